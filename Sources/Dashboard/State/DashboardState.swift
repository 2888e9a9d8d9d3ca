import PositionModel
import ScreenCells

/// All that decides what is on screen; events change it, and ``view(size:)`` draws it.
public struct DashboardState: Sendable {
  var library: LibrarySnapshot
  let names: Names
  let keys: KeyTable
  /// Whether it is talked to in lines, so that commands go by their words.
  var isLinear = false
  var size: Size

  var stage = Stage.panes
  /// What going back from the position leads to.
  var stageBehind = Stage.panes
  var focus = Pane.countries
  var isZoomed = false
  var filter = CountryFilter()
  var order = CountryOrder.name

  /// The countries that pass the filter, in order.
  private(set) var rows: [CountryRow] = []
  /// What vendors and stances have beside them: how many countries, as far as the rest of the filter
  /// lets them through.
  private(set) var tally = StanceTally([])
  /// The columns of the longest of their names.
  private(set) var longestName = 0
  /// The vendor whose column of the table the rows are in order of; `nil` elsewhere.
  private var orderedBy: VendorID?
  /// `nil` stands for all vendors.
  private(set) var vendorChoices: [VendorID?] = [nil]
  let stanceChoices: [Stance?] = [nil] + Stance.allCases
  /// The country that the reader last went to; chosen whenever the filter lets it through.
  var wantedCountry: CountryCode?
  /// Countries that the reader has marked.
  var marked: Set<CountryCode> = []
  /// Sizes of panes that the reader has set.
  var sizes = PaneSizes()
  /// The line between panes that is being dragged, and how far right of it the pointer took it.
  var dragged: (divider: Divider, offset: Int)?
  var hasSeenMouseHint = false
  var usesMouse = true
  /// The filter as it was when no line was being typed, and those before and after it.
  var keptFilter = CountryFilter()
  var undoableFilters: [CountryFilter] = []
  var redoableFilters: [CountryFilter] = []
  /// Lines that were typed before.
  public var commandHistory = LineHistory()
  public var filterHistory = LineHistory()
  public var settings = Settings()
  var countryScroll = ListScroll()
  var vendorScroll = ListScroll()
  var stanceScroll = ListScroll()

  private(set) var detail = Detail()
  private var detailKey: DetailKey?
  var detailTop = 0
  var detailStop = 0

  var map = MapState()
  var matrix = MatrixState()
  var time = TimeState()
  /// The day on which the reader was here before; `nil` where that is not known.
  var lastVisit: Day?
  /// How many positions have changed since then.
  var changesSinceVisit = 0

  /// What covers the panes, the topmost last.
  var pages: [Page] = []
  var prompt: Prompt?
  /// What was last looked for among the countries.
  var findText = ""
  /// What was looked for among them before there were any; looked for once they are there.
  var awaitedText: String?
  /// What was last looked for in a text, and the line where it was found.
  var lastTextFind: TextFind?
  var foundLine: Int?
  var notice: Notice?
  /// How far articles have been read that are being opened; `nil` when all have been.
  public internal(set) var progress: String?
  /// Whether what reading an article takes has been asked for.
  var isReadingPrepared = false
  /// The country whose claims were asked for last, before all were there.
  var countryAskedFor: CountryCode?
  /// How far work on the library has come that goes on meanwhile; `nil` where there is none.
  var work: String?
  /// Whether that has been asked to stop.
  var isStopping = false
  /// How often the reader has asked for the screen to be drawn anew.
  public internal(set) var redraws = 0
  public internal(set) var isFinished = false

  /// Something to say at the foot of the screen until the next key.
  struct Notice: Hashable, Sendable {
    var text: String
    var isWarning: Bool
  }

  /// What the detail was made from, to see when it has to be made again.
  private struct DetailKey: Hashable {
    var country: CountryCode?
    var filter: CountryFilter
    var width: Int
    var asOf: Day?
    var isOverview: Bool
  }

  public init(
    library: LibrarySnapshot, names: Names, size: Size, keys: KeyTable = .standard
  ) {
    self.library = library
    self.names = names
    self.size = size
    self.keys = keys
    time.day = library.asOf
    arrange()
  }

  var layout: Layout {
    Layout(
      size: size, focus: focus, isZoomed: isZoomed, vendorLines: vendorChoices.count,
      stage: stage, showsTime: time.isShown, sizes: sizes)
  }

  var chosenRow: CountryRow? {
    rows.indices.contains(countryScroll.selected) ? rows[countryScroll.selected] : nil
  }

  /// The country that the cursor is on.
  public var chosenCountry: CountryCode? { chosenRow?.country }

  /// Whether its filter asks for what positions rest on, which an outline of a library does not have.
  public var asksForGrounds: Bool { filter.terms.asksForGrounds }

  /// Where the next key goes.
  var context: KeyContext {
    switch pages.last {
    case .article: .article
    case .text: .text
    case nil: stageContext
    }
  }
}

extension DashboardState {
  private var stageContext: KeyContext {
    switch stage {
    case .panes: focus.context
    case .map: .map
    case .matrix: .matrix
    }
  }

  /// Makes the lists anew after the library, the filter or the order has changed.
  mutating func arrange() {
    vendorChoices = [nil] + library.vendors(in: names.vendorOrder)
    if !vendorChoices.contains(filter.vendor) { vendorChoices.append(filter.vendor) }
    let chosen = chosenCountry
    if let column = vendorChoices.dropFirst().firstIndex(of: filter.vendor) {
      matrix.column.selected = column - 1
    }
    orderedBy = orderingVendor
    rows = library.rows(filter, order: order, names: names, marked: marked, by: orderedBy)
    tally = library.tally(under: filter.otherTerms, library.facts(names: names, marked: marked))
    map.plate = nil
    longestName = rows.map(\.name.displayWidth).max() ?? 0
    if let index = placeInRows(before: chosen) { countryScroll.selected = index }
    detailKey = nil
    settle()
  }

  /// Brings everything that depends on the size or on a choice in line with it.
  mutating func settle() {
    guard orderedBy == orderingVendor else { return arrange() }
    let layout = layout
    vendorScroll.selected = vendorChoices.firstIndex(of: filter.vendor) ?? 0
    stanceScroll.selected = stanceChoices.firstIndex(of: filter.stance) ?? 0
    countryScroll.settle(count: rows.count, height: layout.content(of: .countries).height)
    vendorScroll.settle(count: vendorChoices.count, height: layout.content(of: .vendors).height)
    stanceScroll.settle(count: stanceChoices.count, height: layout.content(of: .stances).height)
    settleDetail(layout)
    settleMap(layout)
    settleMatrix(layout)
    settlePages(layout)
  }

  private mutating func settleDetail(_ layout: Layout) {
    let room = layout.content(of: .detail)
    let key = DetailKey(
      country: chosenRow?.country, filter: filter, width: room.width, asOf: library.asOf,
      isOverview: focus != .detail && pages.isEmpty)
    // Nothing is laid out for a pane that is not on screen; what was, is for when it comes back.
    guard !room.isEmpty else {
      if key.country != detailKey?.country {
        (detail, detailKey, detailTop, detailStop) = (Detail(), nil, 0, 0)
      }
      return
    }
    if key != detailKey {
      let isSameCountry = key.country == detailKey?.country && key.filter == detailKey?.filter
      if !isSameCountry { (detailTop, detailStop) = (0, 0) }
      let chosen =
        isSameCountry && detail.stops.indices.contains(detailStop)
        ? detail.stops[detailStop].evidence : nil
      detailKey = key
      detail = Detail(
        of: key.country, filter: filter, library: library, names: names, width: room.width,
        isOverview: key.isOverview, label: labels)
      if let chosen, let index = detail.stops.firstIndex(where: { $0.evidence == chosen }) {
        detailStop = index
      }
    }
    detailStop = max(0, min(detailStop, detail.stops.count - 1))
    detailTop = max(0, min(detailTop, detail.lines.count - room.height))
  }

  /// Says something at the foot of the screen until the next key.
  public mutating func say(_ text: String) { notice = Notice(text: text, isWarning: false) }

  /// Says that articles are still being read.
  public mutating func startProgress(_ text: String) { progress = text }

  func warning(_ text: String) -> Notice { Notice(text: text, isWarning: true) }
}

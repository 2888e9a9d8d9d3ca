import FilterLanguage
import PositionModel

/// Where the reader left the dashboard, to go on from there.
public struct Place: Hashable, Sendable {
  public var country: CountryCode?
  public var pane: Pane
  public var filter: String
  public var order: String
  public var isZoomed: Bool
  /// The map or the table in the place of the panes.
  var stage = Stage.panes
  public var mapZoom = 1.0
  /// The vendor of the table's chosen cell.
  public var column: VendorID?
  public var showsTime = false
  /// The day that was looked at; `nil` is today.
  public var day: Day?
  public var sizes: PaneSizes
  public var marked: Set<CountryCode>
  public var hasSeenMouseHint: Bool

  public init() {
    pane = .countries
    filter = ""
    order = CountryOrder.name.rawValue
    isZoomed = false
    sizes = PaneSizes()
    marked = []
    hasSeenMouseHint = false
  }
}

extension Place {
  /// Reads what ``text`` has written; what cannot be understood is as at a first start.
  public init(parsing text: String) {
    self.init()
    for line in text.split(separator: "\n") {
      guard let equals = line.firstIndex(of: "=") else { continue }
      let name = line[..<equals].filter { $0 != " " }
      let value = line[line.index(after: equals)...].drop { $0 == " " }
      switch name {
      case "country": country = CountryCode(value)
      case "pane": pane = Pane(word: String(value)) ?? .countries
      case "filter": filter = String(value)
      case "sort": order = String(value)
      case "zoomed": isZoomed = value == "yes"
      case "view": stage = Stage(word: String(value)) ?? .panes
      case "map-zoom": mapZoom = Int(value).map { Double($0) / 1000 } ?? 1
      case "column": column = VendorID(String(value))
      case "timeline": showsTime = value == "yes"
      case "day": day = Day(value)
      case "list-columns": sizes.listColumns = Int(value)
      case "vendor-lines": sizes.vendorLines = Int(value)
      case "stance-lines": sizes.stanceLines = Int(value)
      case "marks": marked = Set(value.split(separator: " ").compactMap { CountryCode($0) })
      case "mouse-hint": hasSeenMouseHint = value == "seen"
      default: break
      }
    }
  }

  /// The place as lines of a file.
  public var text: String {
    let rows: [(String, String?)] = [
      ("country", country?.rawValue), ("pane", pane.word), ("filter", filter), ("sort", order),
      ("zoomed", isZoomed ? "yes" : nil), ("view", stage == .panes ? nil : stage.word),
      ("map-zoom", mapZoom > 1 ? "\(Int((mapZoom * 1000).rounded()))" : nil),
      ("column", column?.rawValue), ("timeline", showsTime ? "yes" : nil),
      ("day", day?.description), ("list-columns", sizes.listColumns.map(String.init)),
      ("vendor-lines", sizes.vendorLines.map(String.init)),
      ("stance-lines", sizes.stanceLines.map(String.init)),
      ("marks", marked.sorted().map(\.rawValue).joined(separator: " ")),
      ("mouse-hint", hasSeenMouseHint ? "seen" : nil),
    ]
    return "# Where bandstand was left; it is written anew at each end.\n"
      + rows.compactMap { name, value in
        value.flatMap { $0.isEmpty ? nil : "\(name) = \($0)\n" }
      }.joined()
  }
}

extension Pane {
  /// The pane by the word that the state file has for it.
  fileprivate init?(word: String) {
    guard let pane = Pane.allCases.first(where: { $0.word == word }) else { return nil }
    self = pane
  }

  fileprivate var word: String { "\(self)" }
}

extension Stage {
  /// The view by the word that the state file has for it.
  fileprivate init?(word: String) {
    guard let stage = [Stage.panes, .map, .matrix].first(where: { $0.word == word }) else {
      return nil
    }
    self = stage
  }

  fileprivate var word: String { "\(self)" }
}

extension DashboardState {
  /// Where the reader is now.
  public var place: Place {
    var place = Place()
    place.country = wantedCountry ?? chosenRow?.country
    (place.pane, place.filter, place.order) = (focus, filter.terms.description, order.rawValue)
    (place.isZoomed, place.sizes, place.marked) = (isZoomed, sizes, marked)
    place.hasSeenMouseHint = hasSeenMouseHint
    (place.stage, place.mapZoom) = (stage == .panes ? stageBehind : stage, map.zoom)
    if place.stage == .matrix { place.column = matrixVendor }
    (place.showsTime, place.day) = (time.isShown, time.day)
    if stage == .panes, stageBehind != .panes { place.pane = .countries }
    return place
  }

  /// Goes to where the reader was, as far as that is still there, and gives the work that it asks for.
  public mutating func restore(_ place: Place) -> [Effect] {
    guard place != Place() else { return [] }
    (wantedCountry, focus, isZoomed) = (place.country, place.pane, place.isZoomed)
    (sizes, marked) = (place.sizes, place.marked)
    hasSeenMouseHint = place.hasSeenMouseHint
    order = CountryOrder(typed: place.order) ?? order
    if !place.filter.isEmpty, let terms = try? Filter(parsing: place.filter, names.vocabulary()) {
      filter = CountryFilter(terms)
    }
    keptFilter = filter
    arrange()
    if rows.isEmpty, !filter.isEmpty, !library.isOpening, !library.isOutline {
      filter = CountryFilter()
      keptFilter = filter
      arrange()
    }
    (stage, map.zoom) = (place.stage, min(max(1, place.mapZoom), MapWindow.mostZoom))
    map.window = window(about: chosenRow?.country)
    if let column = place.column.flatMap({ matrixVendors.firstIndex(of: $0) }) {
      matrix.column.selected = column
    }
    settle()
    let timeline = place.showsTime ? toggleTime() : []
    // While articles are being read there are no days yet.
    return timeline + (library.isOpening ? [] : place.day.map { go(to: $0) } ?? [])
  }
}

import FilterLanguage
import PositionModel

/// Where the reader left the dashboard, to go on from there.
public struct Place: Hashable, Sendable {
  public var country: CountryCode?
  public var pane: Pane
  public var filter: String
  public var order: String
  public var isZoomed: Bool
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
      ("zoomed", isZoomed ? "yes" : nil), ("list-columns", sizes.listColumns.map(String.init)),
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

extension DashboardState {
  /// Where the reader is now.
  public var place: Place {
    var place = Place()
    place.country = wantedCountry ?? chosenRow?.country
    (place.pane, place.filter, place.order) = (focus, filter.terms.description, order.rawValue)
    (place.isZoomed, place.sizes, place.marked) = (isZoomed, sizes, marked)
    place.hasSeenMouseHint = hasSeenMouseHint
    return place
  }

  /// Goes to where the reader was, as far as that is still there.
  public mutating func restore(_ place: Place) {
    guard place != Place() else { return }
    (wantedCountry, focus, isZoomed) = (place.country, place.pane, place.isZoomed)
    (sizes, marked) = (place.sizes, place.marked)
    hasSeenMouseHint = place.hasSeenMouseHint
    order = CountryOrder(rawValue: place.order) ?? order
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
  }
}

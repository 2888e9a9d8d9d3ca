import PositionModel
import ScreenCells

/// A line of the list of countries: the position that stands for the country there.
struct CountryRow: Hashable, Sendable {
  var country: CountryCode
  var name: String
  /// The state's where there is one, else its operators'.
  var position: Position
  /// How many more vendors the country has a position on.
  var otherVendors: Int

  /// The name in plain letters, so that accents do not send it to the end.
  let sortKey: String

  init(country: CountryCode, name: String, position: Position, otherVendors: Int) {
    self.country = country
    self.name = name
    self.position = position
    self.otherVendors = otherVendors
    sortKey = ASCIIText.folded(name).lowercased()
  }

  var isOperatorsOnly: Bool { position.basis == .operators }
  /// The sign of the stance, or that of operators.
  var sign: String { isOperatorsOnly ? operatorsSign : position.stance.symbol }
  /// The colour of the state's stance; none where it has none.
  var style: Style { isOperatorsOnly ? .muted : position.stance.style }
}

/// The orders that the countries can be in.
///
/// Options, settings and commands have them by their raw values.
enum CountryOrder: String, CaseIterable, Hashable, Sendable {
  case name, stance, confidence, change, articles

  /// What the screen calls it.
  var words: String { self == .change ? "latest change" : rawValue }

  /// Reads what somebody typed: the start of a name, what the screen calls it, or "sources", as
  /// others call the articles of a position.
  init?(typed text: String) {
    let text = text.lowercased()
    let named = Self.allCases.first { $0.rawValue.hasPrefix(text) || $0.words == text }
    guard !text.isEmpty, let order = named ?? (text == "sources" ? .articles : nil) else {
      return nil
    }
    self = order
  }

  /// The order after this one, round and round.
  var next: CountryOrder {
    let all = CountryOrder.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }

  /// Whether one row goes before another, by a position of each; names break ties, and what has no
  /// position comes last.
  func puts(
    _ a: (row: CountryRow, position: Position?), before b: (row: CountryRow, position: Position?)
  ) -> Bool {
    let names = (a.row.sortKey, a.row.country) < (b.row.sortKey, b.row.country)
    guard self != .name else { return names }
    guard let p = a.position, let q = b.position else {
      return a.position == nil && b.position == nil ? names : b.position == nil
    }
    if p.basis != q.basis { return p.basis == .state }
    switch self {
    case .stance where p.stance != q.stance: return p.stance < q.stance
    case .confidence where p.confidence != q.confidence: return p.confidence > q.confidence
    case .change where p.since != q.since:
      return (p.since?.number ?? .min) > (q.since?.number ?? .min)
    case .articles where p.articleCount != q.articleCount: return p.articleCount > q.articleCount
    default: return names
    }
  }
}

extension LibrarySnapshot {
  /// The countries that pass a filter, each with the position that stands for it.
  ///
  /// Where several vendors pass, the state's position goes before operators', and the vendor that
  /// is listed first before the others. They are in order of that position, or of the one on
  /// `column`.
  func rows(
    _ filter: CountryFilter, order: CountryOrder, names: Names, marked: Set<CountryCode> = [],
    by column: VendorID? = nil
  ) -> [CountryRow] {
    let facts = facts(names: names, marked: marked)
    let rank = Dictionary(
      names.vendorOrder.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func goesFirst(_ a: Position, _ b: Position) -> Bool {
      if a.basis != b.basis { return a.basis == .state }
      let (p, q) = (rank[a.vendor] ?? .max, rank[b.vendor] ?? .max)
      return p == q ? a.vendor < b.vendor : p < q
    }
    var rows: [CountryRow] = []
    for country in countries {
      let all = positions(of: country)
      let passing = all.filter { filter.terms.matches($0, facts) }
      guard let first = passing.min(by: goesFirst) else { continue }
      rows.append(
        CountryRow(
          country: country, name: names.country(country), position: first,
          otherVendors: filter.vendor == nil ? Set(all.map(\.vendor)).count - 1 : 0))
    }
    let keyed = rows.map { row in
      (row, column.map { position(of: row.country, on: $0) } ?? row.position)
    }
    return keyed.sorted { order.puts($0, before: $1) }.map(\.0)
  }
}

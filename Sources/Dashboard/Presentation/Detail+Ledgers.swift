import PositionModel
import ScreenCells

extension Detail {
  /// Adds what concerns the country beside its positions, a heading a kind.
  mutating func addLedgers(_ ledgers: Ledgers) {
    let names = names
    let country = { (code: CountryCode) in names?.country(code) ?? code.rawValue }
    let vendor = { (id: VendorID) in names?.vendor(id) ?? id.rawValue }
    addEntries(
      "Pressure on it",
      ledgers.on.map { entry in
        var text = StyledText("\(country(entry.from)) → ")
        text.append("\(entry.wants.symbol) \(entry.wants.rawValue)", entry.wants.style)
        text.append(" on \(vendor(entry.vendor))", .muted)
        return (text, entry.evidence)
      })
    addEntries(
      "Presses others",
      ledgers.from.map { entry in
        var text = StyledText("\(entry.on.map(country) ?? "everyone") → ")
        text.append("\(entry.wants.symbol) \(entry.wants.rawValue)", entry.wants.style)
        text.append(" on \(vendor(entry.vendor))", .muted)
        return (text, entry.evidence)
      })
    addEntries(
      "Offers",
      ledgers.offers.map { entry in
        (
          StyledText(entry.kind.words) + StyledText(" from \(vendor(entry.vendor))", .muted),
          entry.evidence
        )
      })
    addEntries(
      "Ahead",
      ledgers.events.map { entry in
        (
          StyledText(entry.kind.words) + StyledText(entry.when.map { " · \($0)" } ?? "", .muted),
          entry.evidence
        )
      })
  }

  /// A line for each different entry, with how often it was found.
  private mutating func addEntries(_ title: String, _ entries: [(StyledText, Evidence)]) {
    guard !entries.isEmpty else { return }
    addHeading(title)
    var order: [StyledText] = []
    var found: [StyledText: [Evidence]] = [:]
    for (text, evidence) in entries {
      if found[text] == nil { order.append(text) }
      found[text, default: []].append(evidence)
    }
    for text in order {
      guard let all = found[text], let first = all.first else { continue }
      let count = all.reduce(0) { $0 + 1 + $1.untold }
      add(first, [count > 1 ? text + StyledText("  ×\(count)", .muted) : text])
    }
  }
}

/// What concerns a country beside its positions.
struct Ledgers {
  var on: [Pressure]
  var from: [Pressure]
  var offers: [Offer]
  var events: [PolicyEvent]

  /// Entries on nobody in particular count where their article says something of the country.
  init(
    of country: CountryCode, vendor: VendorID?, positions: some Sequence<Position>,
    in library: LibrarySnapshot
  ) {
    let articles = Set(
      positions.flatMap { ($0.supporting + $0.opposing).map(\.evidence.article) })
    func concerns(_ other: CountryCode?, _ evidence: Evidence) -> Bool {
      other == country || (other == nil && articles.contains(evidence.article))
    }
    on = library.pressure.filter {
      (vendor == nil || $0.vendor == vendor) && $0.from != country && concerns($0.on, $0.evidence)
    }
    from = library.pressure.filter {
      (vendor == nil || $0.vendor == vendor) && $0.from == country
    }
    offers = library.offers.filter {
      (vendor == nil || $0.vendor == vendor) && concerns($0.to, $0.evidence)
    }
    events = library.events.filter { $0.country == country }
  }
}

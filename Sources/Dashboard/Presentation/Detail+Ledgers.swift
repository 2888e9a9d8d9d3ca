import PositionModel
import ScreenCells

extension Detail {
  /// An entry of a ledger: what is done, about whom or when, and the sentence that says so.
  private struct Entry {
    var act: StyledText
    var joint: String
    var item: String?
    var evidence: Evidence
  }

  /// Adds what concerns the country beside its positions, a heading a kind.
  mutating func addLedgers(_ ledgers: Ledgers) {
    let names = names
    let country = { (code: CountryCode) in names?.country(code) ?? code.rawValue }
    let vendor = { (id: VendorID) in names?.vendor(id) ?? id.rawValue }
    func wants(_ entry: Pressure) -> StyledText {
      StyledText("\(entry.wants.symbol) \(entry.wants.rawValue)", entry.wants.style)
    }
    addEntries(
      "Pressure on it",
      ledgers.on.map {
        Entry(
          act: StyledText("\(country($0.from)) → ") + wants($0), joint: " on ",
          item: vendor($0.vendor), evidence: $0.evidence)
      })
    addEntries(
      "Presses others",
      ledgers.from.map {
        Entry(
          act: wants($0) + StyledText(" on \(vendor($0.vendor))"), joint: ": ",
          item: $0.on.map(country) ?? "everyone", evidence: $0.evidence)
      })
    addEntries(
      "Offers",
      ledgers.offers.map {
        Entry(
          act: StyledText($0.kind.words), joint: " from ", item: vendor($0.vendor),
          evidence: $0.evidence)
      })
    addEntries(
      "Ahead",
      ledgers.events.map {
        Entry(
          act: StyledText($0.kind.words), joint: " · ", item: $0.when, evidence: $0.evidence)
      })
  }

  /// A line for each different entry, with how often it was found; an overview has a line for all
  /// that differ in vendor or time alone.
  private mutating func addEntries(_ title: String, _ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    addHeading(title)
    var acts: [StyledText] = []
    var found: [StyledText: [(first: Entry, count: Int)]] = [:]
    for entry in entries {
      var items = found[entry.act] ?? []
      if let place = items.firstIndex(where: { $0.first.item == entry.item }) {
        items[place].count += 1 + entry.evidence.untold
      } else {
        items.append((entry, 1 + entry.evidence.untold))
      }
      if found.updateValue(items, forKey: entry.act) == nil { acts.append(entry.act) }
    }
    for act in acts {
      var together = act
      for (number, (entry, count)) in (found[act] ?? []).enumerated() {
        let item = StyledText(
          entry.item.map { (isOverview && number > 0 ? ", " : entry.joint) + $0 } ?? "", .muted)
        let times = StyledText(count > 1 ? (isOverview ? " " : "  ") + "×\(count)" : "", .muted)
        if isOverview {
          together = together + item + times
        } else {
          add(entry.evidence, [act + item + times])
        }
      }
      if isOverview { add(together.truncated(to: width)) }
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
    // In one order for all countries, so that what they share stands in the same place.
    on = library.pressure.filter {
      (vendor == nil || $0.vendor == vendor) && $0.from != country && concerns($0.on, $0.evidence)
    }.sorted { ($0.from, $0.vendor, $0.wants) < ($1.from, $1.vendor, $1.wants) }
    from = library.pressure.filter {
      (vendor == nil || $0.vendor == vendor) && $0.from == country
    }.sorted { ($0.vendor, $0.wants) < ($1.vendor, $1.wants) }
    offers = library.offers.filter {
      (vendor == nil || $0.vendor == vendor) && concerns($0.to, $0.evidence)
    }.sorted { ($0.kind.rawValue, $0.vendor) < ($1.kind.rawValue, $1.vendor) }
    events = library.events.filter { $0.country == country }
      .sorted { ($0.kind.rawValue, $0.when ?? "") < ($1.kind.rawValue, $1.when ?? "") }
  }
}

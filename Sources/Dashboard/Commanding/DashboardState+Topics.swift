import FilterLanguage
import PositionModel

extension DashboardState {
  /// Opens the briefing that a line asks for.
  mutating func brief(_ text: String) -> [Effect] {
    if text.isEmpty { return openBriefing() }
    if text.lowercased() == "world" { return open(BriefingTopic(asOf: library.asOf)) }
    if let country = country(named: text) {
      return open(BriefingTopic(country: country, asOf: library.asOf))
    }
    let vocabulary = names.vocabulary()
    for key in [FilterKey.vendor, .stance] {
      let typed = "\(key.rawValue):\"\(text.filter { $0 != "\"" })\""
      guard let filter = try? Filter(parsing: typed, vocabulary) else { continue }
      return open(
        BriefingTopic(vendor: filter.vendor, stance: filter.stance, asOf: library.asOf))
    }
    let countries = countries(in: text).found
    if countries.count > 1 {
      return open(BriefingTopic(countries: countries, asOf: library.asOf))
    }
    notice = warning("No briefing on '\(text)'; write a country, a vendor, a stance or world")
    return []
  }

  /// Opens the briefing on countries side by side.
  mutating func compare(_ text: String) -> [Effect] {
    let (found, unknown) = countries(in: text)
    if let unknown {
      _ = perform(line: "country \(unknown)")  // Says what is wrong with it.
      return []
    }
    guard found.count > 1 else {
      notice = warning("Compare takes two countries or more: \(typed("compare uk france"))")
      return []
    }
    return open(BriefingTopic(countries: found, asOf: library.asOf))
  }

  /// The countries that a line names, and the first word that names none.
  private func countries(in text: String) -> (found: [CountryCode], unknown: String?) {
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
      .filter { !["and", "with", "vs", "/"].contains($0.lowercased()) }
    var found: [CountryCode] = []
    var index = 0
    while index < words.count {
      let lengths = (1...min(5, words.count - index)).reversed()
      let named = lengths.lazy.compactMap { length -> (CountryCode, Int)? in
        let name = words[index..<index + length].joined(separator: " ")
        return self.country(named: name).map { ($0, length) }
      }.first
      guard let (code, length) = named else { return (found, words[index]) }
      if !found.contains(code) { found.append(code) }
      index += length
    }
    return (found, nil)
  }

  /// Puts a briefing over the panes and asks for it.
  mutating func open(_ topic: BriefingTopic) -> [Effect] {
    var topic = topic
    topic.isSpoken = isLinear
    pages.append(.text(TextPage(kind: .briefing(topic), title: "Briefing")))
    return [.loadBriefing(topic)]
  }

  /// Marks a country, or takes its mark away.
  mutating func mark(_ text: String) -> [Effect] {
    guard let country = text.isEmpty ? chosenRow?.country : country(named: text) else {
      if text.isEmpty {
        notice = noCountry(to: "mark")
      } else {
        _ = perform(line: "country \(text)")  // Says what is wrong with it.
      }
      return []
    }
    let isNew = marked.insert(country).inserted
    if !isNew { marked.remove(country) }
    arrange()
    notice = Notice(
      text: names.inSentence(country).capitalisedFirst
        + (isNew
          ? " is marked; \(label(of: .nextMark)) goes from mark to mark"
          : " is marked no more"),
      isWarning: false)
    return []
  }

  /// Goes to the next marked country, round and round.
  mutating func goToMark() {
    let places = rows.indices.filter { marked.contains(rows[$0].country) }
    guard let first = places.first else {
      notice = warning(
        marked.isEmpty
          ? "Nothing is marked; \(label(of: .mark)) marks a country"
          : "No marked country here; \(label(of: .clear)) shows all")
      return
    }
    choose(country: places.first { $0 > countryScroll.selected } ?? first)
  }
}

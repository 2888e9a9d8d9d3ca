import PositionModel
import ScreenCells

extension DashboardState {
  /// Goes to the next country that the last search finds, round and round.
  mutating func findAgain(step: Int) {
    guard !findText.isEmpty else {
      notice = warning("Nothing has been looked for; \(label(of: .find)) finds a country")
      return
    }
    let found = matches(for: findText)
    guard let first = found.first, let last = found.last else {
      notice = warning(nothingFound(findText))
      return
    }
    let current = countryScroll.selected
    let next =
      step > 0
      ? found.first { $0 > current } ?? first
      : found.last { $0 < current } ?? last
    choose(country: next)
    let place = (found.firstIndex(of: next) ?? 0) + 1
    notice = Notice(text: "\(place) of \(found.count) for '\(findText)'", isWarning: false)
  }

  func nothingFound(_ text: String) -> String {
    "No country here is called '\(text)'"
      + (filter.isEmpty
        ? ""
        : "; \(label(of: .clear)) shows all countries")
  }
}

extension DashboardState {
  /// The rows that a text finds, in order: by name, code, alias, demonym or capital.
  func matches(for text: String) -> [Int] {
    guard !text.isEmpty else { return [] }
    let found = rows.indices.filter { matchRank(rows[$0], plain(text)) != nil }
    return found.isEmpty ? aliasMatch(for: text).map { [$0] } ?? [] : found
  }

  /// The row that an alias means which the names of the list do not have: "holland".
  private func aliasMatch(for text: String) -> Int? {
    guard text.count > 2, let country = country(named: text) else { return nil }
    return rows.firstIndex { $0.country == country }
  }

  /// The row that a text most likely means.
  func bestMatch(for text: String) -> Int? {
    guard !text.isEmpty else { return nil }
    var best: (rank: Int, index: Int)?
    for (index, row) in rows.enumerated() {
      guard let rank = matchRank(row, plain(text)) else { continue }
      if rank < best?.rank ?? .max { best = (rank, index) }
    }
    return best?.index ?? aliasMatch(for: text)
  }

  /// How well a text names a row, 0 the best; `nil` where it does not.
  private func matchRank(_ row: CountryRow, _ text: String) -> Int? {
    let name = plain(row.name)
    if name == text { return 0 }
    let others = names.otherNames(row.country).map(plain)
    if others.contains(text) { return 1 }
    if name.hasPrefix(text) { return 2 }
    if others.contains(where: { $0.hasPrefix(text) }) { return 3 }
    return name.contains(text) ? 4 : nil
  }
}

/// A text as it is typed by somebody who does not care for capitals and accents.
private func plain(_ text: String) -> String { ASCIIText.folded(text).lowercased() }

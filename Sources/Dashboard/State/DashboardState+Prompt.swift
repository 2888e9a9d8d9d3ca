import PositionModel
import ScreenCells

extension DashboardState {
  mutating func startTyping() {
    if case .text(let page) = pages.last {
      prompt = Prompt(purpose: .filterText, text: page.filter)
    } else if rows.isEmpty {
      notice = warning("No countries to look through; c shows all")
    } else {
      prompt = Prompt(purpose: .find(from: chosenRow?.country))
    }
  }

  /// Takes a key into the line that is being typed.
  mutating func type(_ key: Key) -> [Effect] {
    guard var typing = prompt else { return [] }
    switch key {
    case .character(let character): typing.text.append(character)
    case .backspace, .control("h"):
      guard !typing.text.isEmpty else { return giveUpTyping() }
      typing.text.removeLast()
    case .control("u"): typing.text = ""
    case .control("w"):
      while typing.text.last == " " { typing.text.removeLast() }
      while let last = typing.text.last, last != " " { typing.text.removeLast() }
    case .enter: return accept(typing)
    case .escape: return giveUpTyping()
    case .up, .down:
      guard case .find = typing.purpose else { return [] }
      findText = typing.text
      findAgain(step: key == .down ? 1 : -1)
      return []
    default:
      notice = warning("\(key.label) does nothing while typing; Enter accepts, Esc gives up")
      return []
    }
    prompt = typing
    follow(typing)
    return []
  }

  /// Shows at once what the text typed so far does.
  private mutating func follow(_ typing: Prompt) {
    switch typing.purpose {
    case .find(let from):
      findText = typing.text
      if let found = bestMatch(for: typing.text) {
        countryScroll.selected = found
      } else if let index = rows.firstIndex(where: { $0.country == from }) {
        countryScroll.selected = index
      }
    case .filterText: setTextFilter(typing.text)
    case .asOf, .since: break
    }
  }

  private mutating func accept(_ typing: Prompt) -> [Effect] {
    prompt = nil
    switch typing.purpose {
    case .find:
      let found = matches(for: typing.text)
      if typing.text.isEmpty { return [] }
      if found.isEmpty { notice = warning(nothingFound(typing.text)) }
      choose(country: countryScroll.selected)
    case .filterText: break
    case .asOf:
      let text = typing.text.filter { $0 != " " }
      if text.isEmpty || text == "today" { return goToday() }
      guard let day = typedDay(text) else { return [] }
      time.isPlaying = false
      return go(to: day)
    case .since:
      let text = typing.text.filter { $0 != " " }
      guard let day = text.isEmpty ? changesStart : typedDay(text) else { return [] }
      return openChanges(since: day)
    }
    return []
  }

  private mutating func typedDay(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    notice = warning("'\(text)' is no day; write 2019, 2019-05 or 2019-05-31")
    return nil
  }

  /// The day from which changes are told where none is typed: the last visit, else a year before
  /// the day looked at.
  var changesStart: Day? {
    if let lastVisit, library.asOf == nil { return lastVisit }
    return (library.asOf?.latest ?? library.newestDay)?.adding(days: -365)
  }

  mutating func giveUpTyping() -> [Effect] {
    defer { prompt = nil }
    switch prompt?.purpose {
    case .find(let from):
      findText = ""
      if let index = rows.firstIndex(where: { $0.country == from }) {
        choose(country: index)
      }
    case .filterText: setTextFilter("")
    case .asOf, .since, nil: break
    }
    return []
  }

  /// Goes to the next country that the last search finds, round and round.
  mutating func findAgain(step: Int) {
    guard !findText.isEmpty else {
      notice = warning("Nothing has been looked for; / finds a country")
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

  private func nothingFound(_ text: String) -> String {
    "No country here is called '\(text)'" + (filter.isEmpty ? "" : "; c shows all countries")
  }
}

extension DashboardState {
  /// The rows that a text finds, in order: by name, code, alias, demonym or capital.
  func matches(for text: String) -> [Int] {
    guard !text.isEmpty else { return [] }
    return rows.indices.filter { matchRank(rows[$0], plain(text)) != nil }
  }

  /// The row that a text most likely means.
  private func bestMatch(for text: String) -> Int? {
    guard !text.isEmpty else { return nil }
    var best: (rank: Int, index: Int)?
    for (index, row) in rows.enumerated() {
      guard let rank = matchRank(row, plain(text)) else { continue }
      if rank < best?.rank ?? .max { best = (rank, index) }
    }
    return best?.index
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

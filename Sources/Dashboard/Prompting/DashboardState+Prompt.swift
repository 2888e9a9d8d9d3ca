import PositionModel
import ScreenCells

extension DashboardState {
  /// Starts to look for something in what has the focus.
  mutating func startFinding() {
    switch (pages.last, stage == .panes ? focus : .countries) {
    case (.text(let page), _) where page.kind == .help:
      prompt = Prompt(purpose: .filterText, text: page.filter)
    case (.text(let page), _): prompt = Prompt(purpose: .findText(from: page.top))
    case (.article(let page), _): prompt = Prompt(purpose: .findText(from: page.top))
    case (nil, .detail): prompt = Prompt(purpose: .findText(from: detailTop))
    case (nil, .vendors), (nil, .stances):
      prompt = Prompt(purpose: .findChoice(focus, from: filter))
    case (nil, .countries):
      if rows.isEmpty, !awaitsCountries {
        notice = warning("No countries to look through; \(label(of: .clear)) shows all")
      } else {
        prompt = Prompt(purpose: .find(from: chosenRow?.country))
      }
    }
  }

  /// Starts to type a filter, where the present one can be changed.
  mutating func startFilter() {
    let text = filter.terms.description
    prompt = Prompt(purpose: .filter(from: filter), text: text.isEmpty ? "" : text + " ")
  }

  /// Takes a key into the line that is being typed.
  mutating func type(_ key: Key) -> [Effect] {
    guard var typing = prompt else { return [] }
    switch key {
    case .enter: return accept(typing)
    case .escape: return giveUpTyping()
    case .backspace where typing.line.isEmpty: return giveUpTyping()
    case .tab, .backTab:
      complete(&typing, backwards: key == .backTab)
    case .up, .down:
      if typing.isFinding {
        prompt = typing
        remember(typing)
        findAgain(step: key == .down ? 1 : -1)
        return []
      }
      recall(&typing, older: key == .up)
    default:
      guard typing.line.take(key) else {
        notice = warning("\(key.label) does nothing while typing; Enter accepts, Esc gives up")
        return []
      }
      (typing.candidates, typing.recalled, typing.error) = (nil, nil, nil)
    }
    prompt = typing
    follow(typing)
    return []
  }

  /// Puts a text into the line that is being typed, on one line and no longer than a line is.
  mutating func paste(_ text: String) {
    guard var typing = prompt else {
      notice = warning(
        "What is pasted is no keys; \(label(of: .find)), \(label(of: .filter)) "
          + "and \(label(of: .commandLine)) take text")
      return
    }
    let line = StyledText(text.prefix(1000).map { $0.isNewline ? " " : String($0) }.joined())
    for character in line.collapsed.text { _ = typing.line.take(.character(character)) }
    (typing.candidates, typing.recalled, typing.error) = (nil, nil, nil)
    prompt = typing
    follow(typing)
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
    case .findChoice(let pane, let from): followChoice(pane, typing.text, from: from)
    case .findText(let from): followText(typing.text, from: from)
    case .filterText: setTextFilter(typing.text)
    case .filter: followFilter(typing.text)
    case .command, .asOf, .since: break
    }
  }

  private mutating func accept(_ typing: Prompt) -> [Effect] {
    prompt = nil
    switch typing.purpose {
    case .find:
      if typing.text.isEmpty { return [] }
      remember(typing)
      if awaitsCountries {
        lookLater(for: typing.text)
        return []
      }
      if matches(for: typing.text).isEmpty { notice = warning(nothingFound(typing.text)) }
      choose(country: countryScroll.selected)
    case .findChoice: remember(typing)
    case .findText:
      remember(typing)
      if !typing.text.isEmpty, matchingLines.isEmpty {
        notice = warning("'\(typing.text)' is not in this text")
      }
    case .filterText: break
    case .filter: return acceptFilter(typing)
    case .command: return acceptCommand(typing)
    case .asOf: return show(asOf: typing.text.filter { $0 != " " })
    case .since: return showChanges(since: typing.text.filter { $0 != " " })
    }
    return []
  }

  /// Tells what changed since a day as it was typed; nothing is ``changesStart``.
  mutating func showChanges(since text: String) -> [Effect] {
    guard let start = text.isEmpty ? changesStart : typedDay(text).map(ChangesStart.day) else {
      if text.isEmpty { notice = warning("No article has a day; write one: 2019, 2019-05") }
      return []
    }
    return openChanges(since: start)
  }

  /// Asks for the positions of a day as it was typed; nothing and `today` are today.
  mutating func show(asOf text: String) -> [Effect] {
    if text.isEmpty || text == "today" { return goToday() }
    guard let day = typedDay(text) else { return [] }
    time.isPlaying = false
    return go(to: day)
  }

  private mutating func typedDay(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    notice = warning("'\(text)' is no day; write 2019, 2019-05 or 2019-05-31")
    return nil
  }

  /// The day from which changes are told where none is typed: the last visit, else a year before
  /// the day looked at.
  var changesStart: ChangesStart? {
    if let lastVisit, library.asOf == nil { return .lastVisit(lastVisit) }
    return (library.asOf?.latest ?? library.newestDay).map { .day($0.adding(days: -365)) }
  }

  mutating func giveUpTyping() -> [Effect] {
    defer { prompt = nil }
    switch prompt?.purpose {
    case .find(let from):
      findText = ""
      if let index = rows.firstIndex(where: { $0.country == from }) {
        choose(country: index)
      }
    case .findChoice(_, let from), .filter(let from):
      filter = from
      arrange()
    case .findText(let from):
      textFind = nil
      textTop = from
    case .filterText: setTextFilter("")
    case .command, .asOf, .since, nil: break
    }
    return []
  }

  /// Keeps what was looked for, for n and N.
  private mutating func remember(_ typing: Prompt) {
    switch typing.purpose {
    case .find: findText = typing.text
    case .findText: textFind = typing.text.isEmpty ? nil : typing.text
    default: break
    }
  }
}

extension Prompt {
  /// Whether up and down go through what was found.
  var isFinding: Bool {
    switch purpose {
    case .find, .findText: true
    default: false
    }
  }
}

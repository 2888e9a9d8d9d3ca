import FilterLanguage

extension DashboardState {
  /// What may stand in the place of the line, as whole lines with what is shown of them.
  func completions(of typing: Prompt) -> [FilterCompletion] {
    guard typing.line.isAtEnd else { return [] }
    switch typing.purpose {
    case .filter: return vocabulary(for: typing.text).completions(of: typing.text)
    case .command: return commandCompletions(of: typing.text)
    case .find:
      guard !typing.text.isEmpty else { return [] }
      return matches(for: typing.text).map {
        FilterCompletion(text: rows[$0].name, label: rows[$0].name)
      }
    default: return []
    }
  }

  /// Completes as far as all candidates agree; after that Tab goes through them.
  mutating func complete(_ typing: inout Prompt, backwards: Bool) {
    if let (texts, chosen) = typing.candidates {
      let next = (chosen + (backwards ? -1 : 1) + texts.count) % texts.count
      typing.candidates = (texts, next)
      typing.line = LineEditor(texts[next])
      return
    }
    let texts = completions(of: typing).map(\.text)
    guard let first = texts.first else {
      notice = warning("Nothing to complete here")
      return
    }
    let common = texts.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    if texts.count == 1 || common.count > typing.text.count {
      let isWord = texts.count == 1 && common.last != ":" && common.last != " " && !typing.isFinding
      typing.line = LineEditor(isWord ? common + " " : common)
    } else {
      typing.candidates = (texts, backwards ? texts.count - 1 : 0)
      typing.line = LineEditor(texts[backwards ? texts.count - 1 : 0])
    }
    typing.error = nil
  }

  /// The words of filters, with the outlets of this library where they are asked for.
  func vocabulary(for text: String) -> FilterVocabulary {
    var vocabulary = names.vocabulary()
    if text.contains("source:") {
      vocabulary.sources = Set(library.articles.values.compactMap(\.source)).sorted()
    }
    return vocabulary
  }

  /// Puts an older or newer line of the history in place of the present one.
  mutating func recall(_ typing: inout Prompt, older: Bool) {
    let lines: [String]
    switch typing.purpose {
    case .command: lines = commandHistory.lines
    case .filter: lines = filterHistory.lines
    default: return
    }
    let (steps, draft) = typing.recalled ?? (0, typing.text)
    let next = steps + (older ? 1 : -1)
    guard next >= 0, next <= lines.count else {
      notice = warning(older ? "No older line" : "No newer line")
      return
    }
    typing.line = LineEditor(next == 0 ? draft : lines[lines.count - next])
    typing.recalled = next == 0 ? nil : (next, draft)
    typing.candidates = nil
  }
}

extension String {
  /// What both texts start with, in capitals or not, as this one has it.
  fileprivate func commonPrefix(with other: String) -> String {
    var end = startIndex
    var place = other.startIndex
    while end < endIndex, place < other.endIndex,
      self[end].lowercased() == other[place].lowercased()
    {
      end = index(after: end)
      place = other.index(after: place)
    }
    return String(self[..<end])
  }
}

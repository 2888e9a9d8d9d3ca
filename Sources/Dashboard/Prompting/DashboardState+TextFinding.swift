import ScreenCells

extension DashboardState {
  /// What was looked for in a text, and where that was.
  struct TextFind: Hashable, Sendable {
    var text: String
    var context: KeyContext
  }

  /// What is being looked for in the text that has the focus.
  var textFind: String? {
    get { lastTextFind?.context == context ? lastTextFind?.text : nil }
    set { lastTextFind = newValue.map { TextFind(text: $0, context: context) } }
  }

  /// The lines of the text that has the focus.
  private var textLines: [StyledText] {
    switch pages.last {
    case .article(let page): page.layout?.lines ?? []
    case .text(let page): page.shownLines
    case nil: detail.lines
    }
  }

  /// The first line on screen of the text that has the focus.
  var textTop: Int {
    get { pages.isEmpty ? detailTop : pageTop }
    set { if pages.isEmpty { detailTop = newValue } else { pageTop = newValue } }
  }

  /// The lines in which the text looked for stands.
  var matchingLines: [Int] {
    guard let text = textFind else { return [] }
    let lines = textLines
    return lines.indices.filter { lines[$0].contains(text) }
  }

  /// Shows the first place of the text at or after a line.
  mutating func followText(_ text: String, from: Int) {
    textFind = text.isEmpty ? nil : text
    let found = matchingLines
    guard let line = found.first(where: { $0 >= from }) ?? found.first else {
      textTop = from
      return
    }
    showTextLine(line)
  }

  /// Goes to the next line with the text looked for, round and round.
  mutating func findTextAgain(_ text: String, step: Int) {
    let found = matchingLines
    guard let first = found.first, let last = found.last else {
      notice = warning("'\(text)' is not in this text")
      return
    }
    let now = foundLine ?? textTop - 1
    let next = step > 0 ? found.first { $0 > now } ?? first : found.last { $0 < now } ?? last
    showTextLine(next)
    let place = (found.firstIndex(of: next) ?? 0) + 1
    notice = Notice(text: "\(place) of \(found.count) for '\(text)'", isWarning: false)
  }

  private mutating func showTextLine(_ line: Int) {
    foundLine = line
    let height = pages.isEmpty ? layout.content(of: .detail).height : layout.body.height - 2
    textTop = scrolled(textTop, toShow: line, count: textLines.count, height: height)
  }
}

extension StyledText {
  /// Whether a text stands in this line, in capitals or not.
  func contains(_ text: String) -> Bool {
    self.text.lowercased().contains(text.lowercased())
  }

  /// The line with a text marked wherever it stands.
  func marking(_ text: String) -> StyledText {
    let characters = Array(self.text.lowercased())
    let wanted = Array(text.lowercased())
    let styles = runs.flatMap { run in run.text.map { _ in run.style } }
    guard !wanted.isEmpty, characters.count == styles.count else { return self }
    var marked = styles
    var start = 0
    while start + wanted.count <= characters.count {
      guard characters[start..<start + wanted.count].elementsEqual(wanted) else {
        start += 1
        continue
      }
      for place in start..<start + wanted.count { marked[place] = .match }
      start += wanted.count
    }
    var result = StyledText()
    for (character, style) in zip(self.text, marked) {
      if result.runs.last?.style == style {
        result.runs[result.runs.count - 1].text.append(character)
      } else {
        result.append(String(character), style)
      }
    }
    return result
  }
}

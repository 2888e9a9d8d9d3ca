import PositionModel
import ScreenCells

/// The lines of a briefing as they are set, one under the other.
struct BriefingPage {
  let width: Int
  private(set) var lines: [StyledText] = []

  init(width: Int) { self.width = max(20, width) }

  mutating func blank() { lines.append(StyledText()) }

  mutating func wrap(_ text: StyledText, indent: Int) {
    lines += text.wrapped(width: width, indent: indent)
  }

  mutating func paragraph(_ text: StyledText) {
    blank()
    wrap(text, indent: 0)
  }

  /// The title and, on the right where there is room, its circumstances; a rule below.
  mutating func title(_ title: String, _ circumstances: String) {
    let room = width - title.displayWidth - circumstances.displayWidth
    if room >= 2 {
      var line = StyledText(title, .title)
      line.append(String(repeating: " ", count: room) + circumstances, .muted)
      lines.append(line)
    } else {
      wrap(StyledText(title, .title), indent: 2)
      wrap(StyledText(circumstances, .muted), indent: 0)
    }
    lines.append(StyledText(String(repeating: "─", count: width), .border))
  }

  mutating func section(_ heading: String) {
    blank()
    wrap(StyledText(heading, .heading), indent: 2)
  }

  /// The words of an article, and below them who says so, and how many other articles have them.
  mutating func quote(
    _ evidence: Evidence, copies: [Evidence] = [], _ citation: (Evidence) -> String
  ) {
    blank()
    lines += evidence.quoted.wrapped(width: width - 4).map { StyledText("    ") + $0 }
    var source = StyledText(citation(evidence), .muted)
    if !copies.isEmpty {
      source.append(" · the same in \(counted(copies.count, "more article"))", .muted)
    }
    lines += source.wrapped(width: width - 6, indent: 2).map { StyledText("      ") + $0 }
  }

  mutating func statement(_ sentence: String, articles: Int) {
    var line = StyledText("  \(sentence)")
    if articles > 1 { line.append(" (\(articles) articles)", .muted) }
    wrap(line, indent: 4)
  }

  /// A stance, how many hold it, and who.
  mutating func row(_ sign: String, _ label: String, _ count: Int, _ who: String, _ style: Style) {
    var line = StyledText("  \(sign) \(label.fitted(to: 10))", style)
    let number = String(count)
    line.append(String(repeating: " ", count: max(0, 4 - number.count)) + number + "  ", .muted)
    line.append(who)
    wrap(line, indent: 20)
  }
}

extension [Evidence] {
  /// One for each sentence, with the marks of all that rest on it.
  var firstOfEachSentence: [Evidence] {
    var sentences: [Evidence] = []
    var places: [ArticleID: [Int: Int]] = [:]
    for evidence in self {
      if let place = places[evidence.article]?[evidence.span.start] {
        sentences[place].marks += evidence.marks
      } else {
        places[evidence.article, default: [:]][evidence.span.start] = sentences.count
        sentences.append(evidence)
      }
    }
    return sentences
  }
}

import PositionModel
import ScreenCells
import TextMatching

/// An article's text in lines of one width, with evidence, cues and actors marked.
struct ArticleLayout: Sendable {
  /// As much of a very long text is laid out, about the evidence.
  private static let longest = 256 * 1024
  /// Longer lines tire the eye.
  private static let widest = 116

  let width: Int
  private(set) var lines: [StyledText] = []
  /// For each paragraph: its first byte, its first line, and how many scalars that are not
  /// blank each of its lines has.
  private var paragraphs: [(start: Int, line: Int, inked: [Int])] = []
  private let text: String

  /// How many columns text gets in a page that has `room` of them.
  static func width(in room: Int) -> Int { max(0, min(widest, room - 4)) }

  /// `marks` are all names and cues of the article, those of `evidence` among them or not.
  init(
    of article: Article, marks: [Mark] = [], evidence: [Evidence], around stop: Evidence,
    width: Int
  ) {
    self.width = width
    text = article.text
    let bytes = Array(article.text.utf8)
    let shown = ArticleLayout.window(bytes, around: stop.span)
    let styles = ArticleLayout.styles(
      of: bytes.count, shown: shown, marks: marks, evidence: evidence)
    if shown.lowerBound > 0 {
      lines.append(StyledText("… \(shown.lowerBound / 1024) KB before this are left out", .muted))
    }
    var start = shown.lowerBound
    while start < shown.upperBound {
      var end = start
      while end < shown.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      addParagraph(bytes, start..<end, styles: styles, from: shown.lowerBound)
      start = end + 1
    }
    if shown.upperBound < bytes.count {
      let left = (bytes.count - shown.upperBound) / 1024
      lines.append(StyledText("… \(left) KB after this are left out", .muted))
    }
  }

  /// The line on which a byte of the article stands, or the nearest.
  func line(of offset: Int) -> Int {
    guard let paragraph = paragraphs.last(where: { $0.start <= offset }) else { return 0 }
    let before = String(
      decoding: Array(text.utf8.dropFirst(paragraph.start).prefix(offset - paragraph.start)),
      as: UTF8.self)
    var ink = ArticleLayout.ink(before)
    for (index, count) in paragraph.inked.enumerated() {
      if ink < count { return paragraph.line + index }
      ink -= count
    }
    return paragraph.line + max(0, paragraph.inked.count - 1)
  }

  private mutating func addParagraph(
    _ bytes: [UInt8], _ range: Range<Int>, styles: [Style], from base: Int
  ) {
    var paragraph = StyledText()
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, styles[end - base] == styles[start - base] { end += 1 }
      paragraph.append(String(decoding: bytes[start..<end], as: UTF8.self), styles[start - base])
      start = end
    }
    let wrapped = paragraph.collapsed.wrapped(width: width)
    if wrapped.count == 1, wrapped[0].text.allSatisfy({ $0 == " " }) {
      if lines.last?.isEmpty == false { lines.append(StyledText()) }  // One blank line is enough.
      return
    }
    paragraphs.append(
      (range.lowerBound, lines.count, wrapped.map { ArticleLayout.ink($0.text) }))
    lines += wrapped
  }

  /// How many scalars of a text leave a mark on the screen.
  private static func ink(_ text: String) -> Int {
    SafeText.line(text).unicodeScalars.reduce(0) { $1 == " " || $1.displayWidth == 0 ? $0 : $0 + 1 }
  }

  private static func window(_ bytes: [UInt8], around span: TextSpan) -> Range<Int> {
    guard bytes.count > longest else { return 0..<bytes.count }
    var start = max(0, min(span.start - longest / 2, bytes.count - longest))
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(bytes.count, start + longest)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  /// The style of each byte of the window.
  private static func styles(
    of count: Int, shown: Range<Int>, marks: [Mark], evidence: [Evidence]
  ) -> [Style] {
    var styles = [Style](repeating: .plain, count: shown.count)
    func mark(_ span: TextSpan, _ style: Style) {
      let range =
        max(
          span.start, shown.lowerBound)..<max(
          max(span.start, shown.lowerBound), min(span.end, shown.upperBound))
      for offset in range { styles[offset - shown.lowerBound] = style }
    }
    for piece in evidence { mark(piece.span, .quote) }
    let marks = marks + evidence.flatMap(\.marks)
    for style in [Style.actor, .cue] {
      for mark_ in marks where mark_.kind.style == style { mark(mark_.span, style) }
    }
    return styles
  }
}

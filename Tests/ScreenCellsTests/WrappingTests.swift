import ScreenCells
import Testing

/// Text laid out in lines.
struct WrappingTests {
  // swift-format-ignore
  static let examples: [(text: String, width: Int, lines: [String])] = [
    ("one two three",     8, ["one two", "three"]),
    ("since 2019 ● ban",  12, ["since 2019", "● ban"]),
    ("since 2019 ◐ open", 10, ["since 2019", "◐ open"]),
    ("● undecided",       5, ["● und", "ecide", "d"]),
    ("→ on",              2, ["→", "on"]),
  ]

  @Test(arguments: examples)
  func `a line ends at a blank, but not after a sign`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(StyledText(text).wrapped(width: width).map(\.text) == lines)
  }

  @Test(arguments: 0...14)
  func `a text of several meanings is cut to its room`(width: Int) {
    let text = StyledText("stance ") + StyledText("● ban", .ban) + StyledText(" now")
    let cut = text.truncated(to: width)
    #expect(cut.displayWidth <= max(1, width))
    #expect(cut.text.hasSuffix("…") && text.text.hasPrefix(cut.text.dropLast()))
  }

  @Test func `a text that fits stays whole`() {
    let text = StyledText("a ") + StyledText("b", .ban)
    #expect(text.truncated(to: 3) == text)
  }
}

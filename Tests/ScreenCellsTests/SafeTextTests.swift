import ScreenCells
import TestSupport
import Testing

struct SafeTextTests {
  // swift-format-ignore
  static let examples: [(raw: String, line: String)] = [
    ("plain words", "plain words"),
    ("two\nlines\tand a tab", "two lines and a tab"),
    ("two\r\nlines", "two lines"),
    ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
    ("\u{1B}]52;c;AAAA\u{7}", "␛]52;c;AAAA␇"),
    ("\u{9B}2J", "�2J"),
    ("rub\u{7F}out", "rub␡out"),
    ("\u{202E}drow\u{2066}\u{200F}\u{61C}", "drow"),
    ("zero\u{200B}width\u{2060}\u{FEFF}", "zerowidth"),
    ("tag\u{E0041}\u{E007F}", "tag"),
    ("private \u{E000}, unassigned \u{378}", "private �, unassigned �"),
    ("line\u{2028}paragraph\u{2029}", "line paragraph "),
    ("non\u{A0}breaking\u{3000}ideographic", "non breaking ideographic"),
    ("flag 🇮🇳", "flag IN"),
    ("\u{301}no base", "no base"),
    ("caf\u{E9} e\u{301}", "café e\u{301}"),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}b", "a\u{301}\u{302}\u{303}b"),
    ("中文 العربية", "中文 العربية"),
  ]

  @Test(arguments: examples)
  func `text of others is cleaned to one line`(raw: String, line: String) {
    #expect(Array(SafeText.line(raw).unicodeScalars) == Array(line.unicodeScalars))
  }

  @Test func `line breaks are kept where many lines are asked for, as one kind`() {
    #expect(SafeText.lines("a\r\nb\nc\rd\u{1B}") == "a\nb\nc\nd␛")
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `nothing that a terminal obeys is left, and cleaning twice is cleaning once`(seed: UInt64) {
    var texts = NastyText(seed: seed)
    for _ in 0..<500 {
      let raw = texts.next()
      let line = SafeText.line(raw)
      let lines = SafeText.lines(raw)
      #expect(SafeText.line(line) == line)
      #expect(SafeText.lines(lines) == lines)
      #expect(line.unicodeScalars.allSatisfy(isHarmless))
      #expect(lines.unicodeScalars.allSatisfy { $0 == "\n" || isHarmless($0) })
    }
  }

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      false
    default: true
    }
  }
}

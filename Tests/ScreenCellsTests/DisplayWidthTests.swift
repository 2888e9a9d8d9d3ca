import ScreenCells
import TestSupport
import Testing

struct DisplayWidthTests {
  // swift-format-ignore
  static let widths: [(String, Int)] = [
    ("", 0), ("India", 5), ("café", 4), ("cafe\u{301}", 4), ("华为", 4), ("한국", 4), ("ｆｕｌｌ", 8),
    ("😀", 2), ("╭─╮", 3), ("●◐◇○ᵒ▸▮", 7), ("⣿", 1), ("العربية", 7), ("a\u{200D}b", 2),
  ]

  @Test(arguments: widths)
  func `a text is as wide as a terminal draws it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  // swift-format-ignore
  static let fittings: [(String, Int, String)] = [
    ("India", 8, "India   "), ("India", 5, "India"), ("India", 4, "Ind…"), ("India", 1, "…"),
    ("India", 0, ""), ("India", -3, ""), ("华为技术", 6, "华为… "), ("华为技术", 5, "华为…"),
    ("华", 1, "…"), ("Bosnia and Herzegovina", 11, "Bosnia and…"), ("", 3, "   "),
  ]

  @Test(arguments: fittings)
  func `a fitted text fills its columns exactly`(text: String, width: Int, fitted: String) {
    #expect(text.fitted(to: width) == fitted)
  }

  // swift-format-ignore
  static let wrappings: [(String, Int, [String])] = [
    ("so far India has not", 8, ["so far", "India", "has not"]),
    ("so far", 6, ["so far"]),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]),
    ("华为技术有限公司", 5, ["华为", "技术", "有限", "公司"]),
    ("5G华为", 4, ["5G华", "为"]),
    ("a  b", 1, ["a", "b"]),
    ("", 4, [""]),
    ("word", 0, []),
  ]

  @Test(arguments: wrappings)
  func `a text is wrapped at blanks, and between wide characters`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(text.wrapped(width: width) == lines)
  }

  @Test(arguments: [5, 6, 7] as [UInt64])
  func `wrapped lines fit, and hold all but blanks`(seed: UInt64) {
    var texts = NastyText(seed: seed)
    for _ in 0..<300 {
      let text = SafeText.line(texts.next() + texts.next())
      for width in 2...9 {
        let lines = text.wrapped(width: width)
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        let kept = lines.joined().unicodeScalars.filter { $0.displayWidth > 0 && $0 != " " }
        #expect(Array(kept) == text.unicodeScalars.filter { $0.displayWidth > 0 && $0 != " " })
      }
    }
  }

  @Test func `a wrapped text keeps the meaning of its parts`() {
    let text = StyledText([.init("has "), .init("not decided", .cue), .init(" to bar")])
    let lines = text.wrapped(width: 8, indent: 0)
    #expect(lines.map(\.text) == ["has not", "decided", "to bar"])
    #expect(lines[0].runs == [.init("has "), .init("not", .cue)])
    #expect(lines[1].runs == [.init("decided", .cue)])
  }
}

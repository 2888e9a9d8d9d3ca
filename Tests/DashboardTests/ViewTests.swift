import Dashboard
import ScreenCells
import TestSupport
import Testing

struct ViewTests {
  // swift-format-ignore
  static let narrow: [(name: String, keys: String)] = [
    ("first", ""), ("india", "/india⏎⏎↓"), ("article", "/india⏎⏎⏎"), ("matrix", "x/india⏎"),
  ]

  @Test(arguments: narrow)
  func `a small screen looks as recorded`(name: String, keys: String) throws {
    var session = Session(size: Size(width: 40, height: 12))
    session.type(keys)
    try expectGoldens(session.surface, "\(name)-40x12")
  }

  @Test func `wide characters leave the borders where they are`() throws {
    var session = Session()
    session.type("/venezuela⏎⏎⏎")
    try expectGoldens(session.surface, "article-chinese-80x24")
    let lastColumn = (1..<session.size.height - 1).map {
      session.surface[row: $0, column: 79].text
    }
    #expect(Set(lastColumn).isSubset(of: ["╮", "│", "╯", "▴", "▾"]))
  }

  @Test func `the countries narrowed by vendor and stance look as recorded`() throws {
    var session = Session()
    session.type("vsG")
    try expectGoldens(session.surface, "huawei-ban-80x24")
  }

  @Test func `counts beside vendors and stances follow the rest of the filter`() {
    var session = Session()
    let whole = session.text
    #expect(whole.contains("● ban                     3"), "\(whole)")
    session.type("fregion:europe⏎")
    #expect(session.text.contains("● ban                     1"), "\(session.text)")
    // What a vendor or a stance narrows itself is still told beside the others.
    session.type("csss")
    #expect(session.text.contains("● ban                     3"), "\(session.text)")
  }

  @Test func `an empty library says what to do`() throws {
    try expectGoldens(Session(SampleWorld.empty).surface, "empty-80x24")
  }

  @Test func `no screen is too small to draw on`() {
    for width in 0...3 {
      for height in 0...3 {
        var session = Session(size: Size(width: width, height: height))
        for key in ["", "⏎", "⏎", "⎋", "?", "/a", "⎋", "b", "jjG", "q"] {
          session.type(key)
          #expect(session.surface.size == Size(width: width, height: height))
        }
      }
    }
  }

  @Test func `a screen below the least says how much is needed`() {
    let text = Session(size: Size(width: 39, height: 20)).text
    #expect(text.contains("needs 40 columns and 10 rows"))
  }
}

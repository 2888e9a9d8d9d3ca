import Dashboard
import ScreenCells
import TestSupport
import Testing

struct ViewTests {
  static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 12),
  ]

  @Test(arguments: sizes)
  func `the first screen looks as recorded`(size: Size) throws {
    try expectGolden(Session(size: size).surface.dump, "first-\(size).screen")
  }

  @Test func `the first screen looks as recorded where there is only ASCII`() throws {
    try expectGolden(Session().surface.ascii.dump, "first-80x24-ascii.screen")
  }

  @Test(arguments: sizes)
  func `a position with its evidence looks as recorded`(size: Size) throws {
    var session = Session(size: size)
    session.type("/india⏎⏎↓")
    try expectGolden(session.surface.dump, "india-\(size).screen")
  }

  @Test(arguments: sizes)
  func `an article opened at its sentence looks as recorded`(size: Size) throws {
    var session = Session(size: size)
    session.type("/india⏎⏎⏎")
    try expectGolden(session.surface.dump, "article-\(size).screen")
  }

  @Test func `wide characters leave the borders where they are`() throws {
    var session = Session()
    session.type("/venezuela⏎⏎⏎")
    try expectGolden(session.surface.dump, "article-chinese-80x24.screen")
    let lastColumn = (1..<session.size.height - 1).map {
      session.surface[row: $0, column: 79].text
    }
    #expect(Set(lastColumn).isSubset(of: ["╮", "│", "╯", "▴", "▾"]))
  }

  @Test func `the countries narrowed by vendor and stance look as recorded`() throws {
    var session = Session()
    session.type("vsG")
    try expectGolden(session.surface.dump, "huawei-ban-80x24.screen")
  }

  @Test func `the help looks as recorded`() throws {
    var session = Session()
    session.type("?")
    try expectGolden(session.surface.dump, "help-80x24.screen")
  }

  @Test func `an empty library says what to do`() throws {
    try expectGolden(Session(SampleWorld.empty).surface.dump, "empty-80x24.screen")
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

import Dashboard
import ScreenCells
import TestSupport
import Testing

/// What stands beside a line while it is typed.
struct PromptTests {
  private func footer(_ keys: String, width: Int = 80) -> String {
    var session = Session(size: Size(width: width, height: 24))
    session.type(keys)
    return session.footer
  }

  // swift-format-ignore
  static let remarks: [(keys: String, remark: String)] = [
    ("2/", "a vendor's name"), ("2/e", "3 found"), ("2/hua", "1 found"), ("2/xyz", "nothing found"),
    ("3/", "a stance"), ("3/b", "1 found"), ("3/q", "nothing found"),
    ("/india", "1 found"), ("/united", "2 found"), ("?/country", "lines"), ("b/line 3", "11 lines"), ("b/zebra", "nothing found"),
    ("f\"ban", "a closing \" is wanted"), ("fstance:ban ", "3/9"),
  ]

  @Test(arguments: remarks)
  func `what it finds is counted in every pane and page`(keys: String, remark: String) {
    #expect(footer(keys).hasSuffix(remark), "\(footer(keys))")
  }

  @Test func `a line without end leaves the count on screen, and shows its end`() {
    let line = "fregion:europe " + String(repeating: "-vendor:zte ", count: 20) + "stance:ban "
    let footer = footer(line)
    #expect(footer.hasSuffix(" 1/9"), "\(footer)")
    #expect(footer.contains("-vendor:zte stance:ban ▏"))
    #expect(footer.displayWidth <= 80)
  }

  @Test func `words are found in a briefing where they stand, and the rest stays`() {
    var session = Session()
    session.type("b/line 30⏎")
    #expect(session.text.contains("Line 30 of what is known"))
    #expect(session.text.contains("Line 29 of what is known"))
    session.type("n")
    #expect(session.footer.contains("1 of 1 for 'line 30'"))
    session.type("⎋")
    #expect(session.text.contains("Briefing"))
    session.type("n")
    #expect(session.footer.contains("Nothing is looked for here; / finds words"))
  }

  @Test func `a screen too low for the timeline says so`() {
    var session = Session(size: Size(width: 80, height: 12))
    session.type("t")
    #expect(session.footer.contains("The timeline takes 13 lines of screen, here are 12; [ and ]"))
    session.send(.resized(Size(width: 80, height: 13)))
    #expect(session.text.contains("Time · today"))
  }
}

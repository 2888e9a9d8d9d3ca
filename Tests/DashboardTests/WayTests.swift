import PositionModel
import ScreenCells
import TestSupport
import Testing

@testable import Dashboard

/// What readers of other programs would try, and what the screen says of it.
struct WayTests {
  private func session(_ keys: String, width: Int = 80, height: Int = 24) -> Session {
    var session = Session(size: Size(width: width, height: height))
    session.type(keys)
    return session
  }

  @Test(arguments: [
    ("m1", "Countries"), ("x2", "Vendors"), ("m3", "Stances"), ("x4", "evidence 1/"),
  ])
  func `the panes' numbers lead out of the map and the table`(keys: String, title: String) {
    let session = session(keys)
    #expect(session.state.stage == .panes)
    #expect(session.text.contains(title))
  }

  @Test func `Escape goes back to the map that a number led out of`() {
    #expect(session("m4⎋").text.contains("World"))
    #expect(!session("m1⎋").text.contains("World"))
  }

  @Test func `a notice names the key that the reader has for a command`() {
    let changes = [
      Settings.KeyChange(key: .character("?"), command: "quit"),
      Settings.KeyChange(key: .character("e"), command: "clear"),
      Settings.KeyChange(key: .character("c"), command: nil),
    ]
    var state = DashboardState(
      library: SampleWorld.snapshot, names: SampleWorld.names, size: Size(width: 80, height: 24),
      keys: .standard.changed(changes))
    _ = state.update(.key(.character("!")))
    #expect(state.notice?.text == "! does nothing; F1 shows the keys")
    _ = state.perform(line: "filter stance:ban region:africa")
    #expect(state.notice?.text == "No country matches; u undoes it, e shows all")
    _ = state.update(.key(.escape))
    #expect(state.notice?.text == "Nothing to go back to; ? quits")
  }

  @Test func `the help's key closes the help`() {
    #expect(session("??").surface == session("").surface)
  }

  @Test func `the help has the commands and the keys of filters`() {
    let text = KeyTable.standard.helpLines.map(\.text).joined(separator: "\n")
    for word in CommandWord.all { #expect(text.contains("  :\(word.name) "), "\(word.name)") }
    #expect(text.contains("  region: "))
    #expect(session("?/compare").text.contains(":compare NAME NAME"))
  }

  // swift-format-ignore
  static let names: [(keys: String, line: String)] = [
    ("w", "write australia.md"), ("/india⏎bw", "write india.md"), ("vw", "write australia-huawei.md"),
    ("⇥⇥jw", "write ban.md"), ("⇥w", "write world.md"), (":compare india germany⏎w", "write india-germany.md"),
    ("/india⏎⏎⏎w", "write talks-txt.txt"), ("?w", "write keys.txt"), ("xw", "write australia-huawei.md"),
  ]

  @Test(arguments: names)
  func `saving starts with a name for the file`(keys: String, line: String) {
    let session = session(keys)
    #expect(session.footer.hasPrefix(" :\(line)▏"), "\(session.footer)")
  }

  @Test func `saving writes what is on screen under the name as it was changed`() {
    var session = session("/india⏎bw")
    session.type("x⏎")
    guard case .write(.briefing(let topic), let path, false) = session.effects.last else {
      Issue.record("\(session.effects)")
      return
    }
    #expect(topic.countries == [SampleWorld.code("IN")])
    #expect(path == "india.mdx")
  }

  @Test func `the briefing from the table is on the cell`() {
    var session = session("x/india⏎b")
    #expect(
      session.effects.last
        == .loadBriefing(BriefingTopic(country: SampleWorld.code("IN"), vendor: VendorID("huawei")))
    )
    session.type("⎋lb")
    #expect(
      session.effects.last
        == .loadBriefing(BriefingTopic(country: SampleWorld.code("IN"), vendor: VendorID("zte"))))
  }

  @Test func `the views are among the hints at the usual size`() {
    for word in ["m map", "x matrix", "t time", "? help", "q quit"] {
      #expect(session("").footer.contains(word))
    }
    #expect(session("", width: 120, height: 40).footer.contains("Tab pane"))
  }

  @Test func `on 80 columns map and table tell their own keys`() {
    for word in ["←↑↓→ move", "Enter open", "Tab next", "+ larger", "? help", "q quit"] {
      #expect(session("m").footer.contains(word), "\(session("m").footer)")
      if word != "+ larger" {
        #expect(session("x").footer.contains(word), "\(session("x").footer)")
      }
    }
  }

  @Test func `no hint names a key that ASCII turns into another`() {
    for context in KeyContext.allCases {
      for hint in KeyTable.standard.hints(in: context) where !hint.key.contains("↑↓") {
        #expect(ASCIIText.folded(hint.key) == hint.key, "\(hint.word)")
      }
    }
  }

  @Test func `marks are shown in the table and under the map`() {
    #expect(session("*x").text.contains("▸*Australia"))
    #expect(session("*m").text.contains("│ Australia *  ● BAN"))
  }

  @Test func `a sentence that is cut ends with dots`() {
    let text = session("m/india⏎").text
    #expect(text.contains("telecoms minister …│"), "\(text)")
  }
}

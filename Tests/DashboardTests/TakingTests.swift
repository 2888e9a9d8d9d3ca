import Dashboard
import PositionModel
import ScreenCells
import TestSupport
import Testing

/// What goes out of the dashboard: to the clipboard, to a browser, to a file.
struct TakingTests {
  private func session(_ keys: String) -> Session {
    var session = Session()
    session.type(keys)
    return session
  }

  @Test func `a position is copied as a citation`() {
    let session = session("/india⏎y")
    #expect(
      session.screen.copied == [
        "India · Huawei: undecided\nThe country has yet to start testing of its 5G capability and has "
          + "not decided to permit or bar Huawei from the trial runs, its telecoms minister said on "
          + "the sidelines of the congress in New Delhi on Monday evening.\n"
      ])
    #expect(session.footer.hasPrefix(" Sent to the terminal's clipboard: citation, "))
  }

  @Test func `the chosen evidence is cited, in the position and in its article`() {
    for keys in ["/india⏎⏎jy", "/india⏎⏎⏎ny"] {
      #expect(session(keys).screen.copied.first?.contains("So far India has not followed") == true)
    }
  }

  @Test func `in the table the chosen cell is cited, and its article's link taken`() {
    let zte = session("x:us⏎ly")
    #expect(zte.screen.copied.first?.hasPrefix("United States · ZTE: ban\n") == true)
    let operators = session("x/finland⏎y")
    #expect(
      operators.screen.copied.first?.hasPrefix(
        "Finland · Huawei: allow, only operators") == true)
    for key in ["y", "Y", "W"] {
      let none = session("x" + "l" + key)
      #expect(none.screen.copied.isEmpty && none.effects.isEmpty)
      #expect(none.footer.hasSuffix(": Australia has no position on ZTE"), "\(none.footer)")
    }
  }

  @Test func `a briefing is copied as it is set`() {
    let copied = session("by").screen.copied
    #expect(copied.first?.hasPrefix("Line 1 of what is known, in 76\nLine 2") == true)
  }

  @Test func `the link of an article is copied or opened`() {
    #expect(session("⏎Y").screen.copied == ["https://The Wire/"])
    #expect(session("⏎W").effects.last == .openInBrowser(link: "https://The Wire/"))
  }

  @Test func `what is on top is written to a file`() {
    #expect(
      session("/india⏎:w out.md⏎").effects == [
        .write(
          .briefing(BriefingTopic(country: CountryCode("IN"))), to: "out.md", isReplacing: false)
      ])
    #expect(
      session("⏎⏎:w! out⏎").effects.last
        == .write(.article(ArticleID("bans.txt")), to: "out", isReplacing: true))
    guard case .write(.text(let text), _, _) = session("?:w out⏎").effects.last else {
      Issue.record("the help is not written")
      return
    }
    #expect(text.contains("quit from anywhere"))
  }

  @Test func `a citation has the words, who says so, the outlet, the day and the link`() throws {
    var article = try #require(SampleWorld.articles[ArticleID("bans.txt")])
    article.url = "https://wire.example/1"
    let row = try #require(SampleWorld.snapshot.positions.first { $0.vendor.rawValue == "huawei" })
    let evidence = try #require(row.supporting.first?.evidence)
    #expect(
      evidence.citation(in: article, about: "Australia · Huawei: ban")
        == "Australia · Huawei: ban\n“The U.S. and Australia have already banned Huawei from their 5G "
        + "networks.”\nLicensing talks, The Wire, 2019-10-22, https://wire.example/1\n")
  }

  @Test func `adding goes on while keys are answered, tells how far it is, and Esc stops it`() {
    var session = Session()
    session.answering = {
      if case .add = $0 { .working("adding: 40 articles") } else { Session.answer($0) }
    }
    session.type(":add ~/clips⏎")
    #expect(session.effects.last == .add("~/clips"))
    #expect(session.text.contains("adding: 40 articles; Esc stops"))
    session.type("j")
    #expect(session.text.contains(" 2/9 "))
    session.type(":add more⏎")
    #expect(session.footer == " Something is under way already; :stop stops it")
    session.type("a2019⏎")
    #expect(session.text.contains("adding: 40 articles; Esc stops · as of 2019"))
    session.type("⎋")
    #expect(session.effects.last == .stopWork)
    #expect(session.footer == " stopped")
    #expect(!session.text.contains("Esc stops"))
  }

  @Test func `what stops adding is said wherever one is, and asking for it is acknowledged`() {
    var session = Session()
    session.answering = {
      switch $0 {
      case .add: .working("adding: 40 articles")
      case .stopWork: .working("adding: 41 articles")
      default: Session.answer($0)
      }
    }
    session.type(":add clips⏎")
    for keys in ["m", "x", "x?", "q1z"] {
      session.type(keys)
      #expect(session.text.contains("adding: 40 articles; :stop stops"), "\(session.text)")
    }
    session.type("z")
    #expect(session.text.contains("adding: 40 articles; Esc stops"))
    session.type("m:stop⏎")
    #expect(session.effects.last == .stopWork)
    #expect(session.text.contains("stopping …") && !session.text.contains("articles; "))
    session.type("m⎋")
    #expect(session.footer == " It is being stopped; what was begun is finished first")
    session.send(.answered(.worked("Stopped", isWarning: false)))
    #expect(!session.text.contains("stopping"))
    session.type(":stop⏎")
    #expect(session.footer == " Nothing is under way that could be stopped")
  }

  @Test func `what cannot be added is said, and then something else can be`() {
    var session = Session()
    session.answering = { .failed($0, "no file or folder 'clips'") }
    session.type(":add clips⏎")
    #expect(session.footer == " no file or folder 'clips'")
    #expect(!session.text.contains("Esc stops"))
  }

  @Test func `the mouse is handed back and taken again`() {
    var session = session("M")
    #expect(!session.screen.usesMouse)
    #expect(session.footer == " The mouse is the terminal's own; M takes it back")
    session.type(":mouse on⏎")
    #expect(session.screen.usesMouse)
  }

  @Test func `the first click tells how to select text, and only that one`() {
    var session = Session()
    session.send(.click(Click(.press, at: Point(row: 7, column: 5))))
    #expect(
      session.footer == " To select text: hold Shift, or M gives the mouse back to the terminal")
    session.send(.click(Click(.press, at: Point(row: 8, column: 5))))
    #expect(!session.footer.contains("Shift"))
  }

  @Test func `the theme is changed at once`() {
    #expect(session(":set theme light⏎").screen.theme == Theme(.light))
  }
}

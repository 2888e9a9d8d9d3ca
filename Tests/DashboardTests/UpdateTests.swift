import Dashboard
import PositionModel
import ScreenCells
import TestSupport
import Testing

/// What keys do, told by what is on screen afterwards.
struct UpdateTests {
  private func session(_ keys: String, size: Size = Size(width: 80, height: 24)) -> Session {
    var session = Session(size: size)
    session.type(keys)
    return session
  }

  // swift-format-ignore
  static let selections: [(keys: String, country: String, place: String)] = [
    ("", "Australia", "1/9"), ("j", "Bosnia", "2/9"), ("↓↓k", "Bosnia", "2/9"),
    ("G", "Venezuela", "9/9"), ("⤓g", "Australia", "1/9"), ("⇟", "United States", "8/9"),
    ("GG⤒", "Australia", "1/9"), ("G⇞", "Bosnia", "2/9"),
    ("/india⏎", "India", "6/9"), ("/great britain⏎", "United Kingdom", "7/9"), ("/UK⏎", "United Kingdom", "7/9"), ("/usa⏎", "United States", "8/9"),
    ("/caracas⏎", "Venezuela", "9/9"), ("/cote d'i⏎", "Côte d’Ivoire", "3/9"), ("/ivory⏎", "Côte d’Ivoire", "3/9"),
    ("/united⏎n", "United States", "8/9"), ("/united⏎nn", "United Kingdom", "7/9"),
    ("/united⏎N", "United States", "8/9"), ("/india⎋", "Australia", "1/9"),
    ("/indx⌫i⏎", "India", "6/9"), ("/united↓⏎", "United States", "8/9"),
    ("v", "Australia", "1/6"), ("vv", "Bosnia", "1/3"), ("V", "Venezuela", "1/1"), ("s", "Australia", "1/3"),
    ("vs", "Australia", "1/3"), ("vsc", "Australia", "1/9"), ("/india⏎vsc", "India", "6/9"),
    ("S", "Germany", "1/1"), ("⇥j", "Australia", "1/6"), ("⇥⇥j", "Australia", "1/3"),
    ("o", "Australia", "1/9"), ("2jj⎋", "Bosnia", "1/3"),
  ]

  @Test(arguments: selections)
  func `keys choose a country`(keys: String, country: String, place: String) {
    let session = session(keys)
    let lines = session.text.split(separator: "\n")
    let chosen = lines.dropFirst(2).first { $0.dropFirst().hasPrefix("▸") }
    #expect(chosen?.contains(" \(country)") == true, "\(keys): \(chosen ?? "none")")
    #expect(lines[1].contains(" \(place) "), "\(keys): \(lines[1])")
  }

  // swift-format-ignore
  static let remarks: [(keys: String, remark: String)] = [
    ("k", "This is the first"), ("Gj", "This is the last"), ("r", "r does nothing; ? shows the keys"),
    ("=", "= works in the map only; Esc goes back, ? shows the keys"),
    ("⎋", "Nothing to go back to; q quits"), ("c", "Nothing is narrowed: these are all countries"),
    ("h", "The countries are leftmost; Tab goes round"), ("ll", "Nothing further right; Enter opens the article"),
    ("n", "Nothing has been looked for; / finds a country"),
    ("/atlantis⏎", "No country here is called 'atlantis'"),
    ("v/venezuela⏎", "No country here is called 'venezuela'; c shows all countries"),
    ("a2019-13⏎", "'2019-13' is no day; write 2019, 2019-05 or 2019-05-31"),
    ("o", "Countries by stance"), ("/united⏎n", "2 of 2 for 'united'"), ("?t", "t works in the panes only; Esc goes back, ? shows the keys"),
    ("/venez⏎⏎⏎n", "This is the last piece of evidence"), ("/india⏎l⏎p", "This is the first piece of evidence"),
    ("?k", "This is the beginning"), ("?Gj", "This is the end"), ("2k", "This is the first"),
    ("a2019⏎", "As of 2019; T: today again"),
  ]

  @Test(arguments: remarks)
  func `a key that cannot do anything says why`(keys: String, remark: String) {
    #expect(session(keys).footer == " " + remark)
  }

  @Test func `a remark is gone with the next key`() {
    #expect(session("kj").footer.contains("f filter"))
  }

  @Test func `what is being typed is shown with how much it finds`() {
    let footer = session("/united").footer
    #expect(footer.hasPrefix(" find united"))
    #expect(footer.hasSuffix("2 found"))
  }

  @Test func `Enter goes deeper and Escape comes back by the same way`() {
    var session = Session()
    session.type("/india⏎⏎")
    #expect(session.text.contains("evidence 1/7"))
    session.type("↓⏎")
    #expect(session.effects == [.prepareReading, .loadArticle(ArticleID("bans.txt"))])
    #expect(session.text.contains("╭ Licensing talks · The Wire · 2019-10-22 "))
    session.type("⎋")
    #expect(session.text.contains("evidence 2/7"))
    session.type("⎋")
    #expect(session.text.contains(" 6/9 "))
    #expect(!session.text.contains("evidence"))
  }

  @Test func `next and previous evidence lead through the articles`() {
    var session = Session()
    session.type("/india⏎⏎⏎n")
    #expect(session.text.contains("Licensing talks"))
    #expect(session.text.contains("▌ So far India"))
    session.type("p")
    #expect(session.text.contains("▌ The country has yet to start"))
    #expect(session.effects.filter { $0 != .prepareReading }.count == 3)
  }

  @Test func `an article that is gone says so and leaves the panes`() {
    var session = Session()
    session.type("⏎")
    guard let effect = session.state.update(.key(.enter)).first else {
      Issue.record("no effect")
      return
    }
    session.send(.answered(.failed(effect, "The article is gone")))
    #expect(session.footer == " The article is gone")
    #expect(session.text.contains("Countries"))
  }

  @Test func `an answer that is no longer waited for changes nothing`() throws {
    var session = Session()
    let article = try #require(SampleWorld.articles[ArticleID("talks.txt")])
    let before = session.surface
    session.send(.answered(.article(article)))
    #expect(session.surface == before)
  }

  @Test func `a day in the past is asked for and shown wherever it is not today`() {
    var session = Session()
    session.type("a2019-12⏎")
    #expect(session.effects == [.loadLibrary(asOf: Day("2019-12"))])
    #expect(session.text.contains("as of 2019-12"))
    session.type("a⏎")
    #expect(session.effects.last == .loadLibrary(asOf: nil))
    #expect(session.text.contains("as of today"))
  }

  @Test func `a briefing is on what is chosen`() {
    var session = Session()
    session.type("/india⏎vb")
    let topic = BriefingTopic(country: CountryCode("IN"), vendor: VendorID("huawei"))
    #expect(session.effects == [.loadBriefing(topic)])
    #expect(session.text.contains("Line 1 of what is known, in 76"))
    session.type("q⇥b")
    #expect(session.effects.last == .loadBriefing(BriefingTopic(vendor: VendorID("huawei"))))
  }

  @Test func `the help is searched`() {
    let text = session("?/vendor").text
    #expect(text.contains("only the next vendor"))
    #expect(!text.contains("half a page"))
    #expect(session("?/vendor⎋").text.contains("half a page"))
  }

  @Test func `a pane is zoomed and put back`() {
    #expect(!session("z").text.contains("Vendors"))
    #expect(session("z⇥").text.contains("Vendors"))
    #expect(session("zz").surface == session("").surface)
    #expect(session("z⎋").surface == session("").surface)
  }

  @Test func `q quits from the panes and only goes back from a page`() {
    #expect(session("q").state.isFinished)
    #expect(!session("?q").state.isFinished)
    #expect(session("?Q").state.isFinished)
  }

  @Test func `what reading takes is asked for once, when the reader comes to the evidence`() {
    var session = Session()
    session.type("jjt")
    #expect(!session.effects.contains(.prepareReading))
    session.type("⏎")
    #expect(session.effects.last == .prepareReading)
    session.type("⎋⏎")
    #expect(session.effects.filter { $0 == .prepareReading }.count == 1)
  }

  @Test func `the sentences of a country are asked for while not all have been read`() throws {
    let whole = SampleWorld.snapshot
    var outline = LibrarySnapshot(
      name: whole.name,
      positions: whole.positions.map { position in
        var position = position
        position.supporting = []
        return position
      })
    outline.lacksClaims = true
    var detailed = whole
    detailed.lacksClaims = true
    var session = Session(outline)
    #expect(session.text.contains("Its sentences are still being read"))
    session.answering = { effect in
      if case .loadCountry = effect { .detailed(detailed) } else { Session.answer(effect) }
    }
    session.type("j")
    let chosen = try #require(session.state.chosenCountry)
    #expect(session.effects.contains(.loadCountry(chosen)))
    #expect(!session.text.contains("Its sentences are still being read"))
    // Once all has been read, what comes late changes nothing.
    session.send(.answered(.refreshed(whole)))
    let effects = session.effects.count
    session.send(.answered(.detailed(outline)))
    session.type("j")
    #expect(!session.text.contains("Its sentences are still being read"))
    #expect(session.effects.count == effects)
  }

  @Test func `what others add is told, and what the reader adds once, at the end`() {
    func library(_ count: Int) -> LibrarySnapshot {
      LibrarySnapshot(
        name: "library", positions: SampleWorld.snapshot.positions, articleCount: count)
    }
    var session = Session(library(4))
    session.send(.answered(.refreshed(library(6))))
    #expect(session.footer == " 2 articles added")
    session.type("j")
    session.send(.answered(.working("adding: 50%  1 article")))
    session.send(.answered(.refreshed(library(7))))
    #expect(!session.footer.contains("added"), "\(session.footer)")
    session.send(.answered(.worked("3 added, 1 has no date", isWarning: false)))
    session.send(.answered(.refreshed(library(9))))
    #expect(session.footer == " 3 added, 1 has no date")
  }

  @Test func `a click chooses what is under it, and another one opens it`() {
    var session = Session()
    session.send(.click(Click(.press, at: Point(row: 7, column: 5))))
    #expect(session.text.contains(" 6/9 "))
    session.send(.click(Click(.press, at: Point(row: 12, column: 5))))
    #expect(session.text.contains("bandstand  Huawei"))
    session.send(.click(Click(.wheelDown, at: Point(row: 7, column: 5))))
    session.send(.click(Click(.release, at: Point(row: 0, column: 0))))
    session.send(.click(Click(.press, at: Point(row: 2, column: 5))))
    #expect(!session.text.contains("evidence"))
    session.send(.click(Click(.press, at: Point(row: 2, column: 5))))
    #expect(session.text.contains("╭ Australia · Huawei"))
    #expect(session.text.contains("evidence 1/1"))
  }

  @Test func `the choice stays when the screen changes its size`() {
    var session = Session()
    session.type("/india⏎l")
    for size in [
      Size(width: 40, height: 10), Size(width: 1, height: 1), Size(width: 200, height: 60),
    ] {
      session.send(.resized(size))
    }
    #expect(session.text.contains("╭ India "))
    #expect(session.text.contains("▸ India"))
  }

  @Test func `libraries without anything can be walked through`() {
    var session = Session(SampleWorld.empty)
    session.type("jkGg⏎llhv s/x⎋nobz⇥⇥⇥⇥b⎋?q")
    #expect(session.surface.size == Size(width: 80, height: 24))
  }
}

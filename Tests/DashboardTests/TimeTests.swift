import PositionModel
import ScreenCells
import TestSupport
import Testing

@testable import Dashboard

/// Going through the days.
struct TimeTests {
  private func session(_ keys: String, size: Size = Size(width: 80, height: 24)) -> Session {
    var session = Session(size: size)
    session.type(keys)
    return session
  }

  // swift-format-ignore
  static let ways: [(keys: String, day: String)] = [
    ("t", "today"), ("t[", "2020-07-14"), ("t[[", "2020-06-04"), ("t[[]", "2020-07-14"), ("t[[]]", "today"),
    ("t{", "2020-06"), ("t{{", "2020-05"), ("t{{}", "2020-06"), ("t{}", "2020-07"), ("t{}}", "today"), ("t,", "2020-07-14"), ("t,,", "2020-07-13"), ("t,,.", "2020-07-14"),
    ("[", "2020-07-14"), ("[[", "2020-06-04"), ("t[[T", "today"), ("ta2020-01⏎", "2020-01"), ("ta2020-01⏎]", "2020-06-04"), ("ta2020-01⏎[", "2019-10-22"),
  ]

  @Test(arguments: ways)
  func `keys step by change, month and day`(keys: String, day: String) {
    let session = session(keys)
    #expect(
      session.text.contains("╭ Time · \(day == "today" ? day : "as of \(day)") "), "\(session.text)"
    )
    #expect(session.text.contains(" as of \(day) · "))
  }

  // swift-format-ignore
  static let remarks: [(keys: String, remark: String)] = [
    ("tT", "This is today"), ("t]", "This is today"), ("t.", "This is today"),
    ("ta2019-04-30⏎[", "Before this nothing dated is known"), ("ta2019-04-30⏎,", "Before this nothing dated is known"),
  ]

  @Test func `the timeline tells its keys, as the reader has them, as far as there is room`() throws
  {
    var session = session("t")
    #expect(session.text.contains("─ [ ] change  { } month  , . day  p play  T today ─╯"))
    let line = session.text.split(separator: "\n")[22]
    func click(_ text: String) throws {
      let place = try #require(line.firstRange(of: text)?.lowerBound)
      let column = line.distance(from: line.startIndex, to: place)
      session.send(.click(Click(.press, at: Point(row: 22, column: column))))
    }
    try click("[ ]")
    #expect(session.text.contains("╭ Time · as of 2020-07-14 "))
    try click("change")
    #expect(session.text.contains("╭ Time · as of 2020-07-14 "))
    try click("today ─")
    #expect(session.text.contains("╭ Time · today "))
    session.type("p")
    #expect(session.text.contains("  p stop  T today ─╯"))
    session.send(.resized(Size(width: 42, height: 24)))
    #expect(session.text.contains("─ [ ] change  p stop  T today ─╯"), "\(session.text)")
    session.state = DashboardState(
      library: SampleWorld.snapshot, names: SampleWorld.names, size: session.size,
      keys: KeyTable.standard.changed([
        Settings.KeyChange(key: .function(5), command: Command.previousChange.word)
      ]))
    session.type("t")
    #expect(session.text.contains("─ F5 ] change  "), "\(session.text)")
  }

  @Test(arguments: remarks)
  func `a step that leads nowhere says why`(keys: String, remark: String) {
    #expect(session(keys).footer == " " + remark)
  }

  @Test func `steps typed while articles are still being read are taken once they are`() {
    var session = Session(.opening("clips"))
    session.type("t[[")
    #expect(session.text.contains("as of today"))
    session.send(.answered(.opened(SampleWorld.snapshot)))
    #expect(session.text.contains("╭ Time · as of 2020-06-04 "), "\(session.text)")
  }

  @Test func `map, table, panes and counts follow the day`() {
    for (keys, sight) in [
      ("a2019⏎", "● ban                     2"), ("ma2019⏎", "● ban         2"),
      ("xa2019⏎", "Australia  ● BAN on Huawei"),
    ] {
      #expect(session(keys).text.contains(sight), "\(session(keys).text)")
      #expect(session(keys).text.contains("as of 2019"))
    }
    #expect(session("ta2019⏎").text.contains("2 articles · 3 countries"))
    #expect(session("ta2019⏎T").text.contains("4 articles · 9 countries"))
  }

  @Test func `playing goes from the first change to today and stops there`() {
    var session = session("tp")
    #expect(session.text.contains("▶"))
    #expect(session.text.contains("as of 2019-04-30"))
    var days: [String] = []
    for _ in 0..<400 where session.state.tickMilliseconds != nil {
      session.send(.tick)
      days.append(session.state.library.asOf?.description ?? "today")
    }
    #expect(days.count > 100 && Set(days).count == days.count)
    #expect(days.dropLast() == days.dropLast().sorted()[...])
    #expect(days.last == "today")
    #expect(session.state.tickMilliseconds == nil)
    #expect(!session.text.contains("▶"))
  }

  @Test func `while it does not play a tick changes nothing, and a step ends the play`() {
    var session = session("t[")
    let before = session.surface
    session.send(.tick)
    #expect(session.surface == before)
    session.type("p")
    #expect(session.state.tickMilliseconds != nil)
    session.type("j")
    #expect(session.state.tickMilliseconds != nil)
    session.type("]")
    #expect(session.state.tickMilliseconds == nil)
    session.type("pp")
    #expect(session.state.tickMilliseconds == nil)
  }

  @Test func `an open briefing follows the days that are played, typed or gone back from`() throws {
    var session = Session(size: Size(width: 100, height: 30))
    session.answering = { effect in
      guard case .loadBriefing(let topic) = effect else { return Session.answer(effect) }
      let day = topic.asOf.map { "as of \($0)" } ?? "as of today"
      return .briefing(topic) { _ in (1...60).map { StyledText("line \($0) \(day)") } }
    }
    session.type("tpbj")
    session.send(.tick)
    let day = try #require(session.state.library.asOf)
    #expect(session.text.contains("line 2 as of \(day)"), "\(session.text)")
    #expect(!session.text.contains("line 1 "))
    session.type(":as-of 2020-03⏎")
    #expect(session.text.contains("line 2 as of 2020-03"))
    session.type(":today⏎")
    #expect(session.text.contains("line 2 as of today"))
    session.type("⎋:changes 2020⏎:as-of 2020-06⏎")
    let asked = session.effects.last { if case .loadChanges = $0 { true } else { false } }
    guard case .loadChanges(let topic) = asked else {
      Issue.record("\(session.effects)")
      return
    }
    let start = try #require(Day("2020"))
    #expect(topic.asOf == Day("2020-06") && topic.since == .day(start))
  }

  @Test func `no tick asks for more before the last answer has come`() {
    var state = DashboardState(
      library: SampleWorld.snapshot, names: SampleWorld.names, size: Size(width: 80, height: 24))
    _ = state.update(.answered(.timeline(Timeline(SampleWorld.courses))))
    #expect(state.update(.key(.character("p"))).count == 1)
    #expect(state.update(.tick).isEmpty)
    let day = Day("2019-04-30")
    _ = state.update(.answered(Session.answer(.loadLibrary(asOf: day))))
    #expect(state.update(.tick).count == 1)
  }

  @Test func `the changes told are those of the countries and vendors of the filter`() {
    let total = SampleWorld.courses.count
    #expect(session("t").text.contains(" \(total)/\(total) ─╮"))
    #expect(session("tfregion:europe⏎").text.contains(" 2/2 ─╮"))
    #expect(session("tfvendor:zte,chinese-vendors⏎").text.contains(" 2/2 ─╮"))
    #expect(session("tf-vendor:huawei⏎").text.contains(" 2/2 ─╮"))
    #expect(session("tfregion:europe⏎[").text.contains("╭ Time · as of 2020-07-14 "))
    #expect(session("tfcountry:venezuela⏎[").text.contains("╭ Time · as of 2020-06-04 "))
  }

  @Test func `a day that is waited for is named meanwhile`() {
    var session = session("t")
    session.answering = { if case .loadLibrary = $0 { .ready } else { Session.answer($0) } }
    session.type("[")
    #expect(session.text.contains("╭ Time · today → 2020-07-14 … ─"), "\(session.text)")
    #expect(session.text.contains(" as of today · "))
    session.send(.answered(Session.answer(.loadLibrary(asOf: Day("2020-07-14")))))
    #expect(session.text.contains("╭ Time · as of 2020-07-14 ─"))
  }

  @Test func `a click on the timeline leads to the day there, or to today at its end`() {
    var session = session("t")
    session.send(.click(Click(.press, at: Point(row: 19, column: 18))))
    #expect(session.text.contains("Time · as of 2019-05"))
    session.send(.click(Click(.press, at: Point(row: 19, column: 77))))
    #expect(session.text.contains("Time · today"))
  }

  @Test func `what changed is told since a typed day, the last visit or a year ago`() throws {
    var session = session("d2020-01⏎")
    let since = { (day: String) in
      Day(day).map { Effect.loadChanges(ChangesTopic(since: .day($0))) }
    }
    #expect(session.effects.last == since("2020-01"))
    #expect(session.text.contains("Changed since 2020-01"))
    session.type("⎋d⏎")
    #expect(session.effects.last == since("2019-07-15"))
    session.type("⎋")
    let visit = try #require(Day("2020-06-30"))
    session.state.welcomeBack(since: visit, changes: 2)
    #expect(
      session.footer
        == " 2 positions have changed since your last visit, 2020-06-30; d tells which")
    session.type("d")
    #expect(session.footer.contains("your last visit, 2020-06-30"))
    session.type("⏎")
    #expect(session.effects.last == .loadChanges(ChangesTopic(since: .lastVisit(visit))))
    session.type("⎋:changes⏎")
    #expect(session.effects.last == .loadChanges(ChangesTopic(since: .lastVisit(visit))))
    session.type("⎋dsoon⏎")
    #expect(session.footer == " 'soon' is no day; write 2019, 2019-05 or 2019-05-31")
  }

  @Test func `before the first article nothing is said to be missing from the library`() {
    var session = Session()
    session.answering = { effect in
      guard case .loadLibrary(let day) = effect else { return Session.answer(effect) }
      return .library(
        LibrarySnapshot(name: "x", asOf: day, positions: [], articleCount: day == nil ? 4 : 0))
    }
    session.type("a1999⏎")
    #expect(session.text.contains("No article is from 1999 or before."))
    #expect(!session.text.contains("bandstand add"))
  }

  @Test func `a library without days has a timeline that says so`() {
    var session = Session(SampleWorld.empty)
    _ = session.state.update(.answered(.timeline(Timeline([:]))))
    session.type("t[]{}p")
    #expect(session.text.contains("No dated article changes a position"))
    #expect(session.state.tickMilliseconds == nil)
  }

  @Test(arguments: [2, 3, 10, 40, 500])
  func `each column's day lies in that column`(width: Int) throws {
    let span = try #require(Day("2018-01-01"))...(try #require(Day("2021-05-05")))
    let scale = TimeScale(span, width: width)
    for column in 0..<width - 1 where width > 2 {
      #expect(scale.column(of: scale.day(at: column)) <= column)
    }
    #expect(scale.day(at: width - 1) == nil)
    #expect(scale.column(of: nil) == width - 1)
    #expect(scale.column(of: span.upperBound) < max(1, width - 1))
  }
}

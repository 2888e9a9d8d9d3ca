import Dashboard
import PositionModel
import ScreenCells
import TestSupport
import Testing

/// The dashboard as a conversation in lines.
struct LinearSessionTests {
  private static func session() -> LinearSession {
    LinearSession(
      DashboardState(library: SampleWorld.snapshot, names: SampleWorld.names, size: .zero),
      width: 80)
  }

  /// What is said after the last of some lines.
  private func answer(_ lines: String...) -> [String] {
    var session = Self.session()
    var said: [String] = []
    for line in lines { said = session.take(line) { Session.answer($0) }.map(\.text) }
    return said
  }

  @Test func `the greeting says where one is and what to type`() {
    #expect(
      Self.session().greeting().map(\.text) == [
        "bandstand: where every country stands on 5G vendors. 4 articles, 9 countries, as of today, sample library.",
        "Australia, 1 of 9: ban on Huawei; confidence 93%; since 2019-10-22 or before; 1 article",
        "Type a country's name, list, open, brief, help or quit, then Enter.",
      ])
  }

  // swift-format-ignore
  static let answers: [(line: String, said: [String])] = [
    ("", ["Australia, 1 of 9: ban on Huawei; confidence 93%; since 2019-10-22 or before; 1 article"]),
    ("next", ["Bosnia and Herzegovina, 2 of 9: restrict on ZTE; confidence 66%; since an unknown day; 1 article"]),
    ("p", ["This is the first"]),
    ("4", ["Finland, 4 of 9: only operators, not the state: allow on Huawei; confidence 55%; since an unknown day; 1 article"]),
    (":uk", ["United Kingdom, 7 of 9: ban on Huawei; contested; confidence 90%; since 2020-07-14; 1 article"]),
    ("usa", ["United States, 8 of 9: ban on Huawei; confidence 97%; since 2019-05; 1 article; and 1 more vendor"]),
    ("44", ["There are 9 countries in the list."]),
    ("stance trial", ["Filter stance:trial; 2 of 9 countries; by name; as of today.", "Côte d’Ivoire, 1 of 2: trial on ZTE; confidence 61%; since an unknown day; 1 article"]),
    ("vendor nokia", ["Filter vendor:nokia; 0 of 9 countries; by name; as of today.", "No country is in the list."]),
    ("frobnicate", ["No command 'frobnicate'; help lists them all"]),
    ("vendors", ["Huawei: ban 3, undecided 1, allow 1, only operators 1", "ZTE: ban 1, restrict 1, trial 1", "Chinese vendors: trial 1"]),
    ("zoom", ["'zoom' is for a screen; list tells where all countries stand."]),
    ("mouse", ["There is no mouse to hand over here."]),
    ("next-pane", ["'next-pane' is for a screen; help tells the words that are known here."]),
    ("back", ["Nothing to go back to; quit quits"]),
  ]

  @Test(arguments: answers)
  func `a line is answered in lines of words`(line: String, said: [String]) {
    #expect(answer(line) == said)
  }

  @Test func `the list is read with numbers`() {
    let said = answer("filter region:europe -vendor:zte", "list")
    #expect(said.count == 4)
    #expect(said[0] == "Filter region:europe -vendor:zte; 3 of 9 countries; by name; as of today.")
    #expect(said[1].hasPrefix("1. Finland: only operators"))
  }

  @Test func `one goes down to the article and comes back, and each step is said`() {
    let position = answer("india", "open")
    #expect(position.first == "India")
    #expect(position.contains { $0.hasPrefix("1. “The country has yet to start testing") })
    #expect(position.contains { $0.hasPrefix("7. ") })
    #expect(position.last == "A number opens the article of that evidence; back returns.")
    let article = answer("india", "open", "2")
    #expect(article.first == "Licensing talks; The Wire; 2019-10-22")
    #expect(article[1].hasPrefix("Evidence 2 of 7: “So far India has not followed"))
    #expect(article.last == "End of article; next is the next evidence, back returns.")
    #expect(answer("india", "open", "2", "next")[1].hasPrefix("Evidence 3 of 7: "))
    #expect(answer("india", "open", "2", "back").first?.hasPrefix("Evidence 2 of 7: ") == true)
    #expect(answer("india", "open", "99") == ["There are 7 pieces of evidence here."])
  }

  @Test func `the map and the table are told in words, as far as the filter goes`() {
    let map = answer("map")
    #expect(map.first == "No filter; 9 of 9 countries; by name; as of today.")
    #expect(map.contains("ban, 3 countries: Australia, United Kingdom, United States."))
    #expect(map.last == "only operators, 1 country: Finland (allow).")
    #expect(answer("stance trial", "map").last?.hasPrefix("trial, 2 countries: ") == true)
    let table = answer("matrix")
    #expect(table.count == 10)
    #expect(table.contains("Australia: Huawei ban."), "\(table)")
    #expect(table.contains("Finland: Huawei allow, by operators alone."), "\(table)")
    #expect(table.contains { $0.hasPrefix("United Kingdom: Huawei ban, contested") }, "\(table)")
  }

  @Test func `the marks of a position are said wherever its stance is`() {
    let said = answer("as-of 2025-01-01", "uk")
    #expect(said.contains { $0.contains(": ban on Huawei; contested; stale; ") }, "\(said)")
    let list = answer("as-of 2025-01-01", "list")
    #expect(list.contains { $0.contains("Germany: allow on Huawei; stale; ") }, "\(list)")
  }

  @Test func `what is copied is said line by line`() {
    let said = answer("venezuela", "open", "copy")
    #expect(said.count > 1 && said[0] == "Venezuela", "\(said)")
  }

  @Test func `a comparison is asked for as it can be heard`() {
    var session = Self.session()
    var topics: [BriefingTopic] = []
    _ = session.take("compare india uk") { effect in
      if case .loadBriefing(let topic) = effect { topics.append(topic) }
      return Session.answer(effect)
    }
    #expect(topics.map(\.isSpoken) == [true])
  }

  @Test func `a briefing is read whole`() {
    let said = answer("brief world")
    #expect(said.count == 41)
    #expect(said.last == "End of briefing; back returns.")
  }

  @Test func `what changed since a day is told, and one goes from change to change`() {
    #expect(answer("changes 2020-01").first == "Changed since 2020-01")
    #expect(answer("changes soon") == ["'soon' is no day; write 2019, 2019-05 or 2019-05-31"])
    #expect(answer("previous-change")[0].hasSuffix("; as of 2020-07-14."))
    #expect(answer("previous-change", "previous-change")[0].hasSuffix("; as of 2020-06-04."))
    #expect(answer("time")[0].hasPrefix("'time' is for a screen; as-of DAY"))
  }

  @Test func `adding is answered once it is done`() {
    #expect(answer("add clips").first == "clips is added")
  }

  @Test func `facts of a piece of evidence are parted by semicolons, each line within the width`() {
    let said = answer("india", "open")
    #expect(said.contains { $0.contains("; 2 articles; ") }, "\(said)")
    #expect(!said.contains { $0.contains(" ;") })
    #expect(said.allSatisfy { $0.displayWidth <= 80 }, "\(said)")
  }

  @Test func `no key is spoken of`() {
    #expect(answer("as-of 2019").first == "As of 2019; today: today again")
    #expect(
      answer("filter stance:ban region:africa").first?.contains(
        "undo undoes it, clear shows all") == true)
    #expect(
      answer("filter stance:ban region:africa", "next").contains {
        $0.contains(
          "; c ")
      } == false)
  }

  @Test func `a filter is undone and a country marked by the same words`() {
    #expect(answer("stance ban", "undo").first == "All countries")
    #expect(answer("mark") == ["Australia is marked; next-mark goes from mark to mark"])
    #expect(answer("mark india", "filter has:mark").last?.hasPrefix("India, 1 of 1: ") == true)
  }

  @Test func `nothing that is said is drawn`() {
    var session = Self.session()
    for line in [
      "list", "open", "1", "back", "back", "brief world", "back", "help", "stances", "vendors",
    ] {
      for said in session.take(line, perform: { Session.answer($0) }) {
        #expect(!said.text.contains { "●▲◐◇○▮▯ᵒ▌▸│─·→".contains($0) }, "\(said.text)")
      }
    }
    #expect(!session.isFinished)
    _ = session.take("quit") { Session.answer($0) }
    #expect(session.isFinished)
  }
}

import Dashboard
import PositionModel
import ScreenCells
import TestSupport
import Testing

/// The command line, told by what is on screen afterwards.
struct CommandLineTests {
  private func session(_ keys: String, size: Size = Size(width: 120, height: 40)) -> Session {
    var session = Session(size: size)
    session.type(keys)
    return session
  }

  // swift-format-ignore
  static let places: [(keys: String, country: String, place: String)] = [
    (":country india⏎", "India", "6/9"), (":c IND⏎", "India", "6/9"), (":india⏎", "India", "6/9"),
    (":ivory coast⏎", "Côte d’Ivoire", "3/9"), (":vendor zte⏎", "Bosnia", "1/3"), (":v zte⏎:v all⏎", "Australia", "1/9"),
    (":stance ban⏎", "Australia", "1/3"), (":filter region:europe -vendor:zte⏎", "Finland", "1/3"),
    (":v zte⏎:india⏎", "India", "6/9"), (":v zte⏎:clear⏎", "Australia", "1/9"), (":v zte⏎u", "Australia", "1/9"),
    (":find united⏎n", "United States", "8/9"), (":sort stance⏎g", "Australia", "1/9"), (":sort conf⏎g", "United States", "1/9"),
    (":next-vendor⏎", "Australia", "1/6"), (":mark india⏎:filter has:mark⏎", "India", "1/1"), (":as-of 2019-12⏎g", "Australia", "1/3"),
    (":india⎋", "Australia", "1/9"), (":⌫", "Australia", "1/9"), (":ind⇥⏎", "India", "6/9"),
  ]

  @Test(arguments: places)
  func `a command leads to a country`(keys: String, country: String, place: String) {
    let lines = session(keys).text.split(separator: "\n")
    let chosen = lines.dropFirst(2).first { $0.dropFirst().hasPrefix("▸") }
    #expect(
      chosen?.contains(" \(country)") == true || chosen?.contains("*\(country)") == true,
      "\(keys): \(chosen ?? "none")")
    #expect(lines[1].contains(" \(place) "), "\(keys): \(lines[1])")
  }

  // swift-format-ignore
  static let remarks: [(keys: String, remark: String)] = [
    (":contry india⏎", "No command 'contry'; did you mean :country?"), (":frobnicate⏎", "No command 'frobnicate'; :help lists them all"),
    (":country⏎", "More is wanted: :country NAME"), (":country indai⏎", "No country 'indai'; did you mean 'India'?"),
    (":vendor nok⏎", "No vendor 'nok'; did you mean 'Nokia'?"), (":vendor nokya⏎", "No vendor 'nokya'; did you mean 'Nokia'?"), (":stance bna⏎", "No stance 'bna'; did you mean 'ban'?"),
    (":sort change⏎", "Countries by latest change"), (":sort latest change⏎", "Countries by latest change"), (":sort sources⏎", "Countries by articles"),
    (":country china⏎", "No article tells where China stands"), (":filter stanze:ban⏎", "Column 1: no key 'stanze'; did you mean 'stance'?"),
    (":as-of 2019-13⏎", "'2019-13' is no day; write 2019, 2019-05 or 2019-05-31"), (":sort size⏎", "No order 'size'; write one of name, stance, confidence, change, articles"),
    (":help me⏎", ":help takes nothing after it"), (":compare india⏎", "Compare takes two countries or more: :compare uk france"),
    (":compare india atlantis⏎", "No country 'atlantis'; it wants a country by name, code or alias: india, IND"),
    (":brief nobody⏎", "No briefing on 'nobody'; write a country, a vendor, a stance or world"),
    (":copy all⏎", "Copy what? Write citation, briefing or link, not 'all'"), (":copy briefing⏎", "No briefing is open; b opens one"),
    (":set theme blue⏎", "Theme cannot be 'blue'; write one of auto, light, dark, mono"), (":set them light⏎", "No setting 'them'; did you mean 'theme'?"),
    (":set theme⏎", "theme = auto: auto, light, dark or mono"), (":set start x⏎", "Start is for the config file; here one can set theme, mouse, restore, sort"),
    (":filter vendor:nokia⏎", "No country matches; u undoes it, c shows all"), ("u", "Nothing to undo: the filter has not been changed"),
    ("U", "Nothing to bring back: no change was undone"), ("vu", "All countries"), ("vuU", "Filter vendor:huawei"),
    (":mouse maybe⏎", "Mouse cannot be 'maybe'; write on or off"), ("'", "Nothing is marked; * marks a country"),
    ("*v'", "Australia is marked; ' goes from mark to mark"), (":write /tmp/x⏎", "/tmp/x is written"),
    (":mark indai⏎", "No country 'indai'; did you mean 'India'?"), (":!⏎", "Nothing stands before the !; :write! FILE replaces a file"),
    (":larger⏎", "That is for the map; m shows it"),
    ("/venez⏎*", "Venezuela is marked; ' goes from mark to mark"), (":mark uk⏎", "The United Kingdom is marked; ' goes from mark to mark"),
    (":india⏎:link⏎", "This article came without a link"), ("/venez⏎Y", "Sent to the terminal's clipboard: link, 18 bytes"), (":germny⏎", "No command 'germny'; did you mean :germany?"),
    (":v zte⏎:india⏎", "All countries, to show India; u brings the filter back"),
  ]

  @Test(arguments: remarks)
  func `a command that cannot be done says why`(keys: String, remark: String) {
    var shown = session(keys, size: Size(width: 160, height: 40))
    if keys == "*v'" { shown = session("*", size: Size(width: 160, height: 40)) }
    #expect(shown.footer == " " + remark)
  }

  // swift-format-ignore
  static let completions: [(keys: String, line: String)] = [
    (":cou⇥", ":country ▏"), (":country uni⇥", ":country united ▏"), (":country uni⇥⇥", ":country united kingdom▏"),
    (":country uni⇥⇥⇥", ":country united states▏"), (":country uni⇥⇥⇤", ":country united states▏"),
    (":filter ven⇥zt⇥", ":filter vendor:zte ▏"), ("fven⇥", "filter vendor:▏"), ("fvendor:zte st⇥", "filter vendor:zte sta▏"),
    (":compare india uni⇥", ":compare india united ▏"), (":set theme l⇥", ":set theme light ▏"), (":stance u⇥", ":stance undecided ▏"),
    ("fsource:⇥", "filter source:Courier▏"),
    (":ind⇥", ":india ▏"), (":uni⇥", ":united ▏"), (":united k⇥", ":united kingdom ▏"), (":finl⇥", ":finland ▏"),
  ]

  @Test(arguments: completions)
  func `Tab completes words, then what follows them`(keys: String, line: String) {
    #expect(session(keys).footer.hasPrefix(" " + line), "\(keys): \(session(keys).footer)")
  }

  @Test func `lines typed before come back with the arrows`() {
    var session = session(":india⏎:v zte⏎:↑")
    #expect(session.footer.hasPrefix(" :v zte▏"))
    session.type("↑")
    #expect(session.footer.hasPrefix(" :india▏"))
    session.type("↑")
    #expect(session.footer.hasSuffix("No older line"))
    session.type("↓↓")
    #expect(session.footer.hasPrefix(" :▏"))
    session.type("⎋fstance:ban⏎f↑")
    #expect(session.footer.hasPrefix(" filter vendor:zte stance:ban▏"))
    #expect(session.state.commandHistory.lines == ["india", "v zte"])
  }

  @Test func `a filter narrows while it is typed, with a count, and goes back`() {
    var session = session("fstance:ban")
    #expect(session.footer.hasPrefix(" filter stance:ban▏"))
    #expect(session.footer.hasSuffix("3/9"))
    #expect(!session.text.contains("Venezuela"))
    session.type(" reg")
    #expect(session.footer.hasSuffix("region:  3/9"))
    session.type("ion:eur")
    #expect(session.footer.hasSuffix("europe  3/9"))
    session.type("ope")
    #expect(session.footer.hasSuffix("1/9"))
    session.type("⎋")
    #expect(session.text.contains(" 1/9 ") && session.text.contains("Venezuela"))
  }

  @Test func `a filter that cannot be understood stays, with the cursor at the trouble`() {
    var session = session("fvendor:zte stance:bna⏎")
    #expect(session.footer.hasPrefix(" filter vendor:zte stance:▏bna"))
    #expect(session.footer.hasSuffix("no stance 'bna'; did you mean 'ban'?"))
    session.type("⤓⌫⌫⌫ban⏎")
    #expect(session.text.contains(" 1/1 "))
    #expect(session.text.contains("bandstand  ZTE · ● ban"))
  }

  @Test func `a filter with a day asks for that day`() {
    let session = session("fstance:ban as-of:2019-12⏎")
    #expect(session.effects == [.loadLibrary(asOf: Day("2019-12"))])
    #expect(session.text.contains("as of 2019-12"))
  }

  @Test func `what the filter asks for besides a vendor and a stance is in the headline`() {
    #expect(
      session("fregion:europe -vendor:zte⏎").text.contains("bandstand  region:europe -vendor:zte"))
  }

  @Test func `undo goes back step by step and a new change ends the way forward`() {
    var session = session("vsuu")
    #expect(session.text.contains(" 1/9 "))
    session.type("UU")
    #expect(session.text.contains(" 1/3 "))
    session.type("uvU")
    #expect(session.footer == " Nothing to bring back: no change was undone")
  }

  // swift-format-ignore
  static let briefings: [(line: String, topic: BriefingTopic)] = [
    (":brief india",       BriefingTopic(country: CountryCode("IN"))),
    (":brief zte",         BriefingTopic(vendor: VendorID("zte"))),
    (":brief trial",       BriefingTopic(stance: .trial)),
    (":brief world",       BriefingTopic()),
    (":compare uk france", BriefingTopic(countries: [SampleWorld.code("GB"), SampleWorld.code("FR")])),
    (":brief united kingdom and ivory coast", BriefingTopic(countries: [SampleWorld.code("GB"), SampleWorld.code("CI")])),
  ]

  @Test(arguments: briefings)
  func `a briefing is on what the line says`(line: String, topic: BriefingTopic) {
    #expect(session(line + "⏎").effects == [.loadBriefing(topic)])
  }

  @Test func `every command of a key is a word, written in one way`() {
    for command in Command.allCases {
      #expect(Command(word: command.word) == command)
      #expect(command.word.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
    }
  }
}

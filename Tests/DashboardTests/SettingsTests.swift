import Dashboard
import ScreenCells
import TestSupport
import Testing

struct SettingsTests {
  private func read(_ text: String) -> (settings: Settings, said: [String]) {
    var errors: [SettingsError] = []
    let settings = Settings(parsing: text, file: "config", errors: &errors)
    return (settings, errors.map(\.description))
  }

  @Test func `each line sets what it names`() {
    let (settings, said) = read(
      """
      # a comment

      theme = LIGHT
        mouse=no
      colours = 16
      filter = stance:ban -vendor:"chinese vendors"
      start = brief world
      key F5 = briefing
      key = = zoom
      key ^x = none
      colour ban = #d70000 bold
      color key = bright-cyan underlined
      """)
    #expect(said == [])
    #expect(settings.theme.base == .light)
    #expect(!settings.usesMouse && settings.colours == .sixteen)
    #expect(settings.filter == "stance:ban -vendor:\"chinese vendors\"")
    #expect(settings.start == "brief world")
    #expect(
      settings.keyChanges == [
        Settings.KeyChange(key: .function(5), command: "briefing"),
        Settings.KeyChange(key: .character("="), command: "zoom"),
        Settings.KeyChange(key: .control("x"), command: nil),
      ])
    #expect(settings.theme.look(of: .ban) == Theme.Look(.rgb(0xD7, 0, 0), isBold: true))
    #expect(settings.theme.look(of: .key) == Theme.Look(.indexed(14), isUnderlined: true))
  }

  // swift-format-ignore
  static let mistakes: [(line: String, said: String)] = [
    ("theme light", "no '='; write NAME = VALUE, key KEY = COMMAND or colour MEANING = COLOUR"),
    ("thme = light", "no setting 'thme'; did you mean 'theme'?"),
    ("theme = lihgt", "theme cannot be 'lihgt'; did you mean 'light'?"),
    ("mouse = maybe", "mouse cannot be 'maybe'; write one of yes, no"),
    ("key Hyper = zoom", "no key 'Hyper'; write a letter, ^x, F5, Tab, Enter or the like"),
    ("key x = zom", "no command 'zom'; did you mean 'zoom'?"),
    ("colour bann = red", "nothing is coloured as 'bann'; did you mean 'ban'?"),
    ("colour ban = 300", "no colour '300'; write a number up to 255, #rrggbb, red or own, then bold, dim or underlined"),
    ("colour ban = red blinking", "no colour 'red blinking'; write a number up to 255, #rrggbb, red or own, then bold, dim or underlined"),
    ("colour ban =", "no colour ''; write a number up to 255, #rrggbb, red or own, then bold, dim or underlined"),
    ("key", "no '='; write NAME = VALUE, key KEY = COMMAND or colour MEANING = COLOUR"),
    ("key =", "no '='; write NAME = VALUE, key KEY = COMMAND or colour MEANING = COLOUR"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told with file and line, and the other lines count`(
    line: String, said: String
  ) {
    let (settings, errors) = read("ascii = yes\n\(line)\nmouse = no\n")
    #expect(errors == ["config:2: \(said)"])
    #expect(settings.isASCII == true && !settings.usesMouse)
  }

  @Test func `every setting can be written as it is shown`() throws {
    var settings = Settings()
    for setting in Setting.allCases {
      for value in setting.values {
        try settings.set(setting, to: value)
        #expect(settings.value(of: setting) == value)
      }
      #expect(!setting.summary.isEmpty)
    }
  }

  @Test func `every key can be written as the help writes it`() {
    let keys: [Key] =
      [
        .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace, .delete,
        .insert,
      ]
      + [.character(" "), .character("="), .control("x"), .function(12)]
    for key in keys { #expect(Key(written: key.label) == key) }
    for (name, key) in [("up", Key.up), ("Down", .down), ("LEFT", .left), ("right", .right)] {
      #expect(Key(written: name) == key)
    }
    #expect(Key(written: "F13") == nil && Key(written: "") == nil)
  }

  @Test(arguments: ["own", "160", "#00ff7f bold", "7 dim underlined"])
  func `a look is written as it can be read`(text: String) {
    #expect(Theme.Look(written: text)?.words == text)
  }

  @Test func `a setting that stands there twice is told, and the later one counts`() {
    let (settings, said) = read("theme = dark\n\ntheme = light")
    #expect(settings.theme.base == .light)
    #expect(
      said == ["config:3: theme is set in line 1 already; this line counts, take one of them out"])
  }

  @Test func `several mistakes are told by how many they are, and where they are told`() {
    var state = DashboardState(
      library: SampleWorld.snapshot, names: SampleWorld.names, size: Size(width: 100, height: 24))
    var errors: [SettingsError] = []
    _ = Settings(parsing: "thme = dark\nfoo\nbar", file: "/a/long/path", errors: &errors)
    state.complain(of: errors[0], count: errors.count)
    let footer = state.view(size: Size(width: 100, height: 24)).dump
    #expect(
      footer.contains("'bandstand config check' tells all mistakes; line 1: no setting 'thme'"))
  }

  @Test func `a key that is given away does what it is told and nothing else`() {
    let keys = KeyTable.standard.changed(
      read("key x = zoom\nkey q = none\nkey j = page-down").settings.keyChanges)
    var state = DashboardState(
      library: SampleWorld.snapshot, names: SampleWorld.names, size: Size(width: 80, height: 24),
      keys: keys)
    func screen(_ key: Character) -> String {
      _ = state.update(.key(.character(key)))
      return state.view(size: Size(width: 80, height: 24)).dump
    }
    #expect(!screen("x").contains("Vendors"))
    #expect(screen("x").contains("Vendors"))
    #expect(screen("q").contains("q does nothing"))
    #expect(!state.isFinished)
    #expect(screen("j").contains(" 8/9 "))
    #expect(keys.markdown.contains("| `x` `z` |"))
  }

  @Test func `a start has the filter, the order and the line that the file says`() {
    let text = "filter = region:europe\nsort = confidence\nstart = brief world"
    var state = DashboardState(
      library: SampleWorld.snapshot, names: SampleWorld.names, size: Size(width: 120, height: 24))
    let effects = state.apply(read(text).settings)
    #expect(effects == [.loadBriefing(BriefingTopic())])
    _ = state.update(.key(.escape))
    let screen = state.view(size: Size(width: 120, height: 24)).dump
    #expect(screen.contains("region:europe · by confidence"))
    #expect(screen.contains("▸ United Kingdom"))
  }
}

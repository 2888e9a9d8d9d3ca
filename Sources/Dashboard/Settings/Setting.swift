import PositionModel
import ScreenCells

/// The settings by the names that the config file and `:set` have for them.
public enum Setting: String, CaseIterable, Hashable, Sendable {
  case theme, colours, ascii, plain, mouse, restore, title
  case synchronised, filter, sort, start

  /// What it is for, for a line of help.
  public var summary: String {
    switch self {
    case .theme: "auto, light, dark or mono"
    case .colours: "auto, none, 8, 16 or 256: no more colours than that"
    case .ascii: "yes: nothing beyond ASCII is drawn; auto: so on linux and vt terminals"
    case .plain: "yes: lines of text in place of the screen"
    case .mouse: "no: the mouse stays with the terminal"
    case .restore: "no: every start is a fresh one, and nothing is kept"
    case .title: "yes: the terminal's window is called bandstand"
    case .synchronised: "auto, on or off: tells the terminal where a frame ends"
    case .filter: "a filter to start with: region:europe -vendor:zte"
    case .sort: "name, stance, confidence, change or articles"
    case .start: "a line of the command line to start with: brief world"
    }
  }

  /// What a value may be, where it is one of few words.
  public var values: [String] {
    switch self {
    case .theme: Theme.Base.allCases.map(\.rawValue)
    case .colours: Settings.Colours.allCases.map(\.rawValue)
    case .synchronised: Settings.Choice.allCases.map(\.rawValue)
    case .ascii: ["auto", "yes", "no"]
    case .plain, .mouse, .restore, .title: ["yes", "no"]
    case .sort: CountryOrder.allCases.map(\.rawValue)
    case .filter, .start: []
    }
  }

  /// What `:set` offers.
  static let completions: [String] = changeable.flatMap { setting in
    setting.values.map { "\(setting.rawValue) \($0)" }
  }

  /// Those that can be changed while the screen is up.
  static let changeable: [Setting] = [.theme, .mouse, .restore, .sort]
}

extension Settings {
  /// Why a setting cannot be what it was set to.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    case noEquals
    case unknownSetting(String)
    case badValue(String, of: String, known: [String])
    case unknownKey(String)
    case unknownCommand(String)
    case unknownMeaning(String)
    case badColour(String)
    /// A setting that has been set in an earlier line already.
    case repeated(String, first: Int)
    /// What is wrong with the filter or the line to start with.
    case badLine(Setting, String)

    public var description: String {
      switch self {
      case .noEquals: "no '='; write NAME = VALUE, key KEY = COMMAND or colour MEANING = COLOUR"
      case .unknownSetting(let name):
        "no setting '\(name)'; " + suggestion(name, Setting.allCases.map(\.rawValue))
      case .badValue(let value, let name, let known):
        "\(name) cannot be '\(value)'; " + suggestion(value, known)
      case .unknownKey(let text): "no key '\(text)'; write a letter, ^x, F5, Tab, Enter or the like"
      case .unknownCommand(let text):
        "no command '\(text)'; " + suggestion(text, Command.allCases.map(\.word) + ["none"])
      case .unknownMeaning(let text):
        "nothing is coloured as '\(text)'; "
          + suggestion(text, Style.Meaning.allCases.map(\.word))
      case .badColour(let text):
        "no colour '\(text)'; write a number up to 255, #rrggbb, red or own, then bold, dim or underlined"
      case .repeated(let name, let line):
        "\(name) is set in line \(line) already; this line counts, take one of them out"
      case .badLine(let setting, let reason): "\(setting.rawValue), \(reason)"
      }
    }

    private func suggestion(_ word: String, _ known: [String]) -> String {
      if let near = nearest(to: word, in: known) { return "did you mean '\(near)'?" }
      return "write one of \(known.joined(separator: ", "))"
    }
  }

  /// Sets a setting to what was written.
  public mutating func set(_ setting: Setting, to text: String) throws(Problem) {
    func word<Value: RawRepresentable & CaseIterable>(
      _: Value.Type
    ) throws(Problem) -> Value where Value.RawValue == String {
      if let value = Value(rawValue: text.lowercased()) { return value }
      throw .badValue(text, of: setting.rawValue, known: setting.values)
    }
    func flag() throws(Problem) -> Bool {
      switch text.lowercased() {
      case "yes", "on", "true": return true
      case "no", "off", "false": return false
      default: throw .badValue(text, of: setting.rawValue, known: setting.values)
      }
    }
    switch setting {
    case .theme: theme.base = try word(Theme.Base.self)
    case .colours: colours = try word(Colours.self)
    case .ascii: isASCII = text == "auto" ? nil : try flag()
    case .plain: isPlain = try flag()
    case .mouse: usesMouse = try flag()
    case .restore: restoresPlace = try flag()
    case .title: setsTitle = try flag()
    case .synchronised: synchronises = try word(Choice.self)
    case .filter: filter = text
    case .sort:
      guard let order = CountryOrder(typed: text) else {
        throw .badValue(text, of: setting.rawValue, known: setting.values)
      }
      sort = order.rawValue
    case .start: start = text
    }
  }

  /// What a setting is set to, as it can be written.
  public func value(of setting: Setting) -> String {
    func word(_ flag: Bool) -> String { flag ? "yes" : "no" }
    switch setting {
    case .theme: return theme.base.rawValue
    case .colours: return colours.rawValue
    case .ascii: return isASCII.map(word) ?? "auto"
    case .plain: return word(isPlain)
    case .mouse: return word(usesMouse)
    case .restore: return word(restoresPlace)
    case .title: return word(setsTitle)
    case .synchronised: return synchronises.rawValue
    case .filter: return filter ?? ""
    case .sort: return sort ?? CountryOrder.name.rawValue
    case .start: return start ?? ""
    }
  }
}

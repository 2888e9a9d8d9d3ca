import ArgumentParser
import Dashboard
import FilterLanguage
import PositionModel
import ScreenCells

/// Shows and checks the reader's settings.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show your settings, and check the file they are in.",
    discussion: """
      The file has a setting a line, and '#' starts a comment line:
        theme = light
        filter = region:europe
        key F5 = briefing
        colour ban = #d70000 bold

      EXAMPLES
        bandstand config show        what holds now, in the file's own words
        bandstand config check       tells each mistake with file and line
        bandstand config path        where the file is, or would be
      """)

  enum Action: String, CaseIterable, ExpressibleByArgument { case show, check, path }

  @Argument(help: "show, check or path.")
  var action = Action.show

  @OptionGroup var file: ConfigOptions

  func run() throws {
    let output = Output()
    let (settings, problems) = try file.read()
    switch action {
    case .path: try output.text(try file.path() + "\n")
    case .show: try output.text(settings.text)
    case .check: try check(settings, problems, output)
    }
    try output.flush()
  }

  /// What the file's words mean, too: its filter and the line it starts with.
  private func check(
    _ settings: Settings, _ errors: [SettingsError], _ output: Output
  ) throws {
    let problems = Problems()
    let path = try file.path()
    guard try UserFiles.read(path) != nil else {
      return try output.text("\(path): not there, so all is as it is built in\n")
    }
    let others = settings.mistakes(in: path, Names(try Loader().names))
    for error in (errors + others).sorted(by: { $0.line < $1.line }) { problems.report("\(error)") }
    try problems.finish()
    try output.text("\(path): well written\n")
  }
}

/// The option for another config file than the usual one.
struct ConfigOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Your settings; else bandstand/config under $XDG_CONFIG_HOME.", valueName: "file"),
    completion: .file())
  var config: String?

  func path() throws -> String {
    guard let path = config ?? UserFiles.config else {
      throw Failure("no home folder for a config file; name one with --config FILE")
    }
    return path
  }

  /// What the file says, and what is wrong with it; a file that was named has to be there.
  func read() throws -> (settings: Settings, errors: [SettingsError]) {
    try Self.settings(in: config)
  }

  /// The same for a file that was named, else for the usual one.
  static func settings(
    in config: String?
  ) throws -> (settings: Settings, errors: [SettingsError]) {
    var errors: [SettingsError] = []
    guard let path = config ?? UserFiles.config, let text = try UserFiles.read(path) else {
      if let config { throw Failure("\(config): no file there") }
      return (Settings(), [])
    }
    let settings = Settings(parsing: text, file: path, errors: &errors)
    return (settings, errors)
  }
}

extension Settings {
  /// All settings as a config file has them, with what each is for.
  fileprivate var text: String {
    var text = "# bandstand's settings; a line of your own goes before what is built in.\n"
    for setting in Setting.allCases {
      let value = value(of: setting)
      let line = value.isEmpty ? "# \(setting.rawValue) =" : "\(setting.rawValue) = \(value)"
      text += "\n# \(setting.summary)\n\(line)\n"
    }
    text +=
      "\n# key KEY = COMMAND; the commands: \(Command.allCases.map(\.word).joined(separator: " ")) none\n"
    for change in keyChanges { text += "key \(change.key.label) = \(change.command ?? "none")\n" }
    let meanings = Style.Meaning.allCases.map(\.word).joined(separator: " ")
    text +=
      "\n# colour MEANING = COLOUR, a number up to 255, #rrggbb, red or own; the meanings: \(meanings)\n"
    for meaning in Style.Meaning.allCases {
      if let look = theme.own[meaning] { text += "colour \(meaning.word) = \(look.words)\n" }
    }
    return text
  }
}

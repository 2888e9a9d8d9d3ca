import ArgumentParser
import PositionModel

/// Opens the dashboard; what `bandstand` does without a command.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Open the dashboard. This is what bandstand does without a command.",
    discussion: """
      On a terminal that cannot place its cursor, and with --plain, it talks in lines of text, to a \
      screen reader as well; without a terminal it prints the world's briefing.

      EXAMPLES
        bandstand
        bandstand --articles clips/
        bandstand --library ~/news.sqlite
        bandstand --as-of 2020-01-01
        bandstand --ascii --no-mouse
        bandstand --no-restore
        bandstand --plain
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions
  @OptionGroup var configOptions: ConfigOptions

  @Option(
    help: ArgumentHelp("Open it as things stood at the end of this day.", valueName: "day"),
    transform: parseDay)
  var asOf: Day?

  @Flag(help: "Leave the mouse to the terminal's own selection.")
  var noMouse = false

  @Flag(help: "Start afresh, and keep nothing for the next start.")
  var noRestore = false

  @Option(help: ArgumentHelp("Add what happens to this file, for a bug report.", valueName: "file"))
  var log: String?

  @Argument(help: .hidden)
  var word: [String] = []

  func validate() throws {
    if let word = word.first { throw CommandWords.unknown(word) }
  }

  func run() throws {
    try Browsing(
      source: source.choice, isPlain: lookOptions.plain, isASCII: lookOptions.ascii,
      usesMouse: !noMouse, restoresPlace: !noRestore, config: configOptions.config, log: log,
      asOf: asOf
    ).run()
  }
}

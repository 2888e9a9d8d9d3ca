import ArgumentParser
import ArticleStore
import PositionModel
import ScreenCells

/// Prints the articles there are.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the articles, the latest first.",
    discussion: """
      EXAMPLES
        bandstand list
        bandstand list --limit 1000 | grep -i spectrum
        bandstand list --country india --vendor huawei --since 2020
      """)

  @OptionGroup var filter: ArticleFilterOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 200

  func run() throws {
    let wanted = try filter.filter()
    let problems = Problems()
    let store = try articleStore(of: source.origin(), problems: problems)
    let output = Output(look: lookOptions.look)
    for row in try stored({ try store.list(wanted, limit: limit) }) {
      var line = StyledText((row.day?.description ?? "undated").fitted(to: 10) + "  ", .muted)
      line.append(row.id.rawValue.fitted(to: min(28, max(8, row.id.rawValue.displayWidth))))
      line.append("  " + (row.title ?? ""))
      if row.original != row.id {
        line.append("  near copy of \(row.original)", .muted)
      } else if row.copyCount > 0 {
        line.append("  and \(row.copyCount) near \(row.copyCount == 1 ? "copy" : "copies")", .muted)
      }
      try output.lines([StyledText(line.text.truncated(to: output.look.width))])
    }
    try output.flush()
    try problems.finish()
  }
}

import ArgumentParser
import Dashboard
import PositionModel
import ScreenCells

/// Prints the world map.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Print the world with every country in the colour of its stance.",
    discussion: """
      Where there are no colours the countries are hatched, the denser the more they shut out; \
      --ascii draws them with letters. The signs are those of the dashboard.

      EXAMPLES
        bandstand map --vendor huawei
        bandstand map --as-of 2019-12-31 --width 160
        bandstand map --ascii | mail -s "5G today" me@example.org
      """)

  @OptionGroup var filter: FilterOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Option(
    help: ArgumentHelp(
      "How wide to print it; else as wide as the terminal, or 80.", valueName: "columns"))
  var width: Int?

  func validate() throws { try checkWidth(width) }

  func run() async throws {
    let loader = try await Loader.ready()
    let query = try filter.query(countries: [], names: loader.names)
    let problems = Problems()
    let dossier = try await loader.dossier(from: source.origin(), problems: problems)
    let output = Output(look: lookOptions.look)
    let map = MapText(
      of: LibrarySnapshot(dossier, query: query, naming: BriefingNames(loader.names)),
      names: Names(loader.names),
      vendor: query.vendors.only, stance: query.stances.only)
    guard !output.look.isSpoken else {
      try output.lines(map.words)
      try output.flush()
      return try problems.finish()
    }
    var surface = map.surface(width: width ?? terminalWidth ?? output.look.width)
    if output.look.isPlain {
      surface = surface.ascii
    } else if !output.look.hasColor {
      surface = surface.hatched
    }
    try output.lines(surface.lines)
    try output.flush()
    try problems.finish()
  }
}

/// Refuses widths that nothing can be printed in.
func checkWidth(_ width: Int?) throws {
  guard let width, !(20...1000).contains(width) else { return }
  throw ValidationError("no width \(width); write a number of columns from 20 to 1000")
}

extension Array {
  /// The element of an array that has one.
  var only: Element? { count == 1 ? self[0] : nil }
}

import ArgumentParser
import Dashboard
import PositionModel
import ScreenCells

/// Prints a row for each country, vendor and basis.
struct Positions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "positions",
    abstract: "Print a row for each country, vendor and basis.",
    discussion: """
      EXAMPLES
        bandstand positions                          a table
        bandstand positions india --vendor huawei
        bandstand positions --filter 'stance:ban region:europe -vendor:zte'
        bandstand positions --format csv > positions.csv
        bandstand positions --format json --as-of 2019-12-31
        bandstand positions --articles feed.jsonl --stance ban
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

  @Argument(help: "Countries; none is all.")
  var country: [String] = []

  @OptionGroup var filter: FilterOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Option(help: "How to print it.")
  var format = Format.table

  func run() async throws {
    let loader = try await Loader.ready()
    let query = try filter.query(countries: country, names: loader.names)
    let problems = Problems()
    let dossier = try await loader.dossier(from: source.origin(), for: query, problems: problems)
    let names = BriefingNames(loader.names)
    try Self.write(
      query.positions(in: dossier, naming: names), as: format, loader.names,
      look: lookOptions.look)
    try problems.finish()
  }

  /// Prints positions in one of the formats.
  static func write(
    _ positions: [Position], as format: Format, _ tables: NameTables, look: Look
  ) throws {
    let output = Output(look: look)
    switch format {
    case .table:
      let names = BriefingNames(tables)
      let byName = positions.sorted { names.name($0.country) < names.name($1.country) }
      try output.lines(PositionTable(byName, names: names).lines(width: output.look.width))
    case .csv:
      let table = csv(of: positions, countries: tables.countries, clean: SafeText.line)
      try output.harmless(Array(table.utf8))
    case .json:
      try output.json(json(positions))
    }
    try output.flush()
  }

  private static func json(_ positions: [Position]) -> JSONWriter {
    var json = JSONWriter()
    json.array(positions) { $0.position($1, isAggregate: true) }
    json.endLine()
    return json
  }
}

import ArgumentParser
import Dashboard
import PositionModel
import ScreenCells

/// Prints the table of countries and vendors.
struct MatrixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Print a table: a row for each country, a column for each vendor.",
    discussion: """
      What you have set yourself has the sign §, and 'set:' before it in csv and tsv.

      EXAMPLES
        bandstand matrix
        bandstand matrix --sort stance --as-of 2020-07
        bandstand matrix --format csv > matrix.csv
        bandstand matrix --format json | jq '.[] | select(.vendors.huawei.stance == "ban").name'
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, tsv, csv, json }

  @OptionGroup var filter: FilterOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Option(
    help: "What to sort the countries by: \(MatrixText.orders.joined(separator: ", ")).")
  var sort = MatrixText.orders[0]

  @Option(help: "How to print it.")
  var format = Format.table

  @Option(
    help: ArgumentHelp(
      "How wide to print it; else as wide as the terminal, or 80.", valueName: "columns"))
  var width: Int?

  func validate() throws {
    try checkWidth(width)
    guard !MatrixText.orders.contains(sort) else { return }
    let near = nearest(to: sort, in: MatrixText.orders).map { "; did you mean '\($0)'?" }
    throw ValidationError(
      "no order '\(sort)'\(near ?? "; write one of \(MatrixText.orders.joined(separator: ", "))")")
  }

  func run() async throws {
    let loader = try await Loader.ready()
    let query = try filter.query(countries: [], names: loader.names)
    let problems = Problems()
    let dossier = try await loader.dossier(from: source.origin(), problems: problems)
    let matrix = MatrixText(
      of: LibrarySnapshot(dossier, query: query, naming: BriefingNames(loader.names)),
      names: Names(loader.names), order: sort)
    let output = Output(look: lookOptions.look)
    switch format {
    case .table:
      let width = width ?? terminalWidth ?? output.look.width
      try output.lines(output.look.isSpoken ? matrix.words : matrix.lines(width: width))
    case .tsv:
      for fields in matrix.fields() {
        let line = fields.map { SafeText.line($0) }.joined(separator: "\t") + "\n"
        try output.harmless(Array(line.utf8))
      }
    case .csv: try output.harmless(Array(matrix.fields().map(csvLine).joined().utf8))
    case .json: try output.json(matrix.json)
    }
    try output.flush()
    try problems.finish()
  }
}

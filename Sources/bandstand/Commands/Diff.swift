import ArgumentParser
import Dashboard
import PositionModel
import ScreenCells

/// Prints which positions changed since a day.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print which positions changed since a day, and on which evidence.",
    discussion: """
      EXAMPLES
        bandstand diff --since 2020-01-01
        bandstand diff --since 2020 --as-of 2020-12-31 --vendor huawei
        bandstand diff --since 2020-07 --format json uk france
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "Countries; none is all.")
  var country: [String] = []

  @OptionGroup var filter: FilterOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Option(help: "How to print it.")
  var format = Format.text

  func validate() throws {
    guard filter.since != nil else { throw ValidationError("since when? Give --since YYYY-MM-DD") }
  }

  func run() async throws {
    let loader = try Loader()
    var query = try filter.query(countries: country, knowledge: loader.knowledge)
    guard let since = query.since else { return }
    query.since = nil
    let problems = Problems()
    let dossier = try await loader.dossier(from: source.origin(), problems: problems)
    let names = BriefingNames(loader.knowledge)
    let changes = PositionDifference.all(in: dossier, query, since: since, naming: names)
    let output = Output(look: lookOptions.look)
    switch format {
    case .text:
      try output.lines(
        PositionDifference.lines(changes, since: since, names: names, width: output.look.width))
    case .json:
      var json = JSONWriter()
      json.array(changes) { json, change in
        json.object { json in
          json.key("country")
          json.string(change.key.country.rawValue)
          json.key("vendor")
          json.string(change.key.vendor.rawValue)
          json.key("basis")
          json.string(change.key.basis.rawValue)
          json.key("from")
          json.string(change.before?.stance.rawValue)
          json.key("to")
          json.string(change.after?.stance.rawValue)
          json.key("position")
          if let after = change.after {
            json.position(after, isAggregate: true)
          } else {
            json.null()
          }
        }
      }
      json.endLine()
      try output.json(json)
    }
    try output.flush()
    try problems.finish()
  }
}

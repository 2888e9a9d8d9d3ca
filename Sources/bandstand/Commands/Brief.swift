import ArgumentParser
import Dashboard
import PositionModel

/// Prints a briefing.
struct Brief: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Tell in half a minute where a country, a vendor or the world stands.",
    discussion: """
      What stands, since when and on whose word, what its operators do apart from the state, who \
      presses, what is offered, and what lies ahead, each with the sentence it rests on.

      EXAMPLES
        bandstand brief                            the world
        bandstand brief india                      a country: name, code, in any case
        bandstand brief uk "south korea" DEU       several
        bandstand brief --vendor huawei            one vendor everywhere
        bandstand brief --stance ban               who bans whom
        bandstand brief --filter 'region:nato since:2020 -stance:allow'
        bandstand brief india --as-of 2019-06      as it stood at the end of June 2019
        bandstand brief --since 2020-01-01 --format markdown > news.md
        ssh box bandstand brief india
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, markdown, json }

  @Argument(help: "Countries; none is the world.")
  var country: [String] = []

  @OptionGroup var filter: FilterOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Option(help: "How to print it.")
  var format = Format.text

  func run() async throws {
    let loader = try await Loader.ready()
    let query = try filter.query(countries: country, names: loader.names)
    let problems = Problems()
    let dossier = try await loader.dossier(from: source.origin(), for: query, problems: problems)
    let briefing = Briefing(query, of: dossier, names: BriefingNames(loader.names))
    let output = Output(look: lookOptions.look)
    switch format {
    case .text:
      try output.lines(
        briefing.lines(width: output.look.width, isSpoken: output.look.isSpoken))
    case .markdown: try output.text(briefing.markdown)
    case .json: try output.json(briefing.json)
    }
    try output.flush()
    try problems.finish()
  }
}

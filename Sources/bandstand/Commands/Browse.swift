import ArgumentParser
import Dashboard
import Glibc

/// Opens the dashboard; what `bandstand` does without a command.
struct Browse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the dashboard. This is what bandstand does without a command.",
    discussion: """
      Without a terminal, or on one that cannot place its cursor, it prints the world's briefing.

      EXAMPLES
        bandstand
        bandstand --articles clips/
        bandstand --library ~/news.sqlite
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Argument(help: .hidden)
  var word: [String] = []

  func validate() throws {
    if let word = word.first { throw CommandWords.unknown(word) }
  }

  func run() async throws {
    let brief = try Brief.parse(
      source.articles.flatMap { ["--articles", $0] }
        + (source.library.map { ["--library", $0] } ?? [])
        + (lookOptions.plain ? ["--plain"] : []))
    try await brief.run()
  }
}

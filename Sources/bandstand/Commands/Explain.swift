import ArgumentParser
import Dashboard
import Glibc
import PositionModel
import ScreenCells

/// Shows how an article was read: every sentence that counted, and why it did.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how an article was read, and why the losing reading lost.",
    discussion: """
      For each position: the sentence with its marks, the cue, the rule that fired, whose words \
      they are and what they weigh; then the readings that lost, and to what.

      EXAMPLES
        bandstand explain article.txt
        bandstand explain 000_1071596c91ba1a1c.txt     an article of the library or the sample
        bandstand explain --articles feed.jsonl n017   the article with this id
        echo "Sweden bans Huawei." | bandstand explain -
      """)

  @Argument(
    help: ArgumentHelp("A file, '-', or the id of an article.", valueName: "file-or-id"),
    completion: .file())
  var article: String

  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  func run() async throws {
    let loader = try Loader()
    let problems = Problems()
    let articles = try found(problems)
    guard !articles.isEmpty else {
      try problems.finish()  // A file that could not be read has been told.
      throw Failure("\(article): no such file, and no article of that name")
    }
    let output = Output(look: lookOptions.look)
    for article in articles {
      let explanation = Explanation(
        of: try loader.deriver.derive(article), article: article,
        names: BriefingNames(loader.names))
      try output.lines(explanation.lines(width: output.look.width))
    }
    try output.flush()
    try problems.finish()
  }

  private func found(_ problems: Problems) throws -> [Article] {
    if article == "-" || (source.articles.isEmpty && access(article, F_OK) == 0) {
      return readArticles(of: [article], problems: problems)
    }
    let store = try articleStore(of: source.origin(), problems: problems)
    return try stored { try store.article(named: article) }.map { [$0.article] } ?? []
  }
}

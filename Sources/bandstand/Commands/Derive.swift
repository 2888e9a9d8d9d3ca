import ArgumentParser
import Glibc
import PositionModel

/// Prints what each article says by itself; needs and keeps nothing.
struct Derive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "derive",
    abstract: "Read articles and print what each says, an object a line.",
    discussion: """
      Input is text, or JSON lines of {"id","text","date","title","source","url"}, of which only \
      "text" must be there. Output is in the order of the input and the same at any number of \
      jobs. A line that cannot be read is named on standard error and the rest is done; the exit \
      code is then 1. One article may have up to 16 MiB; of a text longer than 512 KiB what comes \
      after the last line or sentence before is not read, and "truncated" tells how many bytes were. \
      An article without an "id" is named by its line in its file or, on standard input, by its \
      content.

      EXAMPLES
        bandstand derive article.txt
        bandstand derive < articles.jsonl > positions.jsonl
        bandstand derive clips/ | jq -r '.positions[] | [.country, .vendor, .stance] | @tsv'
        zcat feed.jsonl.gz | bandstand derive --jobs 4
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case jsonl }

  @Argument(help: "Files, folders, or '-'; none is standard input.", completion: .file())
  var file: [String] = []

  @Option(
    help: ArgumentHelp("More of the same.", valueName: "path"), completion: .file())
  var articles: [String] = []

  @Option(help: "How to print it.")
  var format = Format.jsonl

  @Option(
    help: ArgumentHelp("How many to work on at once; a processor each by default.", valueName: "n"))
  var jobs: Int?

  @OptionGroup var own: KnowledgeOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  /// What a chunk of articles gives.
  private struct Product: Sendable {
    var json = JSONWriter()
    var problems: [String] = []
  }

  func run() async throws {
    let deriver = try await Loader.ready().deriver
    let problems = Problems(limit: .max)
    let output = Output()
    let paths = file + articles
    if paths.isEmpty, isatty(STDIN_FILENO) == 1 {
      StandardError.line("bandstand: reading an article from the keyboard; end it with Ctrl-D")
    }
    try await inOrder(
      ArticleFiles(paths.isEmpty ? ["-"] : paths, problems: problems), jobs: jobs ?? defaultJobs,
      work: { chunk, path in
        var product = Product()
        chunk.forEachDerivation(by: deriver) { derived in
          switch derived.result {
          case .success(let (article, derivation)):
            product.json.derivation(derivation, of: article)
            product.json.endLine()
          case .failure(.record): break
          case .failure(let error):
            let place = derived.line.map { "\(path): line \($0)" } ?? path
            product.problems.append("\(place): \(error)")
          }
        }
        return product
      },
      emit: { product in
        try output.json(product.json)
        try output.flush()  // Whoever reads a slow stream need not wait for a full buffer.
        for problem in product.problems { problems.report(problem) }
      })
    try output.flush()
    try problems.finish()
  }
}

import ArgumentParser
import ArticleImport
import ArticleStore
import Glibc
import PositionModel

/// Adds articles to the library.
struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles to the library.",
    discussion: """
      Text, Markdown, HTML, RSS and Atom, JSON and JSON lines, mail (.eml, mbox), newsboat's \
      cache.db; folders of them, and archives (.gz .zip .tar .zst .xz .7z). The same content twice \
      is one article, near copies are kept and grouped. An import that is stopped at any moment \
      leaves the library whole, and running it again completes it.

      EXAMPLES
        bandstand add clips/
        bandstand add feed-2020.jsonl archive.tar.zst ~/.local/share/newsboat/cache.db
        bandstand add --date-from name --date-from text 'scans/*.txt'
        bandstand add --date 2019-10-22 talks.txt
        curl -s https://example.org/feed.xml | bandstand add -
      """)

  @Argument(
    help: "Files, folders, patterns, or '-' for standard input.", completion: .file())
  var path: [String]

  @OptionGroup var options: AddOptions

  func run() async throws {
    let job = try AddJob(options)
    Interruption.tell()
    let problems = Problems(isDeferred: true)
    let totals = try await job.add(path.flatMap(FilePath.meant), problems: problems)
    if !options.quiet { try tell(totals, problems) }
    try problems.finish()
  }

  private func tell(_ totals: AddTotals, _ problems: Problems) throws {
    let output = Output()
    try output.text(totals.words(problems: problems.count) + "\n")
    for remark in totals.remarks { try output.text("note: \(remark)\n") }
    try output.flush()
  }
}

/// The options of commands that add.
struct AddOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The library; made where there is none.", valueName: "path"),
    completion: .file(extensions: ["sqlite"]))
  var library: String?

  @Option(
    help: ArgumentHelp("The day of articles that do not say theirs.", valueName: "yyyy-mm-dd"),
    transform: parseDay)
  var date: Day?

  @Option(
    help: """
      Where to find days: meta (what carries the article says it; the default), name (of the \
      file), text (its first lines). Given again, the first that finds one.
      """)
  var dateFrom: [ImportOptions.DateSource] = []

  @Option(
    help: ArgumentHelp(
      "The encoding of texts that are no UTF-8 and do not say theirs.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp("How many to work on at once; a processor each by default.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Say nothing but what went wrong.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  var importing: ImportOptions {
    var importing = ImportOptions()
    if !dateFrom.isEmpty { importing.dateSources = dateFrom }
    importing.day = date
    importing.encoding = encoding
    return importing
  }
}

extension ImportOptions.DateSource: ExpressibleByArgument {}

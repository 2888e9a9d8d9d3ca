import ArgumentParser
import ArticleStore
import Glibc
import PositionModel

/// Adds articles to the library.
struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add articles to the library.",
    discussion: """
      Text, JSON lines and folders of them. The same content twice is one article; an import that \
      is stopped at any moment leaves the library whole, and running it again completes it.

      EXAMPLES
        bandstand add clips/
        bandstand add feed-2020.jsonl feed-2021.jsonl
        zcat feed.jsonl.gz | bandstand add -
        bandstand add --library work.sqlite clips/
      """)

  @Argument(help: "Files, folders, or '-' for standard input.", completion: .file())
  var path: [String]

  @Option(
    help: ArgumentHelp("The library; made where there is none.", valueName: "path"),
    completion: .file(extensions: ["sqlite"]))
  var library: String?

  @Flag(help: "Say nothing but what went wrong.")
  var quiet = false

  /// How many articles one transaction takes.
  private static let batchSize = 500

  func run() async throws {
    let target = library.map { ["--library", $0] } ?? []
    let libraryPath = try SourceOptions.parse(target).libraryPath()
    let deriver = try Loader().deriver
    let problems = Problems()
    try makeFolder(of: libraryPath)
    let store = try stored { try Store(writing: libraryPath) }
    let rederived = try stored { try store.rederive(by: deriver) }
    let importID = try stored { try store.startImport(at: timestamp()) }
    var counts = AddCounts()
    var batch: [NewArticle] = []
    func save() throws {
      guard !batch.isEmpty else { return }
      counts += try stored { try store.add(batch, to: importID) }
      batch.removeAll(keepingCapacity: true)
    }
    try await inOrder(
      ArticleFiles(path, problems: problems), jobs: defaultJobs,
      work: { chunk, path in
        chunk.readings().map { reading in
          reading.result.map { article in
            NewArticle(
              article: article, original: Array(reading.original),
              derivation: deriver.derive(article))
          }.mapError { Failure("\(place(path, reading)): \($0)") }
        }
      },
      emit: { results in
        for result in results {
          switch result {
          case .success(let new): batch.append(new)
          case .failure(let failure): problems.report("\(failure)")
          }
          if batch.count >= Self.batchSize { try save() }
        }
      })
    try save()
    _ = try stored { try store.refreshPositions() }
    if !quiet { try tell(counts, rederived: rederived, problems) }
    try problems.finish()
  }

  private func tell(_ counts: AddCounts, rederived: Int, _ problems: Problems) throws {
    var parts = ["\(counts.added) added"]
    if counts.known > 0 { parts.append("\(counts.known) were there already") }
    if rederived > 0 { parts.append("\(rederived) older ones read anew") }
    if problems.count > 0 { parts.append("\(problems.count) could not be read") }
    let output = Output()
    try output.text(parts.joined(separator: ", ") + "\n")
    try output.flush()
  }
}

/// Makes the folder that a file is to be in, and those above it.
private func makeFolder(of path: String) throws {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  var folder = ""
  for (index, part) in parts.enumerated() {
    folder += index == 0 ? String(part) : "/" + part
    if folder.isEmpty || access(folder, F_OK) == 0 { continue }
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw Failure.system(folder) }
  }
}

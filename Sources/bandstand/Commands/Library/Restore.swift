import ArgumentParser
import ArticleImport
import ArticleStore
import PositionModel

/// Makes a library of an export.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make a library of what 'bandstand export' printed.",
    discussion: """
      Into a library that has articles already they are added; the same content twice is one.

      EXAMPLES
        bandstand restore library.jsonl
        zstdcat library.jsonl.zst | bandstand restore --library new.sqlite -
      """)

  @Argument(help: "Files, or '-'.", completion: .file())
  var file: [String]

  @OptionGroup var target: LibraryOption

  private struct Product: Sendable {
    var articles: [(NewArticle, importNumber: Int64)] = []
    var records: [LibraryRecord] = []
    var problems: [String] = []
  }

  func run() async throws {
    let path = try target.source().libraryPath()
    try makeFolder(of: path)
    let store = try openStore(writing: path)
    let deriver = try Loader().deriver
    let problems = Problems()
    var imports: [Int64: Int64] = [:]
    var counts = AddCounts()
    var judgements = 0
    try await inOrder(
      ArticleFiles(file, problems: problems), jobs: defaultJobs,
      work: { Self.read($0.chunk, $0.path, deriver) },
      emit: { product in
        try stored {
          for record in product.records {
            switch record {
            case .header: break
            case .ofImport(let record): imports[record.number] = try store.keep(record)
            case .judgement(let judgement):
              _ = try store.judge(judgement)
              judgements += 1
            }
          }
          for (number, articles) in Self.runs(product.articles) {
            let known = try imports[number] ?? store.startImport(at: timestamp(), of: file)
            imports[number] = known
            counts += try store.add(articles, to: known)
          }
        }
        for problem in product.problems { problems.report(problem) }
      })
    _ = try stored { try store.refreshPositions() }
    let output = Output()
    try output.text("\(counts.added) articles restored, \(judgements) judgements\n")
    try output.flush()
    try problems.finish()
  }

  private static func read(
    _ chunk: ArticleChunk, _ path: String, _ deriver: Deriver
  ) -> Product {
    var product = Product()
    chunk.forEachReading { reading in
      switch reading.result {
      case .success(let article):
        let json = try? JSONValue(parsing: Array(reading.original))
        let original = json?["original"]?.string.map { TransferEncoding.base64($0.utf8) }
        var number: Int64 = 0
        if case .number(let digits)? = json?["import"] { number = Int64(digits) ?? 0 }
        let new = NewArticle(
          article: article, original: original ?? Array(article.text.utf8),
          derivation: deriver.derive(article))
        product.articles.append((new, number))
      case .failure(.record):
        let json = try? JSONValue(parsing: Array(reading.original))
        if let record = json.flatMap({ LibraryRecord($0) }) {
          product.records.append(record)
        } else {
          product.problems.append("\(place(path, reading)): a record of a later program")
        }
      case .failure(let error): product.problems.append("\(place(path, reading)): \(error)")
      }
    }
    return product
  }

  /// Articles that follow each other and are of one import, together.
  private static func runs(
    _ articles: [(NewArticle, importNumber: Int64)]
  ) -> [(Int64, [NewArticle])] {
    var runs: [(Int64, [NewArticle])] = []
    for (article, number) in articles {
      if runs.last?.0 == number {
        runs[runs.count - 1].1.append(article)
      } else {
        runs.append((number, [article]))
      }
    }
    return runs
  }
}

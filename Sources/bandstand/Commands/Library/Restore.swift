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
      Into a library that has articles already they are added; the same content twice is one, and \
      so are the same note, override or dismissal. One that was taken back stays so. An article \
      whose name another has here gets one of its own, and what was noted on it goes with it.

      EXAMPLES
        bandstand restore library.jsonl
        zstdcat library.jsonl.zst | bandstand restore --library new.sqlite -
      """)

  @Argument(help: "Files, or '-'.", completion: .file())
  var file: [String]

  @OptionGroup var target: LibraryOption

  @Flag(help: "Say nothing but what went wrong.")
  var quiet = false

  /// A piece of an export, in its order.
  private enum Piece: Sendable {
    case article(NewArticle, importNumber: Int64)
    case record(LibraryRecord)
    case problem(String)
  }

  func run() async throws {
    let path = try target.source().libraryPath()
    try makeFolder(of: path)
    let store = try openStore(writing: path)
    Interruption.tell()
    let deriver = try Loader().deriver
    let problems = Problems()
    let progress = Progress(isQuiet: quiet)
    progress.start(byteTotal: nil)
    var restoring = Restoring(into: store, from: file)
    var byteCount = 0
    try await inOrder(
      ArticleFiles(file, problems: problems), jobs: defaultJobs,
      work: { (Self.read($0.chunk, $0.path, deriver), $0.chunk.byteCount) },
      emit: { pieces, bytes in
        byteCount += bytes
        var articles: [(NewArticle, importNumber: Int64)] = []
        for piece in pieces {
          switch piece {
          case .article(let article, let number): articles.append((article, number))
          case .record(let record):
            try restoring.add(articles)
            articles = []
            try restoring.take(record)
          case .problem(let problem): problems.report(problem)
          }
        }
        try restoring.add(articles)
        progress.report(articles: restoring.counts.added + restoring.counts.known, bytes: byteCount)
      })
    _ = try stored { try store.refreshPositions() }
    progress.end()
    if !quiet {
      let output = Output()
      try output.text(
        "\(restoring.counts.added) articles restored, \(restoring.judgementCount) judgements\n")
      try output.flush()
    }
    try problems.finish()
  }

  private static func read(
    _ chunk: ArticleChunk, _ path: String, _ deriver: Deriver
  ) -> [Piece] {
    var pieces: [Piece] = []
    chunk.forEachReading { reading in
      switch reading.result {
      case .success(let article):
        let json = try? JSONValue(parsing: Array(reading.original))
        let original = json?["original"]?.string.map { TransferEncoding.base64($0.utf8) }
        var number: Int64 = 0
        if case .number(let digits)? = json?["import"] { number = Int64(digits) ?? 0 }
        let isGiven = json?["dated"]?.string == "given"
        let new = NewArticle(
          article: article, original: original ?? Array(article.text.utf8),
          derivation: deriver.derive(article),
          digest: ArticleDigest(of: article, carrierDay: isGiven ? nil : article.day))
        pieces.append(.article(new, importNumber: number))
      case .failure(.record):
        let json = try? JSONValue(parsing: Array(reading.original))
        if let record = json.flatMap({ LibraryRecord($0) }) {
          pieces.append(.record(record))
        } else {
          pieces.append(.problem("\(place(path, reading)): a record of a later program"))
        }
      case .failure(let error): pieces.append(.problem("\(place(path, reading)): \(error)"))
      }
    }
    return pieces
  }
}

/// An export on its way into a library, line after line.
private struct Restoring {
  let store: Store
  let files: [String]
  var counts = AddCounts()
  /// How many were not there.
  var judgementCount = 0
  /// The imports of this library, by their numbers in the export.
  private var imports: [Int64: Int64] = [:]
  /// Articles that have another name here than in the export.
  private var names: [ArticleID: ArticleID] = [:]
  /// The names that the export has articles of, as hashes.
  private var seen: Set<Int> = []

  init(into store: Store, from files: [String]) {
    self.store = store
    self.files = files
  }

  mutating func take(_ record: LibraryRecord) throws {
    try stored {
      switch record {
      case .header(let version):
        guard version <= LibraryRecord.version else {
          throw Failure(
            "an export of a later bandstand (version \(version); this one reads "
              + "\(LibraryRecord.version)); restore it with that one")
        }
        (imports, names, seen) = ([:], [:], [])
      case .ofImport(let record):
        imports[record.number] = try store.keep(record, taken: Set(imports.values))
      case .judgement(var judgement):
        if let article = judgement.matter.article {
          judgement.matter = judgement.matter.renamed(try name(of: article))
        }
        if try store.adopt(judgement) { judgementCount += 1 }
      case .visit(let reader, let visit): try store.adopt(visit, of: reader)
      }
    }
  }

  /// What an article of the export is called here; one that the export has only judgements on is
  /// none of those here, whatever they are called.
  private func name(of article: ArticleID) throws -> ArticleID {
    if let name = names[article] { return name }
    return seen.contains(article.hashValue) ? article : try store.freeName(article)
  }

  mutating func add(_ articles: [(NewArticle, importNumber: Int64)]) throws {
    try stored {
      for (number, articles) in Self.runs(articles) {
        let known = try imports[number] ?? store.startImport(at: timestamp(), of: files)
        imports[number] = known
        for article in articles { seen.insert(article.article.id.hashValue) }
        counts += try store.add(articles, to: known) { names[$0] = $1 }
      }
    }
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

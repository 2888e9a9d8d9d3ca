import ArticleStore
import Dashboard
import PositionModel
import Synchronization

/// Reads where countries stand, from wherever the articles are.
struct Loader: Sendable {
  let names: NameTables
  private let articleReader: ArticleReader

  /// What reads articles; made when it is first asked for.
  var deriver: Deriver { get throws { try articleReader.deriver } }

  init() throws {
    articleReader = ArticleReader()
    // Mistakes in files of the reader's own are told at once, wherever they are.
    names =
      try OwnKnowledge.folder == nil
      ? NameTables.embedded() : articleReader.deriver.knowledge.names
  }

  private init(_ knowledge: Knowledge) {
    names = knowledge.names
    articleReader = ArticleReader(Deriver(knowledge: knowledge))
  }

  /// The knowledge that is being read already.
  private static let ahead = Mutex<Task<Knowledge, any Error>?>(nil)

  /// Begins to read what it takes to read articles, before it is asked for.
  static func prepare() {
    ahead.withLock { $0 = Task.detached { try await Knowledge.loaded(from: OwnKnowledge.files()) } }
  }

  /// A loader that was made on all processors where articles are going to be read.
  static func ready() async throws -> Loader {
    guard let task = ahead.withLock({ $0 }) else { return try Loader() }
    do {
      return Loader(try await task.value)
    } catch let error as KnowledgeError {
      throw OwnKnowledge.failure(error)
    }
  }

  /// What the articles say, enough of it to answer a query, also as of other days.
  func dossier(
    from origin: ArticleOrigin, for query: BriefingQuery = BriefingQuery(),
    alsoAsOf days: [Day] = [], problems: Problems
  ) async throws -> Dossier {
    switch origin {
    case .sample: return try sampleDossier()
    case .files(let paths):
      var dossier = Dossier(
        origin: paths.count == 1 ? baseName(paths[0]) : "\(paths.count) sources")
      try await eachArticle(of: paths, problems: problems) { dossier.add($1, heading: $0.heading) }
      return dossier
    case .library(let path):
      let store = try openStore(path)
      return try stored { try store.dossier(for: query, alsoAsOf: days) }
    }
  }

  /// What the sample articles say: as they were read when the program was built, unless the reader
  /// has knowledge of other things.
  func sampleDossier() throws -> Dossier {
    var dossier = Dossier(origin: "sample library")
    let isBuiltIn = OwnKnowledge.folder == nil
    let record = isBuiltIn ? DerivationRecord(text: "\(sampleRecord)").derivations : nil
    let derivations = try record ?? SampleLibrary.articles.map(deriver.derive)
    for (article, derivation) in zip(SampleLibrary.articles, derivations) {
      dossier.add(derivation, heading: article.heading)
    }
    return dossier
  }

  /// Derives each article of some files on all processors, in their order.
  func eachArticle(
    of paths: [String], problems: Problems, _ body: (Article, Derivation) throws -> Void
  ) async throws {
    let deriver = try deriver
    try await inOrder(
      ArticleFiles(paths, problems: problems), jobs: defaultJobs,
      work: { piece in
        piece.chunk.readings().filter { !$0.isRecord }.map { reading in
          reading.result.map { ($0, deriver.derive($0)) }
            .mapError { Failure("\(place(piece.path, reading)): \($0)") }
        }
      },
      emit: { results in
        for result in results {
          switch result {
          case .success(let (article, derivation)): try body(article, derivation)
          case .failure(let failure): problems.report("\(failure)")
          }
        }
      })
  }
}

/// The library, or one in memory made of the files or of the sample.
func articleStore(of origin: ArticleOrigin, problems: Problems) throws -> Store {
  let articles: [Article]
  switch origin {
  case .library(let path): return try openStore(path)
  case .files(let paths): articles = readArticles(of: paths, problems: problems)
  case .sample: articles = SampleLibrary.articles
  }
  let deriver = try Loader().deriver
  return try stored {
    let store = try Store()
    let importID = try store.startImport(at: "")
    let new = articles.map { article in
      NewArticle(
        article: article, original: Array(article.text.utf8), derivation: deriver.derive(article))
    }
    _ = try store.add(new, to: importID)
    return store
  }
}

/// Reads all articles of some files.
func readArticles(of paths: [String], problems: Problems) -> [Article] {
  let files = ArticleFiles(paths, problems: problems)
  var articles: [Article] = []
  while let (chunk, path) = files.next() {
    chunk.forEachReading { reading in
      switch reading.result {
      case .success(let article): articles.append(article)
      case .failure(.record): break
      case .failure(let error): problems.report("\(place(path, reading)): \(error)")
      }
    }
  }
  return articles
}

/// Opens a library that is there, to read; one of an earlier program is brought up to date first.
func openStore(_ path: String) throws -> Store {
  let derivation = DerivationVersion(try OwnKnowledge.files())
  return try stored {
    do {
      return try Store(reading: path, derivation: derivation)
    } catch StoreError.older {
      let writer = try Store(writing: path, derivation: derivation)
      // What an earlier program has read is shown as it is; the dashboard reads it anew behind.
      if try !writer.hasDerived() { _ = try writer.rederive(by: try Loader().deriver) }
      _ = try writer.refreshPositions()
      return try Store(reading: path, derivation: derivation)
    }
  }
}

/// Opens a library to write to, and makes it where there is none.
func openStore(writing path: String, waiting milliseconds: Int = 10_000) throws -> Store {
  let derivation = DerivationVersion(try OwnKnowledge.files())
  return try stored {
    try Store(writing: path, derivation: derivation, waiting: milliseconds)
  }
}

/// Turns an error of the library into a line for the reader.
func stored<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as StoreError {
    throw Failure("\(error)")
  }
}

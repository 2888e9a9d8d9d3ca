import ArticleStore
import Dashboard
import PositionModel
import Synchronization

/// Reads where countries stand, from wherever the articles are.
struct Loader {
  let knowledge: Knowledge
  let deriver: Deriver

  init() throws {
    do {
      self.init(try Knowledge(files: OwnKnowledge.files()))
    } catch let error as KnowledgeError {
      throw Self.failure(error)
    }
  }

  private init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    deriver = Deriver(knowledge: knowledge)
  }

  /// The knowledge that is being read already.
  private static let ahead = Mutex<Task<Knowledge, any Error>?>(nil)

  /// Begins to read the knowledge before it is asked for.
  static func prepare() {
    ahead.withLock { $0 = Task.detached { try await Knowledge.loaded(from: OwnKnowledge.files()) } }
  }

  /// A loader that was made on all processors, for what a reader waits for.
  static func ready() async throws -> Loader {
    do {
      if let task = ahead.withLock({ $0 }) { return Loader(try await task.value) }
      return Loader(try await Knowledge.loaded(from: OwnKnowledge.files()))
    } catch let error as KnowledgeError {
      throw failure(error)
    }
  }

  private static func failure(_ error: KnowledgeError) -> Failure {
    guard let folder = OwnKnowledge.folder else { return Failure("\(error)") }
    return Failure("\(folder)/\(error); 'bandstand knowledge check \(folder)' tells all mistakes")
  }

  /// What the articles say, enough of it to answer a query, also as of other days.
  func dossier(
    from origin: ArticleOrigin, for query: BriefingQuery = BriefingQuery(),
    alsoAsOf days: [Day] = [], problems: Problems
  ) async throws -> Dossier {
    switch origin {
    case .sample:
      var dossier = Dossier(origin: "sample library")
      for derivation in await derived(SampleLibrary.articles) { dossier.add(derivation) }
      return dossier
    case .files(let paths):
      var dossier = Dossier(
        origin: paths.count == 1 ? baseName(paths[0]) : "\(paths.count) sources")
      try await eachArticle(of: paths, problems: problems) { dossier.add($1) }
      return dossier
    case .library(let path):
      let store = try openStore(path)
      return try stored { try store.dossier(for: query, alsoAsOf: days) }
    }
  }

  /// What a few articles say, in their order, derived at the same time.
  func derived(_ articles: [Article]) async -> [Derivation] {
    await withTaskGroup(of: (Int, Derivation).self) { [deriver] group in
      for (number, article) in articles.enumerated() {
        group.addTask { (number, deriver.derive(article)) }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// Derives each article of some files on all processors, in their order.
  func eachArticle(
    of paths: [String], problems: Problems, _ body: (Article, Derivation) throws -> Void
  ) async throws {
    let deriver = deriver
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
      _ = try Store(writing: path, derivation: derivation).rederive(by: try Loader().deriver)
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

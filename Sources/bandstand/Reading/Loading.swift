import ArticleStore
import Dashboard
import PositionModel

/// Reads where countries stand, from wherever the articles are.
struct Loader {
  let knowledge: Knowledge
  let deriver: Deriver

  init() throws {
    do {
      knowledge = try Knowledge.embedded()
      deriver = Deriver(knowledge: knowledge)
    } catch {
      throw Failure("\(error)")
    }
  }

  /// All that the articles say.
  func dossier(from origin: ArticleOrigin, problems: Problems) async throws -> Dossier {
    switch origin {
    case .sample:
      var dossier = Dossier(origin: "sample library")
      for article in SampleLibrary.articles { dossier.add(deriver.derive(article)) }
      return dossier
    case .files(let paths):
      var dossier = Dossier(origin: paths.count == 1 ? baseName(paths[0]) : "\(paths.count) sources")
      try await eachArticle(of: paths, problems: problems) { dossier.add($1) }
      return dossier
    case .library(let path):
      var dossier = Dossier(origin: "library")
      let store = try openStore(path)
      try stored { try store.forEachDerivation(by: deriver) { dossier.add($0) } }
      return dossier
    }
  }

  /// Derives each article of some files on all processors, in their order.
  func eachArticle(
    of paths: [String], problems: Problems, _ body: (Article, Derivation) throws -> Void
  ) async throws {
    let deriver = deriver
    try await inOrder(
      ArticleFiles(paths, problems: problems), jobs: defaultJobs,
      work: { chunk, path in
        chunk.readings().map { reading in
          reading.result.map { ($0, deriver.derive($0)) }
            .mapError { Failure("\(place(path, reading)): \($0)") }
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

  /// The articles that a word means: a file's, or the one with that `id`; none where there is none.
  func articles(named word: String, in origin: ArticleOrigin, problems: Problems) throws -> [Article] {
    switch origin {
    case .sample:
      return SampleLibrary.articles.filter { matches($0.id.rawValue, word) }
    case .files(let paths):
      return try articles(of: paths, problems: problems).filter { matches($0.id.rawValue, word) }
    case .library(let path):
      let store = try openStore(path)
      return try stored { try store.article(named: word) }.map { [$0.article] } ?? []
    }
  }

  /// Reads all articles of some files.
  func articles(of paths: [String], problems: Problems) throws -> [Article] {
    let files = ArticleFiles(paths, problems: problems)
    var articles: [Article] = []
    while let (chunk, path) = files.next() {
      chunk.forEachReading { reading in
        switch reading.result {
        case .success(let article): articles.append(article)
        case .failure(let error): problems.report("\(place(path, reading)): \(error)")
        }
      }
    }
    return articles
  }

  private func matches(_ id: String, _ word: String) -> Bool {
    id == word || (word.count >= 3 && id.hasPrefix(word))
  }
}

/// Opens a library that is there.
func openStore(_ path: String) throws -> Store {
  try stored { try Store(reading: path) }
}

/// Turns an error of the library into a line for the reader.
func stored<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as StoreError {
    throw Failure("\(error)")
  }
}

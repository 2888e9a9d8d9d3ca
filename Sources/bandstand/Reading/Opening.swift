import Dashboard
import PositionModel
import Synchronization

/// Articles that are being read while the dashboard is up already.
final class Opening: Sendable {
  private struct Reading {
    var count = 0
    var librarian: Librarian?
  }

  private let reading = Mutex(Reading())
  private let stopped = Latch()
  private let finished = Latch()

  /// A reader that has had enough; what was read until then counts.
  struct Stopped: Error {}

  var librarian: Librarian? { reading.withLock(\.librarian) }
  var isFinished: Bool { finished.isRaised }

  /// So many articles have been read.
  var count: Int { reading.withLock(\.count) }

  func stop() { stopped.raise() }

  /// Returns when all is read or the time has gone by.
  func wait(milliseconds: Int) { finished.wait(milliseconds: milliseconds) }

  /// Counts one more article.
  ///
  /// - Throws: ``Stopped`` when the reader has had enough.
  func advance() throws(Stopped) {
    reading.withLock { $0.count += 1 }
    if stopped.isRaised { throw Stopped() }
  }

  func finish(_ librarian: Librarian) {
    reading.withLock { $0.librarian = librarian }
    finished.raise()
  }
}

extension Loader {
  /// Reads the articles of some files, and stops where the reader says so.
  func librarian(
    of paths: [String], problems: Problems, opening: Opening
  ) async throws -> Librarian {
    var dossier = Dossier(origin: paths.count == 1 ? baseName(paths[0]) : "\(paths.count) sources")
    var texts: [ArticleID: Article] = [:]
    do {
      try await eachArticle(of: paths, problems: problems) { article, derivation in
        texts[article.id] = article
        dossier.add(derivation, heading: article.heading)
        try opening.advance()
      }
    } catch is Opening.Stopped {
      dossier.origin += ", read in part"
    }
    return librarian(dossier) { [texts] in texts[$0] }
  }
}

import PositionModel
import Synchronization

/// What reads articles, made when it is first asked for and once: most starts show what has been
/// read before, and need none.
final class ArticleReader: Sendable {
  private let made: Mutex<Deriver?>

  init(_ deriver: Deriver? = nil) { made = Mutex(deriver) }

  /// - Throws: ``Failure`` where a knowledge file of the reader's own cannot be read.
  var deriver: Deriver {
    get throws {
      try made.withLock { made in
        if let made { return made }
        do {
          let deriver = Deriver(knowledge: try Knowledge(files: OwnKnowledge.files()))
          made = deriver
          return deriver
        } catch let error as KnowledgeError {
          throw OwnKnowledge.failure(error)
        }
      }
    }
  }
}

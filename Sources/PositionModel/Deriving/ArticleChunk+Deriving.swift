/// What one article of a chunk says, or why it could not be read.
public struct ChunkDerivation: Sendable {
  /// The line in its stream, from 1; `nil` for a text.
  public let line: Int?
  /// The article, of a line without its text, and what it says.
  public let result: Result<(Article, Derivation), InputError>
}

extension ArticleChunk {
  /// Derives the articles one after the other.
  ///
  /// It comes to the same as reading each and deriving it, but the text of a line that can name no
  /// vendor is not even decoded.
  public func forEachDerivation(by deriver: Deriver, _ body: (ChunkDerivation) -> Void) {
    guard case .lines(let first, let limit) = content else {
      forEachReading { reading in
        body(
          ChunkDerivation(
            line: reading.line, result: reading.result.map { ($0, deriver.derive($0)) }))
      }
      return
    }
    forEachLine(first: first) { number, range in
      let result = Result { () throws(InputError) in
        let line = try line(number, in: range, limit: limit)
        if let derivation = deriver.deriveUnread(line) { return (line.head, derivation) }
        // A string of the text would be made of bytes that are one already.
        if let derivation = line.withStart(
          of: deriver.reach.startLength, { deriver.derive(line.head, text: $0) })
        {
          return (line.head, derivation)
        }
        let article = line.article(upTo: deriver.reach.startLength)
        return (article, deriver.derive(article))
      }
      body(ChunkDerivation(line: number, result: result))
    }
  }
}

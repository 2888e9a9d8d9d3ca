/// Reads articles and says where countries stand; the same article always gives the same answer.
public struct Deriver: Sendable {
  public let knowledge: Knowledge

  public init(knowledge: Knowledge) { self.knowledge = knowledge }

  /// All that one article says.
  public func derive(_ article: Article) -> Derivation {
    Derivation(article: article.id, day: article.day, title: article.title, source: article.source)
  }
}

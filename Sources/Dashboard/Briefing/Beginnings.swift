import PositionModel

/// What positions began with, and what is known of the articles that it is from.
///
/// A position shows the strongest of its sentences, which may be of years before.
public struct Beginnings: Sendable {
  public var sentences: [PositionKey: Evidence] = [:]
  public var articles: [ArticleID: ArticleSummary] = [:]

  public init() {}

  /// Tells changes what brought them about.
  public func tell(_ changes: inout [PositionDifference]) {
    for index in changes.indices { changes[index].cause = sentences[changes[index].key] }
  }
}

extension Dossier {
  /// What positions began with, where the articles themselves were read.
  public func beginnings(of positions: [Position]) -> Beginnings {
    let courses = ledger.courses()
    var beginnings = Beginnings()
    for position in positions {
      let change = courses[position.key]?.last {
        $0.after == position.stance
          && Int($0.day) <= position.since?.latest.number ?? .max
      }
      beginnings.sentences[position.key] = change.flatMap { ledger.evidence(of: $0) }
    }
    return beginnings
  }
}

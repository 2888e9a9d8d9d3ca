/// A position and where its claims are, before they are fetched.
public struct PositionOutline: Hashable, Sendable {
  /// All but ``Position/supporting`` and ``Position/opposing``, which are empty.
  public var position: Position
  /// The sayings whose claims support it, the strongest first.
  public var supporters: [Int64]
  /// The sayings of other stances, the strongest first.
  public var opponents: [Int64]
  /// The sayings for its stance that have claims against it, too.
  public var doubters: [Int64]

  public init(
    position: Position, supporters: [Int64], opponents: [Int64], doubters: [Int64]
  ) {
    self.position = position
    self.supporters = supporters
    self.opponents = opponents
    self.doubters = doubters
  }

  /// The position with its claims, which `claims` fetches by ``Saying/reference``.
  public func position(
    claims: (_ reference: Int64) throws -> SayingClaims
  ) rethrows -> Position {
    var supporting: [Claim] = []
    var opposing: [Claim] = []
    for reference in supporters { supporting += try claims(reference).supporting }
    for reference in opponents { opposing += try claims(reference).supporting }
    for reference in doubters { opposing += try claims(reference).opposing }
    var position = position
    position.supporting = strongest(supporting)
    position.opposing = strongest(opposing)
    return position
  }

  private func strongest(_ claims: [Claim]) -> [Claim] {
    Array(claims.sorted(by: isStronger).prefix(ArticlePositions.mostEvidence))
  }

  private func isStronger(_ a: Claim, _ b: Claim) -> Bool {
    if a.confidence != b.confidence { return a.confidence > b.confidence }
    if a.evidence.article != b.evidence.article { return a.evidence.article < b.evidence.article }
    return a.evidence.span < b.evidence.span
  }
}

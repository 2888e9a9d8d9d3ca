import PositionModel

/// Fetches the claims behind sayings, each article's once.
struct ClaimCache {
  private let store: Store
  private let database: Database
  private var known: [Int64: [Claim]] = [:]

  init(store: Store, _ database: Database) {
    self.store = store
    self.database = database
  }

  mutating func claims(of article: Int64, on key: PositionKey) throws -> SayingClaims {
    let all = try claims(of: article)
    return SayingClaims(
      of: all.filter { PositionKey($0.country, $0.vendor, $0.basis) == key })
  }

  private mutating func claims(of article: Int64) throws -> [Claim] {
    if let claims = known[article] { return claims }
    let claims = try store.undismissedClaims(of: article, database)
    known[article] = claims
    return claims
  }
}

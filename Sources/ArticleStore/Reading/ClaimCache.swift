import PositionModel

/// Fetches the claims behind sayings.
struct ClaimCache {
  private let store: Store
  private let database: Database
  /// Whether a reader has dismissed anything at all, which hardly any has.
  private let hasDismissals: Bool

  init(store: Store, _ database: Database) throws {
    self.store = store
    self.database = database
    hasDismissals = try database.exists(
      "SELECT 1 FROM judgement WHERE kind = 'dismissal' AND undoneAt IS NULL")
  }

  func claims(of article: Int64, on key: PositionKey) throws -> SayingClaims {
    let claims = try database.all(
      """
      SELECT claim.*, name FROM claim JOIN article ON article.id = claim.article
      WHERE claim.article = ? AND country = ? AND vendor = ? AND basis = ? ORDER BY number
      """, article, key.country.rawValue, key.vendor.rawValue, key.basis.rawValue
    ) { Claim($0, article: ArticleID($0["name"])) }.compactMap(\.self)
    return SayingClaims(of: hasDismissals ? try store.undismissed(claims, database) : claims)
  }
}

import PositionModel

/// An article that older rules or knowledge derived.
public struct StaleArticle: Sendable {
  let id: Int64
  /// Its name in the library, and all that its carrier said.
  public let article: Article
}

extension Store {
  /// How many articles older rules or knowledge derived.
  public func staleCount() throws -> Int { try read(staleCount) }

  /// Whether older rules or knowledge derived any article.
  public func hasStale() throws -> Bool {
    try read { db in
      let program = try knownProgramID(db) ?? -1
      return try db.exists(
        "SELECT 1 FROM article WHERE derivedBy < ?1 OR derivedBy > ?1", program)
    }
  }

  /// Whether any program has derived anything from the articles, of however old a version.
  public func hasDerived() throws -> Bool {
    try read { try $0.exists("SELECT 1 FROM article WHERE derivedBy > 0") }
  }

  func staleCount(_ db: Database) throws -> Int {
    let program = try knownProgramID(db) ?? -1
    return try db.value(
      "SELECT COUNT(*) FROM article WHERE derivedBy < ?1 OR derivedBy > ?1", program) ?? 0
  }

  /// The next articles to derive again, in the order in which they were added.
  public func staleArticles(limit: Int) throws -> [StaleArticle] {
    try read { db in
      let program = try knownProgramID(db) ?? -1
      let ids: [Int64] = try db.column(
        "SELECT id FROM article WHERE derivedBy < ?1 OR derivedBy > ?1 LIMIT ?2", program, limit)
      return try ids.sorted().compactMap { id in
        try StoredArticle.one(db, "id = ?", id).map { StaleArticle(id: id, article: $0.article) }
      }
    }
  }

  /// Puts new derivations in the place of old ones, in one transaction.
  ///
  /// An article that has been removed meanwhile stays so.
  public func replace(_ derived: [(StaleArticle, Derivation)]) throws {
    try write { db in
      var consequences = Consequences()
      let program = try programID(db)
      for (stale, derivation) in derived
      where try db.exists("SELECT 1 FROM article WHERE id = ?", stale.id) {
        try consequences.count(stale.id, by: -1, db)
        try joinStory(stale, db)
        try forgetDerivation(of: stale.id, db, &consequences)
        try save(
          derivation, of: stale.id, named: stale.article.id.rawValue, program: program, db,
          &consequences)
        try consequences.count(stale.id, by: 1, db)
      }
      try settle(consequences, db)
    }
  }

  /// Derives everything again that is stale, here and now; gives how many articles.
  public func rederive(by deriver: Deriver) throws -> Int {
    var count = 0
    while true {
      let stale = try staleArticles(limit: 200)
      if stale.isEmpty { return count }
      try replace(stale.map { ($0, deriver.derive($0.article)) })
      count += stale.count
    }
  }
}

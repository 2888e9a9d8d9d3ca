import PositionModel

/// An article of a library.
public struct StoredArticle: Sendable {
  var rowID: Int64
  public var article: Article
  /// The bytes as they came.
  public var original: [UInt8]
  /// The day, title and source that hold: the carrier's, else the text's own.
  public var day: Day?
  public var title: String?
  public var source: String?

  static func all(
    _ db: Database, _ condition: String, _ value: any DatabaseValue
  ) throws -> [StoredArticle] {
    try db.all("SELECT * FROM article \(condition)", value) { StoredArticle($0) }
  }

  private init(_ row: Row) {
    let text: [UInt8] = row["text"]
    let original: [UInt8]? = row["original"]
    let day: String? = row["day"]
    let derivedDay: String? = row["derivedDay"]
    rowID = row["id"]
    self.original = original ?? text
    article = Article(
      id: ArticleID(row["name"]), text: String(decoding: text, as: UTF8.self),
      day: day.flatMap { Day($0) }, title: row["title"], source: row["source"], url: row["url"],
      idIsNumber: row["nameIsNumber"])
    self.day = article.day ?? derivedDay.flatMap { Day($0) }
    title = article.title ?? row["derivedTitle"]
    source = article.source ?? row["derivedSource"]
  }
}

/// A line of a list of articles.
public struct ListedArticle: Hashable, Sendable {
  public var id: ArticleID
  public var day: Day?
  public var title: String?
  public var source: String?
  public var claimCount: Int
}

/// An article that a search found, and the words found, between U+0002 and U+0003.
public struct SearchHit: Hashable, Sendable {
  public var id: ArticleID
  public var day: Day?
  public var title: String?
  public var snippet: String
}

/// What a library holds.
public struct StoreStatus: Hashable, Sendable {
  public var articles: Int
  public var dated: Int
  public var claims: Int
  public var countries: Int
  public var vendors: Int
  public var imports: Int
  public var lastImport: String?
  /// Articles that an older program or older knowledge derived.
  public var stale: Int
  public var byteCount: Int
}

extension Store {
  /// The article of this name; or the only one whose name starts so.
  public func article(named name: String) throws -> StoredArticle? {
    try read { db in
      if let exact = try StoredArticle.all(db, "WHERE name = ?", name).first { return exact }
      let near = try StoredArticle.all(
        db, "WHERE substr(name, 1, length(?1)) = ?1 LIMIT 2", name)
      return near.count == 1 ? near.first : nil
    }
  }

  /// The names of all articles, for suggestions.
  public func names() throws -> [String] {
    try read { try $0.column("SELECT name FROM article ORDER BY name") }
  }

  /// The articles, the latest first and the undated last.
  public func list(limit: Int) throws -> [ListedArticle] {
    try read { db in
      try db.all(
        """
        SELECT name, COALESCE(day, derivedDay) AS day, COALESCE(title, derivedTitle) AS title,
          COALESCE(source, derivedSource) AS source,
          (SELECT COUNT(*) FROM claim WHERE article = article.id) AS claims
        FROM article ORDER BY COALESCE(article.day, derivedDay) DESC, name LIMIT ?
        """, limit
      ) { row in
        let day: String? = row["day"]
        return ListedArticle(
          id: ArticleID(row["name"]), day: day.flatMap { Day($0) }, title: row["title"],
          source: row["source"], claimCount: row["claims"])
      }
    }
  }

  /// Removes articles and all that was derived from them, all or none; gives how many.
  public func remove(_ names: [String]) throws -> Int {
    try write { db in
      for name in names {
        try db.run("DELETE FROM article WHERE name = ?", name)
      }
      return names.count
    }
  }

  /// The articles with all the words, the best match first.
  public func search(_ words: String, limit: Int) throws -> [SearchHit] {
    guard let pattern = FullTextQuery(words)?.pattern else { throw StoreError.badQuery(words) }
    return try read { db in
      try db.all(
        """
        SELECT name, COALESCE(day, derivedDay) AS day, COALESCE(article.title, derivedTitle) AS title,
          snippet(search, 1, char(2), char(3), '…', 24) AS snippet
        FROM search JOIN article ON article.id = search.rowid
        WHERE search MATCH ? ORDER BY search.rank LIMIT ?
        """, pattern, limit
      ) { row in
        let day: String? = row["day"]
        return SearchHit(
          id: ArticleID(row["name"]), day: day.flatMap { Day($0) }, title: row["title"],
          snippet: row["snippet"])
      }
    }
  }

  public func status() throws -> StoreStatus {
    try read { db in
      func count(_ sql: String) throws -> Int { try db.value("SELECT \(sql)") ?? 0 }
      return StoreStatus(
        articles: try count("COUNT(*) FROM article"),
        dated: try count("COUNT(*) FROM article WHERE COALESCE(day, derivedDay) IS NOT NULL"),
        claims: try count("COUNT(*) FROM claim"),
        countries: try count("COUNT(DISTINCT country) FROM claim"),
        vendors: try count("COUNT(DISTINCT vendor) FROM claim"),
        imports: try count("COUNT(*) FROM import"),
        lastImport: try db.value("SELECT MAX(started) FROM import"),
        stale: try db.value(
          "SELECT COUNT(*) FROM article WHERE derivedBy <> ?", DerivationVersion.current) ?? 0,
        byteCount: try count("page_count * page_size FROM pragma_page_count, pragma_page_size"))
    }
  }

  /// What is wrong with the file; nothing when it is whole.
  public func check() throws -> [String] {
    try read { db in
      var found: [String] = try db.column("PRAGMA integrity_check").filter { $0 != "ok" }
      let orphans = try db.all("PRAGMA foreign_key_check") { _ in }.count
      if orphans > 0 { found.append("\(orphans) rows belong to no article") }
      let unsearchable: Int? = try db.value(
        "SELECT COUNT(*) FROM article WHERE id NOT IN (SELECT id FROM search_docsize)")
      if let unsearchable, unsearchable > 0 {
        found.append("\(unsearchable) articles cannot be found by search")
      }
      return found
    }
  }
}

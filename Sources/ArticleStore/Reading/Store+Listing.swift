import PositionModel

/// Which articles are wanted; nothing set is all.
public struct ArticleFilter: Hashable, Sendable {
  /// Articles that say something of one of these.
  public var countries: [CountryCode] = []
  public var vendors: [VendorID] = []
  public var stances: [Stance] = []
  /// Published on or after, and on or before; the undated are outside.
  public var since: Day?
  public var until: Day?
  public var source: String?

  public init() {}

  var isOnClaims: Bool { !countries.isEmpty || !vendors.isEmpty || !stances.isEmpty }

  /// The condition on the table `article`, and its values.
  var condition: (sql: String, values: [any DatabaseValue]) {
    var parts: [String] = []
    var values: [any DatabaseValue] = []
    func isOneOf(_ column: String, _ words: [String]) -> String {
      values += words
      return "\(column) IN (\(words.map { _ in "?" }.joined(separator: ", ")))"
    }
    if isOnClaims {
      var claims = ["claim.article = article.id"]
      if !countries.isEmpty { claims.append(isOneOf("country", countries.map(\.rawValue))) }
      if !vendors.isEmpty { claims.append(isOneOf("vendor", vendors.map(\.rawValue))) }
      if !stances.isEmpty { claims.append(isOneOf("stance", stances.map(\.rawValue))) }
      parts.append("EXISTS (SELECT 1 FROM claim WHERE \(claims.joined(separator: " AND ")))")
    }
    let day = "COALESCE(article.day, derivedDay)"
    if let since {
      parts.append("\(day) >= ?")
      values.append(since.description)
    }
    if let until {
      parts.append("\(day) <= ?")
      values.append(until.latest.description)
    }
    if let source {
      parts.append("COALESCE(article.source, derivedSource) = ? COLLATE NOCASE")
      values.append(source)
    }
    return (parts.isEmpty ? "TRUE" : parts.joined(separator: " AND "), values)
  }
}

/// A line of a list of articles.
public struct ListedArticle: Hashable, Sendable {
  public var id: ArticleID
  public var day: Day?
  public var title: String?
  public var source: String?
  public var claimCount: Int
  /// How many others are nearly the same.
  public var copyCount: Int
  /// The first of those that are nearly the same; itself where there is none before it.
  public var original: ArticleID
}

/// An article that a search found, and the words found, between U+0002 and U+0003.
public struct SearchHit: Hashable, Sendable {
  public var id: ArticleID
  public var day: Day?
  public var title: String?
  public var snippet: String
  public var copyCount: Int
}

extension Store {
  /// The articles, the latest first and the undated last.
  public func list(_ filter: ArticleFilter = ArticleFilter(), limit: Int) throws -> [ListedArticle]
  {
    let (condition, values) = filter.condition
    return try read { db in
      try db.all(
        """
        SELECT name, COALESCE(day, derivedDay) AS day, COALESCE(title, derivedTitle) AS title,
          COALESCE(source, derivedSource) AS source,
          (SELECT COUNT(*) FROM claim WHERE article = article.id) AS claims, \(Self.copies),
          (SELECT name FROM article AS first WHERE first.id = article.story) AS first
        FROM article WHERE \(condition)
        ORDER BY COALESCE(article.day, derivedDay) DESC, name LIMIT ?
        """, values: values + [limit]
      ) { row in
        ListedArticle(
          id: ArticleID(row["name"]), day: row.day("day"), title: row["title"],
          source: row["source"], claimCount: row["claims"], copyCount: row["copies"],
          original: ArticleID(row["first"] as String? ?? row["name"]))
      }
    }
  }

  private static let copies =
    "(SELECT COUNT(*) - 1 FROM article AS other WHERE other.story = article.story) AS copies"

  /// The articles with all the words, the best match first; of near copies the first one only.
  ///
  /// - Throws: ``StoreError/badQuery(_:)`` where there is no word to look for.
  public func search(
    _ words: String, _ filter: ArticleFilter = ArticleFilter(), limit: Int
  ) throws -> [SearchHit] {
    guard let pattern = FullTextQuery(words)?.pattern else { throw StoreError.badQuery(words) }
    let (condition, values) = filter.condition
    return try read { db in
      var hits: [SearchHit] = []
      var stories: Set<Int64> = []
      // Ranking looks at the index alone; the snippets, which need the texts, come after.
      let ranked = try db.all(
        """
        SELECT search.rowid, story FROM search JOIN article ON article.id = search.rowid
        WHERE search MATCH ? AND \(condition) ORDER BY search.rank LIMIT ?
        """, values: [pattern] + values + [min(limit, .max / 4) * 4]
      ) { row in (id: row[0] as Int64, story: row[1] as Int64) }
      for (id, story) in ranked where hits.count < limit && stories.insert(story).inserted {
        let hit = try db.first(
          """
          SELECT name, COALESCE(day, derivedDay) AS day,
            COALESCE(article.title, derivedTitle) AS title,
            snippet(search, 1, char(2), char(3), '…', 24) AS snippet, \(Self.copies)
          FROM search JOIN article ON article.id = search.rowid
          WHERE search MATCH ? AND search.rowid = ?
          """, pattern, id
        ) { row in
          SearchHit(
            id: ArticleID(row["name"]), day: row.day("day"), title: row["title"],
            snippet: row["snippet"], copyCount: row["copies"])
        }
        if let hit { hits.append(hit) }
      }
      return hits
    }
  }
}

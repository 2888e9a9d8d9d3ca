import PositionModel

/// An article of a library.
public struct StoredArticle: Sendable {
  let rowID: Int64
  /// The number of the program that derived it last.
  let program: Int64
  /// By which the same content is known again; ``ArticleDigest``.
  let digest: [UInt8]
  /// Its name in the library, and all that its carrier said.
  public var article: Article
  /// The bytes as they came.
  public var original: [UInt8]
  /// The day, title and source that hold: the carrier's, else the text's own.
  public var day: Day?
  public var title: String?
  public var source: String?
  /// The number of the import that it came with.
  public var importID: Int64
  /// When it was added, as the program's clock had it.
  public var added: String
  /// The names of the others that are nearly the same.
  public internal(set) var copies: [String] = []

  /// Whether its day is not its carrier's: whoever added it has given it.
  public var hasGivenDay: Bool {
    article.day != nil && ArticleDigest(of: article, carrierDay: nil).bytes == digest
  }

  /// The one article that a condition holds for, with its value.
  static func one(
    _ db: Database, _ condition: String, _ value: any DatabaseValue
  ) throws -> StoredArticle? {
    try db.first(
      """
      SELECT article.*, text, form, before, after, started FROM article
        JOIN content ON content.article = article.id JOIN import ON import.id = article.import
      WHERE article.\(condition)
      """, value
    ) { StoredArticle($0) }
  }

  private init(_ row: Row) {
    let text: [UInt8] = row["text"]
    let derivedDay = row.day("derivedDay")
    rowID = row["id"]
    program = row["derivedBy"]
    digest = row["digest"]
    original = OriginalBytes(
      form: OriginalBytes.Form(rawValue: row["form"]) ?? .whole,
      before: row["before"] ?? [], after: row["after"] ?? []
    ).bytes(of: text)
    article = Article(
      id: ArticleID(row["name"]), text: string(text), day: row.day("day"), title: row["title"],
      source: row["source"], url: row["url"], idIsNumber: row["nameIsNumber"])
    day = article.day ?? derivedDay
    title = article.title ?? row["derivedTitle"]
    source = article.source ?? row["derivedSource"]
    importID = row["import"]
    added = row["started"]
  }
}

extension Store {
  /// The article of this name; or the only one whose name starts so.
  public func article(named name: String) throws -> StoredArticle? {
    try read { db in
      if var exact = try StoredArticle.one(db, "name = ?", name) {
        exact.copies = try db.column(
          """
          SELECT name FROM article WHERE id <> ?1
            AND story = (SELECT story FROM article WHERE id = ?1) ORDER BY id
          """, exact.rowID)
        return exact
      }
      let near: [String] = try db.column(
        "SELECT name FROM article WHERE name >= ?1 AND substr(name, 1, length(?1)) = ?1 LIMIT 2",
        name)
      return near.count == 1 ? try StoredArticle.one(db, "name = ?", near[0]) : nil
    }
  }

  /// Whether there is an article of this name, readable or not.
  public func hasArticle(named name: String) throws -> Bool {
    try read { try $0.exists("SELECT 1 FROM article WHERE name = ?", name) }
  }

  /// The names of articles that begin as a word does, for suggestions; 1000 at most.
  public func names(startingLike word: String) throws -> [String] {
    let start = String(word.prefix(1))
    return try read { db in
      try db.column(
        "SELECT name FROM article WHERE substr(name, 1, 1) = ? ORDER BY name LIMIT 1000", start)
    }
  }

  /// Hands over every article, in the order in which they were added.
  ///
  /// One that cannot be read is passed over; `unreadable` is told its name.
  public func forEachArticle(
    unreadable: (ArticleID) throws -> Void, _ body: (StoredArticle) throws -> Void
  ) throws {
    var last: Int64 = 0
    while true {
      // In small parts, so that no transaction stays open for hours and keeps the log from shrinking.
      let ids = try articleIDs(after: last)
      guard let end = ids.last else { return }
      for id in ids {
        let article: StoredArticle?
        do {
          article = try read { try StoredArticle.one($0, "id = ?", id) }
        } catch StoreError.damaged {
          article = nil
        }
        if let article {
          try body(article)
        } else if let name = try read({ Salvage($0).name(of: id) }) {
          try unreadable(name)
        }
      }
      last = end
    }
  }

  /// The next 500 articles, or all that are left where that cannot be read.
  private func articleIDs(after last: Int64) throws -> [Int64] {
    do {
      return try read { db in
        try db.column("SELECT id FROM article WHERE id > ? ORDER BY id LIMIT 500", last)
      }
    } catch StoreError.damaged {
      return try read { db in Salvage(db).articleIDs().filter { $0 > last } }
    }
  }
}

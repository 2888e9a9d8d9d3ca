import PositionModel

/// An article on its way into a library.
public struct NewArticle: Sendable {
  public var article: Article
  /// The bytes that it was read from, as they came.
  public var original: [UInt8]
  public var derivation: Derivation

  public init(article: Article, original: [UInt8], derivation: Derivation) {
    self.article = article
    self.original = original
    self.derivation = derivation
  }
}

/// What became of articles that were added.
public struct AddCounts: Hashable, Sendable {
  public var added = 0
  /// Those whose content the library has already.
  public var known = 0

  public init() {}

  public static func += (a: inout AddCounts, b: AddCounts) {
    a.added += b.added
    a.known += b.known
  }
}

extension Store {
  /// Notes that an import starts at a time, as the program's clock has it; gives its number.
  public func startImport(at started: String) throws -> Int64 {
    try write { db in
      try db.run("INSERT INTO import(started) VALUES (?)", started)
      return db.lastRowID
    }
  }

  /// Adds articles in one transaction: all of them or, when it fails, none.
  ///
  /// An article whose content is there already is not added again, whatever its name.
  public func add(_ batch: [NewArticle], to importID: Int64) throws -> AddCounts {
    try write { db in
      var counts = AddCounts()
      for new in batch {
        let digest = Self.digest(of: new.article)
        if try db.exists("SELECT 1 FROM article WHERE digest = ?", digest) {
          counts.known += 1
        } else {
          try insert(new, digest: digest, importID: importID, db)
          counts.added += 1
        }
      }
      return counts
    }
  }

  /// Derives again what an older program or older knowledge derived; gives how many articles.
  public func rederive(by deriver: Deriver) throws -> Int {
    var count = 0
    while true {
      let done = try write { db in
        let stale = try StoredArticle.all(
          db, "WHERE derivedBy <> ? ORDER BY id LIMIT 200", DerivationVersion.current)
        for stored in stale {
          try db.run("DELETE FROM claim WHERE article = ?", stored.rowID)
          try db.run("DELETE FROM statement WHERE article = ?", stored.rowID)
          try save(deriver.derive(stored.article), of: stored.rowID, db)
        }
        return stale.count
      }
      if done == 0 { return count }
      count += done
    }
  }

  private func insert(_ new: NewArticle, digest: [UInt8], importID: Int64, _ db: Database) throws {
    let article = new.article
    let text = Array(article.text.utf8)
    try db.run(
      """
      INSERT INTO article(name, nameIsNumber, digest, text, original, day, title, source, url,
        import, derivedBy, language, countries, vendors)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '')
      """,
      try freeName(article.id.rawValue, db), article.idIsNumber, digest, text,
      text == new.original ? nil : new.original, article.day?.description, article.title,
      article.source, article.url, importID)
    try save(new.derivation, of: db.lastRowID, db)
  }

  /// The name, or with `~2` and so on where another article has it.
  private func freeName(_ name: String, _ db: Database) throws -> String {
    var candidate = name
    var number = 1
    while try db.exists("SELECT 1 FROM article WHERE name = ?", candidate) {
      number += 1
      candidate = "\(name)~\(number)"
    }
    return candidate
  }

  /// What makes two articles the same: the words and what their carrier says of them, not the name.
  private static func digest(of article: Article) -> [UInt8] {
    var digest = SHA256()
    let fields = [article.day?.description, article.title, article.source, article.url]
    for field in [article.text] + fields.map({ $0 ?? "" }) {
      digest.update("\(field.utf8.count):".utf8)
      digest.update(field.utf8)
    }
    return digest.finish()
  }
}

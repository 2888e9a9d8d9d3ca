import PositionModel

/// What the adding or removing of articles has changed beside their own rows.
struct Consequences {
  /// Positions that other sayings make than before.
  var keys: Set<PositionKey> = []
  /// By how many articles the naming of countries has grown.
  var mentions: [CountryCode: Int] = [:]
  /// By how much there is more of what is counted.
  var tallies: [Tally: Int] = [:]
}

extension Store {
  /// Notes that an import of some paths starts at a time, as the program's clock has it.
  ///
  /// - Returns: The import's number.
  public func startImport(at started: String, of paths: [String] = []) throws -> Int64 {
    try write { db in
      try db.run(
        "INSERT INTO import(started, origin) VALUES (?, ?)", started,
        paths.joined(separator: "\n"))
      return db.lastRowID
    }
  }

  /// Notes that an import is done, and how many articles could not be read.
  public func finishImport(_ importID: Int64, at finished: String, failed: Int) throws {
    try write { db in
      try db.run(
        "UPDATE import SET finished = ?, failed = ? WHERE id = ?", finished, failed, importID)
    }
  }

  /// What the library has of each of some articles, whatever their names; with their own digests.
  public func acquaintances(
    with articles: [(article: Article, digest: ArticleDigest)]
  ) throws -> [Acquaintance] {
    try read { db in
      try articles.map { article, digest in
        guard let known = try known(article, digest, db) else { return .new }
        return known.day == nil && article.day != nil ? .undated : .known
      }
    }
  }

  /// An article that is there.
  private struct KnownArticle {
    var id: Int64
    var name: String
    var day: String?
  }

  /// The article with the same content: the same as its carrier says it, or the same in all that is
  /// known of it, the day with it.
  private func known(
    _ article: Article, _ digest: ArticleDigest, _ db: Database
  ) throws -> KnownArticle? {
    for candidate in [digest.bytes] + digest.others {
      let known = try db.first(
        "SELECT id, name, day FROM article WHERE digest = ?", candidate
      ) { KnownArticle(id: $0[0], name: $0[1], day: $0[2]) }
      if let known, candidate == digest.bytes || known.day == article.day?.description {
        return known
      }
    }
    return nil
  }

  /// Adds articles in one transaction: all of them or, when it fails, none.
  ///
  /// An article whose content is there already is not added again, whatever its name; where nobody
  /// knew its day, it has that of the new one. `known` is how many more were found to be there
  /// before. `naming` is told the names of articles that are others here than those they came with.
  public func add(
    _ batch: [NewArticle], known: Int = 0, to importID: Int64,
    naming: (_ came: ArticleID, _ here: ArticleID) -> Void = { _, _ in }
  ) throws -> AddCounts {
    try write { db in
      var counts = AddCounts()
      counts.known = known
      var consequences = Consequences()
      let program = try programID(db)
      for new in batch {
        let name: String
        if let known = try self.known(new.article, new.digest, db) {
          counts.known += 1
          if known.day == nil, new.article.day != nil {
            try supplyDay(of: new, to: known, program: program, db, &consequences)
            counts.dated += 1
          }
          name = known.name
        } else {
          let inserted = try insert(new, importID: importID, program: program, db, &consequences)
          counts.added += 1
          if inserted.isCopy { counts.copies += 1 }
          if new.derivation.day == nil { counts.undated += 1 }
          name = inserted.name
        }
        if name != new.article.id.rawValue { naming(new.article.id, ArticleID(name)) }
      }
      try db.run(
        "UPDATE import SET added = added + ?, known = known + ? WHERE id = ?", counts.added,
        counts.known, importID)
      try settle(consequences, db)
      return counts
    }
  }

  /// Gives an article the day that another of the same content has, and what is derived with it.
  private func supplyDay(
    of new: NewArticle, to known: KnownArticle, program: Int64, _ db: Database,
    _ consequences: inout Consequences
  ) throws {
    try consequences.count(known.id, by: -1, db)
    try forgetDerivation(of: known.id, db, &consequences)
    try db.run(
      "UPDATE article SET day = ? WHERE id = ?", new.article.day?.description, known.id)
    try save(
      new.derivation, of: known.id, named: known.name, program: program, db, &consequences)
    try consequences.count(known.id, by: 1, db)
  }

  /// Gives its name in the library, and whether it is nearly the same as an article that is there.
  func insert(
    _ new: NewArticle, importID: Int64, program: Int64, _ db: Database,
    _ consequences: inout Consequences
  ) throws -> (name: String, isCopy: Bool) {
    let (article, derivation) = (new.article, new.derivation)
    let name = try freeName(article.id.rawValue, db)
    let story = try story(of: new.sketch, db)
    let id: Int64 = try db.value("SELECT COALESCE(MAX(id), 0) + 1 FROM article") ?? 1
    let columns: [any DatabaseValue] = [
      id, name, article.idIsNumber, new.digest.bytes, article.day?.description, article.title,
      article.source, article.url, importID, story ?? id,
    ]
    try db.run(
      """
      INSERT INTO article(id, name, nameIsNumber, digest, day, title, source, url, import, story,
        \(Derivation.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values: columns + derivation.values(by: program))
    let original = new.original
    try db.run(
      "INSERT INTO content(article, text, form, before, after) VALUES (?, ?, ?, ?, ?)",
      id, new.text, original.form.rawValue,
      original.before.isEmpty ? [UInt8]?.none : original.before,
      original.after.isEmpty ? [UInt8]?.none : original.after)
    try db.run(
      "INSERT INTO search(rowid, title, text) VALUES (?, ?, ?)", id, article.title,
      TextBytes(new.text))
    try keep(new.sketch, of: id, db)
    try saveFindings(of: derivation, id, named: name, db, &consequences)
    try consequences.count(id, by: 1, db)
    return (name, story != nil)
  }

  /// The name, or with `~2` and so on where an article has it.
  public func freeName(_ name: ArticleID) throws -> ArticleID {
    try read { ArticleID(try freeName(name.rawValue, $0)) }
  }

  private func freeName(_ name: String, _ db: Database) throws -> String {
    var candidate = name
    var number = 1
    while try db.exists("SELECT 1 FROM article WHERE name = ?", candidate) {
      number += 1
      candidate = "\(name)~\(number)"
    }
    return candidate
  }

  /// Brings the counts in line with what has changed, and marks positions that have to be remade.
  func settle(_ consequences: Consequences, _ db: Database) throws {
    try settle(consequences.tallies, db)
    for (country, count) in consequences.mentions where count != 0 {
      try db.run(
        """
        INSERT INTO mentioned(country, articles) VALUES (?1, ?2)
        ON CONFLICT(country) DO UPDATE SET articles = articles + ?2
        """, country.rawValue, count)
    }
    for key in consequences.keys {
      try db.run(
        """
        INSERT INTO position(country, vendor, basis, isStale) VALUES (?, ?, ?, TRUE)
        ON CONFLICT(country, vendor, basis) DO UPDATE SET isStale = TRUE WHERE NOT isStale
        """, key.country.rawValue, key.vendor.rawValue, key.basis.rawValue)
    }
  }
}

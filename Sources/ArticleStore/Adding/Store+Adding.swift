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

  /// Whether the content of an article is there already, whatever its name.
  public func contains(_ digest: ArticleDigest) throws -> Bool {
    try read { try $0.exists("SELECT 1 FROM article WHERE digest = ?", digest.bytes) }
  }

  /// Adds articles in one transaction: all of them or, when it fails, none.
  ///
  /// An article whose content is there already is not added again, whatever its name; `known` is
  /// how many more were found to be there before.
  public func add(
    _ batch: [NewArticle], known: Int = 0, to importID: Int64
  ) throws -> AddCounts {
    try write { db in
      var counts = AddCounts()
      counts.known = known
      var consequences = Consequences()
      let program = try programID(db)
      for new in batch {
        if try db.exists("SELECT 1 FROM article WHERE digest = ?", new.digest.bytes) {
          counts.known += 1
          continue
        }
        let isCopy = try insert(
          new, importID: importID, program: program, db, &consequences)
        counts.added += 1
        if isCopy { counts.copies += 1 }
        if new.derivation.day == nil { counts.undated += 1 }
      }
      try db.run(
        "UPDATE import SET added = added + ?, known = known + ? WHERE id = ?", counts.added,
        counts.known, importID)
      try settle(consequences, db)
      return counts
    }
  }

  /// Gives whether it is nearly the same as an article that is there.
  func insert(
    _ new: NewArticle, importID: Int64, program: Int64, _ db: Database,
    _ consequences: inout Consequences
  ) throws -> Bool {
    let article = new.article
    let name = try freeName(article.id.rawValue, db)
    let story = try story(of: new.sketch, db)
    try db.run(
      """
      INSERT INTO article(name, nameIsNumber, digest, day, title, source, url, import, story,
        derivedBy, language, countries, vendors)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', '', '')
      """,
      name, article.idIsNumber, new.digest.bytes, article.day?.description, article.title,
      article.source, article.url, importID, story ?? 0)
    let id = db.lastRowID
    if story == nil { try db.run("UPDATE article SET story = id WHERE id = ?", id) }
    let original = new.original
    try db.run(
      "INSERT INTO content(article, text, form, before, after) VALUES (?, ?, ?, ?, ?)",
      id, new.text, original.form.rawValue,
      original.before.isEmpty ? [UInt8]?.none : original.before,
      original.after.isEmpty ? [UInt8]?.none : original.after)
    try db.run(
      "INSERT INTO search(rowid, title, text) VALUES (?, ?, ?)", id, article.title, article.text)
    try keep(new.sketch, of: id, db)
    try save(new.derivation, of: id, named: name, program: program, db, &consequences)
    try consequences.count(id, by: 1, db)
    return story != nil
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

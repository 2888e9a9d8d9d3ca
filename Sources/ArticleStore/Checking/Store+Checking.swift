import CSQLite
import PositionModel

extension Store {
  /// What is wrong with the library but for its search index; nothing when it is whole.
  ///
  /// A page that cannot be read hides nothing that is wrong elsewhere. With a deriver what was
  /// derived is compared with what the texts give now; what is stale is left out of that.
  public func check(by deriver: Deriver? = nil) throws -> [String] {
    var found = CheckFindings()
    for part in try checkParts() { found.add(try findings(of: part, by: deriver)) }
    return found.lines
  }

  /// All that a library is checked for but its search index, what takes longest at one go first.
  public func checkParts() throws -> [CheckPart] {
    var parts: [CheckPart] = [.pages, .positions, .counts]
    // By the rows that are there: a damaged page may give any number for one.
    let ids = try read(articleIDs)
    for start in stride(from: 0, to: ids.count, by: Self.checkedAtOnce) {
      let end = min(ids.count, start + Self.checkedAtOnce)
      parts.append(.articles(ids[start]...ids[end - 1], count: end - start))
    }
    return parts
  }

  /// The numbers of all articles, in order.
  private func articleIDs(_ db: Database) throws -> [Int64] {
    let ids: [Int64]? = try unlessDamaged { try db.column("SELECT id FROM article ORDER BY id") }
    // In a damaged table they need not come in order.
    return ids.map { Set($0).sorted() } ?? Salvage(db).articleIDs()
  }

  /// So many articles are a part: their sketches are looked up in the order of their hashes, several
  /// to a page.
  private static let checkedAtOnce = 4096

  /// What is wrong in a part of the library.
  public func findings(of part: CheckPart, by deriver: Deriver? = nil) throws -> CheckFindings {
    try read { db in
      switch part {
      case .pages: return CheckFindings(try brokenParts(db), of: part)
      case .counts: return CheckFindings(try wrongCounts(db), of: part)
      case .positions:
        return CheckFindings(try unlessDamaged { try wrongPositions(db) } ?? [], of: part)
      case .articles(let ids, _):
        return CheckFindings(try unlessDamaged { try faults(in: ids, by: deriver, db) } ?? .init())
      }
    }
  }

  private func wrongCounts(_ db: Database) throws -> [String] {
    var found: [String] = []
    for (what, query) in Self.checks {
      let count: Int? = try unlessDamaged { try db.value("SELECT COUNT(*) \(query)") ?? 0 }
      if let count, count > 0 { found.append("\(count) \(what)") }
    }
    let count = try unlessDamaged { try Tally.wrongCount(db) }
    if let count, count > 0 {
      found.append("\(count) things of which there are more or fewer than was counted")
    }
    return found
  }

  /// What is wrong with the search index, by every word of every text.
  ///
  /// SQLite looks at it as a writer does, so nobody can add meanwhile; nothing is changed.
  ///
  /// - Throws: ``StoreError/busy(path:)`` and ``StoreError/readOnly(path:)``, as of writing.
  public func checkSearch() throws -> [String] {
    struct Looked: Error {}
    let wrong = ["the search index is not that of the texts"]
    do {
      try write { db in
        try db.run("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
        throw Looked()
      }
    } catch is Looked {
      return try read { try hasSearchPages($0) } ? [] : wrong
    } catch StoreError.damaged {
      return wrong
    }
    return []
  }

  /// Whether each page of the search index that begins with a word is found by it, which SQLite does
  /// not look at.
  private func hasSearchPages(_ db: Database) throws -> Bool {
    var pages: [Int64: Int] = [:]
    // FTS5 numbers its pages by segment (from bit 37), kind and height (from bit 31) and place. A
    // page has two bytes that tell where a list of its words begins; without words it begins at the end.
    try db.each(
      """
      SELECT id >> 37, substr(block, 3, 2), length(block) FROM search_data
      WHERE id > 10 AND (id >> 31) & 63 = 0
      """
    ) { row in
      let place = (row[1] as [UInt8]).reduce(0) { $0 << 8 | Int($1) }
      if place < row[2] as Int { pages[row[0], default: 0] += 1 }
    }
    var found: [Int64: Int] = [:]
    try db.each("SELECT segid, COUNT(*) FROM search_idx GROUP BY 1") { found[$0[0]] = $0[1] }
    return pages == found
  }

  /// `nil` where a page that is needed is damaged, which ``brokenParts(_:)`` tells.
  func unlessDamaged<Value>(_ body: () throws -> Value) throws -> Value? {
    do {
      return try body()
    } catch let error as DatabaseError where error.isDamage {
      return nil
    }
  }

  /// The tables and indexes that SQLite finds damaged; where it is none of them, what it says.
  private func brokenParts(_ db: Database) throws -> [String] {
    let lines = try integrityCheck(db)
    guard !lines.isEmpty else { return [] }
    let tables: [String] = try db.column(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    var parts: [String] = []
    for table in tables where try !integrityCheck(db, of: table).isEmpty {
      let indexes: [String] = try db.column(
        "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ?", table)
      let walks = [(table, "NOT INDEXED")] + indexes.map { ($0, "INDEXED BY \($0)") }
      let broken = walks.filter { isDamaged("SELECT TOTAL(1) FROM \(table) \($0.1)", db) }
      parts += (broken.isEmpty ? [table] : broken.map(\.0)).map { "'\($0)' is damaged" }
    }
    return parts.isEmpty ? lines : parts
  }

  private func isDamaged(_ query: String, _ db: Database) -> Bool {
    do {
      _ = try db.exists(query)
      return false
    } catch {
      return (error as? DatabaseError)?.isDamage ?? false
    }
  }

  /// What SQLite says of the pages of a table or of all; nothing where they are whole.
  private func integrityCheck(_ db: Database, of table: String? = nil) throws -> [String] {
    var lines: [String] = []
    do {
      try db.each("PRAGMA integrity_check\(table.map { "('\($0)')" } ?? "")") { row in
        lines += (row[0] as String).split(separator: "\n").map(String.init)
      }
    } catch let error as DatabaseError where error.isDamage {
      // It ends so where a page is beyond it; what it has said until then counts.
      if lines.isEmpty { lines = [error.message] }
    }
    return lines.filter { $0 != "ok" && !$0.hasPrefix("***") }
  }

  /// Each thing that can be out of order, and the rows that are.
  private static let checks = [
    (
      "articles without their text",
      "FROM article WHERE id NOT IN (SELECT article FROM content)"
    ),
    ("texts of no article", "FROM content WHERE article NOT IN (SELECT id FROM article)"),
    (
      "articles cannot be found by search",
      "FROM article WHERE id NOT IN (SELECT id FROM search_docsize)"
    ),
    (
      "removed articles can still be found by search",
      "FROM search_docsize WHERE id NOT IN (SELECT id FROM article)"
    ),
    ("claims of no article", "FROM claim WHERE article NOT IN (SELECT id FROM article)"),
    ("sayings of no article", "FROM saying WHERE article NOT IN (SELECT id FROM article)"),
    (
      "positions without a saying",
      """
      FROM position WHERE NOT isStale AND NOT EXISTS (SELECT 1 FROM saying
        WHERE saying.country = position.country AND saying.vendor = position.vendor
          AND saying.basis = position.basis)
      """
    ),
    (
      "sayings without a position",
      """
      FROM saying WHERE NOT EXISTS (SELECT 1 FROM position
        WHERE saying.country = position.country AND saying.vendor = position.vendor
          AND saying.basis = position.basis)
      """
    ),
  ]

  /// Gives back the space of what was removed, and makes the search index one piece.
  public func vacuum() throws {
    try withDatabase { db in
      try db.script("INSERT INTO search(search) VALUES ('optimize')")
      try db.script("VACUUM")
      try db.script("PRAGMA wal_checkpoint(TRUNCATE)")
      try db.script("PRAGMA optimize")
    }
  }
}

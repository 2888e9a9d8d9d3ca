extension Store {
  /// What is wrong with the library; nothing when it is whole.
  public func check() throws -> [String] {
    try read { db in
      var found: [String] = try db.column("PRAGMA integrity_check").filter { $0 != "ok" }
      for (what, query) in Self.checks {
        let count: Int = try db.value("SELECT COUNT(*) \(query)") ?? 0
        if count > 0 { found.append("\(count) \(what)") }
      }
      return found
    }
  }

  /// Each thing that can be out of order, and the rows that are.
  private static let checks = [
    (
      "articles without their text",
      "FROM article WHERE id NOT IN (SELECT article FROM content)"
    ),
    ("texts of no article", "FROM content WHERE article NOT IN (SELECT id FROM article)"),
    ("things of which there are more or fewer than was counted", "FROM \(Tally.wrong)"),
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

  /// Makes anew all that can be made from the articles: the search index, the indexes, and marks
  /// everything derived to be derived again.
  ///
  /// Articles, notes, overrides and dismissals stay as they are.
  public func repair() throws {
    try write { db in
      try db.script(
        """
        DELETE FROM content WHERE article NOT IN (SELECT id FROM article);
        DELETE FROM claim;
        DELETE FROM statement;
        DELETE FROM saying;
        DELETE FROM position;
        DELETE FROM grounds;
        DELETE FROM course;
        DELETE FROM mentioned;
        UPDATE article SET derivedBy = 0, countries = '', vendors = '';
        DELETE FROM tally;
        INSERT INTO tally \(Tally.counted);
        INSERT INTO search(search) VALUES ('rebuild');
        REINDEX;
        """)
    }
  }

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

/// The tables of a library, migration by migration; a shipped migration is never changed.
enum Schema {
  /// Marks the file as ours: "band" in ASCII.
  static let applicationID = 0x6261_6E64

  /// What makes the tables of version 1, of version 2 from those of version 1, and so on.
  static let migrations = [
    "PRAGMA application_id = \(applicationID);" + firstTables + firstSearch,
    secondTables + secondFromFirst,
    thirdTables,
    fourthTables,
    fifthTables,
    sixthTables,
    "",
    eighthTables,
  ]

  /// What of a migration is more than SQL, by the version that it makes.
  private static let steps: [Int: @Sendable (Database) throws -> Void] = [
    7: { try seventhDigests($0) }
  ]

  /// The version of the tables that this program writes.
  static let version = migrations.count

  /// The version of the tables in a file; 0 where there are none.
  static func version(of db: Database) throws -> Int {
    let version: Int = try db.value("PRAGMA user_version") ?? 0
    // The first version was numbered in a table of a library that this program used then.
    let isFirst =
      try version == 0
      && db.exists(
        "SELECT 1 FROM sqlite_master WHERE name = 'grdb_migrations'")
    return isFirst ? 1 : version
  }

  /// Brings a file up to a version, this program's own unless another is named, step by step.
  static func migrate(_ db: Database, upTo version: Int = version) throws {
    while try self.version(of: db) < version {
      try db.writing { db in
        let next = try self.version(of: db)  // Another program may have been quicker.
        guard next < version else { return }
        try db.script(migrations[next])
        try steps[next + 1]?(db)
        try db.script("PRAGMA user_version = \(next + 1)")
      }
    }
  }
}

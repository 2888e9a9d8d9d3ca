import CSQLite

/// What SQLite said of a call that failed.
struct DatabaseError: Error, Equatable {
  /// SQLite's extended result code.
  var code: Int32
  var message: String
  /// The statement it failed at, where there was one.
  var sql: String?

  init(code: Int32, message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// What SQLite says of a call on a connection that failed.
  init(code: Int32, on connection: OpaquePointer?, sql: String? = nil) {
    let message = sqlite3_errmsg(connection).map { String(cString: $0) }
    self.init(code: code, message: message ?? "out of memory", sql: sql)
  }

  /// The result code without what extends it, such as `SQLITE_BUSY`.
  var primaryCode: Int32 { code & 0xFF }

  /// Whether what was to be read is damaged, on the disk or by it.
  var isDamage: Bool {
    [SQLITE_CORRUPT, SQLITE_NOTADB].contains(primaryCode)
      || [Self.readFailure, Self.shortRead, Self.damagedFile].contains(code)
  }

  // SQLite makes these by macros that are not imported.
  private static let readFailure = SQLITE_IOERR | 1 << 8
  private static let shortRead = SQLITE_IOERR | 2 << 8
  private static let damagedFile = SQLITE_IOERR | 33 << 8
}

extension DatabaseError: CustomStringConvertible {
  var description: String {
    sql.map { "\(message), at: \($0)" } ?? message
  }
}

import CSQLite

/// What SQLite said of a call that failed.
struct DatabaseError: Error, Equatable {
  /// SQLite's extended result code.
  var code: Int32
  var message: String
  /// The statement it failed at, where there was one.
  var sql: String?

  /// The result code without what extends it, such as `SQLITE_BUSY`.
  var primaryCode: Int32 { code & 0xFF }
}

extension DatabaseError: CustomStringConvertible {
  var description: String {
    sql.map { "\(message), at: \($0)" } ?? message
  }
}

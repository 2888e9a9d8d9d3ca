import CSQLite
import Synchronization

/// A connection to a database; one thread at a time may use it.
final class Database {
  enum Access {
    case reading
    case writing
    /// Reading a file that nobody writes to while it is open, without the files beside it that
    /// readers and writers share.
    case readingUnchanged
  }

  let handle: OpaquePointer
  private var statements: [String: Statement] = [:]
  private let isStopped = Atomic(false)

  /// Opens a file, which writing makes where there is none; `:memory:` is a database of its own.
  init(path: String, _ access: Access, waiting milliseconds: Int32) throws(DatabaseError) {
    var handle: OpaquePointer?
    let flags =
      switch access {
      case .reading: SQLITE_OPEN_READONLY
      case .writing: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readingUnchanged: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    let name = access == .readingUnchanged ? Self.unchangedName(of: path) : path
    let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle else {
      let error = DatabaseError(code: code, on: handle)
      sqlite3_close_v2(handle)
      throw error
    }
    self.handle = handle
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, milliseconds)
    try script("PRAGMA foreign_keys = ON")
  }

  /// The path as SQLite's URI for a file that does not change; all but letters, digits and slashes
  /// is escaped.
  private static func unchangedName(of path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let escaped = path.utf8.map { byte in
      let isPlain =
        byte == UInt8(ascii: "/")
        || Character(UnicodeScalar(byte)).isASCII
          && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
      return isPlain
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  deinit {
    statements = [:]
    sqlite3_close_v2(handle)
  }

  /// Runs statements without parameters, one after the other.
  func script(_ sql: String) throws(DatabaseError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(code: code, on: handle, sql: sql)
    }
  }

  /// Runs a statement with values for its parameters.
  func run(_ sql: String, _ values: (any DatabaseValue)...) throws {
    try statement(sql).run(values)
  }

  func run(_ sql: String, values: [any DatabaseValue]) throws {
    try statement(sql).run(values)
  }

  /// Hands over each row of a query.
  func each(
    _ sql: String, _ values: (any DatabaseValue)..., body: (Row) throws -> Void
  ) throws {
    try statement(sql).run(values, body)
  }

  func each(_ sql: String, values: [any DatabaseValue], body: (Row) throws -> Void) throws {
    try statement(sql).run(values, body)
  }

  /// What `body` makes of each row of a query.
  func all<Value>(
    _ sql: String, _ values: (any DatabaseValue)..., body: (Row) throws -> Value
  ) throws -> [Value] {
    try all(sql, values: values, body: body)
  }

  func all<Value>(
    _ sql: String, values: [any DatabaseValue], body: (Row) throws -> Value
  ) throws -> [Value] {
    var found: [Value] = []
    try statement(sql).run(values) { found.append(try body($0)) }
    return found
  }

  /// What `body` makes of the first row of a query; `nil` where there is none.
  func first<Value>(
    _ sql: String, _ values: (any DatabaseValue)..., body: (Row) throws -> Value
  ) throws -> Value? {
    try statement(sql).first(values, body)
  }

  /// The first column of each row of a query.
  func column<Value: DatabaseValue>(
    _ sql: String, _ values: (any DatabaseValue)...
  ) throws -> [Value] {
    var found: [Value] = []
    try statement(sql).run(values) { found.append($0[0]) }
    return found
  }

  /// The first column of the first row of a query; `nil` where there is none.
  func value<Value: DatabaseValue>(
    _ sql: String, _ values: (any DatabaseValue)...
  ) throws -> Value? {
    try statement(sql).first(values) { $0[0] }
  }

  /// Whether a query has a row.
  func exists(_ sql: String, _ values: (any DatabaseValue)...) throws -> Bool {
    try statement(sql).first(values) { _ in true } ?? false
  }

  /// What SQLite said of the last call that failed.
  var lastError: DatabaseError {
    DatabaseError(code: sqlite3_extended_errcode(handle), on: handle)
  }

  /// The number of the row inserted last.
  var lastRowID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the last statement changed.
  var changeCount: Int { Int(sqlite3_changes64(handle)) }

  /// Ends the statement that runs, and lets none begin any more but the end of its transaction.
  func stop() {
    isStopped.store(true, ordering: .releasing)
    sqlite3_interrupt(handle)
  }

  private func statement(_ sql: String) throws(DatabaseError) -> Statement {
    guard !isStopped.load(ordering: .acquiring) else {
      throw DatabaseError(code: SQLITE_INTERRUPT, message: "stopped", sql: sql)
    }
    if let known = statements[sql] { return known }
    let statement = try Statement(sql, on: handle)
    statements[sql] = statement
    return statement
  }
}

extension Database {
  /// Runs `body` so that it sees one state of the database, whoever writes meanwhile.
  func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try script("BEGIN DEFERRED")
    defer { try? script("COMMIT") }  // Nothing was changed, so nothing can be lost.
    return try body(self)
  }

  /// Runs `body` in a transaction: all that it changes stays or, when it throws, nothing.
  func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try script("BEGIN IMMEDIATE")
    do {
      let value = try body(self)
      try script("COMMIT")
      return value
    } catch {
      // SQLite has rolled back by itself where the disk is full; then there is nothing to undo.
      if sqlite3_get_autocommit(handle) == 0 { try? script("ROLLBACK") }
      throw error
    }
  }
}

import CSQLite

/// A prepared statement of a connection, used again and again.
final class Statement {
  let sql: String
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  private lazy var columns: [String: Int32] = names()

  init(_ sql: String, on connection: OpaquePointer) throws(DatabaseError) {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else {
      throw DatabaseError(code: code, on: connection, sql: sql)
    }
    self.sql = sql
    self.handle = handle
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs it with values for its parameters and hands over each row.
  func run(
    _ values: [any DatabaseValue], _ body: (Row) throws -> Void = { _ in }
  ) throws {
    try start(values)
    defer { end() }
    while try step() { try body(Row(statement: self)) }
  }

  /// Runs it up to its first row and gives what `body` makes of that; `nil` where there is none.
  func first<Value>(_ values: [any DatabaseValue], _ body: (Row) throws -> Value) throws -> Value? {
    try start(values)
    defer { end() }
    return try step() ? body(Row(statement: self)) : nil
  }

  private func start(_ values: [any DatabaseValue]) throws(DatabaseError) {
    precondition(sqlite3_stmt_busy(handle) == 0, "a statement is run inside of itself: \(sql)")
    precondition(
      sqlite3_bind_parameter_count(handle) == values.count,
      "values do not fit the statement: \(sql)")
    for (index, value) in values.enumerated() {
      let code = value.bind(to: handle, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw error(code) }
    }
  }

  private func step() throws(DatabaseError) -> Bool {
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw error(code) }
    return code == SQLITE_ROW
  }

  private func end() {
    sqlite3_reset(handle)  // Says again what `step` has said.
    sqlite3_clear_bindings(handle)
  }

  private func error(_ code: Int32) -> DatabaseError {
    DatabaseError(code: code, on: connection, sql: sql)
  }

  private func names() -> [String: Int32] {
    let all = (0..<sqlite3_column_count(handle)).map { index in
      (sqlite3_column_name(handle, index).map { String(cString: $0) } ?? "", index)
    }
    return Dictionary(all) { first, _ in first }
  }

  fileprivate func column<Value: DatabaseValue>(_ index: Int32) -> Value {
    Value.column(index, of: handle)
  }

  fileprivate func column<Value: DatabaseValue>(_ name: String) -> Value {
    guard let index = columns[name] else { preconditionFailure("no column \(name): \(sql)") }
    return column(index)
  }
}

/// The row that a statement stands at; good until the next one.
struct Row {
  fileprivate let statement: Statement

  subscript<Value: DatabaseValue>(index: Int32) -> Value { statement.column(index) }
  subscript<Value: DatabaseValue>(name: String) -> Value { statement.column(name) }
}

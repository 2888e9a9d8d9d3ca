import CSQLite

/// What a column can hold: numbers, text and bytes, or nothing of them as an optional.
protocol DatabaseValue {
  /// Puts the value in the place of parameter `index`, from 1; gives SQLite's result code.
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32
  /// The value of a column, from 0, of the row that a statement stands at.
  static func column(_ index: Int32, of statement: OpaquePointer) -> Self
}

extension Int64: DatabaseValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement, index, self)
  }
  static func column(_ index: Int32, of statement: OpaquePointer) -> Int64 {
    sqlite3_column_int64(statement, index)
  }
}

extension Int: DatabaseValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    Int64(self).bind(to: statement, at: index)
  }
  static func column(_ index: Int32, of statement: OpaquePointer) -> Int {
    Int(sqlite3_column_int64(statement, index))
  }
}

extension Bool: DatabaseValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int(statement, index, self ? 1 : 0)
  }
  static func column(_ index: Int32, of statement: OpaquePointer) -> Bool {
    sqlite3_column_int64(statement, index) != 0
  }
}

extension Double: DatabaseValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_double(statement, index, self)
  }
  static func column(_ index: Int32, of statement: OpaquePointer) -> Double {
    sqlite3_column_double(statement, index)
  }
}

extension String: DatabaseValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        // Nothing may have no address, which SQLite would take for NULL.
        guard let start = $0.baseAddress else {
          return sqlite3_bind_text(statement, index, "", 0, cs_transient())
        }
        return sqlite3_bind_text64(
          statement, index, start, UInt64($0.count), cs_transient(), UInt8(SQLITE_UTF8))
      }
    }
  }
  static func column(_ index: Int32, of statement: OpaquePointer) -> String {
    guard let text = sqlite3_column_text(statement, index) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, index))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }
}

extension [UInt8]: DatabaseValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    withUnsafeBytes { bytes in
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(statement, index, 0)
        : sqlite3_bind_blob64(
          statement, index, bytes.baseAddress, UInt64(bytes.count), cs_transient())
    }
  }
  static func column(_ index: Int32, of statement: OpaquePointer) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, index) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, index))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}

/// UTF-8 that is put into a database as text, without a string made of it.
struct TextBytes: DatabaseValue {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else {
        return sqlite3_bind_text(statement, index, "", 0, cs_transient())
      }
      return sqlite3_bind_text64(
        statement, index, start, UInt64(bytes.count), cs_transient(), UInt8(SQLITE_UTF8))
    }
  }

  static func column(_ index: Int32, of statement: OpaquePointer) -> TextBytes {
    TextBytes([UInt8].column(index, of: statement))
  }
}

extension Optional: DatabaseValue where Wrapped: DatabaseValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    self?.bind(to: statement, at: index) ?? sqlite3_bind_null(statement, index)
  }
  static func column(_ index: Int32, of statement: OpaquePointer) -> Wrapped? {
    guard sqlite3_column_type(statement, index) != SQLITE_NULL else { return nil }
    return .some(Wrapped.column(index, of: statement))
  }
}

import CSQLite
import Testing

@testable import ArticleStore

struct DatabaseTests {
  private let database: Database

  init() throws {
    database = try Database(path: ":memory:", .writing, waiting: 0)
    try database.script("CREATE TABLE thing(id INTEGER PRIMARY KEY, value, word TEXT)")
  }

  private func roundTrip<Value: DatabaseValue & Equatable>(_ value: Value) throws -> Value? {
    try database.run("DELETE FROM thing")
    try database.run("INSERT INTO thing(value) VALUES (?)", value)
    return try database.value("SELECT value FROM thing")
  }

  @Test(arguments: ["", "a", "nul \0 inside", "中文 and é", "\u{FEFF}\r\n"])
  func `text comes back as it was`(text: String) throws {
    #expect(try roundTrip(text) == text)
  }

  @Test(arguments: [[], [0], [0xFF, 0, 0xC3], Array("text".utf8)])
  func `bytes come back as they were`(bytes: [UInt8]) throws {
    #expect(try roundTrip(bytes) == bytes)
    #expect(try database.value("SELECT typeof(value) FROM thing") == "blob")
  }

  @Test(arguments: [0, -1, Int.max, Int.min])
  func `numbers come back as they were`(number: Int) throws {
    #expect(try roundTrip(number) == number)
    #expect(try roundTrip(Double(number) / 3) == Double(number) / 3)
  }

  @Test func `nothing is told from something empty`() throws {
    #expect(try roundTrip(String?.none) == .some(.none))
    #expect(try roundTrip(String?.some("")) == "")
    #expect(try roundTrip([UInt8]?.some([])) == [UInt8]())
  }

  @Test func `columns are read by place and by name`() throws {
    try database.run("INSERT INTO thing(value, word) VALUES (?, ?)", 7, "seven")
    let found = try database.all("SELECT word, value FROM thing") { row in
      (row[0] as String, row["value"] as Int)
    }
    #expect(found.map(\.0) == ["seven"])
    #expect(found.map(\.1) == [7])
    #expect(database.lastRowID == 1)
  }

  @Test func `a transaction that throws leaves nothing`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try database.writing { db in
        try db.run("INSERT INTO thing(value) VALUES (1)")
        throw Stop()
      }
    }
    #expect(try database.value("SELECT COUNT(*) FROM thing") == 0)
    try database.writing { try $0.run("INSERT INTO thing(value) VALUES (1)") }
    #expect(try database.value("SELECT COUNT(*) FROM thing") == 1)
  }

  @Test func `a loop that throws half way leaves the statement fit for use`() throws {
    struct Stop: Error {}
    for value in 1...3 { try database.run("INSERT INTO thing(value) VALUES (?)", value) }
    let query = "SELECT value FROM thing ORDER BY value"
    #expect(throws: Stop.self) { try database.each(query) { _ in throw Stop() } }
    #expect(try database.column(query) == [1, 2, 3])
  }

  @Test func `an error says what, and in which statement`() throws {
    let sql = "SELECT id FROM nowhere"
    #expect(throws: DatabaseError(code: SQLITE_ERROR, message: "no such table: nowhere", sql: sql))
    {
      try database.run(sql)
    }
    try database.run("INSERT INTO thing(id) VALUES (1)")
    let error = #expect(throws: DatabaseError.self) {
      try database.run("INSERT INTO thing(id) VALUES (?)", 1)
    }
    #expect(error?.primaryCode == SQLITE_CONSTRAINT)
    #expect(error?.message == "UNIQUE constraint failed: thing.id")
  }
}

struct FullTextQueryTests {
  // swift-format-ignore
  static let examples: [(String, String?)] = [
    ("spectrum",                    "\"spectrum\""),
    ("  spectrum   auction ",       "\"spectrum\" \"auction\""),
    ("no-backdoor",                 "\"no\" \"backdoor\""),
    ("\"source code\" escrow",      "\"source code\" \"escrow\""),
    ("a \"never closed",            "\"a\" \"never closed\""),
    ("Bénin 5G",                    "\"Bénin\" \"5G\""),
    ("title:x OR NEAR(y) -z* '; --", "\"title\" \"x\" \"OR\" \"NEAR\" \"y\" \"z\""),
    ("",                            nil),
    ("\"\" - \0 *",                 nil),
  ]

  @Test(arguments: examples)
  func `what is typed becomes words and phrases`(typed: String, pattern: String?) {
    #expect(FullTextQuery(typed)?.pattern == pattern)
  }
}

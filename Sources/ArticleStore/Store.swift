import GRDB
import Glibc
import PositionModel

/// A library of articles, and of what was derived from them, in one SQLite file.
///
/// One program writes at a time and any number read meanwhile; each batch of articles is one
/// transaction, so that a library is whole at any moment.
public struct Store: Sendable {
  public let path: String
  let queue: DatabaseQueue

  /// Makes an empty library in memory, which nobody else sees.
  public init() throws {
    path = "library in memory"
    queue = try Self.naming(path) {
      let queue = try DatabaseQueue()
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  /// Opens a library that is there, to read.
  public init(reading path: String) throws {
    self.path = path
    queue = try Self.naming(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    try read { db in
      guard try Self.applicationID(db) == Schema.applicationID else {
        throw StoreError.notALibrary(path: path)
      }
      guard try !Schema.migrator.hasBeenSuperseded(db) else { throw StoreError.newer(path: path) }
    }
  }

  /// Opens a library to write to; makes it where there is none, and brings an old one up to date.
  public init(writing path: String) throws {
    self.path = path
    queue = try Self.naming(path) {
      if access(path, F_OK) != 0 { try Self.make(path) }
      let queue = try DatabaseQueue(path: path, configuration: Self.writing)
      try queue.writeWithoutTransaction { db in
        let isOurs = try Self.applicationID(db) == Schema.applicationID
        guard try isOurs || db.tableIsEmpty() else { throw StoreError.notALibrary(path: path) }
        guard try !Schema.migrator.hasBeenSuperseded(db) else {
          throw StoreError.newer(path: path)
        }
      }
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  private static var writing: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = NORMAL") }
    return configuration
  }

  /// Makes a library under another name first, so that one is never found half-made.
  private static func make(_ path: String) throws {
    let temporary = "\(path).\(getpid()).new"
    unlink(temporary)
    defer { unlink(temporary) }
    let queue = try DatabaseQueue(path: temporary, configuration: writing)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try Schema.migrator.migrate(queue)
    try queue.close()
    guard link(temporary, path) == 0 || errno == EEXIST || rename(temporary, path) == 0 else {
      throw StoreError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.naming(path) { try queue.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.naming(path) { try queue.write(body) }
  }

  /// Turns errors of the database into ones that name the library.
  private static func naming<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private static func applicationID(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
  }
}

extension Database {
  /// Whether there is nothing in the file yet.
  fileprivate func tableIsEmpty() throws -> Bool {
    try Int.fetchOne(self, sql: "SELECT COUNT(*) FROM sqlite_master") == 0
  }
}

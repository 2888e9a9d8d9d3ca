import CSQLite
import Glibc
import PositionModel

/// A library of articles, and of what was derived from them, in one SQLite file.
///
/// One program writes at a time and any number read meanwhile; each batch of articles is one
/// transaction, so that a library is whole at any moment.
public struct Store: Sendable {
  public let path: String
  /// What derives now; what another version has derived is stale.
  let derivation: DerivationVersion
  private let database: SharedDatabase

  /// Makes an empty library in memory, which nobody else sees.
  public init() throws {
    path = "library in memory"
    derivation = .builtIn
    database = try Self.naming(path) {
      let database = try Database(path: ":memory:", .writing, waiting: 0)
      try Schema.migrate(database)
      return SharedDatabase(database)
    }
  }

  /// A library in a database that is open already.
  init(of database: sending Database, path: String, derivation: DerivationVersion) {
    self.path = path
    self.derivation = derivation
    self.database = SharedDatabase(database)
  }

  /// Opens a library that is there, to read.
  public init(reading path: String, derivation: DerivationVersion = .builtIn) throws {
    self.path = path
    self.derivation = derivation
    database = try Self.naming(path) {
      let (database, version) = try Self.readable(path)
      switch version {
      case Schema.version: return SharedDatabase(database)
      case ..<Schema.version: throw StoreError.older(path: path)
      default: throw StoreError.newer(path: path)
      }
    }
  }

  /// Opens a file to read, with the version of its tables.
  ///
  /// Whoever reads shares files beside the library with whoever writes. Where they cannot be made,
  /// and no log says that anybody writes, the file is read as one that does not change.
  private static func readable(_ path: String) throws -> (Database, version: Int) {
    func opened(_ access: Database.Access) throws -> (Database, version: Int) {
      let database = try Database(path: path, access, waiting: 5000)
      guard try isOurs(database) else { throw StoreError.notALibrary(path: path) }
      return (database, try Schema.version(of: database))
    }
    do {
      return try opened(.reading)
    } catch let error as DatabaseError
      where [SQLITE_READONLY, SQLITE_CANTOPEN].contains(error.primaryCode)
      && access(path, R_OK) == 0
    {
      var log = stat()
      guard stat(path + "-wal", &log) != 0 || log.st_size == 0 else {
        throw StoreError.unfinished(path: path)
      }
      return try opened(.readingUnchanged)
    }
  }

  /// Opens a library to write to; makes it where there is none, and brings an old one up to date.
  ///
  /// While another program writes, it waits for so many milliseconds.
  public init(
    writing path: String, derivation: DerivationVersion = .builtIn,
    waiting milliseconds: Int = 10_000
  ) throws {
    self.path = path
    self.derivation = derivation
    database = try Self.naming(path) {
      if access(path, F_OK) != 0 { try Self.make(path) }
      let database = try Self.writable(path, waiting: milliseconds)
      let isEmpty = try !database.exists("SELECT 1 FROM sqlite_master")
      guard try isEmpty || Self.isOurs(database) else { throw StoreError.notALibrary(path: path) }
      guard try Schema.version(of: database) <= Schema.version else {
        throw StoreError.newer(path: path)
      }
      try Schema.migrate(database)
      return SharedDatabase(database)
    }
  }

  private static func writable(
    _ path: String, waiting milliseconds: Int = 10_000
  ) throws -> Database {
    let database = try Database(path: path, .writing, waiting: Int32(clamping: milliseconds))
    // The log is taken over into the file when it has 64 MB, in few large pieces. The cache holds
    // what a batch touches here and there, so that it is written once.
    try database.script(
      "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4096; PRAGMA cache_size = -32768")
    return database
  }

  /// Makes a library under another name first, so that one is never found half-made.
  private static func make(_ path: String) throws {
    let temporary = "\(path).\(getpid()).new"
    unlink(temporary)
    defer { unlink(temporary) }
    do {
      let database = try writable(temporary)
      // Several texts to a page: they are most of a library.
      try database.script("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL")
      try Schema.migrate(database)
    }
    guard link(temporary, path) == 0 || errno == EEXIST || rename(temporary, path) == 0 else {
      throw StoreError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Takes the log over into the file where it has grown large.
  ///
  /// SQLite does so by itself only at a moment when nobody reads, which in a long import never comes.
  public func shortenLog() throws {
    var status = stat()
    guard stat(path + "-wal", &status) == 0, status.st_size > 128 << 20 else { return }
    try emptyLog()
  }

  /// Takes the log over into the file and empties it, unless somebody is reading from it.
  ///
  /// Whoever opens the library next has to read the log that was left.
  public func emptyLog() throws {
    try withDatabase { try $0.script("PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  /// Ends what any thread is at with this store, and lets nothing more begin.
  ///
  /// A transaction that is going on is undone.
  public func stop() { database.stop() }

  /// For what can be in no transaction.
  func withDatabase<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.naming(path) { try database.withDatabase(body) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.naming(path) { try database.withDatabase { try $0.reading(body) } }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.naming(path) { try database.withDatabase { try $0.writing(body) } }
  }

  /// Turns errors of the database into ones that name the library.
  private static func naming<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private static func isOurs(_ database: Database) throws -> Bool {
    try database.value("PRAGMA application_id") == Schema.applicationID
  }
}

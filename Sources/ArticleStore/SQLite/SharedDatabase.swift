import Synchronization

/// A connection that threads take turns at.
///
/// The connection is not `Sendable`; it is reached only with the lock held, and `body` is not
/// given a way to keep it, since all of this stays inside the module. What stops it needs no lock:
/// it sets an atomic and calls what SQLite allows of any thread while the connection is there.
final class SharedDatabase: @unchecked Sendable {
  private let lock = Mutex(())
  private let database: Database

  init(_ database: sending Database) { self.database = database }

  func withDatabase<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try lock.withLock { _ in try body(database) }
  }

  /// Ends what a thread is at, and lets nothing more begin.
  func stop() { database.stop() }
}

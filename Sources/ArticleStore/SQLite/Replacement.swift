import CSQLite

/// All of one database put in the place of another, in one transaction of that one.
///
/// Nobody else writes to the old one from when this is made; whoever reads it sees the old state to
/// the end, and the new one after.
final class Replacement {
  private let handle: OpaquePointer
  /// Both stay open as long as this is there.
  private let databases: (old: Database, new: Database)

  init(of old: Database, by new: Database) throws(DatabaseError) {
    databases = (old, new)
    guard let handle = sqlite3_backup_init(old.handle, "main", new.handle, "main") else {
      throw old.lastError
    }
    self.handle = handle
    try step(pages: 0)  // Takes the lock and copies nothing.
  }

  deinit { sqlite3_backup_finish(handle) }

  /// Copies everything; what fails leaves the old one as it was.
  func finish() throws(DatabaseError) { try step(pages: -1) }

  private func step(pages: Int32) throws(DatabaseError) {
    let code = sqlite3_backup_step(handle, pages)
    guard code == SQLITE_OK || code == SQLITE_DONE else {
      throw DatabaseError(code: code, message: String(cString: sqlite3_errstr(code)))
    }
  }
}

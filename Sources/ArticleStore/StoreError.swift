import CSQLite

/// Why a library could not be used, worded for the person who named it.
public enum StoreError: Error, Equatable {
  case cannotOpen(path: String, reason: String)
  case notALibrary(path: String)
  /// Its tables are of an earlier program; opening it to write brings them up to date.
  case older(path: String)
  /// Its tables are of a later program.
  case newer(path: String)
  case busy(path: String)
  case full(path: String)
  case readOnly(path: String)
  case damaged(path: String, reason: String)
  case badQuery(String)
  case failed(path: String, reason: String)

  init(_ error: DatabaseError, path: String) {
    self =
      switch error.primaryCode {
      case SQLITE_CANTOPEN, SQLITE_PERM: .cannotOpen(path: path, reason: error.message)
      case SQLITE_NOTADB: .notALibrary(path: path)
      case SQLITE_BUSY, SQLITE_LOCKED: .busy(path: path)
      case SQLITE_FULL: .full(path: path)
      case SQLITE_READONLY: .readOnly(path: path)
      case SQLITE_CORRUPT: .damaged(path: path, reason: error.message)
      default: .failed(path: path, reason: error.message)
      }
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path): cannot open the library: \(reason)"
    case .notALibrary(let path): "\(path): not a bandstand library"
    case .older(let path):
      "\(path): made by an earlier bandstand; 'bandstand check' brings it up to date"
    case .newer(let path): "\(path): made by a later bandstand; use that one"
    case .busy(let path): "\(path): another program is writing to the library; try again"
    case .full(let path): "\(path): the disk is full; what was added before is kept"
    case .readOnly(let path): "\(path): the library cannot be written to"
    case .damaged(let path, let reason):
      "\(path): the library is damaged (\(reason)); see 'bandstand check'"
    case .badQuery(let query): "cannot search for '\(query)'; write words, or \"words in a row\""
    case .failed(let path, let reason): "\(path): \(reason)"
    }
  }
}

import CSQLite
import Glibc

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
  /// Its log has not been taken over, which only who may write beside it can do.
  case unfinished(path: String)
  case damaged(path: String, reason: String)
  case badQuery(String)
  case failed(path: String, reason: String)

  init(_ error: DatabaseError, path: String) {
    self =
      switch error.primaryCode {
      case _ where Self.isFolder(path):
        .cannotOpen(path: path, reason: "it is a folder; name a file in it")
      case SQLITE_CANTOPEN, SQLITE_PERM:
        .cannotOpen(path: path, reason: Self.refusal(of: path) ?? error.message)
      case SQLITE_NOTADB: .notALibrary(path: path)
      case SQLITE_BUSY, SQLITE_LOCKED: .busy(path: path)
      case SQLITE_FULL: .full(path: path)
      case SQLITE_READONLY: .readOnly(path: path)
      case SQLITE_CORRUPT: .damaged(path: path, reason: error.message)
      case SQLITE_IOERR:
        .failed(
          path: path, reason: Self.limitOnFiles.map { "\(error.message); \($0)" } ?? error.message)
      default: .failed(path: path, reason: error.message)
      }
  }

  /// What is said of a limit on the size of files, by which a disk that has room fails.
  private static var limitOnFiles: String? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0, limit.rlim_cur < .max
    else { return nil }
    return "no file may grow beyond \(limit.rlim_cur >> 10) KB here ('ulimit -f'); what was added "
      + "before is kept"
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What the system says of a file that cannot be opened, or made in its folder.
  private static func refusal(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file >= 0 {
      close(file)
      return nil
    }
    var reason = errno
    if reason == ENOENT {
      let end = path.lastIndex(of: "/")
      let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      guard access(folder, W_OK) != 0 else { return nil }
      reason = errno
    }
    return String(cString: strerror(reason))
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
    case .unfinished(let path):
      "\(path): not all that was added is in the file yet, and '\(path)-wal' cannot be used from "
        + "here; 'bandstand check', run by who may write there, takes it over"
    case .damaged(let path, let reason):
      "\(path): the library is damaged (\(reason)); 'bandstand check --repair' mends it"
    case .badQuery(let query): "cannot search for '\(query)'; write words, or \"words in a row\""
    case .failed(let path, let reason): "\(path): \(reason)"
    }
  }
}

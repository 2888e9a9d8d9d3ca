import PositionModel

/// Why something could not be read as an article, worded for the person who sent it.
public enum ImportError: Error, Equatable, Sendable {
  /// What the model's own reader says.
  case input(InputError)
  /// A library of the system that is needed is not there.
  case missingLibrary(String)
  case unreadable(String)
  /// The encoding asked for or declared is none that this system knows.
  case unknownEncoding(String)
  /// The bytes are not text in this encoding from this offset on.
  case notInEncoding(String, offset: Int)
  case system(String)
}

extension ImportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .input(let error): error.description
    case .missingLibrary(let what), .unreadable(let what), .system(let what): what
    case .unknownEncoding(let name): "no encoding '\(name)' here; 'iconv --list' has them all"
    case .notInEncoding(let name, let offset):
      "not \(name) at byte \(offset); --encoding NAME reads it as another"
    }
  }
}

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
  /// A packed file ends, or cannot be unpacked any more, after so many of its bytes; what is whole
  /// before that was read, unless that was nothing.
  case cutOff(after: Int, isEmpty: Bool)
  case damaged(after: Int, isEmpty: Bool)
  /// It was packed with a window that takes more memory than unpacking may.
  case windowTooLarge
  case system(String)
}

extension ImportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .input(let error): error.description
    case .missingLibrary(let what), .unreadable(let what), .system(let what): what
    case .cutOff(let count, let isEmpty):
      "cut off after \(count) bytes; \(Self.rest(isEmpty))"
    case .damaged(let count, let isEmpty):
      "damaged after \(count) bytes; \(Self.rest(isEmpty))"
    case .windowTooLarge:
      "packed with a window larger than 128 MB; unpack it with 'zstd -d --long=31', and add that"
    case .unknownEncoding(let name): "no encoding '\(name)' here; 'iconv --list' has them all"
    case .notInEncoding(let name, let offset):
      "not \(name) at byte \(offset); --encoding NAME reads it as another"
    }
  }

  /// What became of a file of which a part is missing, and what to do.
  private static func rest(_ isEmpty: Bool) -> String {
    isEmpty
      ? "nothing could be read; get it again, and add it"
      : "what is whole before that was read; get it again, and add it"
  }
}

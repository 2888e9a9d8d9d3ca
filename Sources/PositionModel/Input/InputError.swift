/// Why bytes could not be read as an article, worded for the person who sent them.
public enum InputError: Error, Equatable, Sendable {
  /// A NUL byte, which no text has, at this offset.
  case binary(offset: Int)
  /// One article, or one line, longer than this many bytes.
  case tooLong(limit: Int)
  /// The line is not JSON from this column on, counted in bytes from 1.
  case json(column: Int, JSONProblem)
  /// The line is JSON but no object.
  case notAnObject
  /// A key that must be there is not.
  case missing(String)
  /// A key has a value of another type.
  case wrongType(String, expected: String)
  /// The line is a record of a library's export, and no article: it has a key `bandstand`.
  case record
  /// The `date` is none.
  case notADay(String)
}

/// What is wrong at one place of a JSON text.
public enum JSONProblem: Equatable, Sendable {
  case ended
  case expected(String)
  case controlInString
  case badEscape
  case badNumber
  case tooDeep(limit: Int)
  case trailing
}

extension InputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .binary(let offset):
      "not text: a NUL byte at offset \(offset)"
    case .tooLong(let limit):
      "longer than the \(limit >> 20) MiB that one article may have"
    case .json(let column, let problem):
      "not JSON: \(problem) at column \(column)"
    case .notAnObject:
      "not a JSON object"
    case .missing(let key):
      "no \"\(key)\" in the object"
    case .wrongType(let key, let expected):
      "\"\(key)\" must be \(expected)"
    case .record:
      "a record of a library, no article"
    case .notADay(let text):
      "\"date\" is '\(text.prefix(40))'; write YYYY-MM-DD"
    }
  }
}

extension JSONProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .ended: "the line ends too early"
    case .expected(let what): "\(what) expected"
    case .controlInString: "a control character must be escaped"
    case .badEscape: "no such escape"
    case .badNumber: "no such number"
    case .tooDeep(let limit): "nested deeper than \(limit)"
    case .trailing: "something follows the object"
    }
  }
}

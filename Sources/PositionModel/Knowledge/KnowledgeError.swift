/// A line of a data file.
public struct SourceLine: Hashable, Sendable, CustomStringConvertible {
  public var file: String
  /// From 1.
  public var number: Int

  public init(file: String, number: Int) {
    self.file = file
    self.number = number
  }

  public var description: String { "\(file):\(number)" }
}

/// Why a knowledge file could not be read, worded for the person who edits it.
public enum KnowledgeError: Error, Equatable {
  case columnCount(SourceLine, found: Int, expected: Int)
  case unknownWord(SourceLine, String, known: [String])
  case duplicate(SourceLine, String, first: SourceLine)
  case emptyColumn(SourceLine, Int)
}

extension KnowledgeError {
  /// Where the mistake is.
  public var line: SourceLine? {
    switch self {
    case .columnCount(let line, _, _), .unknownWord(let line, _, _), .duplicate(let line, _, _),
      .emptyColumn(let line, _):
      line
    }
  }
}

extension KnowledgeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .columnCount(let line, let found, let expected):
      return "\(line): found \(found) columns parted by '|'; write \(expected)"
    case .unknownWord(let line, let word, let known):
      if let near = nearest(to: word, in: known) {
        return "\(line): unknown word '\(word)'; did you mean '\(near)'?"
      }
      return "\(line): unknown word '\(word)'; write one of \(known.joined(separator: ", "))"
    case .duplicate(let line, let name, let first):
      return "\(line): '\(name)' is already at \(first); remove one of them"
    case .emptyColumn(let line, let column):
      return "\(line): column \(column) is empty; fill it in"
    }
  }
}

import PositionModel

/// Why a filter cannot be understood, and where.
public struct FilterError: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case openQuote
    case unknownKey(String)
    case noValue(FilterKey)
    case nothingNegated
    case unknownValue(FilterKey, String, suggestion: String?)
    case noDay(String)
    case negatedDay
  }

  /// The character of the text that the trouble starts at, from 1.
  public var column: Int
  public var problem: Problem
}

extension FilterError: CustomStringConvertible {
  /// One line: where, what, and what to do.
  public var description: String { "column \(column): \(sentence)" }

  /// What is wrong and what to do, without the place.
  public var sentence: String {
    switch problem {
    case .openQuote: "the quotation mark is not closed; add another \""
    case .unknownKey(let key):
      "no key '\(key)'; " + suggest(key, FilterKey.allCases.map(\.rawValue))
    case .noValue(let key): "\(key.rawValue): wants \(key.summary)"
    case .nothingNegated: "nothing after the -; write -vendor:nokia or -word"
    case .unknownValue(let key, let value, let suggestion):
      "no \(key.rawValue) '\(value)'; "
        + (suggestion.map { "did you mean '\($0)'?" } ?? "it wants \(key.summary)")
    case .noDay(let text): "'\(text)' is no day; write 2019, 2019-05 or 2019-05-31"
    case .negatedDay: "a day as of which cannot be left out; write as-of: without -"
    }
  }
}

/// "did you mean 'vendor'?", or all that there is.
private func suggest(_ word: String, _ known: [String]) -> String {
  if let near = nearest(to: word, in: known) { return "did you mean '\(near)'?" }
  return "write one of \(known.joined(separator: ", ")), or put the words in quotation marks"
}

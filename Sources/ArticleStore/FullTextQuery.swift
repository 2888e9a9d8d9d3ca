/// What is searched for: words, and "words in a row" in quotes; all of them must be there.
///
/// Whatever the reader types, the pattern is one that SQLite's full-text search reads as that.
struct FullTextQuery {
  /// The same for FTS5; each word and phrase is a string of its own.
  let pattern: String

  /// `nil` where there is nothing to look for.
  init?(_ typed: String) {
    var phrases: [String] = []
    for (index, part) in typed.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      let words = part.split { !$0.isLetter && !$0.isNumber }
      if index % 2 == 1 {
        phrases.append(words.joined(separator: " "))
      } else {
        phrases += words.map(String.init)
      }
    }
    phrases.removeAll(where: \.isEmpty)
    if phrases.isEmpty { return nil }
    pattern = phrases.map { "\"\($0)\"" }.joined(separator: " ")
  }
}

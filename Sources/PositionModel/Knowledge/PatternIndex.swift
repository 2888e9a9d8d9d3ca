import TextMatching

/// Patterns by the word that they begin with; longer patterns are tried first.
struct PatternIndex: Sendable {
  /// A pattern of which the first word is found.
  private struct Entry: Sendable {
    /// The place of the pattern in its list.
    var index: Int32
    var pattern: CuePattern
    var next: PatternTable.NextWords
  }

  private let table: PatternTable
  /// Where the patterns of word `id` stand in `entries`: from `starts[id]` to `starts[id + 1]`.
  private let starts: [Int32]
  private let entries: [Entry]

  init(_ patterns: [CuePattern], in table: PatternTable, wordCount: Int) {
    self.table = table
    var starts = [Int32](repeating: 0, count: wordCount + 2)
    for pattern in patterns {
      table.forEachFirstWord(of: pattern) { starts[Int($0) + 1] += 1 }
    }
    for word in starts.indices.dropFirst() { starts[word] += starts[word - 1] }
    let none = Entry(index: 0, pattern: table.empty, next: .any)
    var entries = [Entry](repeating: none, count: Int(starts[wordCount + 1]))
    var free = starts
    for index in PatternIndex.longestFirst(patterns) {
      let pattern = patterns[index]
      let entry = Entry(
        index: Int32(index), pattern: pattern, next: table.nextWords(of: pattern))
      table.forEachFirstWord(of: pattern) { word in
        entries[Int(free[Int(word)])] = entry
        free[Int(word)] += 1
      }
    }
    (self.starts, self.entries) = (starts, entries)
  }

  /// The indices of patterns, those with more words first, else in order.
  private static func longestFirst(_ patterns: [CuePattern]) -> [Int] {
    let longest = Int(patterns.lazy.map { $0.wordCount }.max() ?? 0)
    var byLength: [[Int]] = Array(repeating: [], count: longest + 1)
    for (index, pattern) in patterns.enumerated() { byLength[Int(pattern.wordCount)].append(index) }
    return byLength.reversed().flatMap { $0 }
  }

  /// Whether a word is a pattern by itself.
  func hasSingleWord(_ word: Vocabulary.WordID) -> Bool {
    entries[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])].contains {
      $0.pattern.wordCount == 1
    }
  }

  /// The longest pattern at a token that is allowed there: its place in its list and where it ends.
  func firstMatch(
    in tokens: [Token], at index: Int, upTo end: Int, allowed: (Int) -> Bool = { _ in true }
  ) -> (pattern: Int, end: Int)? {
    let word = Int(tokens[index].word)
    let places = Int(starts[word])..<Int(starts[word + 1])
    if places.isEmpty { return nil }
    let following = WordMask(tokens, after: index, upTo: end, count: 1)
    let reach = WordMask(tokens, after: index, upTo: end, count: PatternTable.widestGap + 1)
    for place in places {
      switch entries[place].next {
      case .any: break
      case .adjacent(let words): if words.isDisjoint(with: following) { continue }
      case .afterGap(let words): if words.isDisjoint(with: reach) { continue }
      }
      if let found = table.matchRest(entries[place].pattern, tokens, after: index, upTo: end),
        allowed(Int(entries[place].index))
      {
        return (Int(entries[place].index), found)
      }
    }
    return nil
  }
}

/// A set of words that may seem to hold more than it does: a bit for each of 64 kinds of numbers.
struct WordMask: Sendable {
  private var bits: UInt64 = 0

  init() {}

  /// The words of the tokens after one, up to an end and a count.
  init(_ tokens: [Token], after index: Int, upTo end: Int, count: Int) {
    var at = index + 1
    let last = min(end, at + count)
    while at < last {
      insert(tokens[at].word)
      at += 1
    }
  }

  mutating func insert(_ word: Vocabulary.WordID) { bits |= 1 &<< UInt64(word & 63) }

  func isDisjoint(with other: WordMask) -> Bool { bits & other.bits == 0 }
}

import TextMatching

/// Patterns by the word that they begin with; longer patterns are tried first.
///
/// A class, as it is asked for nearly every token of a text.
final class PatternIndex: Sendable {
  /// What is left to look for where a pattern's first word stands.
  private struct Rest: Sendable {
    /// The words that the second can be, where it must follow at once; any where there is none.
    var next: WordMask
    /// The same where it may follow after a gap.
    var afterGap: WordMask
  }

  private let table: PatternTable
  private let rests: [Rest]
  /// What the words that patterns begin with can be followed by.
  private let pairs: WordPairs
  /// The number of the first pattern in the table; the others follow it.
  private let firstPattern: Int
  /// Where the patterns of word `id` stand in `order`: from `starts[id]` to `starts[id + 1]`.
  private let starts: [Int32]
  /// Places in `rests`.
  private let order: [Int32]
  /// For each of them all words that the second can be, side by side as most are passed over.
  private let seconds: [WordMask]

  init(_ patterns: ArraySlice<CuePattern>, in table: PatternTable, wordCount: Int) {
    self.table = table
    firstPattern = patterns.startIndex
    rests = patterns.map { pattern in
      let (next, afterGap) = table.secondWords(of: pattern)
      return Rest(next: next, afterGap: afterGap)
    }
    pairs = WordPairs(patterns, of: table, wordCount: wordCount)
    var starts = [Int32](repeating: 0, count: wordCount + 2)
    starts.withUnsafeMutableBufferPointer { starts in
      for pattern in patterns {
        table.forEachFirstWord(of: pattern) { starts[Int($0) + 1] += 1 }
      }
      for word in 1..<starts.count { starts[word] += starts[word - 1] }
    }
    let places = PatternIndex.longestFirst(patterns)
    order = [Int32](unsafeUninitializedCapacity: Int(starts[wordCount + 1])) { order, count in
      count = order.count
      // Each start moves on to the next one's as its places are filled in, and is put back after.
      starts.withUnsafeMutableBufferPointer { starts in
        for place in places {
          table.forEachFirstWord(of: patterns[patterns.startIndex + Int(place)]) { word in
            order[Int(starts[Int(word)])] = place
            starts[Int(word)] += 1
          }
        }
        for word in (1..<starts.count).reversed() { starts[word] = starts[word - 1] }
        starts[0] = 0
      }
    }
    self.starts = starts
    let rests = rests
    seconds = order.map { rests[Int($0)].next.union(rests[Int($0)].afterGap) }
  }

  /// The places of patterns, those with more words first, else in order.
  private static func longestFirst(_ patterns: ArraySlice<CuePattern>) -> [Int32] {
    let longest = Int(patterns.lazy.map { $0.wordCount }.max() ?? 0)
    var starts = [Int](repeating: 0, count: longest + 2)
    for pattern in patterns { starts[longest - Int(pattern.wordCount) + 1] += 1 }
    for length in 1..<starts.count { starts[length] += starts[length - 1] }
    var sorted = [Int32](repeating: 0, count: patterns.count)
    for (place, pattern) in patterns.enumerated() {
      let length = longest - Int(pattern.wordCount)
      sorted[starts[length]] = Int32(place)
      starts[length] += 1
    }
    return sorted
  }

  /// The places of the patterns that begin with a word, in the order in which they are tried.
  subscript(word: Vocabulary.WordID) -> ArraySlice<Int32> {
    order[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])]
  }

  /// Marks the words that patterns begin with.
  func mark(_ list: PatternLists, in words: inout [PatternLists]) {
    for word in words.indices where starts[word] < starts[word + 1] { words[word].formUnion(list) }
  }

  /// Whether a word is a pattern by itself.
  func hasSingleWord(_ word: Vocabulary.WordID) -> Bool {
    self[word].contains { table.patterns[firstPattern + Int($0)].wordCount == 1 }
  }

  /// The longest pattern at a token that is allowed there: its place in its list and where it ends.
  func firstMatch(
    in tokens: [Token], at index: Int, upTo end: Int, allowed: (Int) -> Bool = { _ in true }
  ) -> (pattern: Int, end: Int)? {
    let word = tokens[index].word
    var following = index + 1
    while following < end, tokens[following].isQuote { following += 1 }
    let second = following < end ? tokens[following].word : 0
    guard let (next, inGap) = pairs.following(word, second, in: tokens, after: index, upTo: end)
    else { return nil }
    let either = next.union(inGap)
    for place in Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) {
      if seconds[place].isDisjoint(with: either) { continue }
      let number = Int(order[place])
      if rests[number].next.isDisjoint(with: next), rests[number].afterGap.isDisjoint(with: inGap) {
        continue
      }
      if let found = table.matchRest(
        table.patterns[firstPattern + number], tokens, after: index, upTo: end),
        allowed(number)
      {
        return (number, found)
      }
    }
    return nil
  }
}

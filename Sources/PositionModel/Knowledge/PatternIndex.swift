import TextMatching

/// Patterns by the word that they begin with; longer patterns are tried first.
struct PatternIndex: Sendable {
  /// Where the patterns of word `id` stand in `order`: from `starts[id]` to `starts[id + 1]`.
  private var starts: [Int32]
  private var order: [Int32]

  init(_ patterns: [CuePattern], in table: PatternTable, wordCount: Int) {
    var starts = [Int32](repeating: 0, count: wordCount + 2)
    for pattern in patterns {
      table.forEachFirstWord(of: pattern) { starts[Int($0) + 1] += 1 }
    }
    for word in starts.indices.dropFirst() { starts[word] += starts[word - 1] }
    var order = [Int32](repeating: 0, count: Int(starts[wordCount + 1]))
    var next = starts
    for index in PatternIndex.longestFirst(patterns) {
      table.forEachFirstWord(of: patterns[index]) { word in
        order[Int(next[Int(word)])] = Int32(index)
        next[Int(word)] += 1
      }
    }
    (self.starts, self.order) = (starts, order)
  }

  /// The indices of patterns, those with more words first, else in order.
  private static func longestFirst(_ patterns: [CuePattern]) -> [Int] {
    let longest = Int(patterns.lazy.map { $0.wordCount }.max() ?? 0)
    var byLength: [[Int]] = Array(repeating: [], count: longest + 1)
    for (index, pattern) in patterns.enumerated() { byLength[Int(pattern.wordCount)].append(index) }
    return byLength.reversed().flatMap { $0 }
  }

  /// The indices of the patterns that begin with a word, in the order in which they are tried.
  subscript(word: Vocabulary.WordID) -> ArraySlice<Int32> {
    order[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])]
  }
}

import TextMatching

/// Phrases of numbered words, all in one array.
struct PhraseList: RandomAccessCollection, Sendable {
  private var words: [Vocabulary.WordID] = []
  private var ends: [Int32] = [0]

  var startIndex: Int { 0 }
  var endIndex: Int { ends.count - 1 }
  subscript(index: Int) -> ArraySlice<Vocabulary.WordID> {
    words[Int(ends[index])..<Int(ends[index + 1])]
  }

  mutating func append(_ phrase: [Vocabulary.WordID]) {
    words += phrase
    ends.append(Int32(words.count))
  }

  /// The phrases in order of their number of words.
  func shortestFirst() -> [ArraySlice<Vocabulary.WordID>] {
    var byCount: [[Int]] = []
    for index in indices {
      let count = self[index].count
      while byCount.count <= count { byCount.append([]) }
      byCount[count].append(index)
    }
    return byCount.joined().map { self[$0] }
  }
}

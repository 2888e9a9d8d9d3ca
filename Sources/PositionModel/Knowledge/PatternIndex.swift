import TextMatching

/// Patterns by the word that they begin with; longer patterns are tried first.
///
/// A class, as it is asked for nearly every token of a text.
final class PatternIndex: Sendable {
  /// What is to know of a word that patterns begin with, side by side, as a text is full of such
  /// words that nothing comes of.
  private struct Opening: Sendable, BitwiseCopyable {
    /// The words that can follow it at once and past a gap; any where one goes on anyhow.
    var next = WordMask()
    var afterGap = WordMask()
    /// Where its patterns stand in `order`.
    var start: Int32 = 0
    var end: Int32 = 0

    /// Takes one more pattern in, of which `end` is the count.
    mutating func count(_ seconds: Seconds) {
      next = next.union(seconds.next)
      afterGap = afterGap.union(seconds.afterGap)
      end += 1
    }
  }

  /// The words that the second word of a pattern can be.
  private struct Seconds: Sendable, BitwiseCopyable {
    /// Where it must follow the first at once; any where there is none.
    var next: WordMask
    /// Where it may follow after a gap.
    var afterGap: WordMask
  }

  private let table: PatternTable
  /// The number of the first pattern in the table; the others follow it.
  private let firstPattern: Int
  /// What the words that patterns begin with can be followed by.
  private let pairs: WordPairs
  /// For each word the place of its opening; that of a word that begins none is 0, and empty.
  private let places: [Int32]
  private let openings: [Opening]
  /// The numbers of the patterns of one first word after those of another, longest first.
  private let order: [Int32]
  /// For each of them what the second word can be, side by side as most are passed over.
  private let seconds: [Seconds]

  init(_ patterns: ArraySlice<CuePattern>, in table: PatternTable, wordCount: Int) {
    self.table = table
    firstPattern = patterns.startIndex
    let seconds = patterns.map { pattern in
      let (next, afterGap) = table.secondWords(of: pattern)
      return Seconds(next: next, afterGap: afterGap)
    }
    let order: [Int32]
    (order, places, openings) = Self.order(patterns, seconds, in: table, wordCount: wordCount)
    self.order = order
    self.seconds = order.map { seconds[Int($0)] }
    var pairs = WordPairs(patternCount: patterns.count)
    for pattern in patterns {
      table.forEachFirstWord(of: pattern) { first in
        _ = table.forEachSecondWord(of: pattern) { pairs.insert(first, $0, isAfterGap: $1) }
      }
    }
    self.pairs = pairs
  }

  /// The numbers of the patterns by their first words, and where those of each word stand.
  private static func order(
    _ patterns: ArraySlice<CuePattern>, _ seconds: [Seconds], in table: PatternTable, wordCount: Int
  ) -> ([Int32], [Int32], [Opening]) {
    var places = [Int32](repeating: 0, count: wordCount + 1)
    var openings = [Opening()]
    places.withUnsafeMutableBufferPointer { places in
      for (pattern, seconds) in zip(patterns, seconds) {
        table.forEachFirstWord(of: pattern) { word in
          if places[Int(word)] == 0 {
            places[Int(word)] = Int32(openings.count)
            openings.append(Opening())
          }
          openings[Int(places[Int(word)])].count(seconds)
        }
      }
    }
    var total: Int32 = 0
    for place in openings.indices {
      let count = openings[place].end
      (openings[place].start, openings[place].end) = (total, total)
      total += count
    }
    let sorted = longestFirst(patterns)
    let order = [Int32](unsafeUninitializedCapacity: Int(total)) { order, count in
      count = order.count
      // Each end moves on as the places before it are filled in.
      openings.withUnsafeMutableBufferPointer { openings in
        for number in sorted {
          table.forEachFirstWord(of: patterns[patterns.startIndex + Int(number)]) { word in
            let place = Int(places[Int(word)])
            order[Int(openings[place].end)] = number
            openings[place].end += 1
          }
        }
      }
    }
    return (order, places, openings)
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
    let opening = openings[Int(places[Int(word)])]
    return order[Int(opening.start)..<Int(opening.end)]
  }

  /// Marks the words that patterns begin with.
  func mark(_ list: PatternLists, in words: inout [PatternLists]) {
    for word in words.indices where places[word] != 0 { words[word].formUnion(list) }
  }

  /// Whether a word is a pattern by itself.
  func hasSingleWord(_ word: Vocabulary.WordID) -> Bool {
    self[word].contains { table.patterns[firstPattern + Int($0)].wordCount == 1 }
  }

  /// What kind of word each token is; any that ends a gap.
  static func glances(of tokens: [Token]) -> [WordMask] {
    tokens.map { $0.endsGap ? .any : WordMask($0.word) }
  }

  /// The longest pattern at a token that is allowed there: its place in its list and where it ends.
  ///
  /// `glances` are those of the tokens.
  func firstMatch(
    in tokens: [Token], glances: [WordMask], at index: Int, upTo end: Int,
    allowed: (Int) -> Bool = { _ in true }
  ) -> (pattern: Int, end: Int)? {
    let word = tokens[index].word
    let opening = openings[Int(places[Int(word)])]
    let (next, inGap) = goingOn(
      opening, word, in: tokens, glances: glances, after: index, upTo: end)
    if next.isEmpty, inGap.isEmpty { return nil }
    for place in Int(opening.start)..<Int(opening.end) {
      let seconds = seconds[place]
      if seconds.next.isDisjoint(with: next), seconds.afterGap.isDisjoint(with: inGap) { continue }
      let number = Int(order[place])
      let pattern = table.patterns[firstPattern + number]
      if let found = table.matchRest(pattern, tokens, after: index, upTo: end), allowed(number) {
        return (number, found)
      }
    }
    return nil
  }

  /// The words after a first one with which patterns go on, next to it or past a gap; any word where
  /// one goes on anyhow.
  @inline(__always)
  private func goingOn(
    _ opening: Opening, _ first: Vocabulary.WordID, in tokens: [Token], glances: [WordMask],
    after index: Int, upTo end: Int
  ) -> (next: WordMask, inGap: WordMask) {
    var (next, inGap) = (opening.next.intersection(.any), WordMask())
    var following = index + 1
    while following < end, tokens[following].isQuote { following += 1 }
    let second = following < end ? tokens[following].word : 0
    if !opening.next.isDisjoint(with: WordMask(second)),
      pairs.contains(first, second, isAfterGap: false)
    {
      next.insert(second)
    }
    if opening.afterGap.isEmpty { return (next, inGap) }
    // A glance leaves out most words, so that the set of pairs, which lies far off, is not asked.
    let sought = opening.afterGap.union(.any)
    for at in stretch(index + 1, min(end, index + 2 + PatternTable.widestGap)) {
      let glance = glances[at]
      if glance.isDisjoint(with: sought) { continue }
      if !glance.isDisjoint(with: .any) { break }
      if pairs.contains(first, tokens[at].word, isAfterGap: true) { inGap = inGap.union(glance) }
    }
    return (next, inGap)
  }
}

import TextMatching

/// A phrase of a lexicon: words with alternatives, and gaps; its elements are in a ``PatternTable``.
struct CuePattern: Sendable, BitwiseCopyable {
  var first: Int32
  var end: Int32
  /// How many words it has, gaps apart: more words beat fewer at the same place.
  var wordCount: Int32
  /// How many words stand before the first gap.
  var leadingWords: Int32

  /// How many words and gaps it has.
  var elementCount: Int { Int(end - first) }
}

/// The elements of all patterns: one after the other, as a start of the program makes thousands.
struct PatternTable: Sendable {
  /// A word, a gap, or one of a set of words.
  struct Element: Equatable, Sendable, BitwiseCopyable {
    /// A word's number, 0 for a gap, or a set's number below 0.
    let code: Int32

    static let gap = Element(code: 0)
    static func word(_ word: Vocabulary.WordID) -> Element { Element(code: word) }
  }

  let patterns: [CuePattern]
  private let elements: [Element]
  private let words: [Vocabulary.WordID]
  /// Where set `-n` stands in `words`: from `setEnds[n - 1]` to `setEnds[n]`.
  private let setEnds: [Int32]
  /// The words of set `-n` at a glance, as most words are not in the set they are looked for in.
  private let setMasks: [WordMask]

  init(_ maker: borrowing PatternTableMaker) {
    patterns = maker.patterns
    elements = maker.elements
    words = maker.words
    setEnds = maker.setEnds
    setMasks = PatternTable.masks(words, setEnds)
  }

  private init(
    patterns: [CuePattern], elements: [Element], words: [Vocabulary.WordID], setEnds: [Int32]
  ) {
    self.patterns = patterns
    self.elements = elements
    self.words = words
    self.setEnds = setEnds
    setMasks = PatternTable.masks(words, setEnds)
  }

  private static func masks(_ words: [Vocabulary.WordID], _ ends: [Int32]) -> [WordMask] {
    var masks = [WordMask()]
    masks.reserveCapacity(ends.count)
    for (start, end) in zip(ends, ends.dropFirst()) {
      masks.append(words[Int(start)..<Int(end)].reduce(into: WordMask()) { $0.insert($1) })
    }
    return masks
  }

  /// The same patterns with each word's number changed to the one that stands at its place.
  func renumbered(_ numbers: [Vocabulary.WordID]) -> PatternTable {
    PatternTable(
      patterns: patterns,
      elements: elements.map { $0.code > 0 ? .word(numbers[Int($0.code)]) : $0 },
      words: words.map { numbers[Int($0)] }, setEnds: setEnds)
  }

  /// None to nine tokens of one clause fill a gap.
  static let widestGap = 9

  /// Hands over each word that an element can be; none for a gap.
  func forEachWord(of element: Element, _ body: (Vocabulary.WordID) -> Void) {
    if element.code > 0 {
      body(element.code)
    } else if element != .gap {
      for place in set(element) { body(words[place]) }
    }
  }

  /// Hands over each word that a pattern can begin with.
  func forEachFirstWord(of pattern: CuePattern, _ body: (Vocabulary.WordID) -> Void) {
    if pattern.first < pattern.end { forEachWord(of: elements[Int(pattern.first)], body) }
  }

  private func set(_ element: Element) -> Range<Int> {
    Int(setEnds[Int(-element.code) - 1])..<Int(setEnds[Int(-element.code)])
  }

  // MARK: Matching

  /// The words that the second word of a pattern can be, next to the first or past a gap; any where
  /// there is no second word, or it is hard to tell.
  func secondWords(of pattern: CuePattern) -> (next: WordMask, afterGap: WordMask) {
    var words = (next: WordMask(), afterGap: WordMask())
    let isTold = forEachSecondWord(of: pattern) { word, isAfterGap in
      if isAfterGap { words.afterGap.insert(word) } else { words.next.insert(word) }
    }
    return isTold ? words : (.any, WordMask())
  }

  /// Hands over each word that the second word of a pattern can be, and whether a gap may stand
  /// before it; gives `false` where there is no second word, or it is hard to tell.
  func forEachSecondWord(
    of pattern: CuePattern, _ body: (Vocabulary.WordID, _ isAfterGap: Bool) -> Void
  ) -> Bool {
    guard pattern.elementCount > 1 else { return false }
    let isAfterGap = elements[Int(pattern.first) + 1] == .gap
    let place = Int(pattern.first) + (isAfterGap ? 2 : 1)
    guard place < Int(pattern.end), elements[place] != .gap else { return false }
    forEachWord(of: elements[place]) { body($0, isAfterGap) }
    return true
  }

  /// The index past the last token when a pattern matches at `index`.
  func match(_ pattern: CuePattern, _ tokens: [Token], at index: Int, upTo end: Int) -> Int? {
    matchWords(Int(pattern.first)..<Int(pattern.end), tokens, at: index, upTo: end)
  }

  /// The same where the first word is known to be at `index`.
  func matchRest(
    _ pattern: CuePattern, _ tokens: [Token], after index: Int, upTo end: Int
  ) -> Int? {
    let rest = Int(pattern.first) + 1..<Int(pattern.end)
    return matchWords(rest, tokens, at: index + 1, upTo: end, isRest: true)
  }

  /// Matches some elements, of which the first has to stand at `index`, save where others went before.
  private func matchWords(
    _ pattern: Range<Int>, _ tokens: [Token], at index: Int, upTo end: Int, isRest: Bool = false
  ) -> Int? {
    var index = index
    for place in pattern {
      if elements[place] == .gap {
        let rest = place + 1..<pattern.upperBound
        return matchAfterGap(rest, tokens, from: index, upTo: end)
      }
      if isRest || place > pattern.lowerBound {
        while index < end, tokens[index].isQuote { index += 1 }
      }
      guard index < end, contains(elements[place], tokens[index].word) else { return nil }
      index += 1
    }
    return index
  }

  private func matchAfterGap(
    _ rest: Range<Int>, _ tokens: [Token], from index: Int, upTo end: Int
  ) -> Int? {
    var at = index
    while at < end, at - index <= PatternTable.widestGap {
      // "build-out" is no "out" for "cast … out".
      if !tokens[at].flags.contains(.hyphenated) || at == index,
        let found = matchWords(rest, tokens, at: at, upTo: end)
      {
        return found
      }
      if tokens[at].endsGap { return nil }
      at += 1
    }
    return nil
  }

  /// Whether a word is one that an element stands for; no word is a gap.
  private func contains(_ element: Element, _ word: Vocabulary.WordID) -> Bool {
    if word == 0 || element.code > 0 { return element.code == word && word != 0 }
    if setMasks[Int(-element.code)].isDisjoint(with: WordMask(word)) { return false }
    for place in set(element) where words[place] == word { return true }
    return false
  }
}

extension Token {
  /// Whether it opens or closes a quotation.
  var isQuote: Bool { flags.contains(.opensQuote) || flags.contains(.closesQuote) }

  /// Whether no gap reaches past it: a line break, or a mark other than a quotation's.
  var endsGap: Bool {
    switch kind {
    case .lineBreak: true
    case .mark: !isQuote
    case .word, .number, .possessive: false
    }
  }
}

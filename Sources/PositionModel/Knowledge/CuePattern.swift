import TextMatching

/// A phrase of a lexicon: words with alternatives, and gaps; its elements are in a ``PatternTable``.
struct CuePattern: Sendable {
  fileprivate var first: Int32
  fileprivate var end: Int32
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
  struct Element: Equatable, Sendable {
    /// A word's number, 0 for a gap, or a set's number below 0.
    fileprivate let code: Int32

    static let gap = Element(code: 0)
    static func word(_ word: Vocabulary.WordID) -> Element { Element(code: word) }
  }

  private var elements: [Element] = []
  private var words: [Vocabulary.WordID] = []
  /// Where set `-n` stands in `words`: from `setEnds[n - 1]` to `setEnds[n]`.
  private var setEnds: [Int32] = [0]

  /// None to nine tokens of one clause fill a gap.
  private static let widestGap = 9

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

  /// Hands over each word that a pattern can end with.
  func forEachLastWord(of pattern: CuePattern, _ body: (Vocabulary.WordID) -> Void) {
    if pattern.first < pattern.end { forEachWord(of: elements[Int(pattern.end) - 1], body) }
  }

  private func set(_ element: Element) -> Range<Int> {
    Int(setEnds[Int(-element.code) - 1])..<Int(setEnds[Int(-element.code)])
  }

  // MARK: Making

  /// The element for one of some words, which are all different.
  mutating func element(_ alternatives: [Vocabulary.WordID]) -> Element {
    if alternatives.count == 1 { return .word(alternatives[0]) }
    words += alternatives
    setEnds.append(Int32(words.count))
    return Element(code: -Int32(setEnds.count - 1))
  }

  /// Enters the pattern of some elements.
  mutating func add(_ pattern: [Element]) -> CuePattern {
    let first = Int32(elements.count)
    var words: Int32 = 0
    var leading: Int32 = -1
    for element in pattern {
      if element == .gap {
        if leading < 0 { leading = words }
      } else {
        words += 1
      }
      elements.append(element)
    }
    return CuePattern(
      first: first, end: Int32(elements.count), wordCount: words,
      leadingWords: leading < 0 ? words : leading)
  }

  // MARK: Matching

  /// The index past the last token when a pattern matches at `index`.
  func match(_ pattern: CuePattern, _ tokens: [Token], at index: Int, upTo end: Int) -> Int? {
    match(Int(pattern.first)..<Int(pattern.end), tokens, at: index, upTo: end)
  }

  private func match(
    _ pattern: Range<Int>, _ tokens: [Token], at index: Int, upTo end: Int
  ) -> Int? {
    var index = index
    for place in pattern {
      if elements[place] == .gap {
        let rest = place + 1..<pattern.upperBound
        return matchAfterGap(rest, tokens, from: index, upTo: end)
      }
      while index < end, place > pattern.lowerBound, isQuote(tokens[index]) { index += 1 }
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
        let found = match(rest, tokens, at: at, upTo: end)
      {
        return found
      }
      if tokens[at].kind == .lineBreak { return nil }
      if tokens[at].kind == .mark, !isQuote(tokens[at]) { return nil }
      at += 1
    }
    return nil
  }

  /// Whether a word is one that an element stands for; no word is a gap.
  private func contains(_ element: Element, _ word: Vocabulary.WordID) -> Bool {
    if word == 0 || element.code > 0 { return element.code == word && word != 0 }
    for place in set(element) where words[place] == word { return true }
    return false
  }

  private func isQuote(_ token: Token) -> Bool {
    token.flags.contains(.opensQuote) || token.flags.contains(.closesQuote)
  }
}

import TextMatching

/// A table of patterns while it is being filled.
struct PatternTableMaker: ~Copyable {
  typealias Element = PatternTable.Element

  private(set) var patterns: [CuePattern] = []
  private(set) var elements: [Element] = []
  private(set) var words: [Vocabulary.WordID] = []
  private(set) var setEnds: [Int32] = [0]

  init() {
    // Room that is not used costs nothing, and growing would copy.
    patterns.reserveCapacity(1 << 14)
    elements.reserveCapacity(1 << 16)
    words.reserveCapacity(1 << 16)
    setEnds.reserveCapacity(1 << 13)
  }

  // MARK: Sets

  /// Adds a word to the set at hand.
  mutating func add(_ word: Vocabulary.WordID) { words.append(word) }

  /// How many words the set at hand has.
  var openSetCount: Int { words.count - Int(setEnds[setEnds.count - 1]) }

  /// Whether the set at hand has a word.
  func openSetContains(_ word: Vocabulary.WordID) -> Bool {
    (words.count - openSetCount..<words.count).contains { words[$0] == word }
  }

  /// The element for the words of the set at hand, and a new set.
  mutating func closeSet() -> Element {
    if openSetCount == 1 { return .word(words.removeLast()) }
    setEnds.append(Int32(words.count))
    return Element(code: -Int32(setEnds.count - 1))
  }

  /// Where the words of an element stand that is a set.
  func set(_ element: Element) -> Range<Int> {
    Int(setEnds[Int(-element.code) - 1])..<Int(setEnds[Int(-element.code)])
  }

  // MARK: Patterns

  /// Adds elements to the pattern at hand.
  mutating func add(_ some: borrowing Stack<Element>, _ range: Range<Int>) {
    for place in range { elements.append(some[place]) }
  }

  /// Enters the pattern at hand and begins a new one.
  mutating func closePattern() {
    let first = patterns.count > 0 ? Int(patterns[patterns.count - 1].end) : 0
    var (words, leading) = (0, -1)
    for place in first..<elements.count {
      if elements[place] != .gap {
        words += 1
      } else if leading < 0 {
        leading = words
      }
    }
    patterns.append(
      CuePattern(
        first: Int32(first), end: Int32(elements.count), wordCount: Int32(words),
        leadingWords: Int32(leading < 0 ? words : leading)))
  }

  /// Hands over each word that a pattern can end with.
  func forEachLastWord(of pattern: CuePattern, _ body: (Vocabulary.WordID) -> Void) {
    guard pattern.first < pattern.end else { return }
    let last = elements[Int(pattern.end) - 1]
    if last.code > 0 {
      body(last.code)
    } else if last != .gap {
      for place in set(last) { body(words[place]) }
    }
  }
}

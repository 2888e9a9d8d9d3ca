import TextMatching

/// A set of words that may seem to hold more than it does: a bit for each of 64 kinds of numbers.
struct WordMask: Sendable, BitwiseCopyable {
  private var bits: UInt64 = 0

  init() {}

  init(_ word: Vocabulary.WordID) { insert(word) }

  /// The words that may follow a gap which begins at a token.
  init(inGapFrom start: Int, of tokens: [Token], upTo end: Int) {
    var at = start
    while at < min(end, start + PatternTable.widestGap + 1) {
      if tokens[at].endsGap { return }
      insert(tokens[at].word)
      at += 1
    }
  }

  static let all = WordMask(bits: .max)

  private init(bits: UInt64) { self.bits = bits }

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ word: Vocabulary.WordID) { bits |= 1 &<< UInt64(word & 63) }

  func isDisjoint(with other: WordMask) -> Bool { bits & other.bits == 0 }

  func union(_ other: WordMask) -> WordMask { WordMask(bits: bits | other.bits) }
}

/// A few words that the code itself looks for, told from all others at once.
struct WordChoice: Sendable {
  private var mask = WordMask()
  private var words: [Vocabulary.WordID] = []

  init(_ words: [StaticString], in vocabulary: Vocabulary) {
    for word in words {
      let id = vocabulary.lookUp(word)
      guard id != 0 else { continue }
      mask.insert(id)
      self.words.append(id)
    }
  }

  @inline(__always)
  func contains(_ word: Vocabulary.WordID) -> Bool {
    !mask.isDisjoint(with: WordMask(word)) && words.contains(word)
  }
}

/// The first and second words of patterns: a set that may seem to hold more than it does.
///
/// Many words begin dozens of patterns, and go on as none of them does.
struct WordPairs: Sendable {
  /// How patterns that begin with a word go on.
  private struct Ways: OptionSet, Sendable {
    let rawValue: UInt8
    /// One has no second word, or it is hard to tell.
    static let anyhow = Ways(rawValue: 1)
    static let atOnce = Ways(rawValue: 2)
    static let afterGap = Ways(rawValue: 4)
  }

  private var ways: [Ways]
  /// A bit for each of as many kinds of pairs as make it seldom that a pair is taken for another.
  private var bits: [UInt64]
  private let shift: UInt64

  init(wordCount: Int, patternCount: Int) {
    ways = Array(repeating: [], count: wordCount + 1)
    var size = 12
    while 1 << size < patternCount * 128 { size += 1 }
    bits = Array(repeating: 0, count: 1 << (size - 6))
    shift = UInt64(64 - size)
  }

  mutating func add(_ pattern: CuePattern, of table: PatternTable) {
    table.forEachFirstWord(of: pattern) { first in
      let isTold = table.forEachSecondWord(of: pattern) { second, isAfterGap in
        ways[Int(first)].insert(isAfterGap ? .afterGap : .atOnce)
        let kind = kind(first, second, isAfterGap: isAfterGap)
        bits[kind >> 6] |= 1 &<< UInt64(kind & 63)
      }
      if !isTold { ways[Int(first)].insert(.anyhow) }
    }
  }

  /// Whether a pattern may begin with a word that another follows, or that tokens follow in a gap.
  @inline(__always)
  func mayGoOn(
    _ first: Vocabulary.WordID, _ second: Vocabulary.WordID, in tokens: [Token], after index: Int,
    upTo end: Int
  ) -> Bool {
    let ways = ways[Int(first)]
    if ways.isEmpty { return false }
    if ways.contains(.anyhow) { return true }
    if ways.contains(.atOnce), contains(first, second, isAfterGap: false) { return true }
    guard ways.contains(.afterGap) else { return false }
    for at in stretch(index + 1, min(end, index + 2 + PatternTable.widestGap)) {
      if tokens[at].endsGap { return false }
      if contains(first, tokens[at].word, isAfterGap: true) { return true }
    }
    return false
  }

  @inline(__always)
  private func contains(
    _ first: Vocabulary.WordID, _ second: Vocabulary.WordID, isAfterGap: Bool
  ) -> Bool {
    let kind = kind(first, second, isAfterGap: isAfterGap)
    return bits[kind >> 6] >> UInt64(kind & 63) & 1 != 0
  }

  @inline(__always)
  private func kind(
    _ first: Vocabulary.WordID, _ second: Vocabulary.WordID, isAfterGap: Bool
  ) -> Int {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    let mixed = (pair &* 2 &+ (isAfterGap ? 1 : 0)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> shift)
  }
}

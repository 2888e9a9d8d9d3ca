import TextMatching

/// A set of words that may seem to hold more than it does: a bit for each of 63 kinds of numbers.
struct WordMask: Sendable, BitwiseCopyable {
  private var bits: UInt64 = 0

  init() {}

  init(_ word: Vocabulary.WordID) { insert(word) }

  /// What stands for any word at all: its bit is that of no kind.
  static let any = WordMask(bits: 1 << 63)

  private init(bits: UInt64) { self.bits = bits }

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ word: Vocabulary.WordID) { bits |= 1 &<< UInt64(min(word & 63, 62)) }

  func isDisjoint(with other: WordMask) -> Bool { bits & other.bits == 0 }

  func union(_ other: WordMask) -> WordMask { WordMask(bits: bits | other.bits) }

  func intersection(_ other: WordMask) -> WordMask { WordMask(bits: bits & other.bits) }
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
struct WordPairs: Sendable {
  /// A bit for each of as many kinds of pairs as make it seldom that a pair is taken for another.
  private var bits: [UInt64]
  private let shift: UInt64

  /// A set with room for the pairs of so many patterns.
  init(patternCount: Int) {
    var size = 17
    while 1 << size < patternCount * 64 { size += 1 }
    bits = Array(repeating: 0, count: 1 << (size - 6))
    shift = UInt64(64 - size)
  }

  mutating func insert(
    _ first: Vocabulary.WordID, _ second: Vocabulary.WordID, isAfterGap: Bool
  ) {
    let kind = kind(first, second, isAfterGap: isAfterGap)
    bits[kind >> 6] |= 1 &<< UInt64(kind & 63)
  }

  @inline(__always)
  func contains(
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

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

  init(_ patterns: ArraySlice<CuePattern>, of table: PatternTable, wordCount: Int) {
    ways = Array(repeating: [], count: wordCount + 1)
    var size = 17
    while 1 << size < patterns.count * 64 { size += 1 }
    bits = Array(repeating: 0, count: 1 << (size - 6))
    let shift = UInt64(64 - size)
    self.shift = shift
    ways.withUnsafeMutableBufferPointer { ways in
      bits.withUnsafeMutableBufferPointer { bits in
        for pattern in patterns {
          table.forEachFirstWord(of: pattern) { first in
            let isTold = table.forEachSecondWord(of: pattern) { second, isAfterGap in
              ways[Int(first)].insert(isAfterGap ? .afterGap : .atOnce)
              let kind = Self.kind(first, second, isAfterGap: isAfterGap, shift)
              bits[kind >> 6] |= 1 &<< UInt64(kind & 63)
            }
            if !isTold { ways[Int(first)].insert(.anyhow) }
          }
        }
      }
    }
  }

  /// The words after a first one with which patterns go on, next to it or past a gap; any word where
  /// one goes on anyhow, and `nil` where none does.
  @inline(__always)
  func following(
    _ first: Vocabulary.WordID, _ second: Vocabulary.WordID, in tokens: [Token], after index: Int,
    upTo end: Int
  ) -> (next: WordMask, inGap: WordMask)? {
    let ways = ways[Int(first)]
    var (next, inGap) = (ways.contains(.anyhow) ? WordMask.any : WordMask(), WordMask())
    if ways.contains(.atOnce), contains(first, second, isAfterGap: false) { next.insert(second) }
    if ways.contains(.afterGap) {
      for at in stretch(index + 1, min(end, index + 2 + PatternTable.widestGap)) {
        if tokens[at].endsGap { break }
        if contains(first, tokens[at].word, isAfterGap: true) { inGap.insert(tokens[at].word) }
      }
    }
    return next.isEmpty && inGap.isEmpty ? nil : (next, inGap)
  }

  @inline(__always)
  private func contains(
    _ first: Vocabulary.WordID, _ second: Vocabulary.WordID, isAfterGap: Bool
  ) -> Bool {
    let kind = Self.kind(first, second, isAfterGap: isAfterGap, shift)
    return bits[kind >> 6] >> UInt64(kind & 63) & 1 != 0
  }

  @inline(__always)
  private static func kind(
    _ first: Vocabulary.WordID, _ second: Vocabulary.WordID, isAfterGap: Bool, _ shift: UInt64
  ) -> Int {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    let mixed = (pair &* 2 &+ (isAfterGap ? 1 : 0)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> shift)
  }
}

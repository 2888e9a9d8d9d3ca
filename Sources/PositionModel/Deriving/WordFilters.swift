import TextMatching

/// Words in any case, by their first eight bytes: a set that may hold more than was added.
struct WordSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 6)

  mutating func add(_ word: ByteBlock) {
    let (place, bit) = WordSet.place(word)
    bits[place] |= bit
  }

  @inline(__always)
  func contains(_ block: ByteBlock) -> Bool {
    let (place, bit) = WordSet.place(block)
    return bits[place] & bit != 0
  }

  @inline(__always)
  private static func place(_ block: ByteBlock) -> (Int, UInt64) {
    let hash = (block.wordLetters &* 0x9E37_79B9_7F4A_7C15) >> 52
    return (Int(truncatingIfNeeded: hash >> 6), 1 &<< (hash & 63))
  }
}

/// Pairs of words in any case, each by its first eight bytes: a set that may hold more.
struct WordPairSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func add(_ first: ByteBlock, _ second: ByteBlock) {
    let (place, bit) = WordPairSet.place(first, second)
    bits[place] |= bit
  }

  func contains(_ first: ByteBlock, _ second: ByteBlock) -> Bool {
    let (place, bit) = WordPairSet.place(first, second)
    return bits[place] & bit != 0
  }

  private static func place(_ first: ByteBlock, _ second: ByteBlock) -> (Int, UInt64) {
    let mixed = first.wordLetters &* 0xD1B5_4A32_D192_ED03 ^ second.wordLetters
    let hash = (mixed &* 0x9E37_79B9_7F4A_7C15) >> 48
    return (Int(truncatingIfNeeded: hash >> 6), 1 &<< (hash & 63))
  }
}

extension ByteBlock {
  /// The bytes up to the first that is no ASCII letter or digit, letters in lower case.
  @inline(__always)
  fileprivate var wordLetters: UInt64 {
    let past = ~asciiWords & ByteBlock.topBits
    let word = past == 0 ? UInt64.max : (past & (0 &- past)) >> 7 &- 1
    return (bits | 0x2020_2020_2020_2020) & word
  }
}

/// The words that somebody has rules for, numbered from 1; every other word is 0.
///
/// Looking a word up costs one hash over its bytes. ASCII letters are folded to lower case,
/// but an acronym that was entered in capitals ("US", "TIM") is a word apart from "us" and "tim".
public struct Vocabulary: Sendable {
  /// The number of a word; 0 is the unknown one.
  public typealias WordID = Int32

  private var slots: [WordID]
  private var bytes: [UInt8] = []
  /// Where word `id` stands in `bytes`: from `ends[id - 1]` to `ends[id]`.
  private var ends: [Int32] = [0]
  /// The print of each word; that of word 0 is never looked at.
  private var prints: [UInt64] = [0]

  public init() { slots = Array(repeating: 0, count: 1 << 15) }

  public var count: Int { ends.count - 1 }

  /// The number of a word given as its bytes, already folded, entering it where it is new.
  public mutating func enter(_ word: UnsafeBufferPointer<UInt8>) -> WordID {
    enter(word, folds: false)
  }

  /// The number of a word with its ASCII letters in lower case, entering it where it is new.
  mutating func enter(folding word: UnsafeBufferPointer<UInt8>) -> WordID {
    enter(word, folds: true)
  }

  /// The number of a word, entering it where it is new.
  public mutating func enter(_ word: some Sequence<UInt8>) -> WordID {
    Array(word).withUnsafeBufferPointer { enter($0) }
  }

  /// The number of a word given as its bytes, already folded; 0 where it is unknown.
  @inline(__always)
  public func lookUp(_ word: UnsafeBufferPointer<UInt8>) -> WordID {
    slots[find(word, fingerprint(word, folds: false), folds: false)]
  }

  /// The number of a word with its ASCII letters in lower case; 0 where it is unknown.
  @inline(__always)
  func lookUp(folding word: UnsafeBufferPointer<UInt8>) -> WordID {
    slots[find(word, fingerprint(word, folds: true), folds: true)]
  }

  /// The word of a number, as it was entered.
  public func word(_ id: WordID) -> String {
    guard id > 0, id <= count else { return "" }
    return String(decoding: bytes[Int(ends[Int(id) - 1])..<Int(ends[Int(id)])], as: UTF8.self)
  }

  /// Whether a number is that of a word, told without looking the word up.
  public func isWord(_ id: WordID, _ word: StaticString) -> Bool {
    guard id > 0, id <= count else { return false }
    let start = Int(ends[Int(id) - 1])
    guard Int(ends[Int(id)]) - start == word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[start + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  @inline(__always)
  private mutating func enter(_ word: UnsafeBufferPointer<UInt8>, folds: Bool) -> WordID {
    let print = fingerprint(word, folds: folds)
    let slot = find(word, print, folds: folds)
    if slots[slot] != 0 { return slots[slot] }
    for byte in word { bytes.append(folds ? lowered(byte) : byte) }
    ends.append(Int32(bytes.count))
    prints.append(print)
    slots[slot] = WordID(count)
    if count * 2 > slots.count { grow() }
    return WordID(count)
  }

  /// The slot that holds the word, or the free one where it belongs.
  @inline(__always)
  private func find(_ word: UnsafeBufferPointer<UInt8>, _ print: UInt64, folds: Bool) -> Int {
    var slot = firstSlot(print)
    while true {
      let id = Int(slots[slot])
      if id == 0 { return slot }
      if prints[id] == print, isSame(id, word, folds: folds) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// Whether a word with the same print is the same.
  @inline(__always)
  private func isSame(_ id: Int, _ word: UnsafeBufferPointer<UInt8>, folds: Bool) -> Bool {
    let from = Int(ends[id - 1])
    guard Int(ends[id]) - from == word.count else { return false }
    // The print of a short word is the word itself.
    if word.count <= 8 { return true }
    return word.indices.allSatisfy {
      bytes[from + $0] == (folds ? lowered(word[$0]) : word[$0])
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 1...count {
      var slot = firstSlot(prints[id])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = WordID(id)
    }
  }

  @inline(__always)
  private func firstSlot(_ print: UInt64) -> Int {
    let mixed = print &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
  }
}

/// The bytes of a word in one number.
///
/// It is different for any two words of the same length up to eight; of a longer word the blocks
/// of eight are hashed together.
@inline(__always)
private func fingerprint(_ word: UnsafeBufferPointer<UInt8>, folds: Bool) -> UInt64 {
  var hash: UInt64 = 0
  var start = 0
  while start &+ 8 <= word.count {
    let block = UnsafeRawBufferPointer(word).loadUnaligned(fromByteOffset: start, as: UInt64.self)
    // The prime of FNV-1a (Fowler, Noll, Vo); as it is odd, no two blocks give one product.
    hash = (hash ^ (folds ? lowered(block) : block)) &* 0x100_0000_01B3
    start &+= 8
  }
  var rest: UInt64 = 0
  while start < word.count {
    rest = rest << 8 | UInt64(word[start])
    start &+= 1
  }
  return hash ^ (folds ? lowered(rest) : rest)
}

/// Eight bytes with their ASCII letters in lower case.
@inline(__always)
private func lowered(_ block: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let low = block & (ones &* 0x7F)
  // The top bit of each byte says whether it is at least "A", and whether it is past "Z".
  let capitals = (low &+ ones &* (0x80 - 0x41)) & ~(low &+ ones &* (0x80 - 0x5B)) & ~block
  return block | (capitals & (ones &* 0x80)) >> 2
}

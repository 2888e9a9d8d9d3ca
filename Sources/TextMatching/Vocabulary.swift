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

  public init() { slots = Array(repeating: 0, count: 1 << 15) }

  public var count: Int { ends.count - 1 }

  /// The number of a word, entering it where it is new.
  public mutating func enter(_ word: some Sequence<UInt8>) -> WordID {
    let start = bytes.count
    bytes.append(contentsOf: word)
    let slot = bytes.withUnsafeBufferPointer {
      find(UnsafeBufferPointer(rebasing: $0[start...]))
    }
    if slots[slot] != 0 {
      bytes.removeSubrange(start...)
      return slots[slot]
    }
    ends.append(Int32(bytes.count))
    slots[slot] = WordID(count)
    if count * 2 > slots.count { grow() }
    return WordID(count)
  }

  /// The number of a word given as its bytes, already folded; 0 where it is unknown.
  @inline(__always)
  public func lookUp(_ word: UnsafeBufferPointer<UInt8>) -> WordID { slots[find(word)] }

  /// The word of a number, as it was entered.
  public func word(_ id: WordID) -> String {
    guard id > 0, id <= count else { return "" }
    return String(decoding: bytes[Int(ends[Int(id) - 1])..<Int(ends[Int(id)])], as: UTF8.self)
  }

  /// The slot that holds the word, or the free one where it belongs.
  @inline(__always)
  private func find(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hashed(word)) & mask
    while true {
      let id = Int(slots[slot])
      if id == 0 { return slot }
      let from = Int(ends[id - 1])
      if Int(ends[id]) - from == word.count {
        var same = true
        for index in 0..<word.count where bytes[from + index] != word[index] {
          same = false
          break
        }
        if same { return slot }
      }
      slot = (slot + 1) & mask
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 1...count {
      let word = Array(bytes[Int(ends[id - 1])..<Int(ends[id])])
      let slot = word.withUnsafeBufferPointer { find($0) }
      slots[slot] = WordID(id)
    }
  }
}

/// FNV-1a over 64 bits.
///
/// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm".
@inline(__always)
private func hashed(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return hash ^ (hash >> 29)
}

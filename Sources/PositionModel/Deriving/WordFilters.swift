/// The first three bytes of words in any case: a set that may hold more than was added.
struct WordBeginnings: Sendable {
  private(set) var bits = [UInt64](repeating: 0, count: 1 << 9)

  /// Adds a word; where it has less than three bytes, with all that may follow it.
  mutating func add(_ word: [UInt8]) {
    if word.count >= 3 {
      let (place, bit) = word.withUnsafeBytes { WordBeginnings.place(load($0, 0)) }
      bits[place] |= bit
    } else if !word.isEmpty {
      for next in UInt8.min...0x1F { add(word + [next]) }
    }
  }

  /// Takes the five low bits of each byte, which are the same for a capital and a small letter.
  @inline(__always)
  static func place(_ block: UInt64) -> (Int, UInt64) {
    let index = block & 0x1F | (block & 0x1F00) >> 3 | (block & 0x1F_0000) >> 6
    return (Int(truncatingIfNeeded: index >> 6), 1 &<< (index & 63))
  }
}

/// Words in any case, by their first eight bytes: a set that may hold more than was added.
struct WordSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 6)

  mutating func add(_ word: [UInt8]) {
    let (place, bit) = word.withUnsafeBytes { WordSet.place(load($0, 0)) }
    bits[place] |= bit
  }

  @inline(__always)
  func contains(_ block: UInt64) -> Bool {
    let (place, bit) = WordSet.place(block)
    return bits[place] & bit != 0
  }

  /// Hashes the bytes up to the first that is no ASCII letter or digit.
  @inline(__always)
  private static func place(_ block: UInt64) -> (Int, UInt64) {
    let past = ~asciiWords(block) & topBits
    let word = past == 0 ? UInt64.max : (past & (0 &- past)) >> 7 &- 1
    let hash = (((block | ones &* 0x20) & word) &* 0x9E37_79B9_7F4A_7C15) >> 52
    return (Int(truncatingIfNeeded: hash >> 6), 1 &<< (hash & 63))
  }
}

// MARK: - Eight bytes at a time

private let ones: UInt64 = 0x0101_0101_0101_0101
let topBits: UInt64 = 0x8080_8080_8080_8080

/// Eight bytes from a place on that lie within the text.
@inline(__always)
func loadInside(_ text: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
  UInt64(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
}

/// Eight bytes from a place on; past the end they are 0.
@inline(__always)
func load(_ text: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
  if place &+ 8 <= text.count {
    return loadInside(text, place)
  }
  var block: UInt64 = 0
  for (index, at) in (min(place, text.count)..<text.count).enumerated() {
    block |= UInt64(text[at]) << UInt64(8 * index)
  }
  return block
}

/// The top bit of each byte that is an ASCII letter or digit.
@inline(__always)
func asciiWords(_ block: UInt64) -> UInt64 {
  let low = block & ~topBits
  let lower = low | (ones &* 0x20)
  let letters = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B))
  let digits = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
  return (letters | digits) & ~block & topBits
}

/// The top bit of each byte that is `byte`.
@inline(__always)
func places(of byte: UInt8, in block: UInt64) -> UInt64 {
  let differences = block ^ (ones &* UInt64(byte))
  return ~((differences & ~topBits) &+ ~topBits | differences) & topBits
}

@inline(__always)
func isASCIIWord(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

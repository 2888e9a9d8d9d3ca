/// A word in one number, its ASCII letters in lower case where that is asked for.
///
/// A word of up to seven bytes is the number, with its length in the highest byte; the bytes of a
/// longer one are hashed.
@usableFromInline
struct Fingerprint: Equatable, Sendable {
  @usableFromInline var bits: UInt64

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// The print of a word of up to seven bytes, past which the block is 0.
  @inline(__always)
  init(_ word: ByteBlock, count: Int) { bits = word.bits | UInt64(count) << 56 }

  @inline(__always)
  init(_ word: UnsafeBufferPointer<UInt8>, folds: Bool) {
    let bytes = UnsafeRawBufferPointer(word)
    if word.count < 8 {
      let block = ByteBlock(bytes, at: 0)
      bits = Fingerprint(folds ? block.lowered : block, count: word.count).bits
      return
    }
    var hash: UInt64 = 0
    var start = 0
    while start < word.count {
      // The last block is full too: it begins within the one before.
      let block = ByteBlock(bytes, inside: min(start, word.count &- 8))
      hash = (hash ^ (folds ? block.lowered : block).bits) &* Fingerprint.prime
      start &+= 8
    }
    bits = hash | 1 << 63
  }

  /// The print of a word of eight to fifteen bytes by its first and last eight, already folded.
  @inline(__always)
  init(first: UInt64, last: UInt64, count: Int) {
    let hash = first &* Fingerprint.prime
    bits = (count == 8 ? hash : (hash ^ last) &* Fingerprint.prime) | 1 << 63
  }

  /// The last eight of a word's eight to fifteen bytes.
  @inline(__always)
  static func lastBlock(of word: (UInt64, UInt64), count: Int) -> UInt64 {
    let past = UInt64(count &- 8) &* 8
    return word.0 >> past | word.1 << (64 &- past)
  }

  /// The prime of FNV-1a (Fowler, Noll, Vo); as it is odd, no two blocks give one product.
  @inline(__always)
  private static var prime: UInt64 { 0x100_0000_01B3 }

  /// The word itself where the print is the word; past its end the block is 0.
  @inline(__always)
  var shortWord: ByteBlock? {
    bits >> 63 == 0 ? ByteBlock(bits: bits & 0xFF_FFFF_FFFF_FFFF) : nil
  }

  /// How many bytes a short word has.
  var count: Int { Int(bits >> 56) }

  /// Whether the length and the first byte are those of a word, as far as the print tells.
  @inlinable @inline(__always)
  func mayBe(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    if count >= 8 { return bits >> 63 == 1 }
    return bits >> 56 == UInt64(count)
      && (count == 0 || UInt8(truncatingIfNeeded: bits) == word.utf8Start[0])
  }
}

/// Eight bytes of a text in one number, the first in the lowest place.
///
/// What is asked of all eight at once is answered with the top bit of each byte that it is true of.
public struct ByteBlock: Sendable {
  public var bits: UInt64

  @inlinable
  public init(bits: UInt64) { self.bits = bits }

  /// The bytes from a place on, all of which lie within the text.
  @inlinable
  public init(_ text: UnsafeRawBufferPointer, inside place: Int) {
    bits = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The bytes from a place on; past the end of the text they are 0.
  @inlinable @inline(__always)
  public init(_ text: UnsafeRawBufferPointer, at place: Int) {
    if place &+ 8 <= text.count {
      self.init(text, inside: place)
    } else {
      self.init(tail: text, at: place)
    }
  }

  /// The same where fewer than eight bytes are left, read without a loop.
  @inlinable @inline(__always)
  init(tail text: UnsafeRawBufferPointer, at place: Int) {
    let count = text.count &- place
    func byte(_ offset: Int) -> UInt64 { UInt64(text[place &+ offset]) << UInt64(offset &* 8) }
    if count >= 4 {
      func half(_ offset: Int) -> UInt64 {
        let half = text.loadUnaligned(fromByteOffset: place &+ offset, as: UInt32.self)
        return UInt64(UInt32(littleEndian: half)) << UInt64(offset &* 8)
      }
      bits = half(0) | half(count &- 4)
    } else if count > 0 {
      bits = byte(0) | byte(count / 2) | byte(count &- 1)
    } else {
      bits = 0
    }
  }

  /// The top bit of each byte.
  @inlinable
  public static var topBits: UInt64 { 0x8080_8080_8080_8080 }

  @inlinable
  static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// Which are ASCII letters or digits.
  @inlinable
  public var asciiWords: UInt64 {
    let digits = atLeast(UInt8(ascii: "0")) & ~atLeast(UInt8(ascii: "9") + 1)
    let small = ByteBlock(bits: bits | ByteBlock.ones &* 0x20)
    return (small.smallLetters | digits) & ~bits & ByteBlock.topBits
  }

  /// Which are ASCII capitals.
  @inlinable
  public var capitals: UInt64 {
    atLeast(UInt8(ascii: "A")) & ~atLeast(UInt8(ascii: "Z") + 1) & ~bits & ByteBlock.topBits
  }

  /// Which are small ASCII letters.
  @inlinable
  public var smallLetters: UInt64 {
    atLeast(UInt8(ascii: "a")) & ~atLeast(UInt8(ascii: "z") + 1) & ~bits & ByteBlock.topBits
  }

  /// Which are a byte.
  @inlinable
  public func places(of byte: UInt8) -> UInt64 {
    let differences = bits ^ (ByteBlock.ones &* UInt64(byte))
    let low = ~ByteBlock.topBits
    return ~((differences & low) &+ low | differences) & ByteBlock.topBits
  }

  /// The top bits of the eight bytes side by side, that of the first lowest.
  @inlinable @inline(__always)
  public static func packed(_ topBits: UInt64) -> UInt64 {
    ((topBits >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  /// The block with its ASCII letters in lower case.
  @inlinable
  public var lowered: ByteBlock { ByteBlock(bits: bits | capitals >> 2) }

  /// How many bytes stand before the first that is 0.
  @inlinable
  public var count: Int { places(of: 0).trailingZeroBitCount >> 3 }

  /// A byte of the block.
  @inlinable
  public subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits >> UInt64(index &* 8)) }

  /// The top bit of each byte whose low seven bits are at least a number; the others are noise.
  @inlinable
  func atLeast(_ byte: UInt8) -> UInt64 {
    (bits & ~ByteBlock.topBits) &+ ByteBlock.ones &* UInt64(0x80 - byte)
  }
}

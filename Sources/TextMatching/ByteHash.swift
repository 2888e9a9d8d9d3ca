/// A hash over pieces of bytes, the same on every machine, eight bytes at a step; not against those who
/// mean harm.
public struct ByteHash: Sendable {
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    mix(UInt64(bytes.count))  // Where one ends the next begins.
    for at in stride(from: 0, to: bytes.count, by: 8) { mix(ByteBlock(bytes, at: at).bits) }
  }

  private mutating func mix(_ bits: UInt64) {
    value = (value ^ bits) &* 0x9e37_79b9_7f4a_7c15
    value ^= value >> 32
  }
}

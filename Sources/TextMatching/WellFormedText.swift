/// Tells text from bytes that are none.
public enum WellFormedText {
  /// Whether bytes are well-formed UTF-8 (Unicode 16, table 3-7); ASCII goes eight bytes at a step.
  public static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = 0
    while at < raw.count {
      let high = ByteBlock(raw, at: at).bits & ByteBlock.topBits
      guard high != 0 else {
        at += 8
        continue
      }
      at += high.trailingZeroBitCount >> 3
      let length = lengthOfLetter(raw, at)
      if length == 0 { return false }
      at += length
    }
    return true
  }

  /// How many bytes the letter beyond ASCII at a place has; 0 where it is ill-formed.
  @inline(__always)
  private static func lengthOfLetter(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int {
    let lead = bytes[at]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead <= 0xF4, at + length <= bytes.count else { return 0 }
    let second = bytes[at + 1]
    let range: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard range.contains(second) else { return 0 }
    for place in (at + 2)..<max(at + 2, at + length) where bytes[place] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

/// Finds where runs of bytes of a kind begin in a text, sixty-four bytes at a step.
///
/// The processor guesses the way through one loop over many starts far better than through many
/// loops over few.
public struct RunStarts {
  /// How many bytes a step takes.
  @inlinable
  public static var step: Int { 64 }

  /// Whether the byte before the next step is of the kind: 1, else 0.
  @usableFromInline var carry: UInt64 = 0

  @inlinable
  public init() {}

  /// Where runs begin in a step, a bit a byte, that of the first byte lowest.
  ///
  /// Steps are asked for one after the other; `kind` tells which bytes of a block are of the kind,
  /// by their top bits. Past the end of the text bytes are 0.
  @inlinable @inline(__always)
  public mutating func next(
    in text: UnsafeRawBufferPointer, at place: Int, kind: (ByteBlock) -> UInt64
  ) -> UInt64 {
    var run: UInt64 = 0
    if place &+ Self.step <= text.count {
      for part in 0..<8 {
        let block = ByteBlock(text, inside: place &+ part &* 8)
        run |= ByteBlock.packed(kind(block)) << UInt64(part &* 8)
      }
    } else {
      for part in 0..<8 where place &+ part &* 8 < text.count {
        let block = ByteBlock(text, at: place &+ part &* 8)
        run |= ByteBlock.packed(kind(block)) << UInt64(part &* 8)
      }
    }
    defer { carry = run >> 63 }
    return run & ~(run << 1 | carry)
  }
}

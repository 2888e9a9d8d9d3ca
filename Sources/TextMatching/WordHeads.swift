import CScanning

/// The first four letters of some words, in any case: a set that may seem to hold more than was
/// added, looked for at many places of a text at a step.
///
/// A class, as its bits are too many to be copied for each text.
public final class WordHeads: Sendable {
  /// Nobody writes to them once they are made, so that any thread may read them.
  private nonisolated(unsafe) let heads: UnsafePointer<cs_heads>

  /// The heads of some words, of which no more than the first eight bytes are given.
  public init(_ words: some Sequence<ByteBlock>) {
    let heads = UnsafeMutablePointer<cs_heads>.allocate(capacity: 1)
    heads.initialize(to: cs_heads())
    for word in words {
      withUnsafeBytes(of: word.bits.littleEndian) { bytes in
        cs_add(heads, bytes.bindMemory(to: UInt8.self).baseAddress, word.count)
      }
    }
    self.heads = UnsafePointer(heads)
  }

  deinit { heads.deallocate() }

  /// Whether `body` is true of a place where a word of the set may begin, or, if they are asked for,
  /// of a backslash; it is told the places in order, up to the first that it is true of.
  ///
  /// A word begins with an ASCII letter or digit that follows none, or, where one of the set does,
  /// with a byte beyond ASCII.
  @inlinable
  public func contains(
    in text: UnsafeRawBufferPointer, backslashes: Bool, where body: (_ place: Int) -> Bool
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { places in
      var from = 0
      // News names what it is about early: a look at the first lines often is enough.
      var reach = 512
      while from < text.count {
        let count = find(
          in: text, backslashes: backslashes, from: &from, until: from + reach, places: places)
        for place in places[..<count] where body(Int(place)) { return true }
        reach = min(2 * reach, 1 << 20)
      }
      return false
    }
  }

  /// The next places up to about `until`, and from where to go on.
  @usableFromInline
  func find(
    in text: UnsafeRawBufferPointer, backslashes: Bool, from: inout Int, until: Int,
    places: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    text.withMemoryRebound(to: UInt8.self) { text in
      cs_find_heads(
        heads, text.baseAddress, text.count, backslashes, &from, until, places.baseAddress,
        places.count)
    }
  }
}

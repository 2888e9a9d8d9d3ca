import TextMatching

/// Finds a few hundred words in a text, in any case of ASCII letters, eight bytes at a step.
///
/// A word here is a run of ASCII letters and of bytes beyond ASCII.
struct WordFinder: Sendable {
  private var vocabulary = Vocabulary()
  /// How many bytes the longest word has.
  private var longest = 0
  /// Words of up to eight bytes, each at the place that its hash gives or soon after; 0 is none.
  private var keys = [UInt64](repeating: 0, count: 1 << 12)
  /// The number of the word at the same place.
  private var ids = [UInt16](repeating: 0, count: 1 << 12)
  /// How words of eight bytes or more begin: a bit for each kind of their first eight.
  private var longStarts = [UInt64](repeating: 0, count: 1 << 6)

  /// The number of a word, from 1; as many as are told apart here have one.
  mutating func enter(_ word: some Sequence<UInt8>) -> Int {
    let bytes = Array(word)
    let id = Int(vocabulary.enter(bytes))
    longest = max(longest, bytes.count)
    let key = bytes.withUnsafeBytes { ByteBlock($0, at: 0).lowered.bits }
    var slot = Self.slot(key)
    if bytes.count >= 8 { longStarts[slot >> 6] |= 1 &<< UInt64(slot & 63) }
    guard bytes.count <= 8 else { return id }
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    (keys[slot], ids[slot]) = (key, UInt16(truncatingIfNeeded: id))
    return id
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  /// Hands over the number of each word of a text, 0 where it is unknown, and the first two bytes of
  /// each letter beyond ASCII.
  @inline(__always)
  func forEachWord(
    of text: UnsafeRawBufferPointer, _ body: (_ id: Int) -> Void, letter: (UInt8, UInt8) -> Void
  ) {
    var runs = RunStarts()
    var at = 0
    while at < text.count {
      var high: UInt64 = 0
      var starts = runs.next(in: text, at: at) { block in
        high |= block.bits
        return block.letters
      }
      // As long as eight bytes follow any place in a step, they are read without a look at the end.
      let isInside = at &+ RunStarts.step &+ 8 <= text.count
      while starts != 0 {
        let place = at &+ starts.trailingZeroBitCount
        starts &= starts &- 1
        let word = isInside ? ByteBlock(text, inside: place) : ByteBlock(text, at: place)
        body(id(of: word, at: place, in: text))
      }
      if high & ByteBlock.topBits != 0 { forEachLetter(in: at, text, letter) }
      at &+= RunStarts.step
    }
  }

  /// The number of the word that begins at a place with these bytes; 0 where it is unknown.
  @inline(__always)
  private func id(of block: ByteBlock, at place: Int, in text: UnsafeRawBufferPointer) -> Int {
    let past = ~block.letters & ByteBlock.topBits
    if past == 0 { return id(ofLongWord: block, at: place, in: text) }
    let word = (past & (0 &- past)) >> 7 &- 1
    let key = block.lowered.bits & word
    var slot = Self.slot(key)
    return keys.withUnsafeBufferPointer { keys in
      // Below 0 where neither is 0; about half of the words are known, which no processor guesses.
      while true {
        let found = keys[slot]
        let difference = found ^ key
        let isOther = (difference | (0 &- difference)) & (found | (0 &- found))
        if Int64(bitPattern: isOther) >= 0 { return Int(ids[slot]) }
        slot = (slot &+ 1) & (keys.count &- 1)
      }
    }
  }

  /// The same for a word of eight bytes or more.
  @inline(__always)
  private func id(
    ofLongWord block: ByteBlock, at place: Int, in text: UnsafeRawBufferPointer
  ) -> Int {
    let slot = Self.slot(block.lowered.bits)
    if longStarts[slot >> 6] >> UInt64(slot & 63) & 1 == 0 { return 0 }
    // Most are longer than any that is known: its next letters, up to one past the longest, tell.
    if longest < 16, ByteBlock(text, at: place &+ longest &- 7).letters == ByteBlock.topBits {
      return 0
    }
    return lookUpLongWord(at: place, in: text)
  }

  private func lookUpLongWord(at place: Int, in text: UnsafeRawBufferPointer) -> Int {
    let mostBytes = text[place...].prefix(longest + 1)
    let length = mostBytes.firstIndex { !isLetter($0) }.map { $0 - place } ?? mostBytes.count
    guard length <= longest else { return 0 }
    return text[place..<(place + length)].withMemoryRebound(to: UInt8.self) {
      Int(vocabulary.lookUp(folding: $0))
    }
  }

  @inline(__always)
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  /// Hands over the letters beyond ASCII that begin in a step.
  private func forEachLetter(
    in step: Int, _ text: UnsafeRawBufferPointer, _ body: (UInt8, UInt8) -> Void
  ) {
    for at in stride(from: step, to: min(step + RunStarts.step, text.count), by: 8) {
      let block = ByteBlock(text, at: at)
      var leads = block.bits & block.bits << 1 & ByteBlock.topBits  // 0xC0 and above
      while leads != 0 {
        let place = at &+ leads.trailingZeroBitCount >> 3
        leads &= leads &- 1
        if place &+ 1 < text.count { body(text[place], text[place &+ 1]) }
      }
    }
  }
}

extension ByteBlock {
  /// Which are ASCII letters or beyond ASCII.
  @inline(__always)
  fileprivate var letters: UInt64 {
    ByteBlock(bits: bits | 0x2020_2020_2020_2020).smallLetters | bits & ByteBlock.topBits
  }
}

import TextMatching

/// Tells at a glance whether a text can name a vendor, which most news does not.
///
/// It looks only at words that begin as a vendor's name does, eight bytes at a step. Where it says
/// no, the gazetteer finds no vendor; where it says yes, the gazetteer has to look.
public struct VendorScan: Sendable {
  private let tokenizer: Tokenizer
  /// Vendors by name, epithet and group, without those that hold another of them.
  private var phrases = PhraseTrie<Bool>()
  /// For each word of the vocabulary whether a phrase begins with it.
  private var isFirst: [Bool]
  private var beginnings = WordBeginnings()
  private var longest = 0
  /// Whether a phrase has a letter beyond ASCII, which JSON can write in two ways.
  private var hasHighLetters = false
  /// Whether a phrase begins with one.
  private var beginsHigh = false

  public init(knowledge: Knowledge) {
    tokenizer = knowledge.tokenizer
    isFirst = Array(repeating: false, count: tokenizer.vocabulary.count + 1)
    for phrase in knowledge.gazetteer.vendorPhrases.sorted(by: { $0.count < $1.count }) {
      if !phrases.hasPhrase(within: phrase) { add(phrase) }
    }
  }

  private mutating func add(_ phrase: [Vocabulary.WordID]) {
    guard let first = phrase.first else { return }
    phrases.add(phrase, true)
    longest = max(longest, phrase.count)
    for word in phrase where tokenizer.vocabulary.word(word).utf8.contains(where: { $0 >= 0x80 }) {
      hasHighLetters = true
    }
    guard !isFirst[Int(first)] else { return }
    isFirst[Int(first)] = true
    let word = Array(tokenizer.vocabulary.word(first).utf8)
    if word.first ?? 0 >= 0x80 { beginsHigh = true }
    beginnings.add(word)
    // "US" is written "U.S." too.
    if word.count > 1 { beginnings.add([word[0], UInt8(ascii: "."), word[1]]) }
  }

  // MARK: Scanning

  /// Whether a text can name a vendor.
  public func mayNameVendor(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    scan(UnsafeRawBufferPointer(text), isJSON: false)
  }

  /// Whether a text in a line of JSON, as it is written there, can name a vendor.
  public func mayNameVendor(json line: UnsafeBufferPointer<UInt8>) -> Bool {
    scan(UnsafeRawBufferPointer(line), isJSON: true)
  }

  @inline(__always)
  private func scan(_ text: UnsafeRawBufferPointer, isJSON: Bool) -> Bool {
    var at = 0
    var carry: UInt64 = 0
    while at < text.count {
      let block = load(text, at)
      let words = asciiWords(block)
      var starts = words & ~(words << 8 | carry)
      carry = words >> 56
      if beginsHigh { starts |= block & topBits }
      while starts != 0 {
        let place = at &+ starts.trailingZeroBitCount >> 3
        starts &= starts &- 1
        if beginsPhrase(text, place, isJSON: isJSON) { return true }
      }
      if isJSON {
        var backslashes = places(of: UInt8(ascii: "\\"), in: block)
        while backslashes != 0 {
          let place = at &+ backslashes.trailingZeroBitCount >> 3
          backslashes &= backslashes &- 1
          if hidesVendor(text, place) { return true }
        }
      }
      at &+= 8
    }
    return false
  }

  /// Whether what a backslash stands for is a letter, or stands before a vendor.
  private func hidesVendor(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    guard place + 1 < text.count, text[place + 1] == UInt8(ascii: "u") else {
      return beginsPhrase(text, place + 2, isJSON: true)
    }
    guard place + 6 <= text.count else { return true }
    let digits = String(decoding: text[(place + 2)..<(place + 6)], as: UTF8.self)
    guard let code = UInt16(digits, radix: 16) else { return true }
    if code < 0x80 ? isASCIIWord(UInt8(code)) : hasHighLetters { return true }
    return beginsPhrase(text, place + 6, isJSON: true)
  }

  // MARK: Looking closer

  /// Whether a phrase begins at a place; in JSON also where it may.
  @inline(__always)
  private func beginsPhrase(
    _ text: UnsafeRawBufferPointer, _ place: Int, isJSON: Bool
  ) -> Bool {
    beginnings.contains(load(text, place))
      && hasFirstWord(text, place) && hasPhrase(text, place, isJSON: isJSON)
  }

  /// Whether the word at a place is a first one, or its end is not plain to see.
  private func hasFirstWord(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    guard place < text.count else { return false }
    var end = place
    while end < text.count, isASCIIWord(text[end]) { end += 1 }
    if end < text.count {
      switch text[end] {
      case 0x80..., UInt8(ascii: "'"): return true
      case UInt8(ascii: "."), UInt8(ascii: ","):
        if end - place == 1 || text[end - 1] <= UInt8(ascii: "9") { return true }
      default: break
      }
    }
    let word = text[place..<end].withMemoryRebound(to: UInt8.self) { tokenizer.word(alone: $0) }
    return isFirst[Int(word)]
  }

  /// Whether a whole phrase begins at a place; in JSON also where an escape hides how it goes on.
  private func hasPhrase(
    _ text: UnsafeRawBufferPointer, _ place: Int, isJSON: Bool
  ) -> Bool {
    let (end, isHidden) = window(text, place, isJSON: isJSON)
    return text[place..<end].withMemoryRebound(to: UInt8.self) { window in
      let tokens = tokenizer.tokens(of: window)
      return phrases.longest(in: tokens, at: 0, upTo: tokens.count) != nil || isHidden
    }
  }

  /// Where the longest phrase must have ended: at a line's end, or past enough words.
  ///
  /// Four words for each of a phrase's, as "U.S." looks like two, and accents part words here.
  private func window(
    _ text: UnsafeRawBufferPointer, _ place: Int, isJSON: Bool
  ) -> (end: Int, isHidden: Bool) {
    var words = 0
    var end = place
    while end < text.count, text[end] != 0x0A, words < longest * 4 + 4 {
      if isJSON, text[end] == UInt8(ascii: "\\") {
        let isLineEnd = end + 1 < text.count && text[end + 1] == UInt8(ascii: "n")
        return (end, !isLineEnd)
      }
      if isASCIIWord(text[end]), end + 1 < text.count, !isASCIIWord(text[end + 1]) { words += 1 }
      end += 1
    }
    return (end, false)
  }
}

/// The first three bytes of words, without regard to case: a set that may hold more than was added.
private struct WordBeginnings: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds a word; where it has less than three bytes, with whatever may follow it.
  mutating func add(_ word: [UInt8]) {
    if word.count >= 3 {
      let (place, bit) = WordBeginnings.place(
        UInt64(word[0]) | UInt64(word[1]) << 8 | UInt64(word[2]) << 16)
      bits[place] |= bit
      return
    }
    for next in UInt8.min...UInt8.max where !word.isEmpty && !isASCIIWord(next) {
      add(word + [next])
    }
  }

  @inline(__always)
  func contains(_ block: UInt64) -> Bool {
    let (place, bit) = WordBeginnings.place(block)
    return bits[place] & bit != 0
  }

  /// Blanks out what tells capitals from small letters, and hashes.
  @inline(__always)
  private static func place(_ block: UInt64) -> (Int, UInt64) {
    let letters = UInt32(truncatingIfNeeded: block & 0xFF_FFFF | 0x20_2020)
    let hash = (letters &* 0x9E37_79B1) >> 16
    return (Int(hash >> 6), 1 &<< UInt64(hash & 63))
  }
}

// MARK: - Eight bytes at a time

private let ones: UInt64 = 0x0101_0101_0101_0101
private let topBits: UInt64 = 0x8080_8080_8080_8080

/// Eight bytes from a place on; past the end they are 0.
@inline(__always)
private func load(_ text: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
  if place &+ 8 <= text.count {
    return UInt64(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
  var block: UInt64 = 0
  for (index, at) in (min(place, text.count)..<text.count).enumerated() {
    block |= UInt64(text[at]) << UInt64(8 * index)
  }
  return block
}

/// The top bit of each byte that is an ASCII letter or digit.
@inline(__always)
private func asciiWords(_ block: UInt64) -> UInt64 {
  let low = block & ~topBits
  let lower = low | (ones &* 0x20)
  let letters = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B))
  let digits = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
  return (letters | digits) & ~block & topBits
}

/// The top bit of each byte that is `byte`.
@inline(__always)
private func places(of byte: UInt8, in block: UInt64) -> UInt64 {
  let differences = block ^ (ones &* UInt64(byte))
  return ~((differences & ~topBits) &+ ~topBits | differences) & topBits
}

@inline(__always)
private func isASCIIWord(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

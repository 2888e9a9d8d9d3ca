import TextMatching

/// Tells at a glance whether a text can name a vendor, which most news does not.
///
/// It looks only at words that begin as a vendor's name does. Where it says no, the gazetteer finds
/// no vendor; where it says yes, the gazetteer has to look.
public struct VendorScan: Sendable {
  /// Where a word stands in the phrases that name vendors.
  private struct Role: OptionSet, Sendable {
    let rawValue: UInt8
    /// It is a phrase by itself.
    static let alone = Role(rawValue: 1)
    static let first = Role(rawValue: 2)
    static let second = Role(rawValue: 4)
  }

  private let tokenizer: Tokenizer
  /// Vendors by name, epithet and group, without those that hold another of them.
  private var phrases = PhraseTrie<Bool>()
  /// The role of each word of the vocabulary.
  private var roles: [Role]
  private var heads = WordHeads([])
  private var firstWords = WordSet()
  /// Those of them that are a phrase by themselves, and the first two words of the other phrases.
  private var loneWords = WordSet()
  private var pairs = WordPairSet()
  private var longest = 0
  /// The letters beyond ASCII in all phrases, as JSON escapes them; few, so that a list will do.
  private var highLetters: [UInt16] = []
  /// The letters that acronyms begin with, in which a point follows them, and no word of one letter:
  /// a bit each.
  private var acronymLetters: UInt32 = 0
  /// Those that are a first word by themselves.
  private var wordLetters: UInt32 = 0

  /// A scan for the vendors of a gazetteer, whose words the tokenizer knows.
  init(_ gazetteer: Gazetteer, _ tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    roles = Array(repeating: [], count: tokenizer.vocabulary.count + 1)
    var starts: Set<UInt64> = []
    // Shorter phrases first, as a longer one may hold them.
    for phrase in gazetteer.vendorPhrases.shortestFirst() {
      if !phrases.hasPhrase(within: phrase) { add(phrase, &starts) }
    }
    heads = WordHeads(starts.map { ByteBlock(bits: $0) })
    acronymLetters &= ~wordLetters
  }

  private mutating func add(
    _ phrase: ArraySlice<Vocabulary.WordID>, _ starts: inout Set<UInt64>
  ) {
    guard let first = phrase.first else { return }
    let vocabulary = tokenizer.vocabulary
    phrases.add(phrase, true)
    longest = max(longest, phrase.count)
    for letter in phrase.flatMap({ vocabulary.highLetters(of: $0) })
    where !highLetters.contains(letter) {
      highLetters.append(letter)
    }
    roles[Int(first)].formUnion(phrase.count == 1 ? .alone : .first)
    let word = vocabulary.start(of: first)
    if phrase.count > 1 {
      let second = phrase[phrase.startIndex + 1]
      roles[Int(second)].formUnion(.second)
      pairs.add(word, vocabulary.start(of: second))
    } else {
      loneWords.add(word)
    }
    starts.insert(word.lowered.bits)
    firstWords.add(word)
    // "US" is written "U.S." too; acronyms alone are known with their capitals.
    if word.count > 1, word[0] &- 0x41 < 26 {
      let letter = ByteBlock(bits: UInt64(word[0]))
      starts.insert(letter.lowered.bits)
      firstWords.add(letter)
      acronymLetters |= letterBit(word[0])
    }
    if word.count == 1 { wordLetters |= letterBit(word[0]) }
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
    heads.contains(in: text, backslashes: isJSON) { place in
      let word = ByteBlock(text, at: place)
      if isJSON, word[0] == UInt8(ascii: "\\") { return hidesVendor(text, place) }
      if isLoneLetter(word) { return false }
      return firstWords.contains(word) && !plainlyBeginsNone(text, place, word)
        && beginsPhrase(text, place, isJSON: isJSON)
    }
  }

  /// Whether a word is but a letter that would have to be one of an acronym and is none: most often
  /// "a".
  @inline(__always)
  private func isLoneLetter(_ word: ByteBlock) -> Bool {
    let next = word[1]
    return acronymLetters & letterBit(word[0]) != 0
      && (next == UInt8(ascii: " ") || next == UInt8(ascii: ",") || next == UInt8(ascii: ";"))
  }

  /// Whether what a backslash stands for is a letter, or stands before a vendor.
  private func hidesVendor(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    guard place + 1 < text.count, text[place + 1] == UInt8(ascii: "u") else {
      return beginsPhrase(text, afterEscape: place + 2)
    }
    guard place + 6 <= text.count else { return true }
    guard let code = code(ofEscape: text, at: place + 2) else { return true }
    if code < 0x80 ? isASCIIWord(UInt8(code)) : highLetters.contains(code) { return true }
    return beginsPhrase(text, afterEscape: place + 6)
  }

  /// What the four hexadecimal digits of an escape stand for.
  private func code(ofEscape text: UnsafeRawBufferPointer, at place: Int) -> UInt16? {
    var code: UInt16 = 0
    for digit in text[place..<(place + 4)] {
      switch digit {
      case 0x30...0x39: code = code << 4 | UInt16(digit - 0x30)
      case 0x41...0x46, 0x61...0x66: code = code << 4 | UInt16(digit & 0x0F + 9)
      default: return nil
      }
    }
    return code
  }

  private func beginsPhrase(_ text: UnsafeRawBufferPointer, afterEscape place: Int) -> Bool {
    firstWords.contains(ByteBlock(text, at: place)) && beginsPhrase(text, place, isJSON: true)
  }

  // MARK: Looking closer

  /// Whether two words follow each other at a place, plain to see, that no phrase begins with.
  private func plainlyBeginsNone(
    _ text: UnsafeRawBufferPointer, _ place: Int, _ word: ByteBlock
  ) -> Bool {
    if loneWords.contains(word) { return false }
    let pastFirst = ~word.asciiWords & ByteBlock.topBits
    var end = place + (pastFirst == 0 ? 8 : pastFirst.trailingZeroBitCount >> 3)
    if pastFirst == 0 { while end < text.count, isASCIIWord(text[end]) { end += 1 } }
    guard end + 1 < text.count, isASCIIWord(text[end + 1]),
      text[end] == UInt8(ascii: " ") || text[end] == UInt8(ascii: "-")
    else { return false }
    let second = ByteBlock(text, at: end + 1)
    let past = ~second.asciiWords & ByteBlock.topBits
    let isPlain = past == 0 || second[past.trailingZeroBitCount >> 3] == UInt8(ascii: " ")
    return isPlain && !pairs.contains(word, second)
  }

  /// Whether a phrase begins at a place; in JSON also where it may.
  private func beginsPhrase(
    _ text: UnsafeRawBufferPointer, _ place: Int, isJSON: Bool
  ) -> Bool {
    mayBeginPhrase(text, place) && hasPhrase(text, place, isJSON: isJSON)
  }

  /// Whether the first two words at a place are those of a phrase.
  private func mayBeginPhrase(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    guard let (first, end) = word(text, place) else { return beginsAsTokens(text, place) }
    if roles[Int(first)].contains(.alone) { return true }
    guard roles[Int(first)].contains(.first), end + 1 < text.count else { return false }
    switch text[end] {
    case UInt8(ascii: " ") where isASCIIWord(text[end + 1]),
      UInt8(ascii: "-") where isASCIIWord(text[end + 1]):
      guard let (second, _) = word(text, end + 1) else { return beginsAsTokens(text, place) }
      return roles[Int(second)].contains(.second)
    case 0x0A: return false
    case UInt8(ascii: "\\"): return true
    case 0...0x20, 0x80..., UInt8(ascii: "-"): return beginsAsTokens(text, place)
    default: return false
    }
  }

  /// The same where only a tokenizer can tell the words.
  private func beginsAsTokens(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    let end = min(place + 64, text.count)
    return text[place..<end].withMemoryRebound(to: UInt8.self) { window in
      let tokens = tokenizer.tokens(of: window)
      guard let first = tokens.first.map({ roles[Int($0.word)] }) else { return false }
      // Where the window cuts off the second word, it may be any.
      let isCut = tokens.count < 3 && end < text.count || window.contains(UInt8(ascii: "\\"))
      let second = tokens.count < 2 ? [] : roles[Int(tokens[1].word)]
      return first.contains(.alone) || first.contains(.first) && (isCut || second.contains(.second))
    }
  }

  /// The word at a place and where it ends; `nil` where that is not plain to see.
  private func word(
    _ text: UnsafeRawBufferPointer, _ place: Int
  ) -> (Vocabulary.WordID, end: Int)? {
    guard place < text.count else { return (0, place) }
    let end = text.withMemoryRebound(to: UInt8.self) { Tokenizer.plainEnd(of: $0, from: place) }
    if end + 1 < text.count {
      let next = text[end + 1]
      switch text[end] {
      case 0xE2 where next == 0x80: if isNegation(text, end, end + 3) { return nil }  // ’ “ —
      case 0x80...: return nil
      case UInt8(ascii: "'"): if isNegation(text, end, end + 1) { return nil }
      case UInt8(ascii: "."), UInt8(ascii: ","):  // "U.S.", "3,000"
        if isASCIIWord(next), end == place + 1 || text[end - 1] <= 0x39 { return nil }
      default: break
      }
    }
    return text[place..<end].withMemoryRebound(to: UInt8.self) { (tokenizer.word(alone: $0), end) }
  }

  /// Whether a word that ends here may be the front part of one as "does|n't".
  private func isNegation(_ text: UnsafeRawBufferPointer, _ end: Int, _ next: Int) -> Bool {
    end > 0 && text[end - 1] | 0x20 == UInt8(ascii: "n")
      && next < text.count && text[next] | 0x20 == UInt8(ascii: "t")
  }

  /// Whether a whole phrase begins at a place; in JSON also where an escape hides how it goes on.
  private func hasPhrase(
    _ text: UnsafeRawBufferPointer, _ place: Int, isJSON: Bool
  ) -> Bool {
    // The first words nearly always tell that no phrase goes on.
    let near = window(text, place, isJSON: isJSON, upTo: place + 48).end
    if near == place + 48, !goesOn(text[place..<near]) { return false }
    let (end, isHidden) = window(text, place, isJSON: isJSON)
    return text[place..<end].withMemoryRebound(to: UInt8.self) { window in
      let tokens = tokenizer.tokens(of: window)
      if phrases.longest(in: tokens, at: 0, upTo: tokens.count) != nil { return true }
      // An escape may go on with the last word, which "U." may look like two of.
      return isHidden && phrases.goesOn(after: tokens.dropLast(2))
    }
  }

  /// Whether a phrase ends in a text, or may go on past its end, which may cut "U.S." in two.
  private func goesOn(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    text.withMemoryRebound(to: UInt8.self) { text in
      let tokens = tokenizer.tokens(of: text)
      return phrases.goesOn(after: tokens.dropLast(2))
        || phrases.longest(in: tokens, at: 0, upTo: tokens.count) != nil
    }
  }

  /// Where the longest phrase must have ended: at a line's end, or past enough words.
  ///
  /// Four words for each of a phrase's, as "U.S." looks like two, and accents part words here.
  private func window(
    _ text: UnsafeRawBufferPointer, _ place: Int, isJSON: Bool, upTo limit: Int = .max
  ) -> (end: Int, isHidden: Bool) {
    var words = 0
    var end = place
    while end < min(text.count, limit), text[end] != 0x0A, words < longest * 4 + 4 {
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

extension Vocabulary {
  /// The letters beyond ASCII in a word.
  fileprivate func highLetters(of id: WordID) -> [UInt16] {
    if isASCII(id) { return [] }
    return word(id).utf16.filter { $0 >= 0x80 }
  }
}

/// A bit for each ASCII letter, in any case; other bytes share them.
@inline(__always)
private func letterBit(_ byte: UInt8) -> UInt32 { 1 &<< UInt32(byte & 0x1F) }

private func isASCIIWord(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

/// Cuts UTF-8 text into tokens and numbers the words that a vocabulary knows.
///
/// Hyphens part words and leave no token, so that "high-risk" and "high risk" are alike; `'s` is a
/// token of its own, the `n't` of "won't" is the word "not", and "U.S." is the one word `US`.
public struct Tokenizer: Sendable {
  public var vocabulary: Vocabulary

  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The tokens of a text, in order; offsets count from its first byte.
  public func tokens(of text: UnsafeBufferPointer<UInt8>) -> [Token] {
    vocabulary.withTables { Scanner.tokens(of: text, vocabulary: $0) }
  }

  /// The number of a word of ASCII letters and digits that stands alone, 0 where it is unknown.
  public func word(alone word: UnsafeBufferPointer<UInt8>) -> Vocabulary.WordID {
    let isAcronym =
      word.count >= 2 && word.allSatisfy { $0 < 0x60 } && word.count { $0 >= 0x41 } >= 2
    if isAcronym {
      let id = vocabulary.lookUp(word)
      if id != 0 { return id }
    }
    return vocabulary.lookUp(folding: word)
  }

  /// The words of a phrase as a tokenizer of any text would number them, entering new ones.
  public mutating func enter(phrase: String) -> [Vocabulary.WordID] {
    var phrase = phrase
    var words: [Vocabulary.WordID] = []
    phrase.withUTF8 { enter(phrase: $0, into: &words) }
    return words
  }

  /// Puts the words of a phrase in place of what `words` held.
  public mutating func enter(
    phrase: UnsafeBufferPointer<UInt8>, into words: inout [Vocabulary.WordID]
  ) {
    words.removeAll(keepingCapacity: true)
    var start = 0
    // Nearly all phrases are plain, and a start of the program enters some fifty thousand words.
    while let (word, end) = enterPlain(phrase, from: start) {
      if word != 0 { words.append(word) }
      if end == phrase.count { return }
      start = end + 1
    }
    words.removeAll(keepingCapacity: true)
    enterScanned(phrase, into: &words)
  }

  /// Where the letters and digits from a place on end, letters of Latin with accents among them.
  public static func plainEnd(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    TextMatching.plainEnd(text, from: start)
  }

  /// The number of one word of such letters and digits, entering it where it is new.
  public mutating func enter(plain word: UnsafeBufferPointer<UInt8>) -> Vocabulary.WordID {
    isAcronym(word) ? vocabulary.enter(word) : vocabulary.enter(folding: word)
  }

  private mutating func enterScanned(
    _ phrase: UnsafeBufferPointer<UInt8>, into words: inout [Vocabulary.WordID]
  ) {
    let tokens = emptyVocabulary.withTables { Scanner.tokens(of: phrase, vocabulary: $0) }
    var folded: [UInt8] = []
    for token in tokens {
      folded.removeAll(keepingCapacity: true)
      if token.kind == .possessive {
        folded += "'s".utf8
      } else if token.isContractedNot(in: phrase) {
        folded += "not".utf8
      } else {
        for byte in phrase[token.span.range] where byte != UInt8(ascii: ".") {
          folded.append(byte)
        }
        let isAcronym = token.flags.contains(.allCapitals) && folded.count <= 6
        if !isAcronym { for index in folded.indices { folded[index] = lowered(folded[index]) } }
      }
      words.append(folded.withUnsafeBufferPointer { vocabulary.enter($0) })
    }
  }
}

extension Tokenizer {
  /// Enters the letters and digits from `start` to a blank, or to a hyphen within a phrase.
  ///
  /// Gives the word, 0 for none, and where it ends; `nil` where any other byte is met.
  @inline(__always)
  private mutating func enterPlain(
    _ phrase: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (Vocabulary.WordID, Int)? {
    let end = Tokenizer.plainEnd(of: phrase, from: start)
    if end < phrase.count, phrase[end] != 0x20 {
      let isJoint = end > start && end + 1 < phrase.count && isASCIIWord(phrase[end + 1])
      guard phrase[end] == UInt8(ascii: "-"), isJoint else { return nil }
    }
    guard end > start else { return (0, end) }
    let word = UnsafeBufferPointer(rebasing: phrase[start..<end])
    return (enter(plain: word), end)
  }
}

/// Where the letters and digits from a place on end, letters of Latin with accents among them.
@inline(__always)
private func plainEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var end = start
  while true {
    while end &+ 8 <= text.count {
      let block = ByteBlock(UnsafeRawBufferPointer(text), inside: end)
      let others = ~block.asciiWords & ByteBlock.topBits
      end &+= others.trailingZeroBitCount >> 3
      if others != 0 { break }
    }
    while end < text.count, isASCIIWord(text[end]) { end &+= 1 }
    guard end &+ 1 < text.count, (0xC3...0xC9).contains(text[end]), text[end &+ 1] & 0xC0 == 0x80
    else { return end }
    end &+= 2
  }
}

/// Whether a plain word is two to six capitals, digits among them.
@inline(__always)
private func isAcronym(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
  guard word.count <= 6, let first = word.first, first < 0x60 else { return false }
  let block = ByteBlock(UnsafeRawBufferPointer(word), at: 0)
  let others = block.smallLetters | block.bits & ByteBlock.topBits
  return others == 0 && block.capitals.nonzeroBitCount >= 2
}

@inline(__always)
func isASCIIWord(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

/// Whether a token is the "n't" of "won't", with either apostrophe.
@inline(__always)
func isContractedNot(
  _ start: Int, _ end: Int, in text: UnsafeBufferPointer<UInt8>
) -> Bool {
  guard end - start == 3 || end - start == 5 else { return false }
  let mark = text[start + 1]
  return mark == UInt8(ascii: "'") || (mark == 0xE2 && text[start + 2] == 0x80)
}

extension Token {
  fileprivate func isContractedNot(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    kind == .word && TextMatching.isContractedNot(Int(start), Int(end), in: text)
  }
}

/// The lower-case form of an ASCII letter; any other byte as it is.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

private let emptyVocabulary = Vocabulary()

extension Vocabulary {
  /// The number of a word given as text, already folded; 0 where it is unknown.
  public func lookUp(_ word: StaticString) -> WordID {
    lookUp(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// The number of a word given as text, already folded; 0 where it is unknown.
  public func id(_ word: String) -> WordID {
    var word = word
    return word.withUTF8 { lookUp($0) }
  }
}

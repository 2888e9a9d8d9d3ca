/// Cuts UTF-8 text into tokens and numbers the words that a vocabulary knows.
///
/// Hyphens part words and leave no token, so that "high-risk" and "high risk" are alike; `'s` is a
/// token of its own, the `n't` of "won't" is the word "not", and "U.S." is the one word `US`.
public struct Tokenizer: Sendable {
  public var vocabulary: Vocabulary

  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The tokens of a text, in order; offsets count from its first byte.
  public func tokens(of text: UnsafeBufferPointer<UInt8>) -> [Token] {
    var scanner = Scanner(text: text, vocabulary: vocabulary)
    return scanner.scan()
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

  /// The number of one word of ASCII letters and digits; `nil` for any other text.
  public mutating func enter(plain word: UnsafeBufferPointer<UInt8>) -> Vocabulary.WordID? {
    guard let (id, end) = enterPlain(word, from: 0), end == word.count, id != 0 else { return nil }
    return id
  }

  private mutating func enterScanned(
    _ phrase: UnsafeBufferPointer<UInt8>, into words: inout [Vocabulary.WordID]
  ) {
    var scanner = Scanner(text: phrase, vocabulary: emptyVocabulary)
    var folded: [UInt8] = []
    for token in scanner.scan() {
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
  /// Enters the ASCII letters and digits from `start` to a blank, or to a hyphen within a phrase.
  ///
  /// Gives the word, 0 for none, and where it ends; `nil` where any other byte is met.
  @inline(__always)
  private mutating func enterPlain(
    _ phrase: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (Vocabulary.WordID, Int)? {
    var letters = 0
    var capitals = 0
    var end = start
    while end < phrase.count {
      let byte = phrase[end]
      if byte &- 0x61 < 26 {
        letters += 1
      } else if byte &- 0x41 < 26 {
        letters += 1
        capitals += 1
      } else if byte &- 0x30 >= 10 {
        break
      }
      end += 1
    }
    if end < phrase.count, phrase[end] != 0x20 {
      let isJoint = end > start && end + 1 < phrase.count && isASCIIWord(phrase[end + 1])
      guard phrase[end] == UInt8(ascii: "-"), isJoint else { return nil }
    }
    guard end > start else { return (0, end) }
    let word = UnsafeBufferPointer(rebasing: phrase[start..<end])
    let isAcronym = capitals == letters && capitals >= 2 && word.count <= 6
    return (isAcronym ? vocabulary.enter(word) : vocabulary.enter(folding: word), end)
  }
}

@inline(__always)
private func isASCIIWord(_ byte: UInt8) -> Bool {
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

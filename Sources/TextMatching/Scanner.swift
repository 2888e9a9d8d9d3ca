import CScanning

private enum ByteClass: UInt8 {
  case blank, letter, digit, mark, high
}

private let byteClasses: [ByteClass] = (0...255).map { value in
  let byte = UInt8(value)
  switch byte {
  case 0x30...0x39: return .digit
  case 0x41...0x5A, 0x61...0x7A: return .letter
  case 0x80...: return .high
  case 0...0x20, 0x7F: return .blank
  default: return .mark
  }
}

/// One pass over a text.
struct Scanner {
  let text: UnsafeBufferPointer<UInt8>
  let vocabulary: VocabularyTables
  private let tokens: UnsafeMutableBufferPointer<Token>
  private var tokenCount = 0
  private var at = 0
  private var spaced = true
  private var hyphenated = false

  private init(
    text: UnsafeBufferPointer<UInt8>, vocabulary: VocabularyTables,
    tokens: UnsafeMutableBufferPointer<Token>
  ) {
    self.text = text
    self.vocabulary = vocabulary
    self.tokens = tokens
  }

  /// The tokens of a text, in order.
  static func tokens(
    of text: UnsafeBufferPointer<UInt8>, vocabulary: VocabularyTables
  ) -> [Token] {
    // No token is without a byte.
    withUnsafeTemporaryAllocation(of: Token.self, capacity: text.count) { tokens in
      var scanner = Scanner(text: text, vocabulary: vocabulary, tokens: tokens)
      scanner.scan()
      return Array(tokens[..<scanner.tokenCount])
    }
  }

  private mutating func scan() {
    byteClasses.withUnsafeBufferPointer { classes in
      while at < text.count {
        switch classes[Int(text[at])] {
        case .blank: if !scanSingleBlank() { scanBlank() }
        case .letter, .digit: if !scanPlainWords() { scanWord(classes) }
        case .mark: scanMark(length: 1, likeness: text[at])
        case .high:
          if let (length, likeness) = highMark(at) {
            if likeness == 0x20 {
              at += length
              spaced = true
            } else {
              scanMark(length: length, likeness: likeness)
            }
          } else {
            scanWord(classes)
          }
        }
      }
    }
  }

  /// Passes over a blank that stands alone between words, as most do.
  @inline(__always)
  private mutating func scanSingleBlank() -> Bool {
    guard text[at] == 0x20, at &+ 1 < text.count, text[at &+ 1] > 0x20, text[at &+ 1] != 0x7F else {
      return false
    }
    at &+= 1
    spaced = true
    hyphenated = false
    return true
  }

  /// Passes over white space; line ends become one token.
  private mutating func scanBlank() {
    let start = at
    var lines = 0
    while at < text.count, text[at] <= 0x20 || text[at] == 0x7F {
      if text[at] == 0x0A { lines += 1 }
      at += 1
    }
    spaced = true
    hyphenated = false
    guard lines > 0 else { return }
    append(.lineBreak, start, at, flags: lines > 1 ? .paragraph : [])
    spaced = true
  }

  private mutating func scanMark(length: Int, likeness: UInt8) {
    let start = at
    at += length
    let next = at < text.count ? text[at] : 0x20
    let nextIsWord = next &- 0x30 < 10 || (next | 0x20) &- 0x61 < 26 || next >= 0x80
    if likeness == UInt8(ascii: "-"), length == 1, !spaced, nextIsWord {
      hyphenated = true
      return
    }
    var flags: Token.Flags = []
    if likeness == UInt8(ascii: "\"") || likeness == UInt8(ascii: "'") {
      let opens = length > 1 ? isOpeningQuote(start) : spaced && nextIsWord
      flags = opens ? .opensQuote : .closesQuote
    }
    append(.mark, start, at, flags: flags, mark: likeness)
  }

  /// “ and ‘ open; ” and ’ close.
  private func isOpeningQuote(_ start: Int) -> Bool {
    let last = text[start + (text[start] == 0xC2 ? 1 : 2)]
    return last == 0x9C || last == 0x98 || last == 0xAB || last == 0x9E
  }

  /// Scans plain words with a blank between each two, as nearly all of a text is; tells whether the
  /// first of them was one.
  @inline(__always)
  private mutating func scanPlainWords() -> Bool {
    guard scanPlainWord() else { return false }
    while at &+ 1 < text.count, text[at] == 0x20, isASCIIWord(text[at &+ 1]) {
      at &+= 1
      spaced = true
      if !scanPlainWord() { break }
    }
    return true
  }

  /// Scans a word of up to fifteen ASCII letters and digits that nothing but a blank or a plain mark
  /// follows.
  @inline(__always)
  private mutating func scanPlainWord() -> Bool {
    let word = cs_word_at(text.baseAddress, at, text.count)
    let (start, end) = (at, at &+ Int(word.length))
    guard word.length < 16, isPlainEnd(start, end) else { return false }
    var flags: Token.Flags = word.capitals & 1 != 0 ? .capitalised : []
    var id: Vocabulary.WordID = 0
    if word.small == 0, word.capitals & (word.capitals &- 1) != 0 {
      flags.insert(.allCapitals)
      id = vocabulary.lookUp(UnsafeBufferPointer(rebasing: text[start..<end]))
    }
    if id == 0 { id = vocabulary.lookUp(lowered: word.bytes, count: Int(word.length)) }
    at = end
    append(word.capitals | word.small == 0 ? .number : .word, start, end, id, flags)
    return true
  }

  /// Whether a word of ASCII letters and digits goes on no further than they do.
  @inline(__always)
  private func isPlainEnd(_ start: Int, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    switch text[end] {
    case 0x80..., UInt8(ascii: "'"): return false
    case UInt8(ascii: "."), UInt8(ascii: ","):
      guard end + 1 < text.count else { return true }
      let isJoined = text[end - 1] &- 0x30 < 10 && text[end + 1] &- 0x30 < 10  // "2,000"
      let isDotted =  // "U.S."
        end - start == 1 && text[end] == UInt8(ascii: ".") && text[end + 1] &- 0x41 < 26
      return !isJoined && !isDotted
    default: return true
    }
  }

  private mutating func scanWord(_ classes: UnsafeBufferPointer<ByteClass>) {
    let start = at
    var letters = 0
    var capitals = 0
    var isNumber = classes[Int(text[at])] == .digit
    scanning: while at < text.count {
      let byte = text[at]
      switch classes[Int(byte)] {
      case .letter:
        letters += 1
        if byte < 0x60 { capitals += 1 }
        isNumber = false
        at += 1
      case .digit: at += 1
      case .high:
        if highMark(at) != nil { break scanning }
        letters += 1
        isNumber = false
        at += sequenceLength(byte)
      case .mark:
        if let next = joinedNumber() {
          at = next
        } else {
          break scanning
        }
      case .blank: break scanning
      }
    }
    at = min(at, text.count)
    var flags: Token.Flags = []
    if text[start] &- 0x41 < 26 || isHighCapital(start) { flags.insert(.capitalised) }
    if letters == 1, capitals == 1, let end = dottedEnd(start) {
      at = end
      append(.word, start, end, flags: [.capitalised, .allCapitals, .dotted])
      return
    }
    if capitals == letters, capitals >= 2 { flags.insert(.allCapitals) }
    if let cut = negationCut(start) {
      let end = at
      at = cut
      append(.word, start, cut, flags: flags)
      at = end + apostropheLength(end) + 1
      append(.word, cut, at, flags: [])
      return
    }
    append(isNumber ? .number : .word, start, at, flags: flags)
    scanPossessive()
  }

  /// Past a comma or dot within a number: "2,000", "3.5".
  private func joinedNumber() -> Int? {
    guard text[at] == 0x2C || text[at] == 0x2E, at > 0, at + 1 < text.count else { return nil }
    guard text[at - 1] &- 0x30 < 10, text[at + 1] &- 0x30 < 10 else { return nil }
    return at + 1
  }

  /// The end of "U.S." or "U.S" that starts with the capital at `start`.
  private func dottedEnd(_ start: Int) -> Int? {
    var end = start + 1
    var count = 1
    while end + 1 < text.count, text[end] == 0x2E, text[end + 1] &- 0x41 < 26 {
      let after = end + 2
      if after < text.count, text[after] &- 0x61 < 26 { break }
      end += 2
      count += 1
    }
    guard count > 1 else { return nil }
    if end < text.count, text[end] == 0x2E { end += 1 }
    return end
  }

  /// Where "n't" begins when the word at hand is its front part: "does|n't".
  private func negationCut(_ start: Int) -> Int? {
    guard at - start >= 2, text[at - 1] | 0x20 == UInt8(ascii: "n") else { return nil }
    let mark = apostropheLength(at)
    guard mark > 0, at + mark < text.count, text[at + mark] | 0x20 == UInt8(ascii: "t") else {
      return nil
    }
    let after = at + mark + 1
    if after < text.count, byteClasses[Int(text[after])] == .letter { return nil }
    return at - 1
  }

  private func apostropheLength(_ at: Int) -> Int {
    guard at < text.count else { return 0 }
    if text[at] == UInt8(ascii: "'") { return 1 }
    if at + 2 < text.count, text[at] == 0xE2, text[at + 1] == 0x80, text[at + 2] == 0x99 {
      return 3
    }
    return 0
  }

  private mutating func scanPossessive() {
    let mark = apostropheLength(at)
    guard mark > 0, at + mark < text.count, text[at + mark] | 0x20 == UInt8(ascii: "s") else {
      return
    }
    let end = at + mark + 1
    if end < text.count, byteClasses[Int(text[end])] == .letter { return }
    let start = at
    at = end
    append(.possessive, start, end, flags: [])
  }

  private mutating func append(
    _ kind: Token.Kind, _ start: Int, _ end: Int, flags: Token.Flags, mark: UInt8 = 0
  ) {
    let word: Vocabulary.WordID =
      kind == .mark || kind == .lineBreak ? 0 : lookUp(start, end, kind, flags)
    append(kind, start, end, word, flags, mark: mark)
  }

  private mutating func append(
    _ kind: Token.Kind, _ start: Int, _ end: Int, _ word: Vocabulary.WordID, _ flags: Token.Flags,
    mark: UInt8 = 0
  ) {
    var flags = flags
    if spaced { flags.insert(.spaced) }
    if hyphenated { flags.insert(.hyphenated) }
    tokens[tokenCount] = Token(
      start: Int32(start), end: Int32(end), word: word, kind: kind, flags: flags, mark: mark)
    tokenCount &+= 1
    spaced = false
    hyphenated = false
  }

  private func lookUp(
    _ start: Int, _ end: Int, _ kind: Token.Kind, _ flags: Token.Flags
  ) -> Vocabulary.WordID {
    guard end - start <= 48, vocabulary.prints.count > 1 else { return 0 }
    if kind == .possessive { return vocabulary.lookUp("'s") }
    if isContractedNot(start, end, in: text) { return vocabulary.lookUp("not") }
    let word = UnsafeBufferPointer(rebasing: text[start..<end])
    if flags.contains(.dotted) { return lookUp(dotted: word) }
    if flags.contains(.allCapitals) {
      let id = vocabulary.lookUp(word)
      if id != 0 { return id }
    }
    return vocabulary.lookUp(folding: word)
  }

  /// The number of "U.S." without its dots.
  private func lookUp(dotted word: UnsafeBufferPointer<UInt8>) -> Vocabulary.WordID {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { buffer in
      var count = 0
      for byte in word where byte != UInt8(ascii: ".") {
        buffer[count] = byte
        count += 1
      }
      return vocabulary.lookUp(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// The length and ASCII likeness of a mark beyond ASCII; a space has the likeness of a space.
  private func highMark(_ at: Int) -> (Int, UInt8)? {
    guard at + 1 < text.count else { return nil }
    switch text[at] {
    case 0xC2:
      switch text[at + 1] {
      case 0xA0: return (2, 0x20)
      case 0xAB, 0xBB: return (2, UInt8(ascii: "\""))
      case 0xB7: return (2, UInt8(ascii: "*"))
      case 0xAA, 0xB5, 0xBA: return nil
      default: return (2, UInt8(ascii: "~"))
      }
    case 0xE2:
      guard at + 2 < text.count else { return nil }
      guard text[at + 1] == 0x80 else { return text[at + 1] < 0xB0 ? (3, UInt8(ascii: "*")) : nil }
      switch text[at + 2] {
      case 0x80...0x8F, 0xA8...0xAF: return (3, 0x20)
      case 0x90, 0x91: return (3, UInt8(ascii: "-"))
      case 0x92...0x95: return (3, UInt8(ascii: "-"))
      case 0x98, 0x99, 0x9A: return (3, UInt8(ascii: "'"))
      case 0x9C, 0x9D, 0x9E: return (3, UInt8(ascii: "\""))
      case 0xA2: return (3, UInt8(ascii: "*"))
      case 0xA6: return (3, UInt8(ascii: "."))
      default: return (3, UInt8(ascii: "~"))
      }
    case 0xE3:
      return at + 2 < text.count && text[at + 1] == 0x80 ? (3, UInt8(ascii: "~")) : nil
    default: return nil
    }
  }

  private func isHighCapital(_ at: Int) -> Bool {
    text[at] == 0xC3 && at + 1 < text.count && (0x80...0x9E).contains(text[at + 1])
  }

  private func sequenceLength(_ byte: UInt8) -> Int {
    byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
  }
}

/// Cuts a token sequence into sentences.
///
/// A sentence ends at `.`, `!` or `?` before a capital, a quotation or a number, at an empty line,
/// and at a line end, save where the text is wrapped by hand and the line is just full.
public struct SentenceSplitter: Sendable {
  /// The most tokens that a sentence keeps; what runs on without a stop is cut there.
  public static let longest = 400

  /// Words after which a dot does not end a sentence: "Mr", "Co", "Jan".
  public var abbreviations: Set<Vocabulary.WordID>
  /// Words that begin a sentence when an abbreviation with dots stands before: "The", "In".
  public var openers: Set<Vocabulary.WordID>

  public init(abbreviations: Set<Vocabulary.WordID>, openers: Set<Vocabulary.WordID>) {
    self.abbreviations = abbreviations
    self.openers = openers
  }

  /// Ranges of token indices, in order; line breaks at either end are left out.
  public func sentences(of tokens: [Token]) -> [Range<Int>] {
    let wrapped = isWrapped(tokens)
    var sentences: [Range<Int>] = []
    var start = 0
    func close(_ end: Int) {
      var range = start..<end
      while let first = range.first, tokens[first].kind == .lineBreak {
        range = (first + 1)..<range.upperBound
      }
      while let last = range.last, tokens[last].kind == .lineBreak {
        range = range.lowerBound..<last
      }
      while range.count > SentenceSplitter.longest {
        sentences.append(range.lowerBound..<(range.lowerBound + SentenceSplitter.longest))
        range = (range.lowerBound + SentenceSplitter.longest)..<range.upperBound
      }
      if !range.isEmpty { sentences.append(range) }
      start = end
    }
    for index in tokens.indices {
      let token = tokens[index]
      switch token.kind {
      case .lineBreak:
        if token.flags.contains(.paragraph) || !(wrapped && isFull(tokens, before: index)) {
          close(index)
        }
      case .mark
      where token.mark == UInt8(ascii: ".") || token.mark == UInt8(ascii: "!")
        || token.mark == UInt8(ascii: "?"):
        if let end = sentenceEnd(tokens, at: index) { close(end) }
      case .word where token.flags.contains(.dotted):
        if index + 1 < tokens.count, tokens[index + 1].flags.contains(.capitalised),
          openers.contains(tokens[index + 1].word)
        {
          close(index + 1)
        }
      default: break
      }
    }
    close(tokens.count)
    return sentences
  }

  /// The index past a full stop and its closing quotation, or `nil` where it ends nothing.
  private func sentenceEnd(_ tokens: [Token], at index: Int) -> Int? {
    if index > 0, tokens[index].mark == UInt8(ascii: "."), !tokens[index].flags.contains(.spaced) {
      let before = tokens[index - 1]
      if abbreviations.contains(before.word) && before.word != 0 { return nil }
      let isInitial = before.end - before.start == 1 && before.flags.contains(.capitalised)
      if isInitial, before.kind == .word { return nil }
    }
    var end = index + 1
    while end < tokens.count, tokens[end].kind == .mark, !tokens[end].flags.contains(.spaced),
      tokens[end].flags.contains(.closesQuote) || tokens[end].mark == UInt8(ascii: ")")
        || tokens[end].mark == UInt8(ascii: "\"")
    {
      end += 1
    }
    guard end < tokens.count else { return end }
    let next = tokens[end]
    if next.kind == .lineBreak { return end }
    let isOpener =
      next.flags.contains(.capitalised) || next.kind == .number || next.flags.contains(.opensQuote)
      || next.mark == UInt8(ascii: "\"") || next.mark == UInt8(ascii: "(")
    if !next.flags.contains(.spaced) {
      // "networks.The company": a lost blank after a word, never within "example.com" or "U.S".
      let isClosed = end > index + 1 || next.flags.contains(.capitalised)
      let before = index > 0 ? tokens[index - 1] : next
      return isClosed && isOpener && before.end - before.start > 2 ? end : nil
    }
    return isOpener ? end : nil
  }

  /// Whether lines are broken by hand: many of them, none long, most of them nearly full.
  private func isWrapped(_ tokens: [Token]) -> Bool {
    var lengths: [Int] = []
    var start = 0
    for token in tokens where token.kind == .lineBreak {
      lengths.append(Int(token.start) - start)
      start = Int(token.end)
    }
    guard lengths.count >= 4, let longest = lengths.max(), longest <= 110 else { return false }
    return lengths.count { $0 >= 55 } * 2 > lengths.count
  }

  private func isFull(_ tokens: [Token], before index: Int) -> Bool {
    var at = index - 1
    while at >= 0, tokens[at].kind != .lineBreak { at -= 1 }
    let start = at >= 0 ? tokens[at].end : 0
    return tokens[index].start - start >= 50
  }
}

import TextMatching

/// Tells the entries of lists: "- Sweden" under "Banned:", "Sweden: under review".
///
/// An entry that has nothing but names says what the line above its list says of it. It is read with that
/// line: their tokens are set behind those of the text, as one sentence whose words stand in the
/// text in that order.
struct EntryLayout {
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  /// How many bytes may stand between a heading and the end of an entry.
  static let reach: Int32 = 800

  /// The tokens with those of the entries behind them, and the sentences that stand for entries.
  func read(_ tokens: [Token], _ spans: [Range<Int>]) -> EntryTokens {
    var (all, read) = (tokens, spans)
    var headings: [Int: Int] = [:]
    var heading: Range<Int>?
    for (number, span) in spans.enumerated() {
      guard isLine(span, tokens) else {
        heading = nil
        continue
      }
      let bare = withoutBullet(span, tokens)
      let isItem = bare.count < span.count || heading.map { endsOpen($0, tokens) } ?? false
      if let heading, isItem, namesStates(bare, tokens),
        tokens[bare.upperBound - 1].end - tokens[heading.lowerBound].start < Self.reach
      {
        read[number] = join(heading, bare, &all)
        headings[number] = read[number].count - bare.count
      } else if bare.count == span.count, span.count <= 14 {
        heading = isHeading(span, tokens) ? span : nil
      } else if bare.count == span.count {
        heading = nil
      }
    }
    return EntryTokens(tokens: all, spans: read, headings: headings)
  }

  /// "Sweden: under review", "Thailand — in trials", "Banned: Australia, Japan".
  func isEntry(_ span: Range<Int>, _ tokens: [Token]) -> Bool {
    let line = withoutBullet(span, tokens)
    if let last = state(at: line.lowerBound, in: line, tokens), line.contains(last + 1) {
      let mark = tokens[last + 1].mark
      if mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-") { return true }
    }
    guard let colon = line.first(where: { tokens[$0].mark == UInt8(ascii: ":") }) else {
      return false
    }
    return colon - line.lowerBound <= 12 && namesStates(colon + 1..<line.upperBound, tokens)
  }

  /// Whether a sentence is all of its line.
  private func isLine(_ span: Range<Int>, _ tokens: [Token]) -> Bool {
    (span.lowerBound == 0 || tokens[span.lowerBound - 1].kind == .lineBreak)
      && (span.upperBound == tokens.count || tokens[span.upperBound].kind == .lineBreak)
  }

  private func withoutBullet(_ span: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    isBullet(tokens[span.lowerBound]) && span.count > 1
      ? span.lowerBound + 1..<span.upperBound : span
  }

  private func endsOpen(_ span: Range<Int>, _ tokens: [Token]) -> Bool {
    tokens[span.upperBound - 1].mark == UInt8(ascii: ":")
  }

  /// Whether entries may follow a line: it ends with a colon, or the next line has a bullet.
  private func isHeading(_ span: Range<Int>, _ tokens: [Token]) -> Bool {
    if endsOpen(span, tokens) { return true }
    let next = span.upperBound + 1
    guard next < tokens.count, tokens[span.upperBound - 1].kind != .mark else { return false }
    return isBullet(tokens[next])
  }

  private func isBullet(_ token: Token) -> Bool {
    token.mark == UInt8(ascii: "*") || token.mark == UInt8(ascii: "-")
  }

  /// The last token of the state that is named at one.
  private func state(at token: Int, in span: Range<Int>, _ tokens: [Token]) -> Int? {
    guard
      let (count, entities) = gazetteer.names.longest(in: tokens, at: token, upTo: span.upperBound),
      entities.contains(where: { if case .country(_, .name) = $0 { true } else { false } })
    else { return nil }
    return token + count - 1
  }

  /// Whether a line has nothing but names of states, with a year or a remark in brackets.
  private func namesStates(_ span: Range<Int>, _ tokens: [Token]) -> Bool {
    guard !span.isEmpty, span.count <= 40 else { return false }
    var (index, hasState, isBracketed) = (span.lowerBound, false, false)
    while index < span.upperBound {
      let token = tokens[index]
      if let last = state(at: index, in: span, tokens) {
        (hasState, index) = (true, last + 1)
        continue
      }
      index += 1
      if token.mark == UInt8(ascii: "(") { isBracketed = true }
      if token.mark == UInt8(ascii: ")") { isBracketed = false }
      if isBracketed || token.kind == .mark || token.kind == .number { continue }
      let wordClass = lexicon.classes[Int(token.word)]
      if wordClass.isDisjoint(with: [.conjunction, .determiner, .preposition]) { return false }
    }
    return hasState
  }

  /// Sets a heading and an entry behind all tokens, with a colon between; where they stand there.
  private func join(_ heading: Range<Int>, _ entry: Range<Int>, _ tokens: inout [Token])
    -> Range<Int>
  {
    let start = tokens.count
    tokens += Array(tokens[heading])
    if tokens[tokens.count - 1].mark != UInt8(ascii: ":") {
      var colon = tokens[tokens.count - 1]
      (colon.start, colon.word, colon.kind, colon.flags) = (colon.end, 0, .mark, [])
      colon.mark = UInt8(ascii: ":")
      tokens.append(colon)
    }
    tokens += Array(tokens[entry])
    return start..<tokens.count
  }
}

/// The tokens of a text with those of its entries behind them.
struct EntryTokens {
  var tokens: [Token]
  var spans: [Range<Int>]
  /// How many tokens of a sentence are of its heading, by the number of the sentence.
  var headings: [Int: Int]
}

import TextMatching

// Operators that do not stand to the left of their cue.

extension ClaimReader {
  /// Operators that follow a noun as its predicate: "the ban was lifted", "a ban is possible".
  func followers(of frame: Frame, in sentence: SentenceReading) -> [OperatorMatch] {
    let cue = lexicon.cues[frame.cue.cue]
    let clauseEnd = sentence.clause(of: frame.cue.first).upperBound
    let isSplit = !sentence.isWord(frame.cue.head + 1, "no")
    let next = (isSplit ? frame.cue.last : frame.cue.head) + 1
    if cue.part == .verb, next < clauseEnd, let match = sentence.operatorMatch(at: next),
      match.effect == .negation,
      sentence.isWord(next, "no") || sentence.isWord(next, "nobody")
        || sentence.isWord(next, "none") || sentence.isWord(next, "nothing")
    {
      return [match]
    }
    guard cue.part == .noun else { return [] }
    let clause = sentence.clause(of: frame.cue.first)
    var index = frame.cue.last + 1
    var hasBe = false
    var lastBe = 0
    while index < clause.upperBound, index < frame.cue.last + 14 {
      if sentence.wordClass(index).contains(.be) || sentence.wordClass(index).contains(.modal) {
        hasBe = true
        lastBe = index
      }
      if let match = sentence.operatorMatch(at: index), match.effect == .lift,
        isLapse(match.first, sentence)
      {
        return [match]
      }
      if hasBe, index - lastBe <= 4, let match = sentence.operatorMatch(at: index) {
        switch match.effect {
        case .lift, .suspend, .flip, .weak, .uphold, .litotes, .negation, .undecided, .ease,
          .hypothetical:
          if match.effect == .flip || match.effect == .lift,
            lexicon.forms[Int(sentence.article.tokens[match.first].word)].isDisjoint(
              with: .participle)
          {
            break
          }
          return [match]
        default: break
        }
      }
      if sentence.isFiniteVerb(index), !sentence.wordClass(index).contains(.aux) { return [] }
      index += 1
    }
    return []
  }

  /// "If the review finds risks, Ireland will bar it": the main clause is as open as its condition.
  func condition(before cue: CueMatch, in sentence: SentenceReading) -> OperatorMatch? {
    guard var condition = sentence.operatorMatch(at: sentence.range.lowerBound),
      condition.effect == .condition, !sentence.isWord(condition.first, "unless"),
      lexicon.cues[cue.cue].part == .verb,
      let comma = stretch(condition.last + 1, cue.first).first(where: {
        sentence.article.tokens[$0].mark == UInt8(ascii: ",")
      }),
      sentence.contains(.modal, in: stretch(comma, cue.first)),
      !stretch(comma, cue.first).contains(where: { sentence.isMark($0, ":") })
    else { return nil }
    condition.effect = .weak
    return condition
  }

  /// Whether a reporting verb stands before a cue, "said it would ban", or ends its sentence:
  /// "would ban it, the ministry said".
  func isReported(_ match: CueMatch, _ voice: Voice, _ sentence: SentenceReading) -> Bool {
    if reports(stretch(sentence.range.lowerBound, match.first), sentence) { return true }
    // What analysts, vendors and opponents say would come remains to be seen.
    guard [.reporter, .government, .regulator].contains(voice.kind) else { return false }
    let end = sentence.range.upperBound
    let tail = stretch(max(match.last + 1, end - 12), end)
    let isOpen = stretch(match.last + 1, end).contains {
      sentence.isWord($0, "if") || sentence.isWord($0, "unless")
    }
    guard !isOpen,
      let comma = tail.last(where: { sentence.article.tokens[$0].mark == UInt8(ascii: ",") })
    else { return false }
    return reports(comma + 1..<end, sentence)
  }

  private func reports(_ tokens: Range<Int>, _ sentence: SentenceReading) -> Bool {
    tokens.contains {
      sentence.wordClass($0).contains(.report) && sentence.article.mentionAt[$0] == 0
        && sentence.isFiniteVerb($0)
    }
  }

  /// "told allies not to use" is pressure, not an order.
  func asPressure(_ operators: [OperatorMatch]) -> [OperatorMatch] {
    operators.map { match in
      var match = match
      if match.effect == .ordered { match.effect = .pressure }
      return match
    }
  }

  /// Whether "it" or "them" is who is let: "allows it to", "let them".
  func isForVendor(_ match: OperatorMatch, _ sentence: SentenceReading) -> Bool {
    let pronoun = sentence.isWord(match.last, "to") ? match.last - 1 : match.last
    return pronoun > match.first
      && (sentence.isWord(pronoun, "it") || sentence.isWord(pronoun, "them"))
  }

  /// In reported speech "would" is "will".
  func settle(_ operators: inout [OperatorMatch]) {
    for index in operators.indices where operators[index].effect == .hypothetical {
      operators[index].effect = .announced
    }
  }

  /// "expired", "lapsed", "ran out": a measure ends by itself.
  func isLapse(_ token: Int, _ sentence: SentenceReading) -> Bool {
    ["expired", "lapsed", "ran", "expires", "lapses", "ended"].contains {
      sentence.isWord(token, $0)
    }
  }
}

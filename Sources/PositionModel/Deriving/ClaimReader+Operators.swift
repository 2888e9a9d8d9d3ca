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
      match.effect == .negation, !lexicon.name(cue.name).contains(NamedRows.withNo),
      sentence.isWord(next, "no") || sentence.isWord(next, "nobody")
        || isBareAux(frame.cue, sentence)
        || sentence.isWord(next, "none") || sentence.isWord(next, "nothing")
        || sentence.isWord(next, "neither")
    {
      return [match]
    }
    if let fate = fateOfDraft(frame, sentence) { return [fate] }
    guard cue.part == .noun || isGerundSubject(frame.cue, sentence), !isAppealed(frame, sentence)
    else { return [] }
    let clause = sentence.clause(of: frame.cue.first)
    var index = frame.cue.last + 1
    var hasBe = false
    var lastBe = 0
    while index < clause.upperBound, index < frame.cue.last + 20 {
      if sentence.wordClass(index).contains(.be) || sentence.wordClass(index).contains(.modal) {
        hasBe = true
        lastBe = index
      }
      if let aside = aside(from: index, sentence) {
        index = aside
        continue
      }
      if let match = sentence.operatorMatch(at: index), match.effect == .lift,
        isLapse(match.first, sentence)
      {
        return [undoing(match, cue)]
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
          return [undoing(match, cue)]
        default: break
        }
      }
      if sentence.isFiniteVerb(index), !sentence.wordClass(index).contains(.aux) { return [] }
      index += 1
    }
    return []
  }

  /// The token behind ", announced in 2021,", which says nothing of what became of it.
  private func aside(from comma: Int, _ sentence: SentenceReading) -> Int? {
    guard sentence.isMark(comma, ","), sentence.range.contains(comma + 1),
      lexicon.forms[Int(sentence.article.tokens[comma + 1].word)].contains(.participle)
        || sentence.wordClass(comma + 1).contains(.relative)
    else { return nil }
    let end = stretch(comma + 2, min(sentence.range.upperBound, comma + 14))
      .first { sentence.isMark($0, ",") }
    // ", which was lifted in May,"
    let tells = stretch(comma + 1, end ?? comma).contains { index in
      sentence.operatorMatch(at: index).map { [.lift, .suspend, .flip].contains($0.effect) }
        ?? false
    }
    return tells ? nil : end.map { $0 + 1 }
  }

  /// "Excluding it is off the table": a deed of which something is said.
  private func isGerundSubject(_ cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    lexicon.forms[Int(sentence.article.tokens[cue.first].word)] == .gerund
      && cue.first == sentence.clause(of: cue.first).lowerBound
  }

  /// "its approval was withdrawn": to lift a permission is to refuse it.
  private func undoing(_ match: OperatorMatch, _ cue: Cue) -> OperatorMatch {
    var match = match
    if cue.stance == .allow, match.effect == .lift { match.effect = .flip }
    return match
  }

  /// "a bill to exclude it failed", "was voted down": the draft that governs a verb has fallen.
  private func fateOfDraft(_ frame: Frame, _ sentence: SentenceReading) -> OperatorMatch? {
    let isPlan = { (match: OperatorMatch) in
      ["plan", "plans", "proposal", "proposals"].contains { sentence.isWord(match.first, $0) }
    }
    guard
      let draft = frame.operators.first(where: { frames.isDraft($0, sentence) || isPlan($0) })
    else { return nil }
    let clause = sentence.clause(of: frame.cue.first)
    for index in stretch(frame.cue.last + 1, min(clause.upperBound, frame.cue.last + 30)) {
      if ["stalled", "stuck", "pending", "postponed", "shelved", "delayed", "awaits", "await"]
        .contains(where: { sentence.isWord(index, $0) })
      {
        var fate = draft
        fate.effect = .undecided
        return fate
      }
      if ["failed", "died", "collapsed", "fell"].contains(where: { sentence.isWord(index, $0) }) {
        var fate = draft
        fate.effect = .flip
        return fate
      }
      if sentence.wordClass(index - 1).contains(.be), let fate = sentence.operatorMatch(at: index),
        fate.effect == .flip || fate.effect == .lift
      {
        return fate
      }
    }
    return nil
  }

  /// "its appeal against the exclusion was dismissed": what falls is the appeal.
  private func isAppealed(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    stretch(frame.cue.first - 5, frame.cue.first).contains { index in
      sentence.isWord(index, "against")
        && ["appeal", "complaint", "challenge", "lawsuit", "suit", "case", "petition", "appeals"]
          .contains { sentence.isWord(index - 1, $0) }
    }
  }

  /// "had planned to bar it but changed its mind": a turn behind the cue undoes it.
  func turn(after cue: CueMatch, in sentence: SentenceReading) -> OperatorMatch? {
    for index in stretch(cue.last + 1, min(sentence.range.upperBound, cue.last + 16)) {
      if let other = sentence.cueIndex(at: index), !sentence.cues[other].isConsumed { return nil }
      // "considered barring it and decided against it": the deed, not the vendor.
      if sentence.isWord(index, "and") || sentence.isWord(index, "but"),
        let end = sentence.operatorMatch(at: index + 1), end.effect == .flip,
        sentence.isWord(end.last, "against"),
        sentence.isWord(end.last + 1, "it") || sentence.isWord(end.last + 1, "that")
      {
        if let other = sentence.cueIndex(at: index + 1) { sentence.consume(other) }
        return end
      }
      guard sentence.isWord(index, "but") || sentence.isWord(index, "then") else { continue }
      return sentence.operatorMatch(at: index)
    }
    return nil
  }

  /// "If the review finds risks, Ireland will bar it", "Under the bill, carriers would have to": the
  /// main clause is as open as its condition.
  func condition(before cue: CueMatch, in sentence: SentenceReading) -> OperatorMatch? {
    guard var condition = sentence.operatorMatch(at: sentence.range.lowerBound),
      condition.effect == .condition
        || condition.effect == .weak && sentence.isWord(condition.first, "under"),
      !sentence.isWord(condition.first, "unless"),
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

  /// "Asked whether it would be excluded, the minister said no": the answer stands for the question.
  func answer(_ operators: inout [OperatorMatch], _ sentence: SentenceReading) {
    guard let question = operators.firstIndex(where: { $0.effect == .question }),
      sentence.isWord(operators[question].first, "asked")
    else { return }
    for token in sentence.range where sentence.wordClass(token).contains(.report) {
      // "said no", "said it would not"
      var word = token + 1
      if sentence.isWord(word, "that") { word += 1 }
      let isClause =
        !sentence.wordClass(word).isDisjoint(with: [.pronounVendor])
        && !sentence.wordClass(word + 1).isDisjoint(with: [.aux, .modal])
      if isClause { word += 2 }
      let isYes = isClause ? frames.isEnd(word, sentence) : sentence.isWord(word, "yes")
      let isNo = sentence.isWord(word, isClause ? "not" : "no")
      guard isYes || isNo && frames.isEnd(word + 1, sentence) else { continue }
      operators[question].effect = isYes ? .announced : .negation
      settle(&operators)
    }
  }

  /// "recommended that it be capped, and ministers agreed": what was advised is done.
  func agree(
    _ operators: inout [OperatorMatch], after cue: CueMatch, _ sentence: SentenceReading
  ) {
    let isAgreed = frames.near(after: cue, sentence).contains { token in
      guard sentence.isWord(token, "and"), let actor = sentence.actor(at: token + 1),
        actor.actsForState
      else { return false }
      return sentence.wordClass(actor.last + 1).contains(.complied)
        || ["accepted", "approved", "concurred"].contains { sentence.isWord(actor.last + 1, $0) }
    }
    guard isAgreed else { return }
    for index in operators.indices
    where operators[index].effect == .weak || operators[index].effect == .pressure {
      operators[index].effect = .announced
    }
  }

  /// "resolved that it should be kept out": what should be was decided.
  func decide(_ operators: inout [OperatorMatch], _ sentence: SentenceReading) {
    guard let decided = operators.first(where: { $0.effect == .announced }),
      ["decide", "decided", "resolved", "ruled", "agreed", "deliberated", "determined"].contains(
        where: { sentence.isWord(decided.first, $0) })
    else { return }
    operators.removeAll { $0.effect == .should && $0.first > decided.last }
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
      sentence.wordClass($0).contains(.report) && !sentence.article.isMentioned($0)
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

  /// "allow", "permit", "let", "approve": what could be permitted is not yet.
  func isPermitting(_ cue: Cue) -> Bool {
    let name = lexicon.name(cue.name)
    return NamedRows.permissions.contains { name.hasPrefix($0) }
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

  /// "expired", "ran out", "gave way": a measure ends by itself.
  func isLapse(_ token: Int, _ sentence: SentenceReading) -> Bool {
    Self.lapses.contains { sentence.isWord(token, $0) }
  }

  private static let lapses: [StaticString] = [
    "expired", "lapsed", "ran", "expires", "lapses", "ended", "gave", "given", "gives", "made",
    "makes",
  ]
}

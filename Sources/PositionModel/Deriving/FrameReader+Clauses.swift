import TextMatching

// How clauses hang together around a cue.

extension FrameReader {
  func isBeforeNewInfinitive(
    _ token: Int, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    stretch(token + 1, frame.cue.first).contains {
      sentence.isWord($0, "and") && sentence.isWord($0 + 1, "to")
    }
  }

  /// "a decision by British ministers to": what they decided is taken as given.
  func isDecider(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    let word = wordBefore(actor, sentence).0
    guard sentence.isWord(word, "by") else { return false }
    return ["decision", "decisions", "move", "order", "ruling", "vote"].contains {
      sentence.isWord(word - 1, $0)
    }
  }

  /// "defy Washington by", "resist Brussels": the operator's object is a state, not the cue.
  func hasOwnObject(_ match: OperatorMatch, _ sentence: SentenceReading) -> Bool {
    guard match.effect == .flip || match.effect == .lift || match.effect == .uphold,
      let actor = sentence.actor(at: match.last + 1) ?? sentence.actor(at: match.last + 2)
    else { return false }
    // "rejected US calls to": the calls are rejected, not the state.
    let next = actor.last + 1
    let isOwner =
      sentence.operatorMatch(at: next) != nil
      || sentence.range.contains(next) && sentence.article.tokens[next].kind == .word
        && sentence.wordClass(next).isDisjoint(with: [.preposition, .conjunction, .adverb, .verb])
    return actor.kind == .state && !actor.isAttribute && !isOwner
  }

  /// "hopes to profit from the removal": the operator governs a verb that leaves the noun alone.
  func hasOwnVerb(_ match: OperatorMatch, _ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard isNoun(frame.cue), match.effect == .weak || match.effect == .planned,
      sentence.isWord(match.last, "to")
    else { return false }
    let verb = match.last + 1
    guard verb < frame.cue.first, !sentence.article.isMentioned(verb),
      sentence.wordClass(verb).isEmpty || sentence.wordClass(verb).contains(.verb),
      sentence.operatorMatch(at: verb) == nil, sentence.cueIndex(at: verb) == nil
    else { return false }
    return stretch(verb + 1, min(frame.cue.first, verb + 4)).contains {
      isPreposition($0, sentence)
    }
  }

  /// The "and" of "ignored advice and made deals": a finite verb that shares the subject only.
  func predicateFront(_ cue: CueMatch, _ sentence: SentenceReading) -> Int? {
    var verb = cue.first
    if lexicon.cues[cue.cue].part == .noun {
      // "and made 5G deals with": the verb that the noun belongs to.
      while verb > cue.first - 6,
        !sentence.isFiniteVerb(verb)
          || sentence.wordClass(verb).contains(.aux) || verb == cue.first
      {
        verb -= 1
      }
    } else if lexicon.cues[cue.cue].part == .state {
      return nil
    }
    return predicateFront(of: verb, sentence)
  }

  /// "reversed it and ordered": the same for an operator that is a verb.
  func predicateFront(_ match: OperatorMatch, _ sentence: SentenceReading) -> Int? {
    match.effect == .ordered ? predicateFront(of: match.first, sentence) : nil
  }

  private func predicateFront(of verb: Int, _ sentence: SentenceReading) -> Int? {
    guard sentence.range.contains(verb) else { return nil }
    let form = lexicon.forms[Int(sentence.article.tokens[verb].word)]
    var hasModal = false
    var index = verb - 1
    while sentence.wordClass(index).contains(.adverb)
      || (sentence.wordClass(index).contains(.aux) && !sentence.isWord(index, "to"))
    {
      hasModal = hasModal || sentence.wordClass(index).contains(.modal)
      index -= 1
    }
    guard hasModal || !form.isDisjoint(with: [.past, .third, .participle]) else { return nil }
    // "sees no threat, won't ban it": headlines leave out the "and".
    return sentence.isWord(index, "and") || hasModal && sentence.isMark(index, ",") ? index : nil
  }

  func isNominalOuter(_ match: OperatorMatch) -> Bool {
    switch match.effect {
    case .condition, .question, .deny: true
    default: false
    }
  }

  /// Whether a negation only repeats the one after it, with "and" or "or" between.
  func isRepeated(
    _ match: OperatorMatch, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    guard match.effect == .negation, let last = frame.operators.last, last.effect == .negation
    else { return false }
    return stretch(match.last + 1, last.first).contains {
      sentence.wordClass($0).contains(.conjunction)
    }
  }

  /// "which", "who", or a "that" which follows a noun.
  func isRelative(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.wordClass(token).contains(.relative) else { return false }
    if sentence.isWord(token, "when") || sentence.isWord(token, "where") { return false }
    guard sentence.isWord(token, "that") else { return true }
    return sentence.wordClass(token - 1).contains(.instrument)
  }

  /// "a draft bill that …", "the proposed law which …".
  func isDraft(_ match: OperatorMatch, _ sentence: SentenceReading) -> Bool {
    ["draft", "proposed", "drafting", "bill", "planned"].contains {
      sentence.isWord(match.first, $0)
    }
  }

  /// The tokens after a cue in which a state can still be set beside its subject: a text may have
  /// no end.
  func near(after cue: CueMatch, _ sentence: SentenceReading) -> Range<Int> {
    stretch(cue.last + 1, min(sentence.range.upperBound, cue.last + 41))
  }

  /// Whether a clause ends at a token: a mark, or the end of the sentence.
  func isEnd(_ token: Int, _ sentence: SentenceReading) -> Bool {
    !sentence.range.contains(token) || sentence.article.tokens[token].kind == .mark
      || sentence.article.tokens[token].kind == .lineBreak
  }

  /// Whether a clause that begins with "but", "and" or a comma can lack a subject of its own.
  func mayShareSubject(_ start: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.range.contains(start) else { return false }
    let token = sentence.article.tokens[start]
    return token.mark == UInt8(ascii: ",") || token.mark == UInt8(ascii: "-")
      || sentence.wordClass(start).contains(.conjunction)
      || sentence.wordClass(start).contains(.clauseBreak) || token.mark == UInt8(ascii: ";")
  }

  /// Whether what stands before a subject takes a whole clause: "that", "whether", "if", a verb.
  func embedsClause(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.range.contains(token) else { return false }
    if let match = sentence.operatorMatch(at: token) {
      return !sentence.isWord(match.first - 1, "of")
    }
    var at = token
    while sentence.wordClass(at).contains(.determiner), !sentence.isWord(at, "that") { at -= 1 }
    if sentence.operatorMatch(at: at) != nil { return true }
    return sentence.isWord(at, "that") || sentence.wordClass(at).contains(.report)
  }

  func embeds(_ effect: StanceOperator) -> Bool {
    switch effect {
    case .condition, .question, .deny, .litotes: true
    default: false
    }
  }

  /// Whether a vendor stands before the verb without a preposition.
  func isSubject(
    _ mention: Mention, of cue: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    guard lexicon.cues[cue.cue].part != .noun else { return false }
    var index = mention.first - 1
    while sentence.wordClass(index).contains(.determiner)
      || sentence.actor(at: index)?.kind == .origin
    {
      index -= 1
    }
    // "letting Huawei take part": the object of another verb.
    if let outer = sentence.cueIndex(at: index),
      lexicon.cues[sentence.cues[outer].cue].part == .verb
    {
      return false
    }
    return !isPreposition(index, sentence)
  }

  func isPronounSubject(_ token: Int, _ sentence: SentenceReading) -> Bool {
    let isPerson = sentence.isWord(token, "he") || sentence.isWord(token, "she")
    guard sentence.wordClass(token).contains(.pronounVendor) || isPerson else { return false }
    return isPerson || sentence.isWord(token, "it") || sentence.isWord(token, "they")
  }

  /// "On the orders of the ministry, carriers are": an order at the front, and whose it is.
  func order(before carriers: Actor, _ sentence: SentenceReading) -> (OperatorMatch, Actor)? {
    let front = sentence.range.lowerBound
    for index in stretch(front, min(front + 3, carriers.first)) {
      guard let order = sentence.operatorMatch(at: index), order.effect == .ordered else {
        continue
      }
      let between = stretch(order.first, carriers.first)
      guard between.contains(where: { sentence.isMark($0, ",") }) else { return nil }
      var state = carriers.asState
      if let actor = between.lazy.compactMap({ sentence.actor(at: $0) }).first,
        actor.actsForState
      {
        state = actor
        if actor.countries.isEmpty { state.countries = carriers.countries }
      }
      return state.countries.isEmpty ? nil : (order, state)
    }
    return nil
  }
}

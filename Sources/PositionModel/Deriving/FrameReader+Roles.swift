import TextMatching

// What part an actor plays for a cue.

extension FrameReader {
  enum Role {
    case subject, addressee, foreign, commanded, pressedOthers, proposer, bystander
  }

  func role(of actor: Actor, _ frame: Frame, _ sentence: SentenceReading) -> Role {
    if isNoun(frame.cue), actor.kind == .owner, isNounOwner(actor, frame, sentence) {
      return .subject  // "Britain's 5G ban"
    }
    if isNoun(frame.cue), actor.kind == .other, actor.isAttribute,
      actor.last + 1 == frame.cue.first
    {
      return .subject  // "the Canadian review of"
    }
    if isJudged(actor, frame, sentence) { return .subject }
    switch actor.kind {
    case .origin, .carrierHome, .owner, .company: return .bystander
    case .other where isSubjectPhrase(actor, frame, sentence): return .foreign
    case .other:
      let before = wordBefore(actor, sentence).1?.effect
      return before == .ordered || before == .pressure ? .pressedOthers : .bystander
    default: break
    }
    let (word, operatorBefore) = wordBefore(listHead(of: actor, sentence), sentence)
    if let operatorBefore {
      if operatorBefore.effect == .flip || operatorBefore.effect == .lift, actor.kind == .state {
        return .bystander  // "defy Washington"
      }
      if operatorBefore.effect == .despite, actor.isPossessive {
        return .bystander  // "shrugged off Washington's warnings and said"
      }
      if operatorBefore.effect == .pressure { return actor.actsForState ? .addressee : .commanded }
      if operatorBefore.effect == .ordered || operatorBefore.effect == .power
        || operatorBefore.effect == .must
      {
        return actor.actsForState && !actor.isGeneric && operatorBefore.effect == .ordered
          ? .addressee : .commanded
      }
    }
    if actor.kind == .operators {
      if isNoun(frame.cue), isGrantedByState(actor, sentence) { return .commanded }
      if actor.carriers.isEmpty || operatorBefore?.effect == .question,
        isUnderRule(frame, sentence)
      {
        return .commanded
      }
      if let cue = sentence.cueIndex(at: word), sentence.cues[cue].first < frame.cue.first,
        lexicon.cues[sentence.cues[cue].cue].part == .verb
      {
        return .commanded
      }
    }
    if frame.cue.isPassive, actor.actsForState, !actor.isGeneric, actor.kind == .state,
      isCloseToVerb(actor, frame, sentence),
      !frame.operators.contains(where: { $0.effect == .pressure })
    {
      return .bystander  // "the Chinese are shut out": done to, not doing.
    }
    if isNounOwner(actor, frame, sentence) {
      return isObject(word, sentence) && !isNoun(frame.cue) ? .proposer : .subject
    }
    if isObject(word, sentence), !sentence.isWord(word + 1, "that") { return .bystander }
    if isSoleException(word, sentence) { return .subject }
    if ["except", "excepting", "save"].contains(where: { sentence.isWord(word, $0) }) {
      return .bystander  // "every country except Iceland has"
    }
    if isPreposition(word, sentence), operatorBefore?.effect != .negation {
      if sentence.isWord(word, "from"),
        ["apart", "aside"].contains(where: { sentence.isWord(word - 1, $0) })
      {
        return .bystander  // "apart from Hungary, all have"
      }
      if sentence.isWord(word, "including") { return .subject }
      if sentence.isWord(word, "by") || sentence.isWord(word, "for") {
        return isCloseToVerb(actor, frame, sentence) || sentence.isWord(word, "by")
          ? .subject : .bystander
      }
      if isSubordinating(word, sentence), isCloseToVerb(actor, frame, sentence) { return .subject }
      return .bystander
    }
    if isNobodysNoun(actor, word, frame, sentence) { return .bystander }
    switch actor.kind {
    case .expert, .media, .opposition: return .foreign
    case .anonymous: return .bystander
    case .legislator: return .foreign
    default: return .subject
    }
  }

  /// "wants neither Washington's nor Beijing's advice and will": whose noun is an object.
  private func isNobodysNoun(
    _ actor: Actor, _ word: Int, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    guard actor.kind == .state, actor.isPossessive, !isNoun(frame.cue),
      sentence.isWord(word, "neither") || sentence.isWord(word, "nor")
        || sentence.wordClass(word).contains(.verb)
    else { return false }
    return sentence.actors.contains {
      $0.first < word && $0.actsForState && isBare($0, sentence)
        && sentence.clause(of: $0.first) == sentence.clause(of: actor.first)
    }
  }

  /// "No country in the Gulf except Oman has": the one that did what no other did.
  private func isSoleException(_ word: Int, _ sentence: SentenceReading) -> Bool {
    let front = sentence.range.lowerBound
    return ["except", "save", "but"].contains { sentence.isWord(word, $0) }
      && (sentence.isWord(front, "no") || sentence.isWord(front, "none")
        || sentence.isWord(front, "nobody"))
  }

  /// "sues Sweden for banning", "thanked Spain for letting": who is judged is who did it.
  private func isJudged(_ actor: Actor, _ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard actor.actsForState, !actor.isAttribute || actor.kind != .state,
      sentence.isWord(actor.last + 1, "for") || sentence.isWord(actor.last + 1, "of"),
      lexicon.forms[Int(sentence.article.tokens[frame.cue.first].word)].contains(.gerund)
    else { return false }
    let verb = actor.first - (sentence.wordClass(actor.first - 1).contains(.determiner) ? 2 : 1)
    return sentence.range.contains(verb) && sentence.wordClass(verb).contains(.verb)
      && stretch(actor.last + 2, frame.cue.first).allSatisfy {
        sentence.wordClass($0).contains(.adverb)
      }
  }

  /// "operators must not use", "carriers remain free to buy": a rule that somebody else made.
  func isUnderRule(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    if lexicon.cues[frame.cue.cue].part == .state { return true }
    if frame.cue.isPassive { return true }
    return frame.operators.contains { match in
      switch match.effect {
      case .must, .ordered: true
      default: sentence.isWord(match.first, "may") || sentence.isWord(match.first, "cannot")
      }
    }
  }

  /// "the regulator has lent Dialog airwaves for pilots": carriers that a state does something for.
  private func isGrantedByState(_ carriers: Actor, _ sentence: SentenceReading) -> Bool {
    var verb = carriers.first - 1
    guard sentence.wordClass(verb).contains(.verb), !sentence.wordClass(verb).contains(.report)
    else {
      return false
    }
    while !sentence.wordClass(verb).isDisjoint(with: [.verb, .aux, .adverb]) { verb -= 1 }
    return sentence.actor(at: verb)?.actsForState ?? false
  }

  /// The first of a list of states that an actor stands in the middle of: "to Stockholm, Helsinki,
  /// Tokyo and Shenzhen".
  private func listHead(of actor: Actor, _ sentence: SentenceReading) -> Actor {
    var head = actor
    guard actor.kind == .state, !actor.isAttribute,
      !sentence.isFiniteVerb(actor.last + 1), !sentence.wordClass(actor.last + 1).contains(.adverb)
    else { return actor }
    while sentence.isMark(head.first - 1, ",")
      || sentence.wordClass(head.first - 1) == .conjunction,
      let before = sentence.actor(at: head.first - 2), before.kind == .state, !before.isAttribute
    {
      head = before
    }
    return head
  }

  /// The token before a noun phrase, determiners and adjectives apart, and what operator ends there.
  func wordBefore(_ actor: Actor, _ sentence: SentenceReading) -> (Int, OperatorMatch?) {
    var index = actor.first - 1
    var steps = 0
    while steps < 6, sentence.range.contains(index) {
      if let match = sentence.operatorMatch(at: index) { return (index, match) }
      if let home = sentence.actor(at: index), home.kind == .carrierHome {
        index = home.first - 1
        continue
      }
      let wordClass = sentence.wordClass(index)
      let isFiller =
        wordClass.contains(.determiner) || wordClass.contains(.title)
        || (wordClass.contains(.network) && sentence.actor(at: index) == nil)
        || (wordClass.isEmpty && sentence.article.tokens[index].kind == .word)
        || (wordClass.contains(.generic) && !wordClass.contains(.preposition))
        || sentence.article.tokens[index].kind == .number
        || lexicon.isStateOwned(before: index + 1, in: sentence.article)
        || lexicon.isStateOwned(before: index + 2, in: sentence.article)
      guard isFiller, sentence.cueIndex(at: index) == nil,
        !sentence.isWord(index, "end")  // "in the end Zagreb": no place
      else { return (index, nil) }
      index -= 1
      steps += 1
    }
    return (index, nil)
  }

  func isPreposition(_ token: Int, _ sentence: SentenceReading) -> Bool {
    sentence.wordClass(token).contains(.preposition)
  }

  func isSubordinating(_ token: Int, _ sentence: SentenceReading) -> Bool {
    ["after", "before", "since", "than", "until", "as"].contains { sentence.isWord(token, $0) }
  }

  /// "Canberra's exclusion of Huawei", "the Swedish ban", "Britain's decision to ban".
  func isNounOwner(
    _ actor: Actor, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    guard ![.operators, .opposition, .expert, .media].contains(actor.kind) else { return false }
    let isOwner = actor.isPossessive || actor.isAttribute
    if isNoun(frame.cue), isOwner {
      return frame.cue.first - actor.last <= 3
        && !stretch(actor.last + 1, frame.cue.first).contains {
          isPreposition($0, sentence) || sentence.isMark($0, ",")
        }
    }
    let isLed = sentence.isWord(actor.last + 1, "led") || sentence.isWord(actor.last + 1, "backed")
    let next = actor.last + (isLed ? 2 : 1)
    guard actor.kind == .instrument || actor.kind == .state,
      let match = sentence.operatorMatch(at: next) ?? sentence.operatorMatch(at: actor.last),
      isNominal(match, sentence)
    else { return false }
    switch match.effect {
    case .announced, .planned, .flip, .weak, .pressure: return true
    default: return false
    }
  }

  /// "decision to", "campaign to": an operator that begins with a noun.
  func isNominal(_ match: OperatorMatch, _ sentence: SentenceReading) -> Bool {
    if sentence.wordClass(match.first).contains(.modal) { return false }  // "Costa Rica may"
    let form = lexicon.forms[Int(sentence.article.tokens[match.first].word)]
    return form.isEmpty || sentence.wordClass(match.first).contains(.instrument)
      || form == .base || form == [.base, .third]
  }

  /// Whether a verb without a clause of its own stands before: "follow Stockholm's example".
  func isObject(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.range.contains(token), !sentence.article.isMentioned(token) else {
      return false
    }
    let wordClass = sentence.wordClass(token)
    return wordClass.contains(.verb)
      && wordClass.isDisjoint(with: [.report, .aux, .preposition])
      && sentence.actor(at: token) == nil && sentence.operatorMatch(at: token) == nil
  }

  /// Whether only auxiliaries, adverbs and operators stand between an actor and the cue.
  func isCloseToVerb(
    _ actor: Actor, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    var index = actor.last + 1
    while index < frame.cue.first {
      if let match = sentence.operatorMatch(at: index) {
        index = match.last + 1
        continue
      }
      let wordClass = sentence.wordClass(index)
      guard !wordClass.isDisjoint(with: [.aux, .adverb, .modal]) || wordClass.contains(.verb) else {
        return false
      }
      index += 1
    }
    return true
  }

  /// "Chinese intelligence uses": a demonym with a noun of no office right before an active verb.
  private func isSubjectPhrase(
    _ actor: Actor, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    guard lexicon.cues[frame.cue.cue].part == .verb, !frame.cue.isPassive,
      sentence.isFiniteVerb(frame.cue.first), frame.cue.first - actor.last <= 4,
      !isPreposition(wordBefore(actor, sentence).0, sentence)
    else { return false }
    let between = stretch(actor.last + 1, frame.cue.first)
    return !between.isEmpty
      && between.allSatisfy {
        sentence.wordClass($0).isEmpty && sentence.article.tokens[$0].kind == .word
          && !sentence.article.isMentioned($0)
      }
  }

  func isNoun(_ match: CueMatch) -> Bool { lexicon.cues[match.cue].part == .noun }
}

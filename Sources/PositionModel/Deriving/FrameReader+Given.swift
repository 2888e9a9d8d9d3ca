import TextMatching

// Measures that a sentence takes as given: "Sweden's Huawei ban", "her decision to shut it out".

extension FrameReader {
  /// A measure with its owner, and what within its own noun phrase bears on it.
  struct Given {
    var owner: Actor
    var operators: [OperatorMatch] = []
    var commandsOperators = false
  }

  /// The owner of the noun phrase that a cue heads, or hangs on by "decision to".
  ///
  /// Who has a ban has it whatever is said around it, and whoever says it (presupposition of
  /// possessives, Karttunen, "Presuppositions of compound sentences", 1973).
  func given(_ cue: CueMatch, _ sentence: SentenceReading) -> Given? {
    guard lexicon.cues[cue.cue].stance != .undecided, lexicon.cues[cue.cue].part != .state else {
      return nil
    }
    let isNoun = isNoun(cue)
    var operators: [OperatorMatch] = []
    var hangsOnNoun = isNoun
    var commandsOperators = false
    var index = cue.first - 1
    while index >= max(sentence.range.lowerBound, cue.first - 12) {
      if let match = sentence.operatorMatch(at: index) {
        switch match.effect {
        case .pressure, .question, .condition, .undecided: return nil
        default: if isNoun, isFiniteOperator(match, sentence) { return nil }
        }
        operators.append(match)
        if !hangsOnNoun { hangsOnNoun = isDecisionNoun(match.first, sentence) }
        index = match.first - 1
        continue
      }
      if let actor = sentence.actor(at: index) {
        if hangsOnNoun, !isImagined(actor, cue, sentence),
          let owner = owner(actor, of: cue, isNoun, operators, sentence)
        {
          var given = Given(owner: owner, commandsOperators: commandsOperators)
          given.operators = operators + outer(before: owner.first, sentence)
          return given
        }
        guard !isNoun, !hangsOnNoun, actor.kind == .operators || actor.kind == .company else {
          return nil
        }
        commandsOperators = true
        index = actor.first - 1
        continue
      }
      if let mention = sentence.vendors(at: index) {
        guard isNoun else { return nil }
        index = mention.first - 1
        continue
      }
      if hangsOnNoun, sentence.isWord(index, "his") || sentence.isWord(index, "her"),
        let person = person(before: index, sentence)
      {
        return Given(owner: person, operators: operators, commandsOperators: commandsOperators)
      }
      guard isWithinPhrase(index, isNoun, sentence) else { return nil }
      index -= 1
    }
    return nil
  }

  /// "China's envoy called the decision to bar it wrong": the vendor's home judges another's act.
  func isTheirsToJudge(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard let authority = frame.authority, !authority.countries.isEmpty,
      isHome(authority, of: frame.vendors)
    else { return false }
    let head = isNoun(frame.cue) ? frame.cue.first : frame.operators.last?.first ?? 0
    return (isNoun(frame.cue) || isDecisionNoun(head, sentence))
      && ["the", "this", "that"].contains { sentence.isWord(head - 1, $0) }
  }

  /// "A German ban would hurt": what somebody imagines is not taken for granted.
  func isImagined(
    _ owner: Actor, _ cue: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    guard sentence.isWord(owner.first - 1, "a") || sentence.isWord(owner.first - 1, "an") else {
      return false
    }
    return stretch(cue.last + 1, min(sentence.clause(of: cue.first).upperBound, cue.last + 14))
      .contains { token in
        ["would", "could", "might"].contains { sentence.isWord(token, $0) }
      }
  }

  /// Whether a word can stand between a measure and its owner.
  private func isWithinPhrase(_ token: Int, _ isNoun: Bool, _ sentence: SentenceReading) -> Bool {
    let kind = sentence.article.tokens[token].kind
    guard !sentence.article.isMentioned(token), sentence.cueIndex(at: token) == nil,
      kind == .word || kind == .number || sentence.isMark(token, "\"")
        || sentence.isMark(token, "'")
    else { return false }
    let wordClass = sentence.wordClass(token)
    if sentence.isWord(token, "to") { return !isNoun }
    if !wordClass.isDisjoint(with: [.preposition, .relative, .conjunction, .clauseBreak, .aux]) {
      return false
    }
    if wordClass.contains(.verb) {
      let form = lexicon.forms[Int(sentence.article.tokens[token].word)]
      return !isNoun || form.contains(.participle) || form.contains(.gerund)
    }
    return !wordClass.contains(.determiner) || !isNoun
  }

  /// "mulls", "weighs": a verb that says the rest, not a word of the phrase.
  private func isFiniteOperator(_ match: OperatorMatch, _ sentence: SentenceReading) -> Bool {
    let form = lexicon.forms[Int(sentence.article.tokens[match.first].word)]
    return form.contains(.third) || (form.contains(.past) && sentence.isWord(match.last, "to"))
  }

  private func isDecisionNoun(_ token: Int, _ sentence: SentenceReading) -> Bool {
    let nouns: [StaticString] = [
      "decision", "decisions", "move", "moves", "order", "ruling", "vote", "choice", "refusal",
      "plan", "plans", "intention", "pledge", "resolve", "determination", "agreement", "law",
    ]
    return nouns.contains { sentence.isWord(token, $0) }
  }

  /// The actor as the owner of a measure, if it can have one.
  private func owner(
    _ actor: Actor, of cue: CueMatch, _ isNoun: Bool, _ operators: [OperatorMatch],
    _ sentence: SentenceReading
  ) -> Actor? {
    var owner = actor
    switch actor.kind {
    case .state, .government, .regulator, .parliament, .court, .official, .instrument, .owner:
      break
    case .other: owner.kind = .state
    default: return nil
    }
    let isOwner = actor.isPossessive || actor.isAttribute
    // "UK decision to", "US ban": a plain name right before the noun.
    let noun = operators.last?.first ?? cue.first
    let isNominalOnly =
      isNoun
      ? operators.isEmpty
      : ["decision", "decisions", "ruling", "refusal"].contains { sentence.isWord(noun, $0) }
    let isCompound =
      actor.kind == .state && !actor.isGeneric && isNominalOnly
      && !stretch(actor.last + 1, noun).contains {
        sentence.vendors(at: $0) == nil && !sentence.wordClass($0).contains(.network)
      }
    guard isOwner || isCompound, !actor.isGeneric || actor.isPossessive else { return nil }
    return owner
  }

  /// The one that "his" and "her" mean: an official named before.
  private func person(before token: Int, _ sentence: SentenceReading) -> Actor? {
    sentence.actors.last {
      $0.last < token && $0.kind == .official && !$0.countries.isEmpty
    }
  }

  /// What is done to the whole: "overturned Sweden's ban", where nothing doubts that it was.
  private func outer(before token: Int, _ sentence: SentenceReading) -> [OperatorMatch] {
    var index = token - 1
    while sentence.wordClass(index).contains(.determiner) { index -= 1 }
    guard let match = sentence.operatorMatch(at: index) else { return [] }
    switch match.effect {
    case .lift, .suspend, .ease: break
    default: return []
    }
    let clause = sentence.clause(of: match.first)
    let isDoubted = stretch(clause.lowerBound, match.first).contains { token in
      guard let other = sentence.operatorMatch(at: token) else { return false }
      return other.effect != .announced && other.effect != .ordered && other.effect != .none
    }
    return isDoubted ? [] : [match]
  }

  /// "the Swedish and British bans on": each of the demonyms before a noun has the measure.
  func findJoinedOwners(_ frame: inout Frame, _ sentence: SentenceReading) {
    guard isNoun(frame.cue), let authority = frame.authority, authority.last < frame.cue.first,
      frame.cue.first - authority.first <= 8
    else { return }
    var index = frame.cue.first - 1
    var joined: [Int] = []
    while let actor = sentence.actor(at: index), actor.isAttribute || actor.kind == .state,
      !actor.countries.isEmpty
    {
      joined += actor.countries
      guard
        sentence.wordClass(actor.first - 1).contains(.conjunction)
          || sentence.isMark(actor.first - 1, ",")
      else { break }
      index = actor.first - 2
    }
    guard joined.contains(where: authority.countries.contains) else { return }
    frame.likes += joined.filter { !authority.countries.contains($0) }
  }
}

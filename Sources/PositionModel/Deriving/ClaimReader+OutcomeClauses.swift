import TextMatching

// The clauses that say whether something was done, and not what: "it did", "but chose not to".

extension ClaimReader {
  /// "In the end it did.", "The government refused.": what the first clause of a sentence tells.
  func firstClause(of sentence: SentenceReading) -> Outcome? {
    let start = sentence.range.lowerBound
    for index in stretch(start, min(start + 6, sentence.range.upperBound)) {
      if let outcome = clause(from: index, needsSubject: true, sentence) { return outcome }
      let isName = sentence.actor(at: index) != nil || sentence.vendors(at: index) != nil
      // "Until it has", "If they do"
      let isDependent = [
        "until", "if", "unless", "once", "when", "after", "before", "while", "as",
        "since", "because", "although", "whether", "though",
      ].contains { sentence.isWord(index, $0) }
      if isName || isDependent || sentence.isFiniteVerb(index)
        || frames.isPronounSubject(index, sentence)
      {
        return nil
      }
    }
    return nil
  }

  /// The outcome of a clause that a mark or a conjunction joins.
  func clause(joinedAt index: Int, _ sentence: SentenceReading) -> Outcome? {
    let isJoint =
      sentence.isWord(index, "and") || sentence.isWord(index, "but")
      || sentence.isWord(index, "yet")
      || sentence.isMark(index, ";") || sentence.isMark(index, "-")
      || sentence.isMark(index, ",") && sentence.isWord(index + 1, "then")
    guard isJoint else { return nil }
    var next = index + 1
    if sentence.isWord(next, "then") || sentence.isWord(next, "so") { next += 1 }
    if sentence.isWord(next, "on"), sentence.wordClass(next + 1).contains(.weekday) { next += 2 }
    return clause(from: next, needsSubject: sentence.isMark(index, ";"), sentence)
  }

  /// The outcome of a clause that begins at a token.
  private func clause(
    from start: Int, needsSubject: Bool, _ sentence: SentenceReading
  ) -> Outcome? {
    var subject: Actor?
    var verb = start
    if let actor = sentence.actor(at: start), actor.first == start, actor.actsForState,
      !actor.isPossessive
    {
      if actor.kind == .court { return nil }  // a court that dismisses an appeal keeps the ban
      subject = actor
      verb = actor.last + 1
    } else if sentence.isWord(start, "it") {
      verb += 1
    } else if sentence.isWord(start, "the"), let actor = sentence.actor(at: start + 1),
      actor.actsForState, actor.first == start + 1
    {
      subject = actor
      verb = actor.last + 1
    } else if sentence.isWord(start, "the") || sentence.isWord(start, "that"),
      ["plan", "plans", "idea", "proposal", "proposals"].contains(where: {
        sentence.isWord(start + 1, $0)
      })
    {
      return fate(of: start, sentence)
    } else if needsSubject {
      return nil
    }
    guard let (isDone, end, match) = predicate(from: verb, sentence) else { return nil }
    return Outcome(isDone: isDone, subject: subject, tokens: start..<end, match: match)
  }

  /// "the plan was later given up": what became of a plan.
  private func fate(of plan: Int, _ sentence: SentenceReading) -> Outcome? {
    var verb = plan + 2
    var isNegated = false
    while !sentence.wordClass(verb).isDisjoint(with: [.aux, .adverb]) {
      if sentence.isWord(verb, "yet") { return nil }
      isNegated = isNegated || sentence.isWord(verb, "never") || sentence.isWord(verb, "not")
      verb += 1
    }
    if isNegated {
      // "was never carried out"
      let isDeed = ["carried", "adopted", "implemented", "enacted", "executed"].contains {
        sentence.isWord(verb, $0)
      }
      let tokens = plan..<(verb + 1)
      return isDeed ? Outcome(isDone: false, subject: nil, tokens: tokens, match: nil) : nil
    }
    if sentence.isWord(verb, "given"), sentence.isWord(verb + 1, "up") {
      return Outcome(isDone: false, subject: nil, tokens: plan..<(verb + 2), match: nil)
    }
    guard verb > plan + 2, let match = sentence.operatorMatch(at: verb), match.first == verb,
      match.effect == .flip || match.effect == .lift, frames.isEnd(match.last + 1, sentence)
    else { return nil }
    return Outcome(isDone: false, subject: nil, tokens: plan..<(match.last + 1), match: match)
  }

  /// "did", "has not", "has chosen not to", "complied", "ignored the advice": a predicate that says
  /// whether something was done, and not what; with the token behind it.
  private func predicate(
    from start: Int, _ sentence: SentenceReading
  ) -> (isDone: Bool, end: Int, match: OperatorMatch?)? {
    var index = start
    var isDone = true
    var hasAux = false
    var isPassive = false
    var isWould = false
    var match: OperatorMatch?
    while sentence.range.contains(index) {
      if sentence.isWord(index, "no"), sentence.isWord(index + 1, "longer") {
        isDone.toggle()
        index += 1
      } else if sentence.isWord(index, "not") || sentence.isWord(index, "n't")
        || sentence.isWord(index, "never")
      {
        isDone.toggle()
        match = sentence.operatorMatch(at: index)
        // "has not yet": it may still.
        if match?.effect == .undecided { return nil }
      } else if !sentence.wordClass(index).isDisjoint(with: [.aux, .modal]) {
        let isAble = ["may", "might", "should", "must", "can", "could", "cannot", "ca"].contains {
          sentence.isWord(index, $0)
        }
        if isAble { return nil }
        hasAux = true
        isWould = isWould || sentence.isWord(index, "would")
        isPassive = isPassive || sentence.wordClass(index).contains(.be)
      } else if !sentence.wordClass(index).contains(.adverb) || sentence.isWord(index, "yet") {
        break
      }
      index += 1
    }
    if isWould, isDone { return nil }  // "it would": nobody knows yet
    let isSo = !isPassive || sentence.isWord(index, "doing")
    if hasAux, isSo, let end = end(afterSo: index, sentence) { return (isDone, end, match) }
    if hasAux, sentence.isWord(index, "no"), sentence.isWord(index + 1, "such"),
      sentence.range.contains(index + 2),
      isClosed(index + 3, sentence)
    {
      return (!isDone, index + 3, sentence.operatorMatch(at: index) ?? match)  // "has no such plan"
    }
    if isPassive { return nil }  // "it was withdrawn": the draft, and nobody's deed
    if sentence.wordClass(index).contains(.complied) {
      if !isDone { return nil }  // "has not agreed": it may still
      return end(afterObject: index + 1, sentence).map { (isDone, $0, match) }
    }
    let givesUp = ["given", "gave", "gives"].contains { sentence.isWord(index, $0) }
    if givesUp, sentence.isWord(index + 1, "up"), let end = end(afterObject: index + 2, sentence),
      sentence.wordClass(end - 1).contains(.request)
    {
      return (!isDone, end, match)
    }
    let refusal = sentence.operatorMatch(at: index)
    let isRefusal = refusal.map { $0.first == index && ($0.effect == .flip || $0.effect == .lift) }
    let isDemurral = sentence.wordClass(index).contains(.demurred)
    // "have closed the door to it": a deed of its own.
    let isCue = sentence.cueIndex(at: index).map { sentence.cues[$0].first == index } ?? false
    let last = isRefusal ?? false ? refusal?.last ?? index : index
    let leavesOut =
      sentence.isWord(last, "to") && sentence.isWord(last - 1, "not")
      || sentence.isWord(last, "against")
    guard isDemurral || isRefusal ?? false, let end = end(afterObject: last + 1, sentence),
      isDemurral || !isCue || leavesOut || sentence.wordClass(end - 1).contains(.request)
    else { return nil }
    return (!isDone, end, refusal ?? match)
  }

  /// The end of a clause after an auxiliary and "so", "done so", "just that".
  private func end(afterSo start: Int, _ sentence: SentenceReading) -> Int? {
    var index = start
    while ["done", "do", "doing", "so", "it", "that", "just", "exactly", "anyway", "regardless"]
      .contains(where: { sentence.isWord(index, $0) })
    {
      index += 1
    }
    return isClosed(index, sentence) ? index : nil
  }

  /// Whether a clause ends before a token, and not only to be broken into: "does not, in itself,".
  private func isClosed(_ token: Int, _ sentence: SentenceReading) -> Bool {
    if sentence.isWord(token, "on"), sentence.wordClass(token + 1).contains(.weekday) {
      return isClosed(token + 2, sentence)  // "did so on Monday"
    }
    guard frames.isEnd(token, sentence) else { return false }
    guard sentence.isMark(token, ",") else { return true }
    let rest = stretch(token + 1, sentence.range.upperBound)
    return sentence.contains(.report, in: rest) || sentence.actor(at: token + 1) != nil
      || !sentence.wordClass(token + 1).isDisjoint(with: [.conjunction, .clauseBreak])
  }

  /// The end of a clause after nothing, a pronoun or a thing: "it", "the idea", "to do so".
  private func end(afterObject start: Int, _ sentence: SentenceReading) -> Int? {
    var index = start
    if sentence.isWord(index, "to") || sentence.isWord(index, "against") { index += 1 }
    if isClosed(index, sentence) { return index }
    let isPronoun = ["it", "them", "that", "do", "doing"].contains { sentence.isWord(index, $0) }
    if isPronoun {
      index += sentence.isWord(index + 1, "so") ? 2 : 1
      return isClosed(index, sentence) ? index : nil
    }
    guard sentence.wordClass(index).contains(.determiner) else { return nil }
    // "dropped the idea after a review"
    guard sentence.wordClass(index + 1).contains(.request) else { return nil }
    let goesOn = ["after", "following", "amid", "when", "once", "because", "in", "on"].contains {
      sentence.isWord(index + 2, $0)
    }
    return goesOn || isClosed(index + 2, sentence) ? index + 2 : nil
  }
}

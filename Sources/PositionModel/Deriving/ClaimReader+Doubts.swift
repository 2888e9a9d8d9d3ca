import TextMatching

// What makes a reading less than it seems.

extension ClaimReader {
  /// "sign a no-backdoor agreement": what a vendor holds out, not what a state has decided.
  func isOffer(_ match: CueMatch, _ cue: Cue, _ sentence: SentenceReading) -> Bool {
    guard cue.stance == .allow, cue.strength == .weak else { return false }
    return sentence.offers.contains { $0.overlaps(match.first..<(match.last + 6)) }
  }

  /// "would allow China to spy": the object of an active verb is a state, not the vendor.
  func isForOthers(_ frame: Frame, _ cue: Cue, _ sentence: SentenceReading) -> Bool {
    guard cue.part == .verb, cue.side == .object else { return false }
    if cue.stance == .allow, isForSpying(frame, sentence) { return true }
    if frame.cue.isPassive { return false }
    let isBehind = (frame.vendorMention?.first ?? 0) > frame.cue.last
    let start = (isBehind ? frame.cue.last : frame.cue.head) + 1
    let end = sentence.clause(of: frame.cue.head).upperBound
    for index in stretch(start, min(start + 3, end)) {
      if sentence.vendors(at: index) != nil { return false }
      guard let actor = sentence.actor(at: index) else { continue }
      // "bars China and Huawei"
      if sentence.isWord(actor.last + 1, "and"), sentence.vendors(at: actor.last + 2) != nil {
        return false
      }
      if cue.stance == .allow, actor.actsForState, actor.kind != .state { return true }
      if actor.kind == .state || actor.kind == .other, !actor.isAttribute || actor.kind == .other {
        return true
      }
    }
    return false
  }

  /// "guidelines that let member states exclude", "measures that members can take": what a union
  /// leaves to its members is not its own position.
  func isForMembers(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard let authority = frame.authority, authority.last < frame.cue.first,
      authority.countries.contains(where: { gazetteer.countries.all[$0].code.rawValue == "EU" })
    else { return false }
    return stretch(authority.last + 1, frame.cue.first).contains { index in
      ["members", "states", "countries", "governments", "capitals", "nations"].contains {
        sentence.isWord(index, $0)
      }
    }
  }

  /// "would allow them to steal secrets": what could be done with it, not what is permitted.
  private func isForSpying(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    stretch(frame.cue.head + 1, frame.cue.head + 6).contains {
      sentence.wordClass($0).contains(.espionage) && !sentence.article.isMentioned($0)
    }
  }

  /// Whether a common verb and its vendor stand too far apart to belong together.
  ///
  /// `isNews`: whether a measure on a network was told of just before, for "the ban".
  func isTooFar(_ frame: Frame, _ cue: Cue, isNews: Bool) -> Bool {
    if cue.stance == nil { return false }
    if frame.hasOtherObject { return true }
    if frame.isListed, frame.vendorLink == .focus { return false }
    if cue.part == .state, frame.vendorLink == .focus, cue.stance != .undecided,
      !frame.isOfAnyVendor
    {
      return true
    }
    switch frame.vendorLink {
    case .clause:
      return cue.strength == .weak && frame.vendorDistance > (cue.stance == .allow ? 7 : 10)
    case .anaphor: return false
    case .focus where cue.part == .noun && cue.stance == .ban && !isNews: return true
    case .sentence, .focus:
      return cue.strength == .weak && cue.stance != .undecided && cue.stance != .trial
    }
  }

  /// "Allowing Huawei in would be …": a deed spoken of, not done.
  func isTopic(_ match: CueMatch, _ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let form = lexicon.forms[Int(sentence.article.tokens[match.first].word)]
    guard form == .gerund, frame.operators.isEmpty, lexicon.cues[match.cue].part == .verb else {
      return false
    }
    let front = sentence.clause(of: match.first).lowerBound
    let isEmbedded = sentence.isWord(match.first - 1, "that")
    return
      (isEmbedded || match.first == front
      || match.first == front + 1 && sentence.isMark(front, "\""))
      && sentence.place != .title
      && sentence.contains(.modal, in: sentence.clause(of: match.first))
  }

  /// "a ban would cost us millions, the carrier said": what somebody imagines who decides nothing.
  func isThought(_ operators: [OperatorMatch], _ voice: Voice) -> Bool {
    operators.contains { $0.effect == .hypothetical }
      && [.operator, .vendor, .analyst, .opposition].contains(voice.kind)
  }

  /// Drops what only looks like a position, and tells less of what is less than it seems.
  func weigh(
    _ reading: inout StanceReading, _ frame: Frame, _ cue: Cue, _ voice: Voice,
    _ sentence: SentenceReading
  ) {
    let effects = frame.operators.map(\.effect)
    let isRule =
      effects.contains { $0 == .announced || $0 == .must || $0 == .ordered }
      || frame.commandsOperators
      || sentence.contains(.modal, in: sentence.clause(of: frame.cue.first))
    if isNoDeed(frame, cue, voice, sentence) || isNoChoice(frame, cue, sentence)
      || isNoDecision(frame, cue, sentence)
    {
      reading.isDropped = true
    }
    if cue.stance == .allow, isChoice(frame, sentence) { composer.apply(.weak, to: &reading) }
    if cue.stance == .allow, cue.strength == .weak, effects.contains(.negation), !isRule {
      reading.isWeak = true
    }
    if cue.stance == .undecided, wasBeforeAnother(frame, sentence) { reading.isPast = true }
    if isOver(frame, sentence) { reading.isPast = true }
    if isCalledFalse(frame, sentence) {
      (reading.isDropped, reading.isDenied) = (true, true)
    }
    if reading.isDenied, cue.stance == .ban || cue.stance == .restrict,
      reading.stance == cue.stance, isOwnDenial(frame, voice, sentence)
    {
      // "denied having barred it": a state that says it has not.
      (reading.isDropped, reading.isDenied) = (false, false)
      composer.apply(.negation, to: &reading)
      reading.isAgainstWords = true
    }
    if reading.stance == .ban, cue.stance == .allow,
      stretch(frame.cue.last, sentence.range.upperBound).contains(where: {
        sentence.isWord($0, "unless")
      })
    {
      // "would not let Spark put it in unless": it depends.
      reading.stance = .restrict
      reading.isPartial = true
    }
    if reading.stance == .allow, cue.stance == .ban, isBlanket(frame, sentence) {
      reading.isWeak = true
      reading.isPartial = true
    }
  }

  /// "Either Nokia or Ericsson will get": one of several vendors, and nobody knows which.
  private func isChoice(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard let vendors = frame.vendorMention, vendors.last > vendors.first else { return false }
    return sentence.isWord(vendors.first - 1, "either")
      && stretch(vendors.first + 1, vendors.last).contains { sentence.isWord($0, "or") }
  }

  /// Whether it is the state itself that denies what it is said to have done.
  private func isOwnDenial(_ frame: Frame, _ voice: Voice, _ sentence: SentenceReading) -> Bool {
    guard let authority = frame.authority, authority.actsForState else { return false }
    // "Reports that it has barred it are untrue, the ministry said."
    if frame.operators.isEmpty {
      return ["reports", "claims", "rumours", "rumors"].contains {
        sentence.isWord(sentence.range.lowerBound, $0)
      } && [.government, .regulator].contains(voice.kind)
        && (voice.countries.isEmpty || voice.countries == authority.countries)
    }
    let clause = sentence.clause(of: frame.cue.first)
    // "denied that it had barred it because of pressure", "that politics led Sweden to": not the ban.
    guard let denial = frame.operators.first, frame.operators.count == 1,
      frame.cue.first - denial.last <= 6,
      !stretch(frame.cue.last + 1, clause.upperBound + 1).contains(where: { index in
        ["because", "without", "over", "due", "under"].contains { sentence.isWord(index, $0) }
      }),
      !stretch(denial.last + 1, frame.cue.first).contains(where: {
        sentence.isFiniteVerb($0) && sentence.wordClass($0).isDisjoint(with: [.aux, .modal])
          || sentence.isWord($0, "wrongly")
      }),
      ["denied", "denies", "deny", "denying"].contains(where: { sentence.isWord(denial.first, $0) })
    else { return false }
    let denier = sentence.actors.last { $0.last < denial.first && frames.isBare($0, sentence) }
    guard let denier, denier.actsForState else { return false }
    return denier.countries.isEmpty || denier.countries == authority.countries
  }

  /// "had considered it before giving the job to another".
  private func wasBeforeAnother(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    sentence.isWord(frame.cue.first - 1, "had")
      && stretch(frame.cue.last + 1, min(sentence.range.upperBound, frame.cue.last + 16)).contains {
        sentence.isWord($0, "before") && sentence.range.contains($0 + 1)
          && lexicon.forms[Int(sentence.article.tokens[$0 + 1].word)].contains(.gerund)
      }
  }

  /// "Reports that … are false".
  func isCalledFalse(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let after = stretch(frame.cue.last, sentence.range.upperBound)
    let before = stretch(sentence.range.lowerBound, frame.cue.first)
    let isFalse = after.contains { index in
      ["false", "untrue", "baseless", "unfounded", "wrong", "fake", "forged", "fabricated"].contains
      {
        sentence.isWord(index, $0)
      } || sentence.isWord(index, "genuine") && sentence.isWord(index - 1, "not")
    }
    return isFalse
      && before.contains { index in
        ["reports", "claims", "rumours", "rumors", "suggestions", "memo"].contains {
          sentence.isWord(index, $0)
        }
      }
  }

  /// "banned until last year", "had been barred until May".
  func isOver(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let clause = sentence.clause(of: frame.cue.first)
    var been = frame.cue.first - 1
    while sentence.wordClass(been).contains(.adverb) { been -= 1 }
    // "had been barred until 2030, the regulator said" is reported, and not over.
    let hadBeen =
      sentence.isWord(been, "been") && sentence.isWord(been - 1, "had")
      && !sentence.contains(.report, in: sentence.range)
    return stretch(frame.cue.last, min(clause.upperBound, frame.cue.last + 12)).contains { index in
      sentence.isWord(index, "until")
        && (sentence.isWord(index + 1, "last") || sentence.isWord(index + 1, "recently")
          || sentence.isWord(index + 1, "now")
          || hadBeen && !sentence.isWord(index + 1, "further"))
    }
  }

  /// "no total ban", "ruled out a complete exclusion": something less remains possible.
  func isBlanket(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    sentence.contains(
      .blanket, in: stretch(max(sentence.range.lowerBound, frame.cue.first - 2), frame.cue.first))
  }

  /// "Britain's decision to ban", "the Swedish exclusion of": taken as given, whoever speaks.
  func isPresupposed(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    if isDefiniteSubject(frame, sentence) { return true }
    guard frame.link == .subject, let authority = frame.authority, !authority.countries.isEmpty
    else { return false }
    let isOpen = frame.operators.contains { $0.effect == .question || $0.effect == .undecided }
    if frame.isDecided { return !isOpen }
    let isNominal = frame.operators.contains {
      sentence.isWord($0.first, "decision") || sentence.isWord($0.first, "decisions")
        || sentence.isWord($0.first, "move")
    }
    let isOwned = authority.isPossessive || authority.isAttribute
    return isNominal
      || (cue(of: frame).part == .noun && isOwned
        && frame.cue.first - authority.last <= 3 && frame.operators.isEmpty
        && ![.opposition, .expert, .media].contains(authority.kind))
  }

  /// "The removal of ZTE from Danish networks", "the decision to shut it out": a definite subject.
  private func isDefiniteSubject(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let cue = cue(of: frame)
    guard cue.stance == .ban || cue.stance == .restrict, frame.authority != nil else {
      return false
    }
    var head = frame.cue.first
    if cue.part != .noun {
      guard let decision = frame.operators.last,
        sentence.isWord(decision.first, "decision") || sentence.isWord(decision.first, "move")
      else { return false }
      head = decision.first
    } else if !frame.operators.isEmpty {
      return false
    }
    guard sentence.isWord(head - 1, "the") else { return false }
    if head - 1 == sentence.range.lowerBound { return true }
    let before = head - 2
    return sentence.isWord(before, "that") || sentence.wordClass(before).contains(.report)
      || sentence.isWord(before, "called") || sentence.isWord(before, "calls")
  }

  /// Operators that leave open whether something is so.
  func isDoubt(_ effect: StanceOperator) -> Bool {
    switch effect {
    case .weak, .condition, .question, .deny, .hypothetical, .should: true
    default: false
    }
  }
}

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

  /// "wants to", "hopes to": what somebody would like.
  private func isWish(_ match: OperatorMatch) -> Bool {
    let name = lexicon.name(lexicon.operators[match.row].name)
    return NamedRows.wishes.contains(name)
  }

  /// "a ban would cost us millions, the carrier said": what somebody imagines who decides nothing.
  func isThought(_ operators: [OperatorMatch], _ voice: Voice) -> Bool {
    operators.contains { $0.effect == .hypothetical }
      && [.operator, .vendor, .analyst, .opposition].contains(voice.kind)
  }

  private func isBid(_ cue: Cue) -> Bool {
    let name = lexicon.name(cue.name)
    return name.hasPrefix("bid~") || name.hasPrefix("(bid~")
  }

  /// Drops what only looks like a position: an opinion, a choice not made.
  func weigh(
    _ reading: inout StanceReading, _ frame: Frame, _ cue: Cue, _ voice: Voice,
    _ sentence: SentenceReading
  ) {
    let effects = frame.operators.map(\.effect)
    let isNegated = effects.contains(.negation)
    let isRule =
      effects.contains { $0 == .announced || $0 == .must || $0 == .ordered }
      || frame.commandsOperators
      || sentence.contains(.modal, in: sentence.clause(of: frame.cue.first))
    if cue.stance == .trial, isNegated { reading.isDropped = true }
    if cue.stance == .allow, isChoice(frame, sentence) { composer.apply(.weak, to: &reading) }
    if cue.part == .noun, let owner = frame.authority, owner.last < frame.cue.first,
      frames.isImagined(owner, frame.cue, sentence)
    {
      reading.isDropped = true  // "a UK ban on Huawei would cost billions"
    }
    if isPermitting(cue), !frame.cue.isPassive, frame.authority?.actsForState ?? false,
      sentence.isWord(frame.cue.first - 1, "can")
    {
      reading.isDropped = true  // "the cabinet can let it pass": nobody has
    }
    if sentence.isWord(frame.cue.first - 1, "or"),
      sentence.clause(of: frame.cue.first - 1).contains(where: {
        $0 < frame.cue.first && sentence.isWord($0, "can")
      })
    {
      reading.isDropped = true  // "can let it pass or veto it": all that it could do
    }
    if frame.isOfAnyVendor, effects.contains(.power) {
      // "may order the removal of suppliers": a power that nobody has used.
      reading.isDropped = true
    }
    if cue.stance == .allow, cue.strength == .weak, effects.contains(.planned),
      effects.contains(.flip) || effects.contains(.lift)
    {
      reading.isDropped = true  // "shelved a plan to buy": no rule against it
    }
    if frame.vendorActs, cue.stance == .allow,
      frame.operators.contains(where: isWish) || isBid(cue)
    {
      reading.isDropped = true  // "ZTE wants to supply", "was bidding": nobody said that it may
    }
    if cue.stance == .allow, cue.strength == .weak, isNegated, !isRule { reading.isWeak = true }
    let isOwnVoice = voice.kind == .government && frame.authority?.countries == voice.countries
    // "if Ottawa barred it": open when Ottawa says so itself, else a thought.
    if effects.contains(.condition), !isOwnVoice { reading.isDropped = true }
    if effects.contains(.must) || effects.contains(.should), frame.link == .subject,
      frame.authority?.kind == .state, !frame.commandsOperators, !isOwnVoice
    {
      reading.isDropped = true
    }
    if [.committee, .opposition, .analyst].contains(voice.kind),
      ["must", "should"].contains(where: { sentence.isWord(frame.cue.first, $0) })
    {
      reading.isDropped = true  // "must not be involved", said a backbencher
    }
    if isTakenDecision(frame, cue, sentence) { reading.isDropped = true }
    if isOver(frame, sentence) { reading.isPast = true }
    if isCalledFalse(frame, sentence) { reading.isDropped = true }
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

  /// "Sweden's decision on Huawei was a considered one": it is taken, whatever it is.
  private func isTakenDecision(
    _ frame: Frame, _ cue: Cue, _ sentence: SentenceReading
  ) -> Bool {
    guard cue.stance == .undecided, cue.part == .noun, frame.operators.isEmpty,
      sentence.isWord(frame.cue.first, "decision")
    else { return false }
    let clause = sentence.clause(of: frame.cue.first)
    let verb = stretch(frame.cue.last + 1, clause.upperBound).first { sentence.isFiniteVerb($0) }
    guard let verb, sentence.isWord(verb, "was") || sentence.isWord(verb, "were") else {
      return false
    }
    let open: [StaticString] = [
      "due", "expected", "delayed", "pending", "near", "imminent", "awaited", "postponed", "put",
      "still", "months", "weeks", "not", "never", "likely", "to", "being",
    ]
    return !open.contains { word in
      sentence.isWord(verb + 1, word) || sentence.isWord(verb + 2, word)
    }
  }

  /// "Reports that … are false".
  func isCalledFalse(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let after = stretch(frame.cue.last, sentence.range.upperBound)
    let before = stretch(sentence.range.lowerBound, frame.cue.first)
    let isFalse = after.contains { index in
      ["false", "untrue", "baseless", "unfounded", "wrong"].contains { sentence.isWord(index, $0) }
    }
    return isFalse
      && before.contains { index in
        ["reports", "claims", "rumours", "rumors", "suggestions"].contains {
          sentence.isWord(index, $0)
        }
      }
  }

  /// "banned until last year", "barred until 2019, when".
  func isOver(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let clause = sentence.clause(of: frame.cue.first)
    return stretch(frame.cue.last, min(clause.upperBound, frame.cue.last + 12)).contains { index in
      sentence.isWord(index, "until")
        && (sentence.isWord(index + 1, "last") || sentence.isWord(index + 1, "recently")
          || sentence.isWord(index + 1, "now"))
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

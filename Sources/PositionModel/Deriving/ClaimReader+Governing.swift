import TextMatching

// What governs a cue in the end: what stands around it, less what only seems to.

extension ClaimReader {
  /// The operators of a frame with those behind it, as they are meant when one voice speaks.
  ///
  /// `isGiven`: whether the sentence takes the measure as given, so that its doubts are of other things.
  func governing(
    _ frame: Frame, by voice: Voice, isGiven: Bool, in sentence: SentenceReading
  ) -> [OperatorMatch] {
    let match = frame.cue
    let cue = cue(of: frame)
    var operators = frame.operators
    let isDecided = operators.contains { $0.effect == .announced }
    if isDecided || isReported(match, voice, sentence) { settle(&operators) }
    operators += followers(of: frame, in: sentence)
    if let turn = turn(after: match, in: sentence) { operators.append(turn) }
    if let condition = condition(before: match, in: sentence) { operators.append(condition) }
    answer(&operators, sentence)
    agree(&operators, after: match, sentence)
    decide(&operators, sentence)
    if cue.stance == .undecided {
      // "declined to say when a decision would come": it has not come.
      let isTaken = stretch(match.last + 1, match.last + 7).contains { index in
        ["taken", "made", "reached"].contains { sentence.isWord(index, $0) }
      }
      operators.removeAll { $0.effect == .deny && (isTaken || sentence.isWord($0.last, "say")) }
    }
    if isGiven { operators.removeAll { isDoubt($0.effect) } }
    if !operators.contains(where: { $0.effect == .power }),
      let power = power(over: match, in: sentence) ?? ability(frame, in: sentence)
    {
      operators.insert(power, at: 0)
    }
    operators.removeAll { isOfEarlierPredicate($0, before: match, in: sentence) }
    if saysWhyNot(match, in: sentence) { operators.removeAll { $0.effect == .negation } }
    if saysNot(match, in: sentence) { operators.removeAll { $0.effect == .negation } }
    if cue.stance == .restrict, cue.scope == .share, cue.part != .verb {
      // "may supply no more than a third": leave up to there.
      operators.removeAll { sentence.isWord($0.first, "may") && $0.first == $0.last }
    }
    if cue.stance == .allow { keepLeave(of: frame, by: voice, in: sentence, &operators) }
    if frame.pressesOthers { operators = asPressure(operators) }
    return operators
  }

  /// "a law letting the security centre forbid deals", "allows the minister, who is in charge, to
  /// class it as": what somebody is enabled to do, nobody has done yet.
  private func power(over cue: CueMatch, in sentence: SentenceReading) -> OperatorMatch? {
    guard let powerRow, lexicon.cues[cue.cue].part == .verb else { return nil }
    var index = cue.first - 1
    if sentence.isWord(index, "to") { index -= 1 }
    if let front = frames.parenthesisFront(endingAt: index, sentence) { index = front - 1 }
    guard let actor = sentence.actor(at: index), actor.actsForState else { return nil }
    let verb = frames.wordBefore(actor, sentence).0
    // "The law lets Denmark exclude it": the one who lets is no other state.
    guard actor.kind != .state || sentence.wordClass(verb - 1).contains(.instrument) else {
      return nil
    }
    let isEnabled = [
      "let", "lets", "letting", "allow", "allows", "allowing", "enable", "enables", "enabling",
      "empower", "empowers", "empowering", "permits", "permitting", "entitles", "authorises",
    ].contains { sentence.isWord(verb, $0) }
    return isEnabled ? OperatorMatch(row: powerRow, effect: .power, first: verb, last: verb) : nil
  }

  /// "is not barring it because of them but because of": the reason is negated, not the deed.
  private func saysWhyNot(_ match: CueMatch, in sentence: SentenceReading) -> Bool {
    let after = stretch(match.last + 1, min(sentence.range.upperBound, match.last + 24))
    func isReason(_ token: Int) -> Bool {
      sentence.isWord(token, "because") || sentence.isWord(token, "due")
        || sentence.isWord(token, "in") && sentence.isWord(token + 1, "order")
    }
    guard let why = after.first(where: isReason),
      let other = after.first(where: { $0 > why && sentence.isWord($0, "but") })
    else { return false }
    return isReason(other + 1)
      && !stretch(why + 1, other).contains {
        sentence.isFiniteVerb($0) || sentence.wordClass($0).contains(.modal)
      }
  }

  /// "found no proof and said that it would": a "no" that belongs to another verb.
  private func isOfEarlierPredicate(
    _ no: OperatorMatch, before cue: CueMatch, in sentence: SentenceReading
  ) -> Bool {
    guard no.effect == .negation, no.first == no.last, sentence.isWord(no.first, "no") else {
      return false
    }
    return stretch(no.last + 2, cue.first).contains { index in
      sentence.isWord(index, "and") && sentence.wordClass(index + 1).contains(.report)
        && sentence.isFiniteVerb(index + 1)
    }
  }

  /// "no rule on vendors": a cue that says "not" itself; "no plan and no rule" says it once.
  func saysNot(_ match: CueMatch, in sentence: SentenceReading) -> Bool {
    match.last > match.first && sentence.operatorMatch(at: match.first)?.effect == .negation
  }

  /// "the government can name high-risk suppliers": what a state is able to do.
  private func ability(_ frame: Frame, in sentence: SentenceReading) -> OperatorMatch? {
    let cue = cue(of: frame)
    guard let powerRow, cue.part == .verb, !frame.cue.isPassive,
      cue.stance == .ban || cue.stance == .restrict,
      frame.authority?.actsForState ?? false
    else { return nil }
    var index = frame.cue.first - 1
    while sentence.wordClass(index).contains(.adverb) { index -= 1 }
    guard sentence.isWord(index, "can") else { return nil }
    return OperatorMatch(row: powerRow, effect: .power, first: index, last: index)
  }

  /// Drops what is leave in a permission: "may bid", "could stay", "will let it build".
  private func keepLeave(
    of frame: Frame, by voice: Voice, in sentence: SentenceReading,
    _ operators: inout [OperatorMatch]
  ) {
    let (match, cue) = (frame.cue, cue(of: frame))
    let isOfCarriers = frame.authority?.kind == .operators
    if frame.link != .subject || frame.vendorActs || frame.commandsOperators || isOfCarriers {
      // "Huawei may bid", "no part may be added": leave, not likelihood.
      operators.removeAll { may in
        sentence.isWord(may.first, "may") && may.first == may.last
          && !frame.operators.contains { $0.effect == .power && $0.first == may.last + 1 }
      }
    }
    if cue.part == .state || frame.vendorActs || match.isPassive,
      voice.kind == .government || voice.kind == .regulator,
      isReported(match, voice, sentence), !isPermitting(cue)
    {
      // "said that it could stay": leave, in reported speech.
      operators.removeAll { sentence.isWord($0.first, "could") && $0.first == $0.last }
    }
    // "will let it build 5G": leave for the vendor, no power of the state.
    operators.removeAll { $0.effect == .power && isForVendor($0, sentence) }
  }
}

import TextMatching

// Whose act it is: the state's, or its carriers'.

extension ClaimReader {
  func isStateCarrier(_ actor: Actor) -> Bool {
    guard actor.kind == .operators else { return false }
    return actor.isStateOwned
      || !actor.carriers.isEmpty
        && actor.carriers.allSatisfy { gazetteer.carriers[$0].ownership == .state }
  }

  /// "told state-run BSNL not to use": what binds the state's own carrier binds no other.
  func isOrderToStateCarrier(_ frame: Frame) -> Bool {
    !frame.commanded.isEmpty
      && frame.commanded.allSatisfy { gazetteer.carriers[$0].ownership == .state }
      && frame.operators.contains { $0.effect == .ordered || $0.effect == .pressure }
  }

  func basis(_ authority: Actor, _ frame: Frame, _ sentence: SentenceReading) -> Basis {
    if frame.vendorActs, frame.isExample { return .operators }
    guard authority.kind == .operators else { return .state }
    return isStateCarrier(authority) || isRule(authority, frame, sentence) ? .state : .operators
  }

  /// "TDC may not use", "licensees shall phase out": what binds carriers is the state's word.
  private func isRule(_ authority: Actor, _ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let isAnyCarrier = authority.carriers.isEmpty && !authority.isGeneric
    if lexicon.cues[frame.cue.cue].part == .state || isAnyCarrier,
      ["may", "must", "shall", "can"].contains(where: { sentence.isWord(frame.cue.first, $0) })
    {
      return true
    }
    if frame.operators.contains(where: { sentence.isWord($0.first, "shall") }) { return true }
    let isGivenTime = frame.operators.contains { order in
      order.effect == .ordered
        && ["has", "have", "had"].contains { sentence.isWord(order.first, $0) }
    }
    let isLeft = ["has", "have"].contains { sentence.isWord(frame.cue.first, $0) }
    // "BT has until 2027 to strip it out"
    if isGivenTime || isLeft && lexicon.cues[frame.cue.cue].stance == .ban { return true }
    let isBound = frame.operators.contains { $0.effect == .must && $0.first > authority.last }
    guard authority.carriers.isEmpty else {
      return isBound && lexicon.cues[frame.cue.cue].stance == .ban  // "BT, which has to remove it"
    }
    // "carriers got permission to order"
    let isGranted =
      lexicon.cues[frame.cue.cue].stance == .allow
      && stretch(frame.cue.first, frame.cue.last + 1).contains { index in
        ["permission", "approval", "clearance", "leave", "licence", "license"].contains {
          sentence.isWord(index, $0)
        }
      }
    if isGranted { return true }
    return frame.operators.contains { $0.effect == .must || sentence.isWord($0.first, "may") }
      || sentence.isWord(frame.cue.first - 1, "can") || sentence.isWord(frame.cue.first - 1, "may")
  }

  /// "Downing Street pushes for its removal from British networks": what a government would do at
  /// home is a plan, not pressure.
  func isOwnAim(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard frame.addressee == nil,
      let push = frame.operators.first(where: { $0.effect == .pressure }),
      let authority = sentence.actors.last(where: { $0.last < push.first }),
      authority.kind == .government || authority.kind == .state, !authority.countries.isEmpty
    else { return false }
    return sentence.actors.contains {
      $0.kind == .owner && $0.first > frame.cue.last && $0.countries == authority.countries
    }
  }

  /// Whether the own state urges its own operators: a restriction, not pressure from abroad.
  func isOwnUrging(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    frame.commandsOperators && frame.addressee == nil && (frame.authority?.actsForState ?? false)
      && (frame.link == .subject || frame.link == .pronoun)
  }
}

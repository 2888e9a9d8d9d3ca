import TextMatching

// Whose act it is: the state's, or its carriers'.

extension ClaimReader {
  func isStateCarrier(_ actor: Actor) -> Bool {
    guard actor.kind == .operators else { return false }
    return actor.isStateOwned
      || !actor.carriers.isEmpty
        && actor.carriers.allSatisfy { gazetteer.carriers[$0].ownership == .state }
  }

  /// "Ethio Telecom chose ZTE", "state-owned Viettel will not use it": what a state's own carrier
  /// decides is the state's word; what it uses, buys, tests or replaces from day to day is its own
  /// business, where the text does not call it the state's.
  private func isStatesChoice(
    _ authority: Actor, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    let isSaidToBe = authority.isStateOwned || isSaidToBeOwned(authority, sentence)
    // A group of several countries does business as any other does.
    let isHomely = authority.carriers.allSatisfy { !gazetteer.carriers[$0].isMultinational }
    guard isSaidToBe || isHomely && isStateCarrier(authority) else { return false }
    let cue = cue(of: frame)
    let name = lexicon.name(cue.name)
    let isBusiness = NamedRows.business.contains { name.hasPrefix($0) }
    return !isBusiness || isSaidToBe && (cue.stance == .allow || cue.stance == .trial)
  }

  /// ", majority-owned by the kingdom's fund,", ", wholly owned by the government,".
  private func isSaidToBeOwned(_ carrier: Actor, _ sentence: SentenceReading) -> Bool {
    // "the Vietnamese army's Viettel"
    let isArmys =
      sentence.range.contains(carrier.first - 2)
      && sentence.article.tokens[carrier.first - 1].kind == .possessive
      && ["army", "military", "state", "government"].contains {
        sentence.isWord(carrier.first - 2, $0)
      }
    if isArmys { return true }
    guard sentence.isMark(carrier.last + 1, ",") else { return false }
    let aside = stretch(carrier.last + 2, carrier.last + 12)
    return aside.contains { index in
      lexicon.isStateOwned(before: index + 1, in: sentence.article)
        || sentence.isWord(index, "owned") && sentence.isWord(index + 1, "by")
          && stretch(index + 2, index + 6).contains { owner in
            ["state", "government", "kingdom", "ministry", "treasury"].contains {
              sentence.isWord(owner, $0)
            }
          }
    }
  }

  /// "told state-run BSNL not to use": what binds the state's own carrier binds no other.
  func isOrderToStateCarrier(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard
      let order = frame.operators.first(where: { $0.effect == .ordered || $0.effect == .pressure })
    else { return false }
    if frame.commanded.isEmpty {
      return stretch(order.last + 1, frame.cue.first - 1).contains {
        lexicon.isStateOwned(before: $0 + 1, in: sentence.article)
      }
    }
    return frame.commanded.allSatisfy { gazetteer.carriers[$0].ownership == .state }
  }

  func basis(_ authority: Actor, _ frame: Frame, _ sentence: SentenceReading) -> Basis {
    if frame.vendorActs, frame.isExample { return .operators }
    guard authority.kind == .operators else { return .state }
    return isStatesChoice(authority, frame, sentence) || isRule(authority, frame, sentence)
      ? .state : .operators
  }

  /// "TDC may not use", "licensees shall phase out": what binds carriers is the state's word.
  private func isRule(_ authority: Actor, _ frame: Frame, _ sentence: SentenceReading) -> Bool {
    if isGrantedAloud(authority, frame, sentence) { return true }
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

  /// "Zain and STC may buy from Huawei, the regulator said": leave, from the mouth of who gives it.
  private func isGrantedAloud(
    _ authority: Actor, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    guard cue(of: frame).stance == .allow else { return false }
    let isLeave =
      cue(of: frame).part == .state
      || ["may", "can", "could"].contains { word in
        sentence.isWord(frame.cue.first, word) || sentence.isWord(frame.cue.first - 1, word)
      }
    guard isLeave else { return false }
    let voice = attribution.voice(of: frame.cue, in: sentence)
    return (voice.kind == .government || voice.kind == .regulator)
      && (voice.countries.isEmpty || voice.countries.contains(where: authority.countries.contains))
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

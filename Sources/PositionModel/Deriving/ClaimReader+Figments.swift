import TextMatching

// What reads like a position and is none: a thought, a pitch, a threat, a figure.

extension ClaimReader {
  /// Whether nobody has done, or means to do, what a cue says: it is thought, threatened or pitched.
  func isNoDeed(
    _ frame: Frame, _ cue: Cue, _ voice: Voice, _ sentence: SentenceReading
  ) -> Bool {
    let effects = frame.operators.map(\.effect)
    let isOwnVoice = voice.kind == .government && frame.authority?.countries == voice.countries
    // "if Ottawa barred it": open when Ottawa says so itself, else a thought.
    if effects.contains(.condition), !isOwnVoice { return true }
    if effects.contains(.must) || effects.contains(.should), frame.link == .subject,
      frame.authority?.kind == .state, !frame.commandsOperators, !isOwnVoice
    {
      return true
    }
    switch voice.kind {
    case .vendor: if isPitch(frame, sentence) { return true }
    case .government: if cue.part == .state, isVisit(voice, sentence) { return true }
    case .committee, .opposition, .analyst:
      // "must not be involved", said a backbencher
      if ["must", "should"].contains(where: { sentence.isWord(frame.cue.first, $0) }) {
        return true
      }
    default: break
    }
    // "would rethink its bases there if Athens chose it": a threat.
    let isThreat =
      cue.stance == .undecided && effects.contains(.hypothetical)
      && stretch(frame.cue.last + 1, sentence.range.upperBound).contains {
        sentence.isWord($0, "if") || sentence.isWord($0, "should")
      }
    return isThreat || isImaginedMeasure(frame, cue, voice, sentence)
      || isUnusedPower(frame, cue, effects, sentence)
  }

  /// "a UK ban on Huawei would cost billions": a measure that nobody has taken, and what it would do.
  private func isImaginedMeasure(
    _ frame: Frame, _ cue: Cue, _ voice: Voice, _ sentence: SentenceReading
  ) -> Bool {
    guard cue.part == .noun else { return false }
    if let owner = frame.authority, owner.last < frame.cue.first,
      frames.isImagined(owner, frame.cue, sentence)
    {
      return true
    }
    // "A Huawei ban would cost Norway billions"
    let isOfVendor = frame.vendorMention?.last == frame.cue.first - 1
    let first = isOfVendor ? frame.vendorMention?.first ?? frame.cue.first : frame.cue.first
    return ![.government, .regulator].contains(voice.kind)
      && (sentence.isWord(first - 1, "a") || sentence.isWord(first - 1, "an"))
      && sentence.isWord(frame.cue.last + 1, "would")
  }

  /// Whether somebody only could do what a cue says.
  private func isUnusedPower(
    _ frame: Frame, _ cue: Cue, _ effects: [StanceOperator], _ sentence: SentenceReading
  ) -> Bool {
    // "may order the removal of suppliers": a power that nobody has used.
    if frame.isOfAnyVendor, effects.contains(.power) { return true }
    // "the cabinet can let it pass": nobody has.
    if isPermitting(cue), !frame.cue.isPassive, frame.authority?.actsForState ?? false,
      sentence.isWord(frame.cue.first - 1, "can")
    {
      return true
    }
    // "can let it pass or veto it": all that it could do.
    return sentence.isWord(frame.cue.first - 1, "or")
      && sentence.clause(of: frame.cue.first - 1).contains {
        $0 < frame.cue.first && sentence.isWord($0, "can")
      }
  }

  /// Whether a permission, or the want of one, tells of no choice of the state.
  func isNoChoice(_ frame: Frame, _ cue: Cue, _ sentence: SentenceReading) -> Bool {
    let effects = frame.operators.map(\.effect)
    let isNegated = effects.contains(.negation)
    if cue.stance == .trial { return isNegated }
    guard cue.stance == .allow else { return false }
    // "did not pick Nokia because it distrusts Huawei": it did.
    if isNegated, hasReason(frame, sentence) { return true }
    // "ZTE wants to supply", "was bidding": nobody said that it may.
    if frame.vendorActs, frame.operators.contains(where: isWish) || isBid(cue) { return true }
    guard cue.strength == .weak else { return false }
    // "shelved a plan to buy": no rule against it.
    if effects.contains(.planned), effects.contains(.flip) || effects.contains(.lift) {
      return true
    }
    // "There is no agreement with it": no rule against it, either.
    let hasNone = frame.operators.contains { sentence.isWord($0.first, "no") }
    return cue.part == .noun && hasNone || isMarketShare(frame, sentence)
  }

  /// Whether what sounds like an open decision is none on a vendor.
  func isNoDecision(_ frame: Frame, _ cue: Cue, _ sentence: SentenceReading) -> Bool {
    isTakenDecision(frame, cue, sentence) || isEitherWay(frame, sentence)
      || cue.stance == .undecided && isOfRollout(frame, sentence)
  }

  /// "Nokia says it can replace Huawei in": what a vendor offers.
  private func isPitch(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    stretch(frame.cue.first - 3, frame.cue.first).contains { index in
      ["can", "could", "ready", "able", "willing", "prepared", "eager", "keen"].contains {
        sentence.isWord(index, $0)
      }
    }
  }

  /// "On a visit to Lisbon", "Speaking in Warsaw": a guest tells the hosts what to think.
  private func isVisit(_ voice: Voice, _ sentence: SentenceReading) -> Bool {
    let front = sentence.range.lowerBound
    let isAway =
      ["visiting", "speaking", "touring"].contains { sentence.isWord(front, $0) }
      || (sentence.isWord(front, "on") || sentence.isWord(front, "during"))
        && ["visit", "trip", "tour"].contains { sentence.isWord(front + 2, $0) }
    guard isAway,
      let place = stretch(front, front + 6).lazy.compactMap({ sentence.actor(at: $0) }).first
    else { return false }
    return place.countries != voice.countries
  }

  /// "wants to", "hopes to": what somebody would like.
  private func isWish(_ match: OperatorMatch) -> Bool {
    let name = lexicon.name(lexicon.operators[match.row].name)
    return NamedRows.wishes.contains(name)
  }

  private func isBid(_ cue: Cue) -> Bool {
    let name = lexicon.name(cue.name)
    return name.hasPrefix("bid~") || name.hasPrefix("(bid~")
  }

  /// "supplies half of the country's gear": what there is, and nobody's decision.
  private func isMarketShare(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    frame.vendorActs && frame.operators.isEmpty
      && !["chosen", "picked", "selected", "contract", "won"].contains { word in
        stretch(sentence.clause(of: frame.cue.first).lowerBound, frame.cue.first).contains {
          sentence.isWord($0, word)
        }
      }
      && stretch(frame.cue.last + 1, frame.cue.last + 5).contains { index in
        ["half", "percent", "thirds", "quarter", "bulk", "most"].contains {
          sentence.isWord(index, $0)
        }
      }
  }

  /// Whether what is negated is the reason that follows, another vendor, and not the choice itself.
  private func hasReason(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let after = stretch(frame.cue.last + 1, sentence.range.upperBound)
    let reason = after.first { index in
      sentence.isWord(index, "because")
        || sentence.isWord(index, "out") && sentence.isWord(index + 1, "of")
          && [
            "distrust", "mistrust", "fear", "fears", "concern", "concerns", "worry", "worries",
            "suspicion", "spite",
          ].contains { sentence.isWord(index + 2, $0) }
    }
    guard let reason else { return false }
    return stretch(reason + 1, sentence.range.upperBound).contains { index in
      sentence.vendors(at: index)?.vendors.map { !$0.contains(where: frame.vendors.contains) }
        ?? false
    }
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

  /// "Whether they go with it or another, the government has no objection": it does not matter which.
  private func isEitherWay(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    var front = sentence.range.lowerBound
    if sentence.isMark(front, "\"") { front += 1 }
    guard sentence.isWord(front, "whether"), frame.cue.first - front <= 8,
      let comma = stretch(frame.cue.last + 1, sentence.range.upperBound).last(where: {
        sentence.isMark($0, ",") && sentence.actor(at: $0 + 2) != nil
      })
    else { return false }
    return stretch(frame.cue.last + 1, comma).contains { sentence.isWord($0, "or") }
  }

  /// "would delay the rollout", "has postponed its launch of 5G": what comes late is the network.
  private func isOfRollout(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard frame.vendorLink != .clause || (frame.vendorMention?.first ?? 0) > frame.cue.last + 3,
      ["delay", "delays", "delayed", "delaying", "postpone", "postponed", "postpones", "defer"]
        .contains(where: { sentence.isWord(frame.cue.first, $0) })
    else { return false }
    return stretch(frame.cue.last + 1, frame.cue.last + 4).contains { index in
      ["rollout", "roll", "launch", "introduction", "deployment", "expansion"].contains {
        sentence.isWord(index, $0)
      }
    }
  }
}

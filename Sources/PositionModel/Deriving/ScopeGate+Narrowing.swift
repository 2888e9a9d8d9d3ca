import TextMatching

// How much of the networks a claim covers.

extension ScopeGate {
  /// Narrows a ban or a permission that covers a part only.
  func narrow(_ reading: inout StanceReading, _ frame: Frame, in sentence: SentenceReading) {
    let cue = lexicon.cues[frame.cue.cue]
    let clause = sentence.clause(of: frame.cue.first)
    let object = stretch(frame.cue.first, end(of: frame.cue, clause, sentence))
    // "would roll it out, and that the first tests were under way": another thing is said there.
    let other = stretch(frame.cue.last + 1, clause.upperBound).first { index in
      if sentence.isWord(index, "and") { return sentence.isWord(index + 1, "that") }
      // "chose Ericsson, ending a trial"
      return sentence.isMark(index, ",") && sentence.range.contains(index + 1)
        && ["ending", "concluding", "closing", "after", "following"].contains {
          sentence.isWord(index + 1, $0)
        }
    }
    let whole = clause.lowerBound..<(other ?? clause.upperBound)
    if let scope = cue.scope { reading.scope = scope }
    switch reading.stance {
    case .ban:
      if reading.rules.count > 1, reading.isWeak { return }
      // "shut it out, having earlier kept it from the core"
      let having = object.first { sentence.isWord($0, "having") } ?? object.upperBound
      if has(.core, stretch(object.lowerBound, having), sentence) {
        reading.stance = .restrict
        reading.scope = .core
      } else if has(.sites, object, sentence) {
        reading.stance = .restrict
        reading.scope = .sites
      } else if sentence.contains(.trial, in: object),
        cue.part == .verb || isFromTrial(object, sentence)
      {
        reading.stance = .restrict
        reading.scope = .trials
      } else if isOfSomeParts(frame, sentence) || isOnlySomewhere(frame, sentence) {
        reading.stance = .restrict
        reading.scope = .share
      } else if isProcurement(object, sentence) || isOwnPurchase(frame, cue, sentence) {
        reading.stance = .restrict
        reading.scope = .procurement
      }
    case .allow:
      if sentence.contains(.trial, in: beforeProviso(whole, frame, sentence)),
        !sentence.contains(.courtWords, in: whole),
        cue.stance == .allow
      {
        reading.stance = .trial
        reading.scope = .trials
      } else if cue.stance == .allow,
        cue.strength == .strong && suppliesOnly(object, sentence)
          || isButNotCore(after: frame.cue, sentence)
      {
        reading.stance = .restrict
        reading.scope = .share
      } else if cue.stance == .allow,
        sentence.operatorMatch(at: frame.cue.first)?.effect != .negation,
        !frame.vendorActs || isLimitedGrant(frame.cue, sentence),
        isPartial(
          beforeProviso(
            cue.side == .implied ? stretch(frame.cue.last + 1, object.upperBound) : object, frame,
            sentence), sentence)
          || (sentence.isWord(frame.cue.first - 1, "only")
            && !sentence.isWord(frame.cue.first - 2, "not"))
      {
        reading.stance = .restrict
        reading.scope = .share
      }
    case .restrict:
      if has(.core, object, sentence) { reading.scope = reading.scope ?? .core }
    case .undecided, .trial: break
    }
    if reading.scope == nil, sentence.contains(.fiveG, in: sentence.range) {
      reading.scope = .fiveG
    }
  }

  /// Where a cue's own predicate ends: at its clause, or at an "and" with a participle of its own.
  private func end(
    of cue: CueMatch, _ clause: Range<Int>, _ sentence: SentenceReading
  ) -> Int {
    let next = sentence.cues.first { other in
      other.first > cue.last && other.isPassive && cue.isPassive
        && (sentence.wordClass(other.first - 1).contains(.conjunction)
          || sentence.isMark(other.first - 1, ","))
    }
    return min(clause.upperBound, next?.first ?? clause.upperBound)
  }

  /// The clause up to "provided that it passes tests", which is no trial.
  private func beforeProviso(
    _ clause: Range<Int>, _ frame: Frame, _ sentence: SentenceReading
  ) -> Range<Int> {
    let proviso = stretch(frame.cue.last + 1, clause.upperBound).first {
      sentence.operatorMatch(at: $0)?.effect == .proviso
    }
    return clause.lowerBound..<(proviso ?? clause.upperBound)
  }

  private func has(_ wordClass: WordClass, _ range: Range<Int>, _ sentence: SentenceReading) -> Bool
  {
    range.contains { index in
      sentence.wordClass(index).contains(wordClass) && !sentence.article.isMentioned(index)
        && !isNotAlone(index, sentence)
    }
  }

  /// "not only from the core": a part that is named together with the rest.
  private func isNotAlone(_ token: Int, _ sentence: SentenceReading) -> Bool {
    stretch(token - 6, token).contains { index in
      ["only", "just", "merely", "simply"].contains { sentence.isWord(index, $0) }
        && (sentence.isWord(index - 1, "not") || sentence.isWord(index - 1, "n't"))
    }
  }

  /// "from government contracts", "federal agencies", "with subsidies".
  private func isProcurement(_ range: Range<Int>, _ sentence: SentenceReading) -> Bool {
    range.dropFirst().contains { index in
      if isGovernmentUse(index, sentence) { return true }
      guard sentence.wordClass(index).contains(.procurement) else { return false }
      if let actor = sentence.actor(at: index), !actor.isGeneric, !actor.isAttribute {
        return false
      }
      return !sentence.isWord(index - 1, "by") && !sentence.isWord(index - 2, "by")
    }
  }

  /// "ministries may no longer order", "told its federal offices to drop": the state as a customer.
  private func isOwnPurchase(_ frame: Frame, _ cue: Cue, _ sentence: SentenceReading) -> Bool {
    guard let authority = frame.authority, authority.first < frame.cue.first else { return false }
    let isOrdered = frame.operators.contains { $0.effect == .ordered }
    let clause = sentence.clause(of: frame.cue.first)
    let buys = stretch(frame.cue.first, frame.cue.last + 1).contains { index in
      ["buying", "buy", "purchase", "purchasing", "procure", "procuring", "ordering"].contains {
        sentence.isWord(index, $0)
      }
    }
    if authority.kind == .government, !frame.commandsOperators,
      !sentence.contains(.fiveG, in: clause) || buys,
      ["ministries", "departments", "offices"].contains(where: {
        sentence.isWord(authority.last, $0)
      })
    {
      return true  // "ministries have dropped Huawei from tenders"
    }
    guard cue.stance == .allow || cue.part == .state || isOrdered || frame.cue.isPassive else {
      return false
    }
    return stretch(isOrdered ? authority.last + 1 : authority.first, frame.cue.first).contains {
      sentence.wordClass($0).contains(.procurement) && !sentence.article.isMentioned($0)
    }
  }

  /// "government use", "government contracts", "state networks".
  private func isGovernmentUse(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard ["government", "state", "public"].contains(where: { sentence.isWord(token, $0) }) else {
      return false
    }
    if let buyer = sentence.actor(at: token), sentence.isWord(buyer.first - 1, "the"),
      sentence.isWord(buyer.first - 2, "to"), buyer.last == token
    {
      return true  // "from selling to the US government"
    }
    guard
      sentence.wordClass(token - 1).contains(.preposition)
        || sentence.cueIndex(at: token - 1) != nil
    else { return false }
    return stretch(token + 1, token + 3).contains { next in
      [
        "use", "office", "offices", "contracts", "networks", "devices", "buildings", "systems",
        "agencies", "phones", "purchases", "procurement", "tenders", "computers",
      ]
      .contains { sentence.isWord(next, $0) }
    }
  }

  /// "certain Huawei components", "some ZTE parts": not all that the vendor makes.
  private func isOfSomeParts(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard let vendor = frame.vendorMention, vendor.first > frame.cue.first else { return false }
    let before = vendor.first - 1
    guard sentence.isWord(before, "certain") || sentence.isWord(before, "some") else {
      return false
    }
    return stretch(vendor.last + 1, vendor.last + 5).contains {
      sentence.wordClass($0).contains(.gear)
    }
  }

  /// "Only in military areas does Romania forbid": the rest is free.
  private func isOnlySomewhere(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let front = sentence.clause(of: frame.cue.first).lowerBound
    return sentence.isWord(front, "only")
      && ["in", "at", "for", "on", "near", "around"].contains {
        sentence.isWord(front + 1, $0)
      } && sentence.contains(.sites, in: stretch(front + 2, front + 6))
  }

  /// "a limited role", "parts of", "non-core", "35 percent".
  private func isPartial(_ range: Range<Int>, _ sentence: SentenceReading) -> Bool {
    range.dropFirst().prefix(20).contains { index in
      guard sentence.operatorMatch(at: index - 1)?.effect != .negation,
        !sentence.article.isMentioned(index), !isShareOfWork(index, sentence)
      else { return false }
      if sentence.wordClass(index).contains(.cap) { return true }
      return sentence.wordClass(index).contains(.core) && !isInnermost(index, sentence)
    }
  }

  /// "roll out 5G, partly with Huawei technology": others supply the rest, and nobody limits it.
  private func isShareOfWork(_ token: Int, _ sentence: SentenceReading) -> Bool {
    ["partly", "part", "parts", "partially"].contains { sentence.isWord(token, $0) }
      && ["with", "on", "by", "using", "from", "state", "privatised", "owned"].contains {
        sentence.isWord(token + 1, $0)
      }
  }

  /// "its exclusion from 5G trials".
  private func isFromTrial(_ object: Range<Int>, _ sentence: SentenceReading) -> Bool {
    object.contains { index in
      (sentence.isWord(index, "from") || sentence.isWord(index, "for"))
        && sentence.contains(.trial, in: stretch(index + 1, index + 5))
    }
  }

  /// "gets partial access": what is granted is less than all.
  private func isLimitedGrant(_ cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    stretch(cue.first, cue.last).contains { index in
      ["limited", "partial", "restricted", "conditional"].contains { sentence.isWord(index, $0) }
    }
  }

  /// "may supply only antennas", "let it build only the radio network": a part, and no more.
  private func suppliesOnly(_ range: Range<Int>, _ sentence: SentenceReading) -> Bool {
    range.contains { index in
      sentence.isWord(index, "only") && !sentence.isWord(index - 1, "not")
        && stretch(index + 1, index + 5).contains { part in
          ["antennas", "masts", "radio", "radios", "passive", "peripheral", "outer"].contains {
            sentence.isWord(part, $0)
          }
        }
    }
  }

  /// "can stay in the radio network but not in the core".
  private func isButNotCore(after cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    stretch(cue.first, min(sentence.range.upperBound, cue.last + 16)).contains { index in
      sentence.isWord(index, "but") && sentence.isWord(index + 1, "not")
        && has(.core, stretch(index + 2, index + 6), sentence)
    }
  }

  /// "for the 5G core", but not "non-core" or "outside the core".
  private func isInnermost(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.isWord(token, "core") || sentence.isWord(token, "cores") else { return false }
    return !stretch(token - 5, token).contains { index in
      ["non", "outside", "except", "excluding", "not", "less", "but", "beyond"].contains {
        sentence.isWord(index, $0)
      }
    }
  }
}

/// Decides whether a claim is about networks, and how much of them.
struct ScopeGate {
  let lexicon: Lexicon

  enum Verdict {
    case network
    /// Nothing says that it is not.
    case open
    /// Exports, phones, chips, arrests: another ledger.
    case elsewhere
  }

  /// What the words around a cue are about.
  func verdict(_ frame: Frame, in sentence: SentenceReading) -> Verdict {
    let clause = sentence.clause(of: frame.cue.first)
    if isMadeByVendor(frame, sentence) { return .network }
    if isSupplied(frame, sentence) { return .elsewhere }
    if isTradeObject(frame.cue.last + 1, sentence) { return .elsewhere }
    if lexicon.cues[frame.cue.cue].part == .noun
      || lexicon.name(lexicon.cues[frame.cue.cue].name) == "curb~",
      sentence.wordClass(frame.cue.first - 1).contains(.trade)
    {
      return .elsewhere
    }
    let near = stretch(
      max(clause.lowerBound, frame.cue.first - 6), min(clause.upperBound, frame.cue.last + 14))
    let isNetwork = hasNetwork(near, sentence, frame)
    if sentence.contains([.trade, .device, .legalCase], in: near), !isNetwork { return .elsewhere }
    if isNetwork { return .network }
    if hasNetwork(sentence.range, sentence, frame) { return .network }
    if sentence.contains([.trade, .device, .legalCase], in: sentence.range) { return .elsewhere }
    return .open
  }

  /// "bans the import and sale of ZTE gear": what the vendor makes, not what it buys.
  func isMadeByVendor(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let cue = lexicon.cues[frame.cue.cue]
    guard cue.stance == .ban, let vendor = frame.vendorMention, vendor.first > frame.cue.last else {
      return false
    }
    let between = stretch(frame.cue.last + 1, vendor.first)
    guard let of = between.last(where: { sentence.isWord($0, "of") }), vendor.first - of <= 3,
      between.contains(where: { index in
        ["sale", "sales", "import", "imports"].contains { sentence.isWord(index, $0) }
      })
    else { return false }
    let object = stretch(frame.cue.last + 1, vendor.last + 8)
    return sentence.contains(.gear, in: stretch(vendor.last + 1, vendor.last + 8))
      && !sentence.contains(.legalCase, in: object)
      && !stretch(of + 1, vendor.last + 6).contains { index in
        !sentence.wordClass(index).isDisjoint(with: [.trade, .device])
          && !["import", "imports", "cameras", "video", "surveillance"].contains {
            sentence.isWord(index, $0)
          }
      }
  }

  /// "licences to supply parts to Huawei": the vendor is the customer.
  private func isSupplied(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard let vendor = frame.vendorMention, vendor.first > frame.cue.first,
      lexicon.cues[frame.cue.cue].stance == .allow
    else { return false }
    var before = vendor.first - 1
    while sentence.actor(at: before)?.kind == .origin
      || sentence.wordClass(before).contains(.firmNoun)
      || sentence.wordClass(before).contains(.determiner)
    {
      before -= 1
    }
    guard sentence.isWord(before, "to") else { return false }
    return stretch(frame.cue.first, before).contains { index in
      ["supply", "sell", "ship", "export", "deliver", "selling", "supplying", "supplies", "sales"]
        .contains { sentence.isWord(index, $0) }
    }
  }

  private func hasNetwork(
    _ range: Range<Int>, _ sentence: SentenceReading, _ frame: Frame
  ) -> Bool {
    range.contains { index in
      sentence.wordClass(index).contains(.network) && sentence.article.mentionAt[index] == 0
        && !isMakersTrade(index, sentence)
        && !sentence.wordClass(index + 1).contains(.device)
        && !(frame.cue.first...frame.cue.head).contains(index)
    }
  }

  /// "telecoms equipment maker", "network gear firm": what the vendor is, not what is decided.
  private func isMakersTrade(_ token: Int, _ sentence: SentenceReading) -> Bool {
    stretch(token + 1, token + 4).contains { next in
      sentence.wordClass(next).contains(.firmNoun)
        && sentence.wordClass(next).contains(.company)
        && !stretch(token + 1, next).contains { sentence.wordClass($0).contains(.preposition) }
    }
  }

  /// "restrictions on exports", "ban on sales of chips to".
  private func isTradeObject(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.wordClass(token).contains(.preposition) else { return false }
    return stretch(token + 1, token + 3).contains {
      sentence.wordClass($0).contains(.trade) && sentence.article.mentionAt[$0] == 0
    }
  }

  /// Narrows a ban or a permission that covers a part only.
  func narrow(_ reading: inout StanceReading, _ frame: Frame, in sentence: SentenceReading) {
    let cue = lexicon.cues[frame.cue.cue]
    let clause = sentence.clause(of: frame.cue.first)
    let object = stretch(frame.cue.first, clause.upperBound)
    let whole = clause.lowerBound..<clause.upperBound
    if let scope = cue.scope { reading.scope = scope }
    switch reading.stance {
    case .ban:
      if reading.rules.count > 1, reading.isWeak { return }
      if has(.core, object, sentence) {
        reading.stance = .restrict
        reading.scope = .core
      } else if has(.sites, object, sentence) {
        reading.stance = .restrict
        reading.scope = .sites
      } else if sentence.contains(.trial, in: object), cue.part == .verb {
        reading.stance = .restrict
        reading.scope = .trials
      } else if isOfSomeParts(frame, sentence) {
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
      } else if cue.stance == .allow, !frame.vendorActs,
        isPartial(object, sentence)
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
      sentence.wordClass(index).contains(wordClass) && sentence.article.mentionAt[index] == 0
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
    if authority.kind == .government,
      !sentence.contains(.fiveG, in: clause),
      ["ministries", "departments", "offices"].contains(where: {
        sentence.isWord(authority.last, $0)
      })
    {
      return true  // "ministries have dropped Huawei from tenders"
    }
    guard cue.stance == .allow || cue.part == .state || isOrdered else { return false }
    return stretch(isOrdered ? authority.last + 1 : authority.first, frame.cue.first).contains {
      sentence.wordClass($0).contains(.procurement) && sentence.article.mentionAt[$0] == 0
    }
  }

  /// "government use", "government contracts", "state networks".
  private func isGovernmentUse(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.isWord(token, "government") || sentence.isWord(token, "state") else {
      return false
    }
    if let buyer = sentence.actor(at: token), sentence.isWord(buyer.first - 1, "the"),
      sentence.isWord(buyer.first - 2, "to"), buyer.last == token
    {
      return true  // "from selling to the US government"
    }
    guard sentence.wordClass(token - 1).contains(.preposition) else { return false }
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

  /// "a limited role", "parts of", "non-core", "35 percent".
  private func isPartial(_ range: Range<Int>, _ sentence: SentenceReading) -> Bool {
    range.dropFirst().prefix(20).contains { index in
      guard sentence.operatorMatch(at: index - 1)?.effect != .negation,
        sentence.article.mentionAt[index] == 0
      else { return false }
      if sentence.wordClass(index).contains(.cap) { return true }
      return sentence.wordClass(index).contains(.core) && !isInnermost(index, sentence)
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

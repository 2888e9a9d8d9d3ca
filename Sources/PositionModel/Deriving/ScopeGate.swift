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
    if isInCourt(frame, clause, sentence) { return .elsewhere }
    if lexicon.cues[frame.cue.cue].stance == .ban,
      stretch(frame.cue.first, frame.cue.last).contains(where: { index in
        ["export", "exports", "trade", "entity"].contains { sentence.isWord(index, $0) }
      })
    {
      return .elsewhere  // "put it on an export blacklist"
    }
    if isSupplied(frame, sentence) { return .elsewhere }
    if isTradeObject(frame.cue.last + 1, sentence) { return .elsewhere }
    if lexicon.cues[frame.cue.cue].part == .noun
      || lexicon.name(lexicon.cues[frame.cue.cue].name) == NamedRows.curb,
      sentence.wordClass(frame.cue.first - 1).contains(.trade)
    {
      return .elsewhere
    }
    let near = stretch(
      max(clause.lowerBound, frame.cue.first - 6), min(clause.upperBound, frame.cue.last + 14))
    let isNetwork = hasNetwork(near, sentence, frame)
    if sentence.contains([.trade, .device, .legalCase], in: near), !isNetwork { return .elsewhere }
    if isNetwork || isOwnUse(frame, near, sentence) { return .network }
    if hasNetwork(sentence.range, sentence, frame) { return .network }
    if sentence.contains([.trade, .device, .legalCase], in: sentence.range) { return .elsewhere }
    let namesFiveG =
      lexicon.cues[frame.cue.cue].strength == .strong
      && sentence.contains(.fiveG, in: frame.cue.first..<frame.cue.last + 1)
    return namesFiveG || isRegulators(frame) || isMarket(frame, sentence) ? .network : .open
  }

  /// "shut out of the US market": all that the vendor sells there.
  private func isMarket(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let cue = lexicon.cues[frame.cue.cue]
    return cue.stance == .ban && cue.part == .verb && cue.strength == .strong
      && (frame.cue.isPassive && frame.link == .owner && frame.authority?.kind == .owner
        || frame.link == .subject
          && sentence.contains(.market, in: stretch(frame.cue.last + 1, frame.cue.last + 4)))
  }

  /// "barred its agencies from using": what a state may buy itself is network gear enough.
  private func isOwnUse(
    _ frame: Frame, _ near: Range<Int>, _ sentence: SentenceReading
  ) -> Bool {
    lexicon.cues[frame.cue.cue].stance == .ban && frame.link == .subject
      && frame.authority?.kind == .state && sentence.contains(.procurement, in: near)
  }

  /// What a telecoms regulator rules on a vendor is about networks, whether it says so or not.
  private func isRegulators(_ frame: Frame) -> Bool {
    guard let authority = frame.authority else { return false }
    return authority.kind == .regulator && !authority.isGeneric
      && (frame.link == .subject || frame.link == .pronoun)
  }

  /// "the trial of a former Huawei director on charges of spying".
  private func isInCourt(_ frame: Frame, _ clause: Range<Int>, _ sentence: SentenceReading) -> Bool
  {
    if sentence.isWord(frame.cue.first, "trial"), sentence.isWord(frame.cue.first - 1, "on"),
      ["go", "goes", "went", "gone", "put", "stand", "stands", "stood"].contains(where: {
        sentence.isWord(frame.cue.first - 2, $0)
      })
    {
      return true
    }
    return lexicon.cues[frame.cue.cue].stance == .trial
      && sentence.contains(.courtWords, in: clause)
      && !sentence.contains(.network, in: clause)
  }

  /// "bans the import and sale of ZTE gear": what the vendor makes, not what it buys.
  func isMadeByVendor(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let cue = lexicon.cues[frame.cue.cue]
    guard cue.stance == .ban, let vendor = frame.vendorMention, vendor.first > frame.cue.last else {
      return false
    }
    let between = stretch(frame.cue.last + 1, vendor.first)
    let of = between.last {
      sentence.isWord($0, "of") || isRegulators(frame) && sentence.isWord($0, "from")
    }
    guard let of, vendor.first - of <= 3,
      between.contains(where: { index in
        ["sale", "sales", "import", "imports"].contains { sentence.isWord(index, $0) }
      })
    else { return false }
    let object = stretch(frame.cue.last + 1, vendor.last + 8)
    return sentence.contains(
      .gear, in: sentence.isWord(of, "of") ? stretch(vendor.last + 1, vendor.last + 8) : between)
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
      sentence.wordClass(index).contains(.network) && !sentence.article.isMentioned(index)
        && !isMakersTrade(index, sentence) && !isBroadcaster(index, sentence)
        && !sentence.wordClass(index + 1).contains(.device)
        && !(frame.cue.first...frame.cue.head).contains(index)
    }
  }

  /// "told ABC radio": who is spoken to, not what is spoken of.
  private func isBroadcaster(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.isWord(token, "radio"), sentence.range.contains(token - 1) else { return false }
    let name = sentence.article.tokens[token - 1]
    return name.flags.contains(.capitalised) && !sentence.article.isMentioned(token - 1)
      && sentence.wordClass(token - 1).isDisjoint(with: .network)
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
      sentence.wordClass($0).contains(.trade) && !sentence.article.isMentioned($0)
    }
  }
}

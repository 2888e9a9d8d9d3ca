import TextMatching

/// Turns the frames of a sentence into claims.
struct ClaimReader {
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  let frames: FrameReader
  let composer: StanceComposer
  let attribution: AttributionReader
  let gate: ScopeGate
  let signs = ConfidenceTable.embedded

  init(lexicon: Lexicon, gazetteer: Gazetteer) {
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    frames = FrameReader(lexicon: lexicon, gazetteer: gazetteer)
    composer = StanceComposer(lexicon: lexicon)
    attribution = AttributionReader(lexicon: lexicon)
    gate = ScopeGate(lexicon: lexicon)
  }

  /// The claims of a sentence, and what it leaves in mind.
  func claims(
    in sentence: SentenceReading, number: Int, discourse: inout Discourse,
    pressed: inout [(Frame, StanceReading, Voice)]
  ) -> [RawClaim] {
    guard mayClaim(sentence, discourse),
      sentence.cues.contains(where: { mayHaveVendor($0, sentence, discourse) })
    else {
      remember(sentence, [], &discourse)
      return []
    }
    consume(sentence)
    var claims: [RawClaim] = []
    for match in sentence.cues where !match.isConsumed && !isMentioned(match, sentence) {
      guard mayHaveVendor(match, sentence, discourse) else { continue }
      var frame = frames.frame(match, in: sentence)
      resolveVendors(&frame, sentence, discourse)
      guard !frame.vendors.isEmpty else { continue }
      recall(&discourse)
      resolveAuthority(&frame, sentence, discourse)
      let cue = lexicon.cues[match.cue]
      let earlier = isDeed(cue) ? discourse.recentDeed : discourse.recentStance
      guard let stance = cue.stance ?? earlier else { continue }
      if isForOthers(frame, cue, sentence) || isForMembers(frame, sentence)
        || isOffer(match, cue, sentence)
      {
        continue
      }
      if cue.stance == nil {
        frame.vendorLink = .anaphor
        // "so does Indonesia, whose carrier uses another": the vendor is the one before.
        if frames.isInverted(match, sentence), discourse.claimAge <= 1 {
          frame.vendors = discourse.lastVendors
        }
      }
      if isTopic(match, frame, sentence) { continue }
      let isNews = discourse.claimAge <= 3 || discourse.isAboutNetworks
      let isGiven = frame.isGiven || isPresupposed(frame, sentence)
      let voice = isGiven ? .reporter : voice(of: match, sentence, discourse)
      var operators = frame.operators
      let isDecided = operators.contains { $0.effect == .announced }
      if isDecided || isReported(match, voice, sentence) { settle(&operators) }
      operators += followers(of: frame, in: sentence)
      if let turn = turn(after: match, in: sentence) { operators.append(turn) }
      if let condition = condition(before: match, in: sentence) { operators.append(condition) }
      answer(&operators, sentence)
      agree(&operators, after: match, sentence)
      if cue.stance == .undecided {
        // "declined to say when a decision would come": it has not come.
        let isTaken = stretch(match.last + 1, match.last + 7).contains { index in
          ["taken", "made", "reached"].contains { sentence.isWord(index, $0) }
        }
        operators.removeAll { $0.effect == .deny && (isTaken || sentence.isWord($0.last, "say")) }
      }
      if isGiven { operators.removeAll { isDoubt($0.effect) } }
      if cue.stance == .allow,
        frame.link != .subject || frame.vendorActs
          || frame.commandsOperators
      {
        // "Huawei may bid", "no part may be added": leave, not likelihood.
        operators.removeAll { may in
          sentence.isWord(may.first, "may") && may.first == may.last
            && !frame.operators.contains { $0.effect == .power && $0.first == may.last + 1 }
        }
      }
      if cue.stance == .allow, cue.part == .state || frame.vendorActs || match.isPassive,
        voice.kind == .government || voice.kind == .regulator,
        isReported(match, voice, sentence), !isPermitting(cue)
      {
        // "said that it could stay": leave, in reported speech.
        operators.removeAll { sentence.isWord($0.first, "could") && $0.first == $0.last }
      }
      if cue.stance == .allow {
        // "will let it build 5G": leave for the vendor, no power of the state.
        operators.removeAll { $0.effect == .power && isForVendor($0, sentence) }
      }
      if frame.pressesOthers { operators = asPressure(operators) }
      var reading = composer.compose(stance, cue: cue, at: match, operators: operators)
      if reading.isPressed {
        let isOwnAim = isOwnAim(frame, sentence)
        guard isOwnAim || isOwnUrging(frame, sentence) else {
          pressed.append((frame, reading, voice))
          discourse.remember(pressed: stance, frame.vendors)
          claims += forerunners(of: frame, sentence, number, discourse)
          claims += lamented(frame, sentence, number, discourse)
          continue
        }
        if isTooFar(frame, cue, isNews: isNews)
          || (reading.stance != .ban && reading.stance != .restrict)
        {
          continue
        }
        reading.isPressed = false
        reading.stance = isOwnAim ? .undecided : .restrict
      }
      if isTooFar(frame, cue, isNews: isNews) || isThought(operators, voice) { continue }
      let verdict = gate.verdict(frame, in: sentence)
      weigh(&reading, frame, cue, voice, sentence)
      guard !reading.isDropped, verdict != .elsewhere, !sentence.isQuestion else { continue }
      gate.narrow(&reading, frame, in: sentence)
      if reading.stance == .ban, isOrderToStateCarrier(frame) {
        reading.stance = .restrict
        reading.scope = .procurement
      }
      var found = claimed(frame, reading, voice, verdict, sentence, number, discourse)
      for pair in frames.gapped(frame, sentence) {
        var frame = frame
        (frame.authority, frame.vendors) = (pair.state, pair.vendors)
        (frame.forerunners, frame.likes, frame.contrasted) = ([], [], [])
        found += claimed(frame, reading, voice, verdict, sentence, number, discourse)
      }
      if let first = found.first {
        discourse.lastStance = first.reading.stance
        discourse.lastDeed = stance
        discourse.lastVendors = frame.vendors
        discourse.lastConfidence = first.confidence
        discourse.claimAge = 0
      }
      claims += found
    }
    remember(sentence, claims, &discourse)
    return claims
  }

  /// The voice of a cue; a quotation that goes on has the voice of the sentence before.
  private func voice(
    of match: CueMatch, _ sentence: SentenceReading, _ discourse: Discourse
  ) -> Voice {
    let voice = attribution.voice(of: match, in: sentence)
    guard voice.kind == .reporter, discourse.quoteAge <= 1, let quoted = discourse.quoted,
      sentence.isMark(sentence.range.lowerBound, "\"")
    else { return voice }
    return quoted
  }

  /// "avoid the word ban": the word is spoken of, not what it means.
  private func isMentioned(_ match: CueMatch, _ sentence: SentenceReading) -> Bool {
    let isQuoted = sentence.isMark(match.first - 1, "\"")
    let word = match.first - (isQuoted ? 2 : 1)
    return ["word", "term", "expression"].contains { sentence.isWord(word, $0) }
  }

  /// "has done so", "do so": the deed is meant, not whether it was done.
  private func isDeed(_ cue: Cue) -> Bool {
    let name = lexicon.name(cue.name)
    return name.hasSuffix(" so") || name.hasSuffix(" done") || name.hasSuffix("so)")
  }

  func cue(of frame: Frame) -> Cue { lexicon.cues[frame.cue.cue] }

  func claimed(
    _ frame: Frame, _ reading: StanceReading, _ voice: Voice, _ verdict: ScopeGate.Verdict,
    _ sentence: SentenceReading, _ number: Int, _ discourse: Discourse
  ) -> [RawClaim] {
    guard let authority = frame.authority, !frame.hasForeignSubject else { return [] }
    var claims: [RawClaim] = []
    let contrary = composer.contrary(of: reading)
    for country in authority.countries + frame.forerunners + frame.likes + frame.contrasted {
      let own =
        frame.contrasted.contains(country)
        ? contrary
        : frame.forerunners.contains(country) ? done(frame, reading, sentence) : reading
      for vendor in frame.vendors + frame.contrastedVendors {
        let reading = frame.contrastedVendors.contains(vendor) ? contrary : own
        if gazetteer.vendors.all[vendor].home == gazetteer.countries.all[country].code { continue }
        let basis = basis(authority, frame, sentence)
        let confidence = confidence(
          frame, reading, voice, verdict, country, basis, discourse, sentence)
        claims.append(
          RawClaim(
            country: country, vendor: vendor, reading: reading, basis: basis, voice: voice,
            confidence: confidence, frame: frame, sentence: number, place: sentence.place))
      }
    }
    return claims
  }

  /// "wants Germany to bar it, as Australia has": what others did stands, whoever presses whom.
  private func forerunners(
    of frame: Frame, _ sentence: SentenceReading, _ number: Int, _ discourse: Discourse
  ) -> [RawClaim] {
    guard !frame.forerunners.isEmpty else { return [] }
    var done = frame
    done.authority = Actor(
      kind: .state, countries: frame.forerunners, first: frame.cue.first, last: frame.cue.first)
    (done.operators, done.likes, done.contrasted) = ([], [], [])
    (done.hasForeignSubject, done.link) = (false, .subject)
    let reading = self.done(done, StanceReading(stance: .undecided), sentence)
    let verdict = gate.verdict(done, in: sentence)
    guard verdict != .elsewhere else { return [] }
    return claimed(done, reading, .reporter, verdict, sentence, number, discourse)
  }

  /// "urges Sweden to lift its ban": who is pressed to undo a measure has it.
  private func lamented(
    _ frame: Frame, _ sentence: SentenceReading, _ number: Int, _ discourse: Discourse
  ) -> [RawClaim] {
    guard cue(of: frame).part == .noun, cue(of: frame).stance == .ban, let state = frame.addressee,
      frame.vendorLink != .focus, frame.operators.first?.effect == .lift,
      gate.verdict(frame, in: sentence) != .elsewhere
    else { return [] }
    var standing = frame
    standing.authority = state
    standing.operators = []
    (standing.hasForeignSubject, standing.link, standing.addressee) = (false, .subject, nil)
    let reading = self.done(standing, StanceReading(stance: .ban), sentence)
    return claimed(standing, reading, .reporter, .network, sentence, number, discourse)
  }

  /// "considers following Sweden in barring": what the forerunner did is done, without a doubt.
  private func done(
    _ frame: Frame, _ reading: StanceReading, _ sentence: SentenceReading
  ) -> StanceReading {
    let cue = cue(of: frame)
    guard let stance = cue.stance else { return reading }
    var done = composer.compose(stance, cue: cue, at: frame.cue, operators: [])
    gate.narrow(&done, frame, in: sentence)
    return done
  }

  func isStateCarrier(_ actor: Actor) -> Bool {
    guard actor.kind == .operators else { return false }
    return actor.isStateOwned
      || !actor.carriers.isEmpty
        && actor.carriers.allSatisfy { gazetteer.carriers[$0].ownership == .state }
  }

  /// "told state-run BSNL not to use": what binds the state's own carrier binds no other.
  private func isOrderToStateCarrier(_ frame: Frame) -> Bool {
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
    guard authority.carriers.isEmpty else { return false }
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

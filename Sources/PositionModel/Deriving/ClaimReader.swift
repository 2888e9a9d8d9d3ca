import TextMatching

/// Turns the frames of a sentence into claims.
///
/// A class, as what is asked for every claim is handed it; so are the readers that it asks.
final class ClaimReader: Sendable {
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  let frames: FrameReader
  let composer: StanceComposer
  let attribution: AttributionReader
  let gate: ScopeGate
  let signs = ConfidenceTable.embedded
  /// The cue of "has done", which a bare "has" stands for.
  let deedCue: Int?
  /// The operator of "powers to", which "lets the minister" gives, too.
  let powerRow: Int?

  init(lexicon: Lexicon, gazetteer: Gazetteer) {
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    frames = FrameReader(lexicon: lexicon, gazetteer: gazetteer)
    composer = StanceComposer(lexicon: lexicon)
    attribution = AttributionReader(lexicon: lexicon)
    gate = ScopeGate(lexicon: lexicon)
    deedCue = lexicon.cues.firstIndex {
      $0.stance == nil && lexicon.name($0.name) == NamedRows.deed
    }
    powerRow = lexicon.operators.firstIndex { lexicon.name($0.name) == NamedRows.power }
  }

  /// The claims of a sentence, and what it leaves in mind.
  func claims(
    in sentence: SentenceReading, number: Int, discourse: inout Discourse,
    pressed: inout [(Frame, StanceReading, Voice)]
  ) -> [RawClaim] {
    let answers =
      answered(by: sentence, number: number, &discourse)
      + outcomes(in: sentence, number: number, &discourse)
    if answers.isEmpty, let deed = ellipticDeed(in: sentence, discourse) { sentence.add(deed) }
    guard mayClaim(sentence, discourse),
      sentence.cues.contains(where: { mayHaveVendor($0, sentence, discourse) })
    else {
      remember(sentence, answers, &discourse)
      return answers
    }
    consume(sentence)
    var claims = answers
    var unbound: Set<Int> = []
    for (index, match) in sentence.cues.enumerated() where !sentence.cues[index].isConsumed {
      if !read(match, sentence, number, &discourse, &pressed, &claims) { unbound.insert(index) }
    }
    // A cue that speaks for another and has no vendor of its own after all leaves the word to it.
    for match in sentence.cues {
      if let speaker = match.speaker, unbound.contains(speaker) {
        _ = read(match, sentence, number, &discourse, &pressed, &claims)
      }
    }
    remember(sentence, claims, &discourse)
    return claims
  }

  /// Reads one cue of a sentence; `false` where no vendor belongs to it.
  private func read(
    _ match: CueMatch, _ sentence: SentenceReading, _ number: Int, _ discourse: inout Discourse,
    _ pressed: inout [(Frame, StanceReading, Voice)], _ claims: inout [RawClaim]
  ) -> Bool {
    guard !isMentioned(match, sentence) else { return true }
    guard mayHaveVendor(match, sentence, discourse) else { return false }
    var frame = frames.frame(match, in: sentence)
    resolveVendors(&frame, sentence, discourse)
    guard !frame.vendors.isEmpty else { return false }
    recall(&discourse)
    resolveAuthority(&frame, sentence, discourse)
    resolveFirm(&frame, sentence, discourse)
    claims += owners(like: frame, sentence, number, discourse)
    let cue = lexicon.cues[match.cue]
    let earlier = isDeed(cue) ? discourse.recentDeed : discourse.recentStance
    guard let stance = cue.stance ?? earlier else { return true }
    if isForOthers(frame, cue, sentence) || isForMembers(frame, sentence)
      || isOffer(match, cue, sentence)
    {
      return true
    }
    if cue.stance == nil {
      frame.vendorLink = .anaphor
      // "so does Indonesia, whose carrier uses another": the vendor is the one before.
      if frames.isInverted(match, sentence), discourse.claimAge <= 1 {
        frame.vendors = discourse.lastVendors
      }
    }
    if isTopic(match, frame, sentence) { return true }
    let isNews = discourse.claimAge <= 3 || discourse.isAboutNetworks
    let isGiven = frame.isGiven || isPresupposed(frame, sentence)
    let voice = isGiven ? .reporter : voice(of: match, sentence, discourse)
    let operators = governing(frame, by: voice, isGiven: isGiven, in: sentence)
    var reading = composer.compose(stance, cue: cue, at: match, operators: operators)
    let verdict = gate.verdict(frame, in: sentence)
    if let deed = openDeed(frame, reading, voice, verdict, sentence, number) {
      if let outcome = outcome(of: deed) {
        if reading.isPressed { pressed.append((frame, reading, voice)) }
        let found = self.claims(of: deed, outcome, discourse)
        if let first = found.first { discourse.remember(first, deed: deed.stance) }
        claims += found
        sentence.isSettled = true
        return true
      }
      discourse.open = deed
    }
    if reading.isPressed {
      let isOwnAim = isOwnAim(frame, sentence)
      guard isOwnAim || isOwnUrging(frame, sentence) else {
        pressed.append((frame, reading, voice))
        sentence.isSettled = true
        discourse.remember(pressed: stance, frame.vendors)
        claims += forerunners(of: frame, sentence, number, discourse)
        claims += lamented(frame, sentence, number, discourse)
        return true
      }
      if isTooFar(frame, cue, isNews: isNews)
        || (reading.stance != .ban && reading.stance != .restrict)
      {
        return true
      }
      reading.isPressed = false
      reading.stance = isOwnAim ? .undecided : .restrict
    }
    if isTooFar(frame, cue, isNews: isNews) { return false }
    if isThought(operators, voice) {
      sentence.isDoubtful = true
      return true
    }
    weigh(&reading, frame, cue, voice, sentence)
    guard !reading.isDropped, verdict != .elsewhere,
      !sentence.isQuestion || frames.isInRelative(match, sentence)
    else {
      if reading.isDenied { sentence.isSettled = true } else { sentence.isDoubtful = true }
      ask(frame, reading, verdict, sentence, number, &discourse)
      return true
    }
    gate.narrow(&reading, frame, in: sentence)
    if reading.stance == .ban, isOrderToStateCarrier(frame, sentence) {
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
      // "did not exclude any vendor and does not intend to do so": the deed is what was not done.
      let isNotDone = stance == .allow && saysNot(match, in: sentence)
      discourse.remember(first, deed: isNotDone ? .ban : stance)
    }
    if found.isEmpty, verdict == .network, stance == .ban || stance == .restrict {
      // "Ten of the 27 have shut it out. Sweden did so in 2020": what nobody in particular did.
      discourse.remember(pressed: stance, frame.vendors)
    }
    claims += found
    return true
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
    return name.hasSuffix(" so") || name.hasSuffix(" done") || name.hasSuffix(NamedRows.oneOfThem)
      || name.hasSuffix("so)")
  }

  func cue(of frame: Frame) -> Cue { lexicon.cues[frame.cue.cue] }
}

import TextMatching

// Whose a measure is: of those who decide on it, and of others that the sentence sets beside them.

extension ClaimReader {
  func claimed(
    _ frame: Frame, _ reading: StanceReading, _ voice: Voice, _ verdict: ScopeGate.Verdict,
    _ sentence: SentenceReading, _ number: Int, _ discourse: Discourse
  ) -> [RawClaim] {
    guard let authority = frame.authority, !frame.hasForeignSubject else { return [] }
    var claims: [RawClaim] = []
    let contrary = composer.contrary(of: reading)
    let ground = RawClaim.Ground(frame, voice)
    let isPaired = isPaired(authority, frame, sentence)
    for country in authority.countries + frame.forerunners + frame.likes + frame.contrasted {
      let own =
        frame.contrasted.contains(country)
        ? contrary
        : frame.forerunners.contains(country) ? done(frame, reading, sentence) : reading
      for vendor in frame.vendors + frame.contrastedVendors {
        if isPaired, let place = authority.countries.firstIndex(of: country),
          frame.vendors.firstIndex(of: vendor) != place
        {
          continue
        }
        let reading = frame.contrastedVendors.contains(vendor) ? contrary : own
        if gazetteer.isHome(country, of: vendor) { continue }
        let basis = basis(authority, frame, sentence)
        let confidence = confidence(
          frame, reading, voice, verdict, country, basis, discourse, sentence)
        claims.append(
          RawClaim(
            country: country, vendor: vendor, reading: reading, basis: basis,
            confidence: confidence, ground: ground, sentence: number, place: sentence.place))
      }
    }
    return claims
  }

  /// "Oman and Qatar chose Nokia and Ericsson respectively": to each state its own vendor.
  private func isPaired(_ authority: Actor, _ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard authority.countries.count > 1, authority.countries.count == frame.vendors.count,
      let vendors = frame.vendorMention
    else { return false }
    let next = vendors.last + (sentence.isMark(vendors.last + 1, ",") ? 2 : 1)
    return sentence.isWord(next, "respectively")
      || sentence.isWord(frame.cue.first - 1, "respectively")
  }

  /// "wants Germany to bar it, as Australia has": what others did stands, whoever presses whom.
  func forerunners(
    of frame: Frame, _ sentence: SentenceReading, _ number: Int, _ discourse: Discourse
  ) -> [RawClaim] {
    guard !frame.forerunners.isEmpty else { return [] }
    let others = Actor(
      kind: .state, countries: frame.forerunners, first: frame.cue.first, last: frame.cue.first)
    return standing(frame, of: others, sentence, number, discourse)
  }

  /// The claims that a measure has been taken by those whom the sentence sets beside its subject.
  private func standing(
    _ frame: Frame, of authority: Actor, _ sentence: SentenceReading, _ number: Int,
    _ discourse: Discourse
  ) -> [RawClaim] {
    var standing = frame
    standing.authority = authority
    standing.operators = []
    (standing.forerunners, standing.likes, standing.contrasted) = ([], [], [])
    (standing.hasForeignSubject, standing.link, standing.addressee) = (false, .subject, nil)
    let verdict = gate.verdict(standing, in: sentence)
    guard verdict != .elsewhere else { return [] }
    let reading = done(standing, StanceReading(stance: .undecided), sentence)
    return claimed(standing, reading, .reporter, verdict, sentence, number, discourse)
  }

  /// "urges Sweden to lift its ban": who is pressed to undo a measure has it.
  func lamented(
    _ frame: Frame, _ sentence: SentenceReading, _ number: Int, _ discourse: Discourse
  ) -> [RawClaim] {
    guard cue(of: frame).part == .noun, cue(of: frame).stance == .ban, let state = frame.addressee,
      frame.vendorLink != .focus, frame.operators.first?.effect == .lift,
      gate.verdict(frame, in: sentence) != .elsewhere
    else { return [] }
    return standing(frame, of: state, sentence, number, discourse)
  }

  /// "considers following Sweden in barring": what the forerunner did is done, without a doubt.
  func done(
    _ frame: Frame, _ reading: StanceReading, _ sentence: SentenceReading
  ) -> StanceReading {
    let cue = cue(of: frame)
    guard let stance = cue.stance else { return reading }
    var done = composer.compose(stance, cue: cue, at: frame.cue, operators: [])
    gate.narrow(&done, frame, in: sentence)
    return done
  }

  /// "a ban like Australia's", "Britain's ban and Sweden's": a possessive without a noun of its own
  /// has the measure that the sentence names.
  func owners(
    like frame: Frame, _ sentence: SentenceReading, _ number: Int, _ discourse: Discourse
  ) -> [RawClaim] {
    let cue = cue(of: frame)
    guard cue.part == .noun, cue.stance == .ban || cue.stance == .restrict else { return [] }
    let owners = sentence.actors.filter {
      $0.first > frame.cue.last && $0.first - frame.cue.last <= 18 && isHeadless($0, sentence)
    }
    guard !owners.isEmpty, gate.verdict(frame, in: sentence) != .elsewhere else { return [] }
    return owners.flatMap { standing(frame, of: $0, sentence, number, discourse) }
  }

  /// Whether a possessive that is set beside another has nothing behind it that it could own.
  private func isHeadless(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    guard actor.kind == .state, actor.isPossessive, !actor.countries.isEmpty else { return false }
    let isBeside = ["like", "unlike", "and", "than", "as", "to", "after", "before", "following"]
      .contains {
        sentence.isWord(actor.first - 1, $0)
      }
    let next = actor.last + 1
    return isBeside
      && (frames.isEnd(next, sentence)
        || !sentence.wordClass(next).isDisjoint(with: [.aux, .modal, .preposition, .conjunction]))
  }

  /// The cue of "Germany has not." after "Sweden has barred it.": a sentence of a state and an
  /// auxiliary takes up the deed of the one before.
  func ellipticDeed(in sentence: SentenceReading, _ discourse: Discourse) -> CueMatch? {
    guard let deedCue, discourse.recentDeed != nil, sentence.cues.isEmpty,
      let state = sentence.actors.last, state.kind == .state, !state.isAttribute,
      state.first - sentence.range.lowerBound <= 2
    else { return nil }
    var verb = state.last + 1
    // "In Sweden, it may not."
    if sentence.isWord(state.first - 1, "in") {
      if sentence.isMark(verb, ",") { verb += 1 }
      guard frames.isPronounSubject(verb, sentence) else { return nil }
      verb += 1
    }
    let deed = CueMatch(cue: deedCue, first: verb, last: verb, head: verb)
    return isBareAux(deed, sentence) ? deed : nil
  }

  /// Whether a cue is an auxiliary that nothing but "not" and "yet" follows.
  func isBareAux(_ cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    guard cue.first == cue.last,
      ["has", "have", "had", "did", "does", "do", "will", "would", "may", "can"].contains(where: {
        sentence.isWord(cue.first, $0)
      })
    else { return false }
    var next = cue.first + 1
    while ["not", "n't", "yet"].contains(where: { sentence.isWord(next, $0) }) { next += 1 }
    return frames.isEnd(next, sentence) && next + 1 >= sentence.range.upperBound
  }
}

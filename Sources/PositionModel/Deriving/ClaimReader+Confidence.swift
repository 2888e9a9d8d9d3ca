import TextMatching

// How sure a claim is. The factors are start values, to be fitted.

extension ClaimReader {
  func confidence(
    _ frame: Frame, _ reading: StanceReading, _ voice: Voice, _ verdict: ScopeGate.Verdict,
    _ country: Int, _ basis: Basis, _ discourse: Discourse, _ sentence: SentenceReading
  ) -> Double {
    let cue = lexicon.cues[frame.cue.cue]
    var value = cue.strength == .strong ? 0.9 : 0.75
    switch frame.link {
    case .subject, .agent: break
    case .owner: value *= 0.95
    case .location:
      let leads = (frame.authority?.first ?? 0) - sentence.range.lowerBound <= 2
      value *= leads ? 0.92 : (cue.strength == .strong ? 0.85 : 0.65)
    case .pronoun: value *= 0.88
    case .sentence:
      let isOnly = candidates(sentence, frame) == 1
      value *= cue.strength == .strong ? (isOnly ? 0.82 : 0.7) : (isOnly ? 0.7 : 0.45)
    case .focus
    where frame.vendorLink == .clause && cue.stance == .undecided
      && discourse.countryAge <= 1:
      value *= 0.72
    case .focus:
      value *= cue.strength == .strong ? 0.72 : (discourse.countryAge <= 1 ? 0.56 : 0.4)
    }
    switch frame.vendorLink {
    case .clause: break
    case .sentence: value *= 0.9
    case .anaphor: value *= 0.85
    case .focus: value *= isMain(frame.vendors, discourse) ? 0.8 : 0.65
    }
    if frame.vendorDistance > 8 { value *= 0.85 }
    if sentence.range.count > 70, frame.vendorDistance > 4 { value *= 0.5 }
    if reading.stance == .undecided, cue.stance != .undecided,
      frame.vendorLink == .focus || frame.vendorLink == .sentence,
      !isMain(frame.vendors, discourse)
    {
      value *= 0.7
    }
    if cue.stance == .undecided, frame.vendorLink == .anaphor, verdict != .network,
      !discourse.isAboutNetworks
    {
      value *= 0.4
    }
    if cue.stance == .undecided, frame.vendorLink == .focus || frame.vendorLink == .sentence {
      // An open decision is on the vendor only where the article is, and speaks of networks.
      let isClear =
        discourse.isAboutVendor && verdict == .network
        && (discourse.isAboutNetworks || frame.vendorLink == .sentence)
      if !isClear, discourse.claimAge > 2 { value *= 0.4 }
    }
    if gazetteer.countries.all[country].code.rawValue == "US", verdict == .network,
      !isOnNetworks(frame, sentence), !gate.isMadeByVendor(frame, sentence)
    {
      value *= 0.6
    }
    if verdict == .open {
      let isDirect =
        frame.link == .subject && frame.vendorLink == .clause && cue.strength == .strong
      value *= discourse.isAboutNetworks ? 0.9 : (isDirect ? 0.75 : 0.4)
      let code = gazetteer.countries.all[country].code.rawValue
      if code == "US", reading.scope != .procurement, frame.authority?.countries.count ?? 0 < 3 {
        value *= 0.4
      }
      let isClear =
        cue.stance == .undecided && frame.vendorLink == .clause && discourse.isAboutNetworks
      if cue.strength == .weak, !isClear, !sentence.contains(.gear, in: sentence.range) {
        value *= 0.7
      }
    }
    value *= weight(
      of: voice, reading, country, basis,
      isOwnCarrier: frame.authority.map(isStateCarrier) ?? false)
    if reading.isPast { value *= 0.4 }
    if reading.isWeak { value *= 0.8 }
    if reading.isPartial { value *= 0.75 }
    if frame.vendorActs, frame.link == .sentence || frame.link == .focus,
      candidates(sentence, frame) != 1
    {
      value *= 0.7
    }
    if sentence.place == .boilerplate { value *= 0.5 }
    if frame.authority?.kind == .instrument, cue.strength == .weak { value *= 0.8 }
    return min(0.98, value)
  }

  /// Whether the clause of a cue, not just its sentence, speaks of networks or their regulator.
  func isOnNetworks(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let clause = sentence.clause(of: frame.cue.first)
    if sentence.contains([.network, .procurement], in: clause) { return true }
    return frame.authority?.kind == .regulator
  }

  /// Whether an article is about these vendors: named in its headline or again and again.
  func isMain(_ vendors: [Int], _ discourse: Discourse) -> Bool {
    discourse.isAboutVendor && vendors.allSatisfy(discourse.mainVendors.contains)
  }

  /// How many countries of a sentence could be meant, homes of the vendors apart.
  func candidates(_ sentence: SentenceReading, _ frame: Frame) -> Int {
    var countries: Set<Int> = []
    for actor in sentence.actors where actor.actsForState || actor.kind == .owner {
      if frames.isHome(actor, of: frame.vendors) { continue }
      countries.formUnion(actor.countries)
    }
    return countries.count
  }

  /// How much a voice counts for what it says of a country.
  func weight(
    of voice: Voice, _ reading: StanceReading, _ country: Int, _ basis: Basis, isOwnCarrier: Bool
  ) -> Double {
    switch voice.kind {
    case .government, .regulator, .court:
      return voice.countries.isEmpty || voice.countries.contains(country) ? 1 : 0.4
    case .anonymous: return 0.8
    case .media, .reporter: return 1
    case .committee: return 0.5
    case .opposition: return 0.35
    case .operator: return basis == .operators || isOwnCarrier ? 1 : 0.5
    case .analyst: return 0.35
    case .vendor: return reading.stance == .allow || reading.isWeak ? 0.4 : 0.6
    case .otherState: return 0.4
    }
  }
}

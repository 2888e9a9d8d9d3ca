import TextMatching

// How sure a claim is; `confidence.tsv` has the numbers.

extension ClaimReader {
  func confidence(
    _ frame: Frame, _ reading: StanceReading, _ voice: Voice, _ verdict: ScopeGate.Verdict,
    _ country: Int, _ basis: Basis, _ discourse: Discourse, _ sentence: SentenceReading
  ) -> Double {
    let cue = lexicon.cues[frame.cue.cue]
    let isStrong = cue.strength == .strong
    var value = signs[isStrong ? .strongCue : .weakCue]
    switch frame.link {
    case .subject, .agent: break
    case .owner: value *= signs[.owner]
    case .location:
      let leads = (frame.authority?.first ?? 0) - sentence.range.lowerBound <= 2
      value *= signs[leads ? .leadingPlace : isStrong ? .strongPlace : .weakPlace]
    case .pronoun: value *= signs[.pronounCountry]
    case .sentence:
      let isOnly = candidates(sentence, frame) == 1
      value *=
        isStrong
        ? signs[isOnly ? .onlyCountryStrong : .someCountryStrong]
        : signs[isOnly ? .onlyCountryWeak : .someCountryWeak]
    case .focus
    where frame.vendorLink == .clause && cue.stance == .undecided
      && discourse.countryAge <= 1:
      value *= signs[.focusOnVendor]
    case .focus:
      let weak = signs[discourse.countryAge <= 1 ? .focusWeakNear : .focusWeakFar]
      value *= isStrong ? signs[.focusStrong] : weak
    }
    switch frame.vendorLink {
    case .clause: break
    case .sentence: value *= signs[.vendorInSentence]
    case .anaphor: value *= signs[.vendorByPronoun]
    case .focus:
      value *= signs[isMain(frame.vendors, discourse) ? .mainVendorInFocus : .vendorInFocus]
      // Of a vendor that was named long ago, and not in the lead, hardly anything is said; the
      // sentence itself is not counted yet.
      if discourse.vendorAge >= Discourse.sight,
        !frame.vendors.contains(where: discourse.leadVendors.contains)
      {
        value *= signs[.vendorOutOfSight]
      }
    }
    if frame.vendorDistance > 8 { value *= signs[.vendorFar] }
    if sentence.range.count > 70, frame.vendorDistance > 4 { value *= signs[.longSentence] }
    if reading.stance == .undecided, cue.stance != .undecided,
      frame.vendorLink == .focus || frame.vendorLink == .sentence,
      !isMain(frame.vendors, discourse)
    {
      value *= signs[.openOnSideVendor]
    }
    if cue.stance == .undecided, frame.vendorLink == .anaphor, verdict != .network,
      !discourse.isAboutNetworks
    {
      value *= signs[.openOffTopic]
    }
    if cue.stance == .undecided, frame.vendorLink == .focus || frame.vendorLink == .sentence {
      // An open decision is on the vendor only where the article is, and speaks of networks.
      let isClear =
        discourse.isAboutVendor && (verdict == .network || discourse.vendorAge <= 1)
        && (discourse.isAboutNetworks || frame.vendorLink == .sentence)
      if !isClear, discourse.claimAge > 2 { value *= signs[.openOffTopic] }
    }
    if gazetteer.countries.all[country].code.rawValue == "US", verdict == .network,
      !isOnNetworks(frame, sentence), !gate.isMadeByVendor(frame, sentence)
    {
      value *= signs[.tradeState]
    }
    // "have banned Huawei; … welcome it": one clause of a sentence says what the next is about.
    let isNear =
      discourse.claimAge == 0 || isStrong && discourse.claimAge == 1 && frame.vendorLink == .anaphor
    let isParallel =
      isNear && discourse.lastConfidence >= 0.6
      && frame.vendors.contains(where: discourse.lastVendors.contains)
    if verdict == .open, !isParallel {
      let isDirect =
        frame.link == .subject && frame.vendorLink == .clause && cue.strength == .strong
      value *=
        signs[
          discourse.isAboutNetworks ? .openScopeOnTopic : isDirect ? .openScopeDirect : .openScope]
      let code = gazetteer.countries.all[country].code.rawValue
      if code == "US", reading.scope != .procurement, frame.authority?.countries.count ?? 0 < 2,
        !isBannedThere(frame, cue, discourse)
      {
        value *= signs[.tradeStateOpen]
      }
      let isQuestion = frame.operators.contains { $0.effect == .question }
      let isClear =
        (cue.stance == .undecided || isQuestion) && frame.vendorLink == .clause
        && discourse.isAboutNetworks
      if cue.strength == .weak, !isClear, !sentence.contains(.gear, in: sentence.range) {
        value *= signs[.noGear]
      }
    }
    value *= weight(
      of: voice, reading, country, basis,
      isOwnCarrier: frame.authority.map(isStateCarrier) ?? false)
    if reading.stance == .allow, voice.kind != .government,
      isDailyBusiness(frame, verdict)
    {
      value *= signs[.dailyBusiness]
    }
    if reading.isPast { value *= signs[.past] }
    if reading.isWeak { value *= signs[.weakReading] }
    if reading.isPartial { value *= signs[.partial] }
    if frame.vendorActs, frame.link == .sentence || frame.link == .focus,
      candidates(sentence, frame) != 1
    {
      value *= signs[.vendorActs]
    }
    if sentence.place == .boilerplate { value *= signs[.boilerplate] }
    if frame.authority?.kind == .instrument, cue.strength == .weak { value *= signs[.lawWeak] }
    return min(0.98, value)
  }

  /// "Huawei is banned in the US": what is said of a vendor as such, where nothing else is spoken of.
  private func isBannedThere(_ frame: Frame, _ cue: Cue, _ discourse: Discourse) -> Bool {
    cue.stance == .ban && cue.strength == .strong && frame.cue.isPassive
      && frame.link == .location && frame.vendorLink == .clause && frame.operators.isEmpty
      && discourse.isAboutNetworks
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
      if isPressing(actor, sentence) { continue }
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
      return voice.countries.isEmpty || voice.countries.contains(country)
        ? 1 : signs[.otherStatesWord]
    case .anonymous: return signs[.anonymousWord]
    case .media, .reporter: return 1
    case .committee: return signs[.committeesWord]
    case .opposition: return signs[.oppositionsWord]
    case .operator: return basis == .operators || isOwnCarrier ? 1 : signs[.carriersWord]
    case .analyst: return signs[.analystsWord]
    case .vendor:
      return signs[reading.stance == .allow || reading.isWeak ? .vendorsHope : .vendorsWord]
    case .otherState: return signs[.otherStatesWord]
    }
  }
}

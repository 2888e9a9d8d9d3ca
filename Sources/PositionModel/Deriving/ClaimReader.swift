import TextMatching

/// What earlier sentences left in mind.
struct Discourse {
  /// Countries that last acted or were spoken of as the state, the most salient first.
  var countries: [Int] = []
  /// Sentences since then.
  var countryAge = 0
  var vendors: [Int] = []
  var vendorAge = 0
  /// The vendor that the article is about, when one is named far more than the others.
  var mainVendors: [Int] = []
  /// Whether the headline names it, or the text three times.
  var isAboutVendor = false
  /// The claim before, for "did the same".
  var lastStance: Stance?
  var lastVendors: [Int] = []
  var claimAge = 9
  /// The stance of the claim before, when it is near enough to refer to.
  var recentStance: Stance? { claimAge <= 1 ? lastStance : nil }
  /// Whether the article is about networks at all.
  var isAboutNetworks = false
}

/// A claim before its country, vendor and article are written out.
struct RawClaim {
  var country: Int
  var vendor: Int
  var reading: StanceReading
  var basis: Basis
  var voice: Voice
  var confidence: Double
  var frame: Frame
  var sentence: Int
  var place: SentenceSpan.Place
  /// When it happened, where its words say so.
  var time: EventTime?
}

/// Turns the frames of a sentence into claims.
struct ClaimReader {
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  let frames: FrameReader
  let composer: StanceComposer
  let attribution: AttributionReader
  let gate: ScopeGate

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
    in sentence: inout SentenceReading, number: Int, discourse: inout Discourse,
    pressed: inout [(Frame, StanceReading, Voice)]
  ) -> [RawClaim] {
    consume(&sentence)
    var claims: [RawClaim] = []
    for match in sentence.cues where !match.isConsumed {
      var frame = frames.frame(match, in: sentence)
      resolve(&frame, sentence, discourse)
      guard !frame.vendors.isEmpty else { continue }
      let cue = lexicon.cues[match.cue]
      guard let stance = cue.stance ?? discourse.recentStance else { continue }
      if isForOthers(frame, cue, sentence) { continue }
      if cue.stance == nil { frame.vendorLink = .anaphor }
      if isTopic(match, frame, sentence) { continue }
      let isGiven = isPresupposed(frame, sentence)
      let voice = isGiven ? .reporter : attribution.voice(of: match, in: sentence)
      var operators = frame.operators
      if isReported(match, sentence) { settle(&operators) }
      operators += followers(of: frame, in: sentence)
      if isGiven { operators.removeAll { isDoubt($0.effect) } }
      if cue.stance == .allow, frame.link != .subject || frame.vendorActs
        || frame.commandsOperators
      {
        // "Huawei may bid", "no part may be added": leave, not likelihood.
        operators.removeAll { sentence.isWord($0.first, "may") && $0.first == $0.last }
      }
      if frame.pressesOthers { operators = asPressure(operators) }
      var reading = composer.compose(stance, cue: cue, operators: operators)
      if reading.isPressed {
        pressed.append((frame, reading, voice))
        if !isOwnUrging(frame, sentence) || isTooFar(frame, cue) { continue }
        reading.isPressed = false
        reading.stance = .restrict
      }
      if isTooFar(frame, cue) { continue }
      let verdict = gate.verdict(frame, in: sentence)
      weigh(&reading, frame, cue, voice, sentence)
      guard !reading.isDropped, verdict != .elsewhere, !sentence.isQuestion else { continue }
      gate.narrow(&reading, frame, in: sentence)
      let found = claimed(frame, reading, voice, verdict, sentence, number, discourse)
      if let first = found.first {
        discourse.lastStance = first.reading.stance
        discourse.lastVendors = frame.vendors
        discourse.claimAge = 0
      }
      claims += found
    }
    remember(sentence, claims, &discourse)
    return claims
  }

  // MARK: Which cues speak for themselves

  /// Lets an outer cue speak for the inner ones: "barred operators from using Huawei".
  private func consume(_ sentence: inout SentenceReading) {
    for outer in sentence.cues.indices {
      let match = sentence.cues[outer]
      guard !match.isConsumed else { continue }
      let cue = lexicon.cues[match.cue]
      let clause = sentence.clause(of: match.first)
      for inner in sentence.cues.indices where inner > outer {
        let other = sentence.cues[inner]
        guard other.first < clause.upperBound, !other.isConsumed else { continue }
        let inside = lexicon.cues[other.cue]
        if other.first <= match.head { continue }
        let isLimit =
          (cue.stance == .ban || cue.stance == .restrict)
          && (inside.stance == .allow || inside.stance == .trial) && cue.part == .verb
        if !isLimit, isOperator(match, sentence), governs(match, other, sentence) {
          sentence.cues[outer].isConsumed = true
          break
        }
        guard cue.part == .verb || cue.part == .state || cue.part == .noun else { continue }
        switch (cue.stance, inside.stance) {
        case (.ban?, .allow?), (.restrict?, .allow?), (.allow?, .allow?), (.ban?, .trial?),
          (.restrict?, .trial?), (.undecided?, _), (.allow?, .trial?):
          if cue.strength == .strong || cue.stance == .undecided || isLimit, inside.strength == .weak || cue.stance == .undecided || cue.part == .verb,
            !hasOwnSubject(other, after: match, sentence)
          {
            sentence.cues[inner].isConsumed = true
          }
        case (.allow?, .restrict?):
          if inside.part == .noun, other.first - match.last <= 8,
            sentence.operatorMatch(at: other.first - 1)?.effect != .negation
          {
            sentence.cues[inner].isConsumed = true
          }
        case (.ban?, .ban?), (.restrict?, .restrict?):
          if inside.part == .noun, other.first - match.last <= 2 { sentence.cues[inner].isConsumed = true }
        case (.allow?, .ban?) where cue.part == .verb && governs(match, other, sentence):
          sentence.cues[outer].isConsumed = true
        default: break
        }
      }
    }
  }

  private func isOperator(_ match: CueMatch, _ sentence: SentenceReading) -> Bool {
    guard let found = sentence.operatorMatch(at: match.first) else { return false }
    return found.effect != .none && found.first <= match.first
  }

  /// Whether nothing but function words and names stands between an operator and a cue.
  private func governs(
    _ outer: CueMatch, _ inner: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    guard inner.first - outer.head <= 8 else { return false }
    let between = stretch(outer.head + 1, inner.first)
    let innerCue = lexicon.cues[inner.cue]
    if innerCue.part == .noun {
      return !between.contains { sentence.isFiniteVerb($0) && !sentence.wordClass($0).contains(.determiner) && sentence.actor(at: $0) == nil }
    }
    let form = lexicon.forms[Int(sentence.article.tokens[inner.first].word)]
    let isInfinitive = sentence.isWord(inner.first - 1, "to") || form.contains(.gerund)
      || between.contains { sentence.isWord($0, "to") || sentence.isWord($0, "whether") || sentence.isWord($0, "that") }
    return isInfinitive && !between.contains { sentence.vendors(at: $0) != nil }
  }

  private func hasOwnSubject(
    _ inner: CueMatch, after outer: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    let cue = lexicon.cues[inner.cue]
    guard cue.part == .verb else { return false }
    let form = lexicon.forms[Int(sentence.article.tokens[inner.first].word)]
    if form.contains(.gerund) || sentence.isWord(inner.first - 1, "to") { return false }
    return stretch(outer.head + 1, inner.first).contains { sentence.wordClass($0).contains(.relative) }
      && form.isDisjoint(with: [.base, .gerund])
  }

  /// Operators that follow a noun as its predicate: "the ban was lifted", "a ban is possible".
  private func followers(of frame: Frame, in sentence: SentenceReading) -> [OperatorMatch] {
    let cue = lexicon.cues[frame.cue.cue]
    let clauseEnd = sentence.clause(of: frame.cue.first).upperBound
    let isSplit = !sentence.isWord(frame.cue.head + 1, "no")
    let next = (isSplit ? frame.cue.last : frame.cue.head) + 1
    if cue.part == .verb, next < clauseEnd, let match = sentence.operatorMatch(at: next),
      match.effect == .negation, sentence.isWord(next, "no") || sentence.isWord(next, "nobody")
        || sentence.isWord(next, "none") || sentence.isWord(next, "nothing")
    {
      return [match]
    }
    guard cue.part == .noun else { return [] }
    let clause = sentence.clause(of: frame.cue.first)
    var index = frame.cue.last + 1
    var hasBe = false
    while index < clause.upperBound, index < frame.cue.last + 14 {
      if sentence.wordClass(index).contains(.be) || sentence.wordClass(index).contains(.modal) {
        hasBe = true
      }
      if hasBe, let match = sentence.operatorMatch(at: index) {
        switch match.effect {
        case .lift, .suspend, .flip, .weak, .uphold, .litotes, .negation, .undecided, .ease,
          .hypothetical:
          if match.effect == .flip || match.effect == .lift,
            lexicon.forms[Int(sentence.article.tokens[match.first].word)].isDisjoint(with: .participle)
          {
            break
          }
          return [match]
        default: break
        }
      }
      if sentence.isFiniteVerb(index), !sentence.wordClass(index).contains(.aux) { return [] }
      index += 1
    }
    return []
  }

  /// "would allow China to spy": the object of an active verb is a state, not the vendor.
  private func isForOthers(_ frame: Frame, _ cue: Cue, _ sentence: SentenceReading) -> Bool {
    guard cue.part == .verb, cue.side == .object, !frame.cue.isPassive else { return false }
    for index in stretch(frame.cue.head + 1, frame.cue.head + 4) {
      if sentence.vendors(at: index) != nil { return false }
      if let actor = sentence.actor(at: index), actor.kind == .state || actor.kind == .other,
        !actor.isAttribute || actor.kind == .other
      {
        return true
      }
    }
    return false
  }

  /// Whether a common verb and its vendor stand too far apart to belong together.
  private func isTooFar(_ frame: Frame, _ cue: Cue) -> Bool {
    if cue.stance == nil { return false }
    if frame.hasOtherObject { return true }
    if cue.part == .state, frame.vendorLink == .focus, cue.stance != .undecided { return true }
    switch frame.vendorLink {
    case .clause: return cue.strength == .weak && frame.vendorDistance > (cue.stance == .allow ? 7 : 10)
    case .anaphor: return false
    case .sentence, .focus: return cue.strength == .weak && cue.stance != .undecided && cue.stance != .trial
    }
  }

  /// "Allowing Huawei in would be …": a deed spoken of, not done.
  private func isTopic(_ match: CueMatch, _ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let form = lexicon.forms[Int(sentence.article.tokens[match.first].word)]
    guard form == .gerund, frame.operators.isEmpty, lexicon.cues[match.cue].part == .verb else {
      return false
    }
    return match.first == sentence.clause(of: match.first).lowerBound
      && sentence.place != .title
      && sentence.contains(.modal, in: sentence.clause(of: match.first))
  }

  /// Drops what only looks like a position: an opinion, a choice not made.
  private func weigh(
    _ reading: inout StanceReading, _ frame: Frame, _ cue: Cue, _ voice: Voice,
    _ sentence: SentenceReading
  ) {
    let effects = frame.operators.map(\.effect)
    let isNegated = effects.contains(.negation)
    let isRule = effects.contains { $0 == .announced || $0 == .must || $0 == .ordered }
      || frame.commandsOperators || sentence.contains(.modal, in: sentence.clause(of: frame.cue.first))
    if cue.stance == .trial, isNegated { reading.isDropped = true }
    if cue.stance == .allow, cue.strength == .weak, isNegated, !isRule { reading.isWeak = true }
    let isOwnVoice = voice.kind == .government && frame.authority?.countries == voice.countries
    if effects.contains(.must) || effects.contains(.should), frame.link == .subject,
      frame.authority?.kind == .state, !frame.commandsOperators, !isOwnVoice
    {
      reading.isDropped = true
    }
    if isOver(frame, sentence) { reading.isPast = true }
    if reading.stance == .ban, cue.stance == .allow,
      stretch(frame.cue.last, sentence.range.upperBound).contains(where: { sentence.isWord($0, "unless") })
    {
      reading.isPartial = true
    }
    if reading.stance == .allow, cue.stance == .ban, isBlanket(frame, sentence) {
      reading.isWeak = true
      reading.isPartial = true
    }
  }

  /// "banned until last year", "barred until 2019, when".
  private func isOver(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let clause = sentence.clause(of: frame.cue.first)
    return stretch(frame.cue.last, min(clause.upperBound, frame.cue.last + 12)).contains { index in
      sentence.isWord(index, "until")
        && (sentence.isWord(index + 1, "last") || sentence.isWord(index + 1, "recently")
          || sentence.isWord(index + 1, "now"))
    }
  }

  /// "no total ban", "ruled out a complete exclusion": something less remains possible.
  private func isBlanket(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    sentence.contains(.blanket, in: stretch(max(sentence.range.lowerBound, frame.cue.first - 2), frame.cue.first))
  }

  /// Whether a reporting verb stands before a cue: "said it would ban".
  private func isReported(_ match: CueMatch, _ sentence: SentenceReading) -> Bool {
    stretch(sentence.range.lowerBound, match.first).contains {
      sentence.wordClass($0).contains(.report) && sentence.article.mentionAt[$0] == 0
        && sentence.isFiniteVerb($0)
    }
  }

  /// "Britain's decision to ban", "the Swedish exclusion of": taken as given, whoever speaks.
  private func isPresupposed(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard frame.link == .subject, let authority = frame.authority, !authority.countries.isEmpty
    else { return false }
    if frame.isDecided { return true }
    let isNominal = frame.operators.contains {
      sentence.isWord($0.first, "decision") || sentence.isWord($0.first, "decisions")
        || sentence.isWord($0.first, "move")
    }
    let isOwned = authority.isPossessive || authority.isAttribute
    return isNominal || (cue(of: frame).part == .noun && isOwned
      && frame.cue.first - authority.last <= 3 && frame.operators.isEmpty)
  }

  /// Operators that leave open whether something is so.
  private func isDoubt(_ effect: StanceOperator) -> Bool {
    switch effect {
    case .weak, .condition, .question, .deny, .hypothetical, .should: true
    default: false
    }
  }

  /// "told allies not to use" is pressure, not an order.
  private func asPressure(_ operators: [OperatorMatch]) -> [OperatorMatch] {
    operators.map { match in
      var match = match
      if match.effect == .ordered { match.effect = .pressure }
      return match
    }
  }

  /// In reported speech "would" is "will".
  private func settle(_ operators: inout [OperatorMatch]) {
    for index in operators.indices where operators[index].effect == .hypothetical {
      operators[index].effect = .announced
    }
  }

  // MARK: Filling roles from other sentences

  private func resolve(_ frame: inout Frame, _ sentence: SentenceReading, _ discourse: Discourse) {
    if frame.vendorActs, frame.link == .sentence,
      attribution.voice(of: frame.cue, in: sentence).countries == frame.authority?.countries
    {
      frame.link = .owner  // "Britain announced that Huawei would build".
    }
    if frame.vendors.isEmpty { inherit(&frame, sentence, discourse) }
    if let mention = frame.vendorMention, sentence.isWord(mention.first - 1, "and"),
      sentence.isWord(mention.first - 2, "it")
    {
      // "that it and ZTE may not": the vendor spoken of, and one more.
      frame.vendors = discourse.vendors.filter { !frame.vendors.contains($0) } + frame.vendors
    }
    if let authority = frame.authority, authority.countries.isEmpty, authority.carriers.isEmpty {
      if let inSentence = antecedent(of: authority, sentence) {
        frame.authority?.countries = inSentence
        frame.link = .pronoun
      } else if !discourse.countries.isEmpty {
        frame.authority?.countries = discourse.countries
        frame.link = .focus
      } else if let named = anyState(in: sentence, frame) {
        frame.authority?.countries = named
        frame.link = .sentence
      }
    }
    if frame.authority == nil, !frame.hasForeignSubject, !discourse.countries.isEmpty,
      discourse.countryAge <= 3
    {
      var actor = Actor(
        kind: .state, countries: discourse.countries, first: frame.cue.first, last: frame.cue.first)
      actor.isGeneric = true
      frame.authority = actor
      frame.link = .focus
    }
  }

  /// The country of "the government" when the same sentence names one before it.
  private func antecedent(of actor: Actor, _ sentence: SentenceReading) -> [Int]? {
    let before = sentence.actors.filter {
      $0.first < actor.first && !$0.countries.isEmpty && ($0.actsForState || $0.kind == .owner)
    }
    let subject = before.first { frames.isBare($0, sentence) }
    return (subject ?? before.last)?.countries
  }

  /// The one state that a sentence names anywhere, for "ministers" before it.
  private func anyState(in sentence: SentenceReading, _ frame: Frame) -> [Int]? {
    sentence.actors.first {
      !$0.countries.isEmpty && ($0.actsForState || $0.kind == .owner)
        && !frames.isHome($0, of: frame.vendors)
    }?.countries
  }

  /// Takes the vendor from what was said before.
  private func inherit(
    _ frame: inout Frame, _ sentence: SentenceReading, _ discourse: Discourse
  ) {
    let cue = cue(of: frame)
    let isAboutNetworks = sentence.contains(.network, in: sentence.range)
    if cue.stance == nil, discourse.claimAge <= 2 {
      frame.vendors = discourse.lastVendors
      frame.vendorLink = .anaphor
    } else if frame.isAnaphoric {
      if discourse.vendorAge <= 3, !discourse.vendors.isEmpty {
        frame.vendors = discourse.vendors
      } else if isAboutNetworks || namesFirm(sentence) {
        frame.vendors = discourse.mainVendors
      }
      frame.vendorLink = .anaphor
    } else if frame.lacksObject, discourse.vendorAge <= 2,
      cue.strength == .strong || cue.stance == .trial || isAboutNetworks
    {
      frame.vendors =
        cue.part == .noun && discourse.claimAge <= 3 ? discourse.lastVendors : discourse.vendors
      frame.vendorLink = .focus
    }
  }

  /// Whether "the company", "the vendor" and the like stand in a sentence.
  private func namesFirm(_ sentence: SentenceReading) -> Bool {
    sentence.range.contains {
      sentence.wordClass($0).contains(.firmNoun) && sentence.wordClass($0).contains(.company)
        && sentence.isWord($0 - 1, "the")
    }
  }

  private func cue(of frame: Frame) -> Cue { lexicon.cues[frame.cue.cue] }

  // MARK: From frame to claims

  private func claimed(
    _ frame: Frame, _ reading: StanceReading, _ voice: Voice, _ verdict: ScopeGate.Verdict,
    _ sentence: SentenceReading, _ number: Int, _ discourse: Discourse
  ) -> [RawClaim] {
    guard let authority = frame.authority, !frame.hasForeignSubject else { return [] }
    var claims: [RawClaim] = []
    for country in authority.countries + frame.forerunners {
      for vendor in frame.vendors {
        if gazetteer.vendors.all[vendor].home == gazetteer.countries.all[country].code { continue }
        let basis = basis(authority, frame)
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

  private func isStateCarrier(_ actor: Actor) -> Bool {
    actor.kind == .operators && !actor.carriers.isEmpty
      && actor.carriers.allSatisfy { gazetteer.carriers[$0].ownership == .state }
  }

  private func basis(_ authority: Actor, _ frame: Frame) -> Basis {
    if frame.vendorActs, frame.isExample { return .operators }
    guard authority.kind == .operators else { return .state }
    return isStateCarrier(authority) ? .state : .operators
  }

  /// Whether the own state urges its own operators: a restriction, not pressure from abroad.
  private func isOwnUrging(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    frame.commandsOperators && frame.addressee == nil && (frame.authority?.actsForState ?? false)
      && frame.link == .subject
  }

  private func confidence(
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
    if cue.stance == .undecided, frame.vendorLink == .focus || frame.vendorLink == .sentence {
      // An open decision is on the vendor only where the article is, and speaks of networks.
      if !discourse.isAboutVendor || verdict != .network { value *= 0.4 }
    }
    if gazetteer.countries.all[country].code.rawValue == "US", verdict == .network,
      !isOnNetworks(frame, sentence)
    {
      value *= 0.6
    }
    if verdict == .open {
      value *= discourse.isAboutNetworks ? 0.9 : 0.4
      let code = gazetteer.countries.all[country].code.rawValue
      if code == "US" { value *= 0.4 }
      if cue.strength == .weak, !sentence.contains(.gear, in: sentence.range) { value *= 0.7 }
    }
    value *= weight(of: voice, reading, country, basis)
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
  private func isOnNetworks(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    let clause = sentence.clause(of: frame.cue.first)
    if sentence.contains([.network, .procurement], in: clause) { return true }
    return frame.authority?.kind == .regulator
  }

  /// Whether an article is about these vendors: named in its headline or again and again.
  private func isMain(_ vendors: [Int], _ discourse: Discourse) -> Bool {
    discourse.isAboutVendor && vendors.allSatisfy(discourse.mainVendors.contains)
  }

  /// How many countries of a sentence could be meant, homes of the vendors apart.
  private func candidates(_ sentence: SentenceReading, _ frame: Frame) -> Int {
    var countries: Set<Int> = []
    for actor in sentence.actors where actor.actsForState || actor.kind == .owner {
      if frames.isHome(actor, of: frame.vendors) { continue }
      countries.formUnion(actor.countries)
    }
    return countries.count
  }

  /// How much a voice counts for what it says of a country.
  private func weight(
    of voice: Voice, _ reading: StanceReading, _ country: Int, _ basis: Basis
  ) -> Double {
    switch voice.kind {
    case .government, .regulator, .court:
      return voice.countries.isEmpty || voice.countries.contains(country) ? 1 : 0.4
    case .anonymous: return 0.8
    case .media, .reporter: return 1
    case .committee: return 0.5
    case .opposition: return 0.35
    case .operator: return basis == .operators ? 1 : 0.5
    case .analyst: return 0.35
    case .vendor: return reading.stance == .allow || reading.isWeak ? 0.4 : 0.6
    case .otherState: return 0.4
    }
  }

  // MARK: What stays in mind

  private func remember(
    _ sentence: SentenceReading, _ claims: [RawClaim], _ discourse: inout Discourse
  ) {
    discourse.countryAge += 1
    discourse.claimAge += 1
    discourse.vendorAge += 1
    if let claim = claims.last(where: { $0.basis == .state }) {
      discourse.countries = claim.frame.authority?.countries ?? [claim.country]
      discourse.countryAge = 0
    } else if let actor = sentence.actors.first(where: {
      !$0.countries.isEmpty && ($0.actsForState || $0.kind == .owner || isStateCarrier($0))
    }) {
      discourse.countries = actor.countries
      discourse.countryAge = 0
    }
    var vendors: [Int] = []
    for index in sentence.range {
      if let mention = sentence.vendors(at: index), mention.first == index, let found = mention.vendors {
        vendors = found
      }
    }
    if let claim = claims.last { vendors = claim.frame.vendors }
    if !vendors.isEmpty {
      discourse.vendors = vendors
      discourse.vendorAge = 0
    }
  }
}

import TextMatching

// What the words of a passage tell beside the rules.

extension Deriver {
  /// Lets the classifier correct claims of the rules where it is sure that they are wrong, and adds what
  /// it makes of passages on whose state and vendor they are silent.
  func classify(_ findings: inout Findings, text: UnsafeBufferPointer<UInt8>) {
    var silent: [(passage: Passage, vendors: [Int], here: Range<Int>)] = []
    var start = 0
    for passage in findings.passages {
      let here = claims(of: passage.sentence, from: &start, in: findings.claims)
      let sentence = findings.sentences[passage.sentence]
      let verdicts = passage.vendors.map { verdict(on: passage, $0, in: findings.claims[here]) }
      if verdicts.contains(where: { $0 != nil }) {
        let weighing = weighing(of: passage, in: sentence, text: text)
        for case (let vendor, let verdict?) in zip(passage.vendors, verdicts) {
          correct(&findings.claims[here], of: passage, vendor, verdict, weighing)
        }
      }
      let open = zip(passage.vendors, verdicts).filter { vendor, verdict in
        verdict == nil && !sentence.isSettled
          && mayAdd(passage, vendor, beside: findings.claims[here])
      }
      if !open.isEmpty { silent.append((passage, open.map(\.0), here)) }
    }
    let told = Set(
      findings.claims.lazy
        .filter { $0.basis == .state && $0.confidence >= ArticlePositions.threshold }
        .map { StateAndVendor(country: $0.country, vendor: $0.vendor) })
    for (passage, vendors, here) in silent {
      let open = vendors.filter {
        !told.contains(StateAndVendor(country: passage.country, vendor: $0))
      }
      guard !open.isEmpty else { continue }
      let sentence = findings.sentences[passage.sentence]
      let weighing = weighing(of: passage, in: sentence, text: text)
      guard !isOutsiders(weighing.voice, passage.country) else { continue }
      let shares = StanceClassifier.embedded.probabilities(of: weighing.scores, rules: nil)
      guard let stance = StanceClassifier.stance(of: shares) else { continue }
      let share = Double(shares[stance.rank])
      for vendor in open
      where share >= least(for: stance, vendor, passage, beside: findings.claims[here], sentence) {
        if let claim = claim(of: passage, vendor, stance, share, weighing, in: sentence) {
          findings.claims.append(claim)
        }
      }
    }
  }

  private struct StateAndVendor: Hashable {
    var country: Int
    var vendor: Int
  }

  /// A passage put to the classifier.
  private struct Weighing {
    var voice: Voice
    var features: PassageFeatures
    var scores: StanceClassifier.Outcomes
  }

  private func weighing(
    of passage: Passage, in sentence: SentenceReading, text: UnsafeBufferPointer<UInt8>
  ) -> Weighing {
    let voice = reader.voice(of: passage, in: sentence)
    let features = PassageFeatures(passage, voice: voice.kind, in: sentence, text: text)
    return Weighing(
      voice: voice, features: features, scores: StanceClassifier.embedded.scores(of: features))
  }

  /// Where the claims of a sentence stand, which are in the order of the text as the passages are.
  private func claims(
    of sentence: Int, from start: inout Int, in claims: [RawClaim]
  ) -> Range<Int> {
    while start < claims.count, claims[start].sentence < sentence { start += 1 }
    var end = start
    while end < claims.count, claims[end].sentence == sentence { end += 1 }
    return start..<end
  }

  /// What the rules say of a state and a vendor of a passage, given the claims of its sentence.
  func verdict(
    on passage: Passage, _ vendor: Int, in claims: ArraySlice<RawClaim>
  ) -> RuleVerdict? {
    claims.lazy
      .filter { $0.isOf(passage, vendor) }
      .max { $0.confidence < $1.confidence }
      .map { RuleVerdict(stance: $0.reading.stance, degree: .init($0.confidence)) }
  }

  /// Changes what the rules say of a passage where its words tell otherwise.
  private func correct(
    _ claims: inout ArraySlice<RawClaim>, of passage: Passage, _ vendor: Int,
    _ verdict: RuleVerdict, _ weighing: Weighing
  ) {
    let shares = StanceClassifier.embedded.probabilities(of: weighing.scores, rules: verdict)
    let stance = StanceClassifier.stance(of: shares)
    guard stance != verdict.stance,
      !claims.contains(where: { $0.isOf(passage, vendor) && $0.reading.isAgainstWords })
    else { return }
    let share = Double(shares[stance?.rank ?? StanceClassifier.none])
    let signs = reader.signs
    guard let stance else {
      guard share >= signs[passage.naming == .named ? .wordsDeny : .wordsDenyUnnamed] else {
        return
      }
      for index in claims.indices where claims[index].isOf(passage, vendor) {
        claims[index].confidence = min(
          claims[index].confidence * signs[.wordsDenied], ArticlePositions.leastConfidence)
      }
      return
    }
    guard share >= signs[verdict.degree == .sure ? .wordsCorrectSure : .wordsCorrect] else {
      return
    }
    let words = rules(for: stance, in: weighing.features)
    for index in claims.indices where claims[index].isOf(passage, vendor) {
      guard claims[index].reading.stance != stance else { continue }
      claims[index].reading.stance = stance
      claims[index].reading.scope = nil
      claims[index].reading.rules += words
      claims[index].confidence = min(claims[index].confidence, confidence(of: share))
    }
  }

  /// The words that tell a stance best, as rules that fired.
  private func rules(for stance: Stance, in features: PassageFeatures) -> [FiredRule] {
    StanceClassifier.embedded.reasons(for: stance.rank, in: features, atMost: 3).map { reason in
      FiredRule(
        first: Int(reason.feature.first), head: Int(reason.feature.last),
        last: Int(reason.feature.last), file: "stance-weights", line: reason.line)
    }
  }

  /// How sure a claim is whose likelihood the classifier tells, before calibration.
  private func confidence(of share: Double) -> Double {
    Calibration.embedded.confidence(
      of: reader.signs[.wordsBase] + reader.signs[.wordsShare] * share)
  }

  /// What the words of a passage alone tell; `nil` if no word of it speaks for the stance.
  private func claim(
    of passage: Passage, _ vendor: Int, _ stance: Stance, _ share: Double, _ weighing: Weighing,
    in sentence: SentenceReading
  ) -> RawClaim? {
    var reading = StanceReading(stance: stance)
    reading.rules = rules(for: stance, in: weighing.features)
    guard let strongest = reading.rules.first else { return nil }
    // No cue of the lexicon stands there: the frame has the words to mark, and nothing else.
    let frame = Frame(
      cue: CueMatch(
        cue: 0, first: strongest.first, last: strongest.last, head: strongest.last))
    return RawClaim(
      country: passage.country, vendor: vendor, reading: reading, basis: .state,
      confidence: confidence(of: share), ground: RawClaim.Ground(frame, weighing.voice),
      sentence: passage.sentence, place: sentence.place)
  }

  /// Whether words alone may tell where a state stands on a vendor: it is not its own, and the rules
  /// find nothing sure of the state on another vendor in the same sentence.
  private func mayAdd(
    _ passage: Passage, _ vendor: Int, beside claims: ArraySlice<RawClaim>
  ) -> Bool {
    let code = knowledge.countries.all[passage.country].code
    guard passage.naming != .remote else { return false }
    // Of three vendors that a sentence does not name, hardly anything is said of each.
    let isNamed = passage.naming == .named || passage.naming == .referred
    guard isNamed || passage.vendors.count < 3 else { return false }
    // What the United States do about vendors is trade and pressure in most news.
    guard knowledge.vendors.all[vendor].home != code, code.rawValue != "US" else { return false }
    return !claims.contains { claim in
      claim.country == passage.country && claim.basis == .state
        && claim.confidence >= ArticlePositions.threshold
    }
  }

  /// How likely a stance must be to be told by words alone.
  private func least(
    for stance: Stance, _ vendor: Int, _ passage: Passage, beside claims: ArraySlice<RawClaim>,
    _ sentence: SentenceReading
  ) -> Double {
    // "contracts from South Korea and Switzerland": what the rules know for the choice of carriers.
    let isCarriers = claims.contains {
      $0.basis == .operators && $0.vendor == vendor && $0.reading.stance == stance
    }
    // The Union is named where its members act.
    let isUnion = knowledge.countries.all[passage.country].code.rawValue == "EU"
    let isDoubtful = passage.link == .focus || sentence.isDoubtful || isUnion
    let sign: ConfidenceTable.Sign =
      switch passage.naming {
      case .understood, .passedOver, .remote: .wordsUnderstood
      case .implied: .wordsImplied
      case .named, .referred: isDoubtful ? .wordsDoubtful : .wordsLikely
      }
    // Neither a vendor nor a network: it may be about anything.
    let isOfNothing =
      passage.naming != .named && passage.naming != .referred
      && !sentence.contains([.network, .gear, .fiveG], in: passage.tokens)
    return max(
      reader.signs[sign], isCarriers ? reader.signs[.wordsOnCarriers] : 0,
      isOfNothing ? reader.signs[.wordsOnNothing] : 0)
  }

  /// Whether it is nobody's word that counts for a state: a vendor's, an analyst's, another state's.
  private func isOutsiders(_ voice: Voice, _ country: Int) -> Bool {
    switch voice.kind {
    case .vendor, .opposition, .analyst, .otherState, .committee: true
    default: !voice.countries.isEmpty && !voice.countries.contains(country)
    }
  }
}

extension RawClaim {
  /// Whether it tells where the state of a passage stands on a vendor.
  fileprivate func isOf(_ passage: Passage, _ vendor: Int) -> Bool {
    sentence == passage.sentence && country == passage.country && self.vendor == vendor
      && basis == .state
  }
}

import TextMatching

// "Greece could have excluded ZTE. It chose not to.": what came of what was open or asked for.

/// A deed that was open, or asked for, where its cue stands.
struct OpenDeed {
  var frame: Frame
  /// The cue of the deed itself: in "considered barring it", that of the barring.
  var deed: CueMatch
  var stance: Stance
  var verdict: ScopeGate.Verdict
  var sentence: SentenceReading
  /// The number of its sentence.
  var number: Int
}

/// What a clause without a verb of its own says of a deed before it: "and did", "but chose not to".
struct Outcome {
  var isDone: Bool
  /// Who did it; `nil` where the clause has a pronoun, or no subject at all.
  var subject: Actor?
  /// Its tokens, from the subject to the end of the predicate.
  var tokens: Range<Int>
  /// The row of the lexicon that says so, if one does.
  var match: OperatorMatch?
}

extension ClaimReader {
  /// The deed of a frame that a later clause can settle; `nil` where it is done already, or denied.
  func openDeed(
    _ frame: Frame, _ reading: StanceReading, _ voice: Voice, _ verdict: ScopeGate.Verdict,
    _ sentence: SentenceReading, _ number: Int
  ) -> OpenDeed? {
    let effects = frame.operators.map(\.effect)
    let isOpen =
      reading.isPressed || reading.stance == .undecided || reading.tier == .planned
      || reading.isDropped && effects.contains { $0 == .power || $0 == .should || $0 == .must }
      || voice.kind == .media && reading.status == .announced
    let isNear = frame.vendorLink == .clause || frame.vendorLink == .anaphor
    guard isOpen, isNear, !frame.hasOtherObject, verdict != .elsewhere, !frame.isGiven,
      !sentence.isQuestion,
      !effects.contains(where: { Self.closing.contains($0) }),
      !stretch(frame.cue.last + 1, sentence.range.upperBound).contains(where: {
        sentence.isWord($0, "unless") || sentence.isWord($0, "if")
      })
    else { return nil }
    var deed = frame.cue
    if cue(of: frame).stance == .undecided {
      // "considered barring it": the first cue that it speaks for.
      guard
        let spoken = sentence.cues.first(where: {
          $0.first > frame.cue.last && $0.first - frame.cue.last <= 8 && $0.isConsumed
            && lexicon.cues[$0.cue].part == .verb
        })
      else { return nil }
      deed = spoken
    }
    guard lexicon.cues[deed.cue].part == .verb, let stance = lexicon.cues[deed.cue].stance,
      stance != .undecided
    else { return nil }
    return OpenDeed(
      frame: frame, deed: deed, stance: stance, verdict: verdict, sentence: sentence,
      number: number)
  }

  /// Operators after which nothing is open.
  private static let closing: [StanceOperator] = [
    .negation, .flip, .lift, .ease, .suspend, .uphold, .litotes, .deny, .past, .until, .condition,
  ]

  /// What a later clause of its own sentence makes of a deed; `nil` where none speaks of it.
  func outcome(of deed: OpenDeed) -> Outcome? {
    let (frame, sentence) = (deed.frame, deed.sentence)
    let start = max(frame.cue.last, deed.deed.last) + 1
    for index in stretch(start, min(sentence.range.upperBound, start + 30)) {
      if let found = clause(joinedAt: index, sentence) {
        // "Washington urged Fiji to bar it but did not say why": whose deed it is must be plain.
        let isPressers = found.subject == nil && hasPresser(frame) && !isPronoun(found, sentence)
        return isPressers || !deed.isOf(found) ? nil : found
      }
      if let other = sentence.cueIndex(at: index), !sentence.cues[other].isConsumed { return nil }
    }
    return nil
  }

  /// The claims of a deed of the sentence before that a sentence settles.
  func outcomes(
    in sentence: SentenceReading, number: Int, _ discourse: inout Discourse
  ) -> [RawClaim] {
    guard let deed = discourse.open else { return [] }
    discourse.open = nil
    guard deed.number + 1 == number, !sentence.isQuestion,
      let outcome = firstClause(of: sentence), deed.isOf(outcome)
    else { return [] }
    if deed.isDropped(by: outcome) { discourse.withdrawn = deed }
    let found = claims(of: deed, outcome, discourse, answer: number)
    guard !found.isEmpty else { return [] }
    for (index, cue) in sentence.cues.enumerated() where outcome.tokens.contains(cue.first) {
      sentence.consume(index)
    }
    discourse.withdrawn = deed
    // "It did. Cuba did the same."
    if let first = found.first { discourse.remember(first, deed: deed.stance) }
    return found
  }

  /// The claims of a deed once it is known what came of it.
  func claims(
    of deed: OpenDeed, _ outcome: Outcome, _ discourse: Discourse, answer: Int? = nil
  ) -> [RawClaim] {
    // "planned to buy from it. The plan was dropped": no rule against it.
    if deed.isDropped(by: outcome) { return [] }
    var frame = deed.frame
    (frame.contrasted, frame.contrastedVendors) = ([], [])
    (frame.likes, frame.forerunners) = ([], [])
    if let subject = outcome.subject, !subject.countries.isEmpty {
      frame.authority = subject
    } else if let addressee = frame.addressee, !addressee.countries.isEmpty {
      frame.authority = addressee
    } else if let subject = outcome.subject, let authority = frame.authority {
      // "The opposition wants it out, but the government ruled that out."
      var government = subject
      government.countries = authority.countries
      frame.authority = government
    }
    guard let authority = frame.authority, !authority.countries.isEmpty else { return [] }
    frame.link = .subject
    (frame.operators, frame.hasForeignSubject, frame.addressee) = ([], false, nil)
    var reading = composer.compose(
      deed.stance, cue: lexicon.cues[deed.deed.cue], at: deed.deed, operators: [])
    if !outcome.isDone { composer.apply(.flip, to: &reading) }
    reading.isAgainstWords = !outcome.isDone
    if let match = outcome.match { reading.rules.append(composer.rule(of: match)) }
    gate.narrow(&reading, frame, in: deed.sentence)
    var claims = claimed(
      frame, reading, .reporter, deed.verdict, deed.sentence, deed.number, discourse)
    for index in claims.indices { claims[index].answer = answer }
    return claims
  }

  /// Whether somebody else is the subject that presses for a deed.
  private func hasPresser(_ frame: Frame) -> Bool {
    guard let addressee = frame.addressee else { return frame.source != nil }
    return frame.source.map { $0.first < addressee.first } ?? false
  }

  private func isPronoun(_ outcome: Outcome, _ sentence: SentenceReading) -> Bool {
    frames.isPronounSubject(outcome.tokens.lowerBound, sentence)
  }
}

extension OpenDeed {
  /// The states whose deed it would be.
  private var countries: [Int] { (frame.addressee ?? frame.authority)?.countries ?? [] }

  /// Whether an outcome is that of its own states, and not of others.
  fileprivate func isOf(_ outcome: Outcome) -> Bool {
    guard let subject = outcome.subject, !subject.countries.isEmpty else { return true }
    return !Set(subject.countries).isDisjoint(with: countries)
  }

  /// Whether what was to be bought or allowed is not, which is no rule against it.
  fileprivate func isDropped(by outcome: Outcome) -> Bool {
    !outcome.isDone && (stance == .allow || stance == .trial)
  }
}

extension RawClaim {
  /// Whether it says that a deed was open.
  func isOf(_ deed: OpenDeed) -> Bool {
    answer == nil && sentence == deed.number && frame.cue.first == deed.frame.cue.first
  }
}

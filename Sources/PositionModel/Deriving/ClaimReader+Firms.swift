import TextMatching

// What firms do: neither the state nor the vendor, but whoever buys from it.

extension ClaimReader {
  /// "The group is replacing it", after a sentence on Telenor: what stands for the firm
  /// spoken of decides for that firm.
  func resolveFirm(
    _ frame: inout Frame, _ sentence: SentenceReading, _ discourse: Discourse
  ) {
    let cue = cue(of: frame)
    guard cue.part == .verb, cue.strength == .weak, cue.stance == .allow || cue.stance == .ban,
      frame.link == .pronoun || frame.link == .focus || frame.link == .sentence
        || frame.link == .location,
      let vendor = frame.vendorMention, vendor.first > frame.cue.first, !frame.cue.isPassive
    else { return }
    var subject = frame.cue.first - 1
    while !sentence.wordClass(subject).isDisjoint(with: [.aux, .adverb])
      || sentence.operatorMatch(at: subject) != nil && sentence.actor(at: subject) == nil
    {
      subject -= 1
    }
    guard sentence.range.contains(subject) else { return }
    let isFirm =
      ["company", "group", "firm", "telco", "giant", "incumbent"].contains {
        sentence.isWord(subject, $0)
      }
    guard isFirm || sentence.isWord(subject, "it") || sentence.isWord(subject, "they") else {
      return
    }
    if let carrier = discourse.carrier {
      frame.authority = carrier
      frame.link = .pronoun
    } else if isFirm {
      frame.hasForeignSubject = true
    }
  }

  /// The carrier that a sentence is about, as its subject; one that goes on with "it" is about the
  /// one before.
  func carrier(
    of sentence: SentenceReading, after before: Actor?
  ) -> Actor? {
    let subject = sentence.actors.first {
      ($0.actsForState || $0.kind == .operators) && !$0.countries.isEmpty
        && frames.isBare($0, sentence)
    }
    guard let subject else {
      let front = sentence.range.lowerBound
      let goesOn =
        sentence.isWord(front, "it")
        || sentence.isWord(front, "the")
          && (sentence.isWord(front + 1, "group") || sentence.isWord(front + 1, "company"))
      return goesOn ? before : nil
    }
    return subject.kind == .operators && !subject.carriers.isEmpty ? subject : nil
  }

  /// Whether a weak cue tells what carriers do every day, and no state is named as who did it.
  func isDailyBusiness(_ frame: Frame, _ verdict: ScopeGate.Verdict) -> Bool {
    let cue = cue(of: frame)
    guard cue.stance == .allow, cue.strength == .weak, frame.authority?.kind == .state else {
      return false
    }
    return frame.link == .focus || frame.link == .location && verdict != .network
  }
}

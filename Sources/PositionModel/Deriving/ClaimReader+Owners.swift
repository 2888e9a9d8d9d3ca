import TextMatching

// Others who have a measure that a sentence speaks of.

extension ClaimReader {
  /// "a ban like Australia's", "Britain's ban and Sweden's": a possessive without a noun of its own
  /// has the measure that the sentence names.
  func owners(
    like frame: Frame, _ sentence: SentenceReading, _ number: Int, _ discourse: Discourse
  ) -> [RawClaim] {
    let cue = cue(of: frame)
    guard cue.part == .noun, cue.stance == .ban || cue.stance == .restrict else { return [] }
    let owners = sentence.actors.filter {
      $0.first > frame.cue.last && $0.first - frame.cue.last <= 10 && isHeadless($0, sentence)
    }
    guard !owners.isEmpty, gate.verdict(frame, in: sentence) != .elsewhere else { return [] }
    return owners.flatMap { owner in
      var standing = frame
      standing.authority = owner
      (standing.operators, standing.forerunners, standing.likes) = ([], [], [])
      (standing.hasForeignSubject, standing.link, standing.addressee) = (false, .subject, nil)
      let reading = done(standing, StanceReading(stance: .ban), sentence)
      let verdict = gate.verdict(standing, in: sentence)
      return claimed(standing, reading, .reporter, verdict, sentence, number, discourse)
    }
  }

  /// Whether a possessive that is set beside another has nothing behind it that it could own.
  private func isHeadless(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    guard actor.kind == .state, actor.isPossessive, !actor.countries.isEmpty else { return false }
    let isBeside = ["like", "unlike", "and", "than", "as", "to"].contains {
      sentence.isWord(actor.first - 1, $0)
    }
    let next = actor.last + 1
    return isBeside
      && (frames.isEnd(next, sentence)
        || !sentence.wordClass(next).isDisjoint(with: [.aux, .modal, .preposition, .conjunction]))
  }

  /// "Sweden has barred it. Germany has not.": a sentence of a state and an auxiliary takes up the
  /// deed of the one before.
  func ellipticDeed(in sentence: SentenceReading, _ discourse: Discourse) -> CueMatch? {
    guard let deedCue, discourse.recentDeed != nil, sentence.cues.isEmpty,
      let state = sentence.actors.last, state.kind == .state, !state.isAttribute,
      state.first - sentence.range.lowerBound <= 2
    else { return nil }
    let deed = CueMatch(
      cue: deedCue, first: state.last + 1, last: state.last + 1, head: state.last + 1)
    return isBareAux(deed, sentence) ? deed : nil
  }

  /// Whether a cue is an auxiliary that nothing but "not" and "yet" follows.
  func isBareAux(_ cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    guard cue.first == cue.last,
      ["has", "have", "had", "did", "does", "do"].contains(where: {
        sentence.isWord(cue.first, $0)
      })
    else { return false }
    var next = cue.first + 1
    while ["not", "n't", "yet"].contains(where: { sentence.isWord(next, $0) }) { next += 1 }
    return frames.isEnd(next, sentence) && next + 1 >= sentence.range.upperBound
  }
}

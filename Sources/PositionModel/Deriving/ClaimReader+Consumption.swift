import TextMatching

// Which cues speak for themselves.

extension ClaimReader {
  /// Lets an outer cue speak for the inner ones: "barred operators from using Huawei".
  func consume(_ sentence: inout SentenceReading) {
    for outer in sentence.cues.indices {
      let match = sentence.cues[outer]
      guard !match.isConsumed else { continue }
      let cue = lexicon.cues[match.cue]
      if cue.stance == .undecided, cue.part == .verb, isNegated(match, sentence) {
        sentence.cues[outer].isConsumed = true  // "did not hesitate to"
        continue
      }
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
          if cue.strength == .strong || cue.stance == .undecided || isLimit,
            inside.strength == .weak || cue.stance == .undecided || cue.part == .verb,
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
          if inside.part == .noun, other.first - match.last <= 2 {
            sentence.cues[inner].isConsumed = true
          }
        case (.allow?, .ban?) where cue.part == .verb && governs(match, other, sentence):
          sentence.cues[outer].isConsumed = true
        default: break
        }
      }
    }
  }

  func isNegated(_ match: CueMatch, _ sentence: SentenceReading) -> Bool {
    guard let found = sentence.operatorMatch(at: match.first - 1) else { return false }
    return found.effect == .negation || found.effect == .none
  }

  func isOperator(_ match: CueMatch, _ sentence: SentenceReading) -> Bool {
    guard let found = sentence.operatorMatch(at: match.first) else { return false }
    return found.effect != .none && found.first <= match.first
  }

  /// Whether nothing but function words and names stands between an operator and a cue.
  func governs(
    _ outer: CueMatch, _ inner: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    guard inner.first - outer.head <= 8 else { return false }
    let between = stretch(outer.head + 1, inner.first)
    let innerCue = lexicon.cues[inner.cue]
    if innerCue.part != .verb {
      return !between.contains {
        sentence.isFiniteVerb($0) && !sentence.wordClass($0).contains(.determiner)
          && sentence.actor(at: $0) == nil
      }
    }
    let form = lexicon.forms[Int(sentence.article.tokens[inner.first].word)]
    let isInfinitive =
      sentence.isWord(inner.first - 1, "to") || form.contains(.gerund)
      || between.contains {
        sentence.isWord($0, "to") || sentence.isWord($0, "whether") || sentence.isWord($0, "that")
      }
    return isInfinitive && !between.contains { sentence.vendors(at: $0) != nil }
  }

  func hasOwnSubject(
    _ inner: CueMatch, after outer: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    let cue = lexicon.cues[inner.cue]
    guard cue.part == .verb else { return false }
    let form = lexicon.forms[Int(sentence.article.tokens[inner.first].word)]
    if form.contains(.gerund) || sentence.isWord(inner.first - 1, "to") { return false }
    return stretch(outer.head + 1, inner.first).contains {
      sentence.wordClass($0).contains(.relative)
    }
      && form.isDisjoint(with: [.base, .gerund])
  }
}

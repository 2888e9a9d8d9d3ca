import TextMatching

// What is said of one state and, in a word or two, of another.

extension FrameReader {
  /// "so does Indonesia", "as did Japan", "neither has Argentina": the subject stands behind.
  func isInverted(_ match: CueMatch, _ sentence: SentenceReading) -> Bool {
    lexicon.cues[match.cue].stance == nil
      && ["so", "as", "neither", "nor"].contains { sentence.isWord(match.first, $0) }
  }

  /// The state behind such a cue, when nothing else is said of it there.
  func invertedSubject(_ match: CueMatch, _ sentence: SentenceReading) -> Actor? {
    let next = match.last + 1
    guard let actor = sentence.actor(at: next) ?? sentence.actor(at: next + 1),
      actor.kind == .state || actor.kind == .government, !actor.isAttribute
    else { return nil }
    // "nor does Germany plan to": a verb of its own says what.
    var after = actor.last + 1
    while sentence.wordClass(after).contains(.adverb) { after += 1 }
    let goesOn =
      sentence.range.contains(after) && sentence.article.tokens[after].kind == .word
      && sentence.wordClass(after).isDisjoint(with: [.conjunction, .preposition, .relative])
    return goesOn ? nil : actor
  }

  /// "may be used in Spain but not in Sweden": the states of which the contrary is said.
  func findContrast(_ frame: inout Frame, _ sentence: SentenceReading) {
    for index in stretch(frame.cue.last + 1, sentence.range.upperBound) {
      if sentence.cueIndex(at: index) != nil || sentence.isMark(index, ";") { return }
      guard sentence.isWord(index, "not"), sentence.isWord(index + 1, "in"),
        sentence.isWord(index - 1, "but") || sentence.isMark(index - 1, ",")
      else { continue }
      for place in stretch(index + 2, sentence.range.upperBound) {
        if sentence.cueIndex(at: place) != nil || sentence.isFiniteVerb(place) { return }
        if let actor = sentence.actor(at: place), actor.first == place, actor.kind == .state,
          !actor.isAttribute
        {
          frame.contrasted += actor.countries
        }
      }
      return
    }
  }
}

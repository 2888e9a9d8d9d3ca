import TextMatching

// What stands between commas and belongs to another clause.

extension FrameReader {
  /// The comma before ", which has been …," when the token is the comma after it.
  func parenthesisFront(endingAt token: Int, _ sentence: SentenceReading) -> Int? {
    guard sentence.isMark(token, ",") else { return nil }
    for index in stretch(max(sentence.range.lowerBound, token - 30), token).reversed()
    where sentence.isMark(index, ",") {
      let isInside = isPreposition(index + 1, sentence)
      let wordClass = sentence.wordClass(isInside ? index + 2 : index + 1)
      if wordClass.contains(.relative), !sentence.isWord(index + 1, "that") { return index }
      break
    }
    return appositionFront(endingAt: token, sentence)
  }

  /// The comma behind "Brazil's minister" in "Brazil's minister, back from Tokyo and Seoul, told": what
  /// stands between a subject and its verb without a verb of its own.
  private func appositionFront(endingAt token: Int, _ sentence: SentenceReading) -> Int? {
    var verb = token + 1
    while sentence.wordClass(verb).contains(.adverb) { verb += 1 }
    guard sentence.isFiniteVerb(verb), sentence.actor(at: verb) == nil else { return nil }
    let front = sentence.clause(of: token - 1).lowerBound
    for actor in sentence.actors where actor.first >= front && actor.last + 1 < token {
      guard sentence.isMark(actor.last + 1, ","), isBare(actor, sentence) else { continue }
      let between = stretch(actor.last + 2, token)
      // "Marco Rubio, a member of the committee, moved": the apposition tells who speaks.
      let isRole = between.contains {
        [.legislator, .opposition, .expert, .operators].contains(
          sentence.actor(at: $0)?.kind ?? .state)
      }
      // "several countries, including Australia and Japan, have": those are meant.
      let isList = ["including", "such", "among"].contains {
        sentence.isWord(actor.last + 2, $0)
      }
      if isRole || isList { return nil }
      return between.contains(where: { isPlainlyFinite($0, sentence) }) ? nil : actor.last + 1
    }
    return nil
  }

  /// Whether a word is a verb that has a subject, and no participle: "is", "sells", "took".
  private func isPlainlyFinite(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.isFiniteVerb(token), sentence.actor(at: token) == nil else { return false }
    if sentence.wordClass(token).contains(.aux) { return !sentence.isWord(token, "to") }
    let form = lexicon.forms[Int(sentence.article.tokens[token].word)]
    return form.isDisjoint(with: [.participle, .base])
      && !sentence.wordClass(token - 1).contains(.determiner)
  }

  /// "Should Europe follow Australia, which barred it?": what is told by the way is not asked.
  func isInRelative(_ cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    var index = cue.first - 1
    while !sentence.wordClass(index).isDisjoint(with: [.aux, .adverb]) { index -= 1 }
    // "whose cabinet has yet to"
    if let actor = sentence.actor(at: index) { index = actor.first - 1 }
    return isRelative(index, sentence) && sentence.isMark(index - 1, ",")
  }
}

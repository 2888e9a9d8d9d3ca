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

  /// "Laos chose ZTE, Ethiopia Huawei, and Tunisia both": states with vendors of their own that
  /// share the verb of the first.
  func gapped(_ frame: Frame, _ sentence: SentenceReading) -> [(state: Actor, vendors: [Int])] {
    guard lexicon.cues[frame.cue.cue].part == .verb, !frame.cue.isPassive, frame.link == .subject,
      let object = frame.vendorMention, object.first > frame.cue.first
    else { return [] }
    var found: [(state: Actor, vendors: [Int])] = []
    var index = object.last + 1
    let end = min(sentence.range.upperBound, index + 40)
    while index < end, !sentence.isFiniteVerb(index) {
      defer { index += 1 }
      guard sentence.isMark(index, ",") || sentence.wordClass(index).contains(.conjunction) else {
        continue
      }
      var next = index + 1
      while sentence.wordClass(next).contains(.conjunction) { next += 1 }
      guard let state = sentence.actor(at: next), state.first == next, state.kind == .state,
        !state.isAttribute
      else { continue }
      let isBoth = sentence.isWord(state.last + 1, "both")
      var place = state.last + (isBoth ? 2 : 1)
      if sentence.isWord(place, "with") { place += 1 }  // "and Rwanda with Ericsson"
      let mention = sentence.vendors(at: place)
      let all = found.reduce(into: frame.vendors) { all, pair in
        all += pair.vendors.filter { !all.contains($0) }
      }
      let isSame = mention == nil && isGap(after: state, sentence)
      guard
        let vendors = mention?.vendors ?? (isBoth && all.count == 2 ? all : nil)
          ?? (isSame ? frame.vendors : nil)
      else {
        continue
      }
      let last = mention?.last ?? state.last + 1
      if sentence.isFiniteVerb(last + 1) { break }
      found.append((state, vendors))
      index = last
    }
    return found
  }

  /// ", Denmark in 2021", ", Australia by directive": a state of which only the how and when is told.
  private func isGap(after state: Actor, _ sentence: SentenceReading) -> Bool {
    let next = state.last + 1
    guard
      ["by", "in", "since", "without", "last", "from", "a", "two", "this"].contains(where: {
        sentence.isWord(next, $0)
      })
    else { return false }
    for index in stretch(next + 1, sentence.range.upperBound) {
      if sentence.article.tokens[index].kind == .mark || sentence.isWord(index, "and") {
        return true
      }
      if sentence.isFiniteVerb(index) || sentence.vendors(at: index) != nil { return false }
    }
    return true
  }

  /// "have barred it; Britain and Canada have not": states that did not do what others did.
  private func findDenial(_ frame: inout Frame, _ sentence: SentenceReading) {
    guard lexicon.cues[frame.cue.cue].part != .noun, frame.link == .subject else { return }
    for index in near(after: frame.cue, sentence) {
      if let other = sentence.cueIndex(at: index), sentence.cues[other].first == index,
        lexicon.cues[sentence.cues[other].cue].part == .verb, !sentence.cues[other].isConsumed
      {
        return
      }
      guard let actor = sentence.actor(at: index), actor.first == index, actor.kind == .state,
        !actor.isAttribute
      else { continue }
      var next = actor.last + 1
      // "Ecuador, it said, will not"
      if sentence.isMark(next, ","),
        let comma = stretch(next + 1, next + 6).first(where: { sentence.isMark($0, ",") }),
        stretch(next + 1, comma).contains(where: { sentence.wordClass($0).contains(.report) })
      {
        next = comma + 1
      }
      if isAuxiliary(next, sentence) || sentence.isMark(actor.first - 1, ","),
        isBareNot(next, sentence)
      {
        frame.contrasted += actor.countries
      }
    }
  }

  private func isAuxiliary(_ token: Int, _ sentence: SentenceReading) -> Bool {
    !sentence.wordClass(token).isDisjoint(with: [.aux, .modal])
  }

  /// "will not", "cannot": whether a "not" ends what begins at a token, with nothing but auxiliaries
  /// before it.
  private func isBareNot(_ start: Int, _ sentence: SentenceReading) -> Bool {
    var not = start
    while isAuxiliary(not, sentence), !sentence.isWord(not, "cannot") { not += 1 }
    return ["not", "n't", "cannot"].contains { sentence.isWord(not, $0) }
      && isEnd(not + 1, sentence)
  }

  /// Whether a cue stands at a token that no other speaks for.
  private func speaks(at token: Int, _ sentence: SentenceReading) -> Bool {
    guard let cue = sentence.cueIndex(at: token) else { return false }
    return !sentence.cues[cue].isConsumed
  }

  /// The vendor right behind a token, or behind a preposition after it.
  private func vendor(after token: Int, _ sentence: SentenceReading) -> Mention? {
    var next = token + 1
    if isPreposition(next, sentence) { next += 1 }
    while sentence.wordClass(next).contains(.determiner)
      || sentence.actor(at: next)?.kind == .origin
    {
      next += 1
    }
    return sentence.vendors(at: next)
  }

  /// "Ericsson may sell there; ZTE may not": the vendor that may not do what another may.
  private func deniedVendor(after cue: CueMatch, _ sentence: SentenceReading) -> Mention? {
    for index in near(after: cue, sentence) {
      if speaks(at: index, sentence) { return nil }
      guard let mention = sentence.vendors(at: index), mention.first == index,
        mayShareSubject(index - 1, sentence)
      else { continue }
      let next = mention.last + 1
      if isAuxiliary(next, sentence), isBareNot(next, sentence) { return mention }
    }
    return nil
  }

  /// "may be used in Spain but not in Sweden": the states of which the contrary is said.
  func findContrast(_ frame: inout Frame, _ sentence: SentenceReading) {
    findDenial(&frame, sentence)
    if frame.vendorActs || frame.cue.isPassive || lexicon.cues[frame.cue.cue].part == .state,
      let mention = deniedVendor(after: frame.cue, sentence)
    {
      frame.contrastedVendors = (mention.vendors ?? []).filter { !frame.vendors.contains($0) }
      return
    }
    for index in stretch(frame.cue.last + 1, sentence.range.upperBound) {
      if speaks(at: index, sentence) || sentence.isMark(index, ";") { return }
      guard sentence.isWord(index, "not"),
        sentence.isWord(index - 1, "but") || sentence.isMark(index - 1, ",")
      else { continue }
      if let mention = vendor(after: index, sentence) {
        frame.contrastedVendors = (mention.vendors ?? []).filter { !frame.vendors.contains($0) }
        return
      }
      guard sentence.isWord(index + 1, "in") else { continue }
      for place in stretch(index + 2, sentence.range.upperBound) {
        if speaks(at: place, sentence) || sentence.isFiniteVerb(place) { return }
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

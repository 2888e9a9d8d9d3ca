/// What stands where a cue wants its vendor.
enum ObjectFit {
  /// The vendor itself.
  case vendor(Mention)
  /// A pronoun or "the company".
  case anaphor
  /// Vendors without a name: "suppliers deemed unreliable", "any maker".
  case anyVendor
  /// Nothing: "the ban", "has not decided".
  case nothing
  /// Somebody or something else.
  case other
}

/// Looks at the place where a cue wants its vendor.
struct ObjectFinder {
  let lexicon: Lexicon

  /// How far from a verb its object may end, in tokens.
  private static let reach = 16

  func fit(_ match: CueMatch, in sentence: SentenceReading) -> ObjectFit {
    let cue = lexicon.cues[match.cue]
    let clause = sentence.clause(of: match.first)
    let after = stretch(
      match.head + 1, min(clause.upperBound, max(match.head, match.last) + ObjectFinder.reach))
    let before = stretch(max(clause.lowerBound, match.first - 16), match.first)
    switch cue.part {
    case .noun: return nounFit(match, before, after, clause, sentence)
    case .state:
      return either(before, after, sentence)
        ?? (saysVendors(match, sentence) ? .anyVendor : .nothing)
    case .verb: break
    }
    switch cue.side {
    case .subject:
      return vendor(in: before.reversed(), sentence).map { .vendor($0) }
        ?? subject(before, sentence)
    case .object where match.isPassive:
      if let mention = vendor(in: before.reversed(), sentence) { return .vendor(mention) }
      // "SWEDEN: Banned since 2020"
      if sentence.isMark(match.first - 1, ":") || sentence.isMark(match.first - 1, "-") {
        return .nothing
      }
      if case .anaphor = subject(before, sentence) { return .anaphor }
      if let mention = sharedSubject(match, clause, sentence) { return .vendor(mention) }
      return hasVerb(after.lowerBound, sentence) ? object(after, match, sentence) : .other
    case .object:
      if let mention = relativeObject(match, sentence) { return .vendor(mention) }
      return object(after, match, sentence)
    case .either:
      if !match.isPassive, let mention = subjectVendor(match, sentence) { return .vendor(mention) }
      return either(after, before, sentence) ?? .other
    case .implied:
      return either(after, before, sentence)
        ?? (saysVendors(match, sentence) ? .anyVendor : .nothing)
    }
  }

  /// "ZTE was banned in Sweden but is allowed in Finland": the subject of the predicate before.
  private func sharedSubject(
    _ match: CueMatch, _ clause: Range<Int>, _ sentence: SentenceReading
  ) -> Mention? {
    guard
      stretch(clause.lowerBound, match.first).allSatisfy({
        !sentence.wordClass($0).isDisjoint(with: [.conjunction, .adverb, .aux])
          || sentence.isMark($0, ",")
      }),
      let before = sentence.cues.last(where: { $0.last < clause.lowerBound }),
      before.isPassive || lexicon.cues[before.cue].part == .state
    else { return nil }
    let subject = max(sentence.range.lowerBound, before.first - 16)
    return vendor(in: stretch(subject, before.first).reversed(), sentence)
  }

  /// "ZTE has won approval": the vendor right before the verb, auxiliaries and adverbs apart.
  private func subjectVendor(_ match: CueMatch, _ sentence: SentenceReading) -> Mention? {
    var index = match.first - 1
    while !sentence.wordClass(index).isDisjoint(with: [.aux, .adverb])
      || sentence.operatorMatch(at: index)?.effect == .negation
    {
      index -= 1
    }
    return sentence.vendors(at: index)
  }

  /// "Huawei, which Australia too has shut out": the object that a relative pronoun takes up.
  private func relativeObject(_ match: CueMatch, _ sentence: SentenceReading) -> Mention? {
    for index in stretch(max(sentence.range.lowerBound, match.first - 10), match.first).reversed() {
      guard ["which", "whom", "that", "whose"].contains(where: { sentence.isWord(index, $0) })
      else {
        continue
      }
      let before = sentence.isMark(index - 1, ",") ? index - 2 : index - 1
      let hasSubject = stretch(index + 1, match.first).contains { sentence.actor(at: $0) != nil }
      return hasSubject ? sentence.vendors(at: before) : nil
    }
    return nil
  }

  /// "carriers are barred from buying", "operators are not allowed to use": what is barred follows.
  private func hasVerb(_ token: Int, _ sentence: SentenceReading) -> Bool {
    let form = lexicon.forms[
      Int(sentence.article.tokens[min(token + 1, sentence.range.upperBound - 1)].word)]
    return sentence.isWord(token, "from") && form.contains(.gerund)
      || sentence.isWord(token, "to") && form.contains(.base)
  }

  /// What follows an active verb, up to the next verb of the same subject.
  private func object(
    _ whole: Range<Int>, _ match: CueMatch, _ sentence: SentenceReading
  ) -> ObjectFit {
    let next = whole.dropFirst().first { index in
      // "lets carriers run trials, no Chinese firms on list"
      if sentence.isMark(index, ","), sentence.isWord(index + 1, "no") { return true }
      return sentence.wordClass(index).contains(.conjunction) && isContent(index - 1, sentence)
        && isPredicate(index + 1, sentence)
    }
    let after = whole.lowerBound..<(next ?? whole.upperBound)
    if let mention = vendor(in: after, sentence) { return .vendor(mention) }
    let isBan =
      lexicon.cues[match.cue].stance == .ban || lexicon.cues[match.cue].stance == .restrict
    if isBan, isEverybody(after.lowerBound, sentence) || namesAll(after.prefix(5), sentence) {
      return .anyVendor
    }
    if refersBack(after, sentence) || isEverybody(after.lowerBound, sentence) { return .anaphor }
    if namesAnyVendor(after.prefix(6), sentence) { return .anyVendor }
    // "rejects a 5G bid": the object is of the cue itself.
    let rest = after.drop { match.last > match.head && $0 <= match.last }
    return rest.contains { isContent($0, sentence) } ? .other : .nothing
  }

  /// "blocked mergers and stifled": a past verb right after "and".
  private func isPredicate(_ token: Int, _ sentence: SentenceReading) -> Bool {
    if sentence.wordClass(token).contains(.modal) { return true }  // "and could hurt"
    guard sentence.wordClass(token).contains(.verb), !sentence.article.isMentioned(token) else {
      return false
    }
    if sentence.isWord(token, "has") || sentence.isWord(token, "have") {
      return sentence.wordClass(token + 1).contains(.verb)  // "and has stated"
    }
    return lexicon.forms[Int(sentence.article.tokens[token].word)].contains(.past)
      && sentence.wordClass(token).isDisjoint(with: [.aux, .gear])
  }

  /// "bars nobody", "excludes no one": the vendors spoken of are meant too.
  private func isEverybody(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.range.contains(token),
      lexicon.everybody.contains(sentence.article.tokens[token].word)
    else { return false }
    return !sentence.isWord(token, "no") || sentence.isWord(token + 1, "one")
  }

  private func subject(_ before: Range<Int>, _ sentence: SentenceReading) -> ObjectFit {
    if refersBack(before, sentence) { return .anaphor }
    return namesAnyVendor(before.suffix(8), sentence) ? .anyVendor : .other
  }

  private func either(
    _ first: Range<Int>, _ second: Range<Int>, _ sentence: SentenceReading
  ) -> ObjectFit? {
    if let mention = vendor(in: first, sentence) { return .vendor(mention) }
    let isBehind = second.lowerBound < first.lowerBound
    if let mention = isBehind
      ? vendor(in: second.reversed(), sentence) : vendor(in: second, sentence)
    {
      return .vendor(mention)
    }
    return refersBack(first, sentence) || refersBack(second, sentence) ? .anaphor : nil
  }

  /// "ban on Huawei", "the Huawei ban", "its exclusion", "the ban".
  private func nounFit(
    _ match: CueMatch, _ before: Range<Int>, _ after: Range<Int>, _ clause: Range<Int>,
    _ sentence: SentenceReading
  ) -> ObjectFit {
    let next = match.last + 1
    let complements: [StaticString] = ["on", "of", "against", "for", "over", "from", "to", "in"]
    let hasComplement = complements.contains { sentence.isWord(next, $0) }
    if let mention = vendor(in: after, sentence), hasComplement || mention.first - next <= 6 {
      return .vendor(mention)
    }
    let near = stretch(max(clause.lowerBound, match.first - 4), match.first)
    if let mention = vendor(in: near.reversed(), sentence) { return .vendor(mention) }
    if refersBack(stretch(next, min(clause.upperBound, next + 6)), sentence)
      || refersBack(near, sentence)
    {
      return .anaphor
    }
    if let mention = vendor(in: before.reversed(), sentence) { return .vendor(mention) }
    let isOnSomething = ["on", "of", "against"].contains { sentence.isWord(next, $0) }
    if isOnSomething, namesAnyVendor(after.prefix(6), sentence) { return .anyVendor }
    return isOnSomething ? .other : .nothing
  }

  private func vendor(in tokens: some Sequence<Int>, _ sentence: SentenceReading) -> Mention? {
    for index in tokens {
      guard let mention = sentence.vendors(at: index) else { continue }
      if mention.isVague, !isOnNetworks(sentence) { continue }
      if isExcluded(mention, sentence) { continue }
      return mention
    }
    return nil
  }

  /// "Samsung and Nokia, though not Ericsson, received": one of whom it is not said.
  func isExcluded(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    // "Huawei, unlike Nokia, will have to leave": what is said is said of the other.
    if sentence.isWord(mention.first - 1, "unlike") { return true }
    return sentence.isWord(mention.first - 1, "not") && sentence.isMark(mention.last + 1, ",")
      && (sentence.isMark(mention.first - 2, ",")
        || ["though", "although", "but", "if"].contains {
          sentence.isWord(mention.first - 2, $0)
        })
  }

  /// Whether a pronoun, or "the" with a word for a firm or its gear, stands in a range.
  func refersBack(_ range: Range<Int>, _ sentence: SentenceReading) -> Bool {
    range.contains { index in
      let wordClass = sentence.wordClass(index)
      if standsForTwo(index, sentence) { return true }
      if wordClass.contains(.pronounVendor) {
        if index - range.lowerBound > 4, range.lowerBound > sentence.range.lowerBound {
          return false
        }
        if sentence.isWord(index, "it") || sentence.isWord(index, "them")
          || sentence.isWord(index, "they")
        {
          // "allowed operators to use frequencies they had"
          return sentence.isWord(index, "it")
            || !stretch(range.lowerBound, index).contains {
              sentence.wordClass($0).contains(.operators)
            }
        }
        return stretch(index + 1, index + 4).contains {
          sentence.wordClass($0).contains(.gear)
        }
      }
      guard wordClass.contains(.firmNoun) else { return false }
      var at = index - 1
      while at > index - 4,
        sentence.wordClass(at).isEmpty || sentence.wordClass(at).contains(.network)
      {
        at -= 1
      }
      return ["the", "this", "that", "both", "any", "every", "no"].contains {
        sentence.isWord(at, $0)
      }
    }
  }

  /// "has excluded both from", "may not use either": two vendors in one word.
  private func standsForTwo(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard ["both", "either", "neither"].contains(where: { sentence.isWord(token, $0) }) else {
      return false
    }
    let next = token + 1
    guard sentence.range.contains(next), sentence.article.tokens[next].kind == .word else {
      return true
    }
    return sentence.wordClass(next).contains(.preposition)
      && !sentence.isWord(next, "of") && sentence.actor(at: next + 1)?.isAttribute != true
  }

  /// Whether a sentence speaks of networks in so many words.
  private func isOnNetworks(_ sentence: SentenceReading) -> Bool {
    sentence.range.contains { index in
      sentence.wordClass(index).contains(.fiveG) || sentence.isWord(index, "network")
        || sentence.isWord(index, "networks") || sentence.isWord(index, "infrastructure")
        || sentence.isWord(index, "telecoms")
    }
  }

  private func isContent(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.range.contains(token), sentence.article.tokens[token].kind == .word else {
      return false
    }
    return sentence.wordClass(token).isDisjoint(with: [
      .preposition, .adverb, .determiner, .conjunction, .aux, .relative,
    ])
  }
}

import TextMatching

// Which cues speak for themselves.

extension ClaimReader {
  /// Lets one cue speak for another that it governs: "barred operators from using Huawei".
  func consume(_ sentence: SentenceReading) {
    for outer in sentence.cues.indices where !sentence.cues[outer].isConsumed {
      let match = sentence.cues[outer]
      if lexicon.cues[match.cue].stance == .undecided, lexicon.cues[match.cue].part == .verb,
        isNegated(match, sentence)
      {
        sentence.consume(outer)  // "did not hesitate to"
        continue
      }
      if lexicon.cues[match.cue].stance == .undecided,
        let wider = sentence.operatorMatch(at: match.first),
        wider.first < match.first, wider.last >= match.last, wider.effect == .negation
      {
        sentence.consume(outer)  // "up for discussion" of "not up for discussion"
        continue
      }
      if let wider = sentence.operatorMatch(at: match.first), wider.effect == .litotes,
        wider.first < match.first, wider.last > match.last
      {
        sentence.consume(outer)  // "exclude" of "cannot exclude the possibility that"
        continue
      }
      if sentence.isWord(match.first + 1, "that"),
        sentence.operatorMatch(at: match.first)?.effect == .deny
      {
        sentence.consume(outer)  // "denied that it had been given permission"
        continue
      }
      if isOfOperator(match, sentence) {
        sentence.consume(outer)  // "threw out" of "threw out a motion that would have"
        continue
      }
      let clauseEnd = sentence.clause(of: match.first).upperBound
      for inner in sentence.cues.indices where inner > outer {
        let other = sentence.cues[inner]
        guard other.first < clauseEnd, other.first > match.head, !other.isConsumed else { continue }
        if other.first == match.last, match.last > match.head {
          sentence.consume(inner)  // "keep … out" of 5G
          continue
        }
        if other.first <= match.last,
          lexicon.cues[match.cue].part == .state
            || other.first == match.last - 1
        {
          sentence.consume(inner)  // a word of the longer phrase
          continue
        }
        switch silenced(match, other, sentence) {
        case .outer: sentence.consume(outer, for: inner)
        case .inner: sentence.consume(inner, for: outer)
        case .neither: continue
        }
        if sentence.cues[outer].isConsumed { break }
      }
    }
  }

  /// Whether a cue is the front of a longer operator, and another cue stands behind that.
  private func isOfOperator(_ match: CueMatch, _ sentence: SentenceReading) -> Bool {
    guard let found = sentence.operatorMatch(at: match.first), found.first == match.first,
      found.last > match.last + 1, found.effect != .none
    else { return false }
    return sentence.cues.contains { $0.first > found.last && $0.first - found.last <= 12 }
  }

  private enum Silenced { case outer, inner, neither }

  /// Which of two cues of a clause the other speaks for.
  private func silenced(
    _ outer: CueMatch, _ inner: CueMatch, _ sentence: SentenceReading
  ) -> Silenced {
    let cue = lexicon.cues[outer.cue]
    let inside = lexicon.cues[inner.cue]
    if inner.first == outer.last + 1, sentence.isWord(outer.last, "without") {
      return .outer  // "started its auction without excluding"
    }
    let shuts = cue.stance == .ban || cue.stance == .restrict
    let opens = inside.stance == .allow || inside.stance == .trial
    let isLimit = shuts && opens && cue.part == .verb
    if cue.stance == .allow, inside.stance == .allow,
      let leave = sentence.operatorMatch(at: outer.first),
      leave.effect == .power, isForVendor(leave, sentence), governs(outer, inner, sentence)
    {
      return .inner  // "may allow it to supply": leave for the vendor, no power of the state
    }
    if !isLimit, isOperator(outer, sentence), governs(outer, inner, sentence) { return .outer }
    let distance = inner.first - outer.last
    switch (cue.stance, inside.stance) {
    case (.undecided?, _) where isThenDone(inner, after: outer, sentence): return .outer
    case (.undecided?, _):
      // "has not decided … amid a campaign to shut it down": that is somebody else's wish.
      let isWish = stretch(inner.first - 3, inner.first).contains {
        sentence.operatorMatch(at: $0)?.effect == .pressure
      }
      return isWish || hasOwnSubject(inner, after: outer, sentence) ? .neither : .inner
    case (.ban?, .allow?), (.restrict?, .allow?), (.allow?, .allow?), (.ban?, .trial?),
      (.restrict?, .trial?), (.allow?, .trial?):
      if isLaterPredicate(inner, sentence) || isInLaterPredicate(inner, after: outer, sentence) {
        return .neither
      }
      if isCoordinate(inner, with: outer, sentence) { return .neither }
      if hasOwnVendor(inner, after: outer, sentence) { return .neither }
      if inside.stance == .trial, sentence.isWord(inner.first - 1, "from") { return .inner }
      // "restricted in France and welcome in Hungary"
      if inside.part == .state, sentence.wordClass(inner.first - 1).contains(.conjunction) {
        return .neither
      }
      let isStronger = cue.strength == .strong || isLimit
      let yields = inside.strength == .weak || cue.part == .verb
      return isStronger && yields && !hasOwnSubject(inner, after: outer, sentence)
        ? .inner : .neither
    case (.allow?, .restrict?):
      let isRefused = sentence.operatorMatch(at: inner.first - 1)?.effect == .negation
      return inside.part == .noun && distance <= 8 && !isRefused ? .inner : .neither
    case (.ban?, .ban?), (.restrict?, .restrict?):
      return inside.part == .noun && distance <= 2 ? .inner : .neither
    case (.allow?, .ban?):
      return cue.part == .verb && governs(outer, inner, sentence) ? .outer : .neither
    default: return .neither
    }
  }

  /// "had barred it until a new government let it in", "thought of barring it, and now gave it
  /// spectrum for trials": a verb of its own, or another time, stands between.
  private func isInLaterPredicate(
    _ inner: CueMatch, after outer: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    let between = stretch(outer.last + 1, inner.first)
    if between.contains(where: {
      sentence.isWord($0, "until") || sentence.isWord($0, "then") && sentence.isMark($0 - 1, ",")
    }) {
      return true
    }
    guard lexicon.cues[inner.cue].part == .noun,
      let comma = between.first(where: { sentence.isMark($0, ",") })
    else { return false }
    return stretch(comma + 1, inner.first).contains {
      sentence.isFiniteVerb($0) && !sentence.wordClass($0).contains(.be)
    }
  }

  /// ", now allows it": a finite verb after a comma says something new of the same subject.
  private func isLaterPredicate(_ cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    guard lexicon.cues[cue.cue].part == .verb, !cue.isPassive else { return false }
    let form = lexicon.forms[Int(sentence.article.tokens[cue.first].word)]
    guard form.contains(.third) || form.contains(.past) && !form.contains(.base) else {
      return false
    }
    var index = cue.first - 1
    while sentence.wordClass(index).contains(.adverb) { index -= 1 }
    return sentence.isMark(index, ",")
  }

  /// "banned in Sweden and allowed in Finland": participles with places of their own.
  private func isCoordinate(
    _ inner: CueMatch, with outer: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    guard inner.isPassive, outer.isPassive || lexicon.cues[outer.cue].part == .state else {
      return false
    }
    return followsConjunction(inner, sentence)
      && stretch(outer.last + 1, inner.first).contains { sentence.actor(at: $0)?.kind == .state }
  }

  /// "excluded Huawei and approved Nokia": each of two verbs has a vendor of its own behind it.
  private func hasOwnVendor(
    _ inner: CueMatch, after outer: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    guard lexicon.cues[inner.cue].part == .verb, lexicon.cues[outer.cue].part == .verb,
      !inner.isPassive || outer.isPassive, followsConjunction(inner, sentence)
    else { return false }
    let first = stretch(outer.first + 1, inner.first).last { sentence.vendors(at: $0) != nil }
    let second = stretch(inner.first + 1, min(sentence.range.upperBound, inner.last + 6))
      .first { sentence.vendors(at: $0) != nil }
    guard let first, let second else { return false }
    return sentence.vendors(at: first)?.vendors != sentence.vendors(at: second)?.vendors
  }

  /// "considered it and shut Huawei out": what was open in the past and then done.
  private func isThenDone(
    _ inner: CueMatch, after outer: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    let (forms, tokens) = (lexicon.forms, sentence.article.tokens)
    return lexicon.cues[inner.cue].part == .verb && !inner.isPassive && !outer.isPassive
      && lexicon.cues[outer.cue].part == .verb
      && forms[Int(tokens[outer.first].word)].contains(.past)
      && forms[Int(tokens[inner.first].word)].contains(.past)
      && !sentence.wordClass(outer.first - 1).contains(.be)
      && !isNegated(outer, sentence) && sentence.isWord(inner.first - 1, "and")
  }

  /// Whether "and", "but" or a comma stands before a verb, auxiliaries and adverbs apart.
  private func followsConjunction(_ cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    var index = cue.first - 1
    while !sentence.wordClass(index).isDisjoint(with: [.adverb, .aux, .modal]) { index -= 1 }
    return sentence.isMark(index, ",") || sentence.wordClass(index).contains(.conjunction)
  }

  func isNegated(_ match: CueMatch, _ sentence: SentenceReading) -> Bool {
    guard let found = sentence.operatorMatch(at: match.first - 1) else { return false }
    return found.effect == .negation || found.effect == .none
  }

  func isOperator(_ match: CueMatch, _ sentence: SentenceReading) -> Bool {
    guard let found = sentence.operatorMatch(at: match.first),
      !lexicon.name(lexicon.cues[match.cue].name).hasPrefix(NamedRows.leave)
    else { return false }
    // "nothing stops … from" is more than the "nothing" that it begins with.
    let isLonger = lexicon.cues[match.cue].part == .state && found.last < match.last
    return found.effect != .none && found.first <= match.first && !isLonger
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
      || form.contains(.base) && sentence.operatorMatch(at: outer.first)?.effect == .power
      || between.contains {
        sentence.isWord($0, "to") && (form.contains(.base) || inner.isPassive)
          || sentence.isWord($0, "whether") || sentence.isWord($0, "that")
      }
    let isClause = between.contains { sentence.isWord($0, "that") }
    return isInfinitive && (isClause || !between.contains { sentence.vendors(at: $0) != nil })
  }

  func hasOwnSubject(
    _ inner: CueMatch, after outer: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    let cue = lexicon.cues[inner.cue]
    guard cue.part == .verb else { return false }
    let form = lexicon.forms[Int(sentence.article.tokens[inner.first].word)]
    if form.contains(.gerund) || sentence.isWord(inner.first - 1, "to") { return false }
    let between = stretch(outer.head + 1, inner.first)
    guard let relative = between.last(where: { sentence.wordClass($0).contains(.relative) }) else {
      return false
    }
    return form.isDisjoint(with: [.base, .gerund])
      || stretch(relative + 1, inner.first).contains { sentence.wordClass($0).contains(.aux) }
  }
}

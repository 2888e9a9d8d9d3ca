import TextMatching

// Whose network it is, where no subject says who decides.

extension FrameReader {
  func scanRight(_ frame: inout Frame, _ sentence: SentenceReading) {
    let clause = sentence.clause(of: frame.cue.first)
    var owner: Actor?
    var place: Actor?
    for index in stretch(frame.cue.first, clause.upperBound) {
      guard let actor = sentence.actor(at: index), actor.first == index else { continue }
      let (word, _) = wordBefore(actor, sentence)
      if sentence.isWord(word, "by"), frame.cue.isPassive || isNoun(frame.cue) {
        if actor.actsForState || actor.kind == .operators {
          frame.authority = actor
          frame.link = .agent
          frame.hasForeignSubject = false
          return
        }
      }
      if actor.countries.isEmpty { continue }
      if actor.kind == .owner { owner = owner ?? actor }
      if actor.kind == .operators, actor.carriers.isEmpty, isUnderRule(frame, sentence) {
        owner = owner ?? actor.asState
      }
      if isUnion(actor) { continue }
      if actor.kind == .state || actor.kind == .government || actor.kind == .instrument
        || actor.kind == .operators,
        isPlace(word, sentence) || (frame.cue.isPassive && isMember(word, sentence))
      {
        place = place ?? actor
      }
    }
    let isOpen = frame.authority.map { $0.isGeneric && $0.countries.isEmpty } ?? true
    guard isOpen else { return }
    if frame.link == .pronoun { place = nil }
    for index in stretch(clause.lowerBound, frame.cue.first) where owner == nil {
      guard let actor = sentence.actor(at: index), actor.first == index, !actor.countries.isEmpty
      else { continue }
      if actor.kind == .owner { owner = actor }
      let (word, _) = wordBefore(actor, sentence)
      if actor.kind == .state, isPlace(word, sentence), frame.link != .pronoun {
        place = place ?? actor
      }
    }
    if let owner {
      if frame.authority == nil {
        frame.authority = owner
      } else {
        frame.authority?.countries = owner.countries  // "the government … Britain's networks"
      }
      frame.link = .owner
    } else if frame.authority != nil {
      return
    } else if let place {
      frame.authority = place
      frame.link = .location
    }
  }

  /// "in the EU" is a place of many states, not the Union's act.
  func isUnion(_ actor: Actor) -> Bool {
    actor.kind == .state
      && actor.countries.contains {
        gazetteer.countries.all[$0].code.rawValue == "EU"
      }
  }

  /// "in several states, including Sweden", "among them Japan".
  private func isMember(_ token: Int, _ sentence: SentenceReading) -> Bool {
    sentence.isWord(token, "including") || sentence.isWord(token, "notably")
      || (sentence.isWord(token, "them") && sentence.isWord(token - 1, "among"))
  }

  func isPlace(_ token: Int, _ sentence: SentenceReading) -> Bool {
    if sentence.isWord(token, "of"), sentence.isWord(token - 1, "behalf") { return false }
    return ["in", "across", "from", "throughout", "of", "within", "for", "into", "to"].contains {
      sentence.isWord(token, $0)
    }
  }

  func findElsewhere(_ frame: inout Frame, _ sentence: SentenceReading) {
    if frame.authority?.isGeneric == true { return }
    if frame.hasForeignSubject { return }
    let isHailed = isHailed(before: frame.cue.first, sentence)
    if isHailed, lexicon.cues[frame.cue.cue].stance != .undecided {
      frame.hasForeignSubject = true
      return
    }
    let wasPronoun = frame.link == .pronoun
    var best: Actor?
    for actor in sentence.actors where !actor.countries.isEmpty {
      guard actor.actsForState || actor.kind == .owner || (wasPronoun && actor.kind == .operators)
      else { continue }
      if actor.first == frame.addressee?.first || actor.first == frame.source?.first { continue }
      if isTold(actor, sentence) || isInAside(actor, sentence) { continue }
      let (word, before) = wordBefore(actor, sentence)
      if isHailed, actor.first == sentence.range.lowerBound { continue }
      if wasPronoun, before?.effect == .pressure, best != nil, actor.first < frame.cue.first,
        !sentence.contains(.clauseBreak, in: stretch(actor.last + 1, frame.cue.first))
      {
        best = actor  // "urged Malaysia to think again before it lets"
        continue
      }
      if let effect = before?.effect, [.pressure, .despite, .flip].contains(effect) { continue }
      if ["like", "unlike", "except", "save"].contains(where: { sentence.isWord(word, $0) }) {
        continue
      }
      if sentence.isWord(word, "to"), actor.kind == .state, !isHailed, !isEnvoy(word - 1, sentence)
      {
        continue
      }
      if isUnion(actor), isPreposition(word, sentence) { continue }
      if isHome(actor, of: frame.vendors) { continue }
      if wasPronoun, actor.first < frame.cue.first, let found = best {
        // "Israel agreed with America that it will": the pronoun stands for the subject.
        let isSubject =
          (isBare(actor, sentence) && !isObject(word, sentence)) || leadsClause(actor, sentence)
        if !isSubject, isBare(found, sentence) { continue }
        // "Angola owes China billions, yet it chose": the pronoun stands for who leads the sentence.
        if isLeading(found, sentence), found.countries != actor.countries,
          !startsClause(actor, sentence), !leadsClause(actor, sentence)
        {
          continue
        }
      }
      // "Some boycott: Brazil has": the noun is no deed of who comes after the colon.
      if isNoun(frame.cue), actor.first > frame.cue.first,
        stretch(frame.cue.last, actor.first).contains(where: { sentence.isMark($0, ":") })
      {
        break
      }
      if actor.first < frame.cue.first || best == nil { best = actor }
      if actor.first > frame.cue.first { break }
    }
    if let best {
      let word = wordBefore(best, sentence).0
      frame.isExample = ["including", "like", "as"].contains { sentence.isWord(word, $0) }
      frame.authority = best
      frame.isListed = isHeader(best, sentence)
      // "put on Taiwan's list of banned": within the cue the state owns what it tells of.
      let isOwner = frame.isListed || best.isPossessive && isWithin(best, frame.cue)
      frame.link = wasPronoun ? .pronoun : isOwner ? .owner : .sentence
    }
  }

  private func isWithin(_ actor: Actor, _ cue: CueMatch) -> Bool {
    actor.first > cue.first && actor.last < cue.last
  }

  /// "China's ambassador to Norway": what is said is said of the host.
  private func isEnvoy(_ token: Int, _ sentence: SentenceReading) -> Bool {
    ["ambassador", "envoy", "ambassadors", "diplomat", "consul"].contains {
      sentence.isWord(token, $0)
    }
  }

  /// "Pompeo to Germany: look again": one who speaks to another, by the word between them.
  func isHailed(before token: Int, _ sentence: SentenceReading) -> Bool {
    guard let speaker = sentence.actor(at: sentence.range.lowerBound),
      sentence.isWord(speaker.last + 1, "to"),
      let hearer = sentence.actor(at: speaker.last + 2) ?? sentence.actor(at: speaker.last + 3)
    else { return false }
    return sentence.isMark(hearer.last + 1, ":") && hearer.last + 1 < token
  }

  /// "the United Kingdom, which said", "with Britain deciding": what follows has it as its subject.
  private func leadsClause(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    var next = actor.last + 1
    if sentence.isMark(next, ",") { next += 1 }
    if sentence.isWord(next, "which") || sentence.isWord(next, "who") { return true }
    while sentence.wordClass(next).contains(.adverb) { next += 1 }
    if sentence.isWord(actor.first - 1, "with"),
      sentence.isMark(actor.first - 2, ";") || actor.first - 1 == sentence.range.lowerBound
    {
      return true  // "; with Romania they are"
    }
    return sentence.isWord(actor.first - 1, "with") || sentence.isWord(actor.first - 2, "with")
      ? lexicon.forms[Int(sentence.article.tokens[min(next, sentence.range.upperBound - 1)].word)]
        .contains(.gerund) : false
  }

  /// Whether an actor is the first thing in its sentence, and whole.
  private func isLeading(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    actor.first - sentence.range.lowerBound <= 1 && actor.actsForState && !actor.isGeneric
      && sentence.range.contains(actor.last + 1)
      && sentence.article.tokens[actor.last + 1].kind == .word
  }

  private func startsClause(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    var front = actor.first
    while sentence.wordClass(front - 1).contains(.determiner) { front -= 1 }
    return sentence.clause(of: actor.first).lowerBound == front
      || !sentence.wordClass(front - 1).isDisjoint(with: [.conjunction, .clauseBreak, .relative])
  }

  /// "SWEDEN: …", "Poland – …": the country that an entry of a list is about.
  private func isHeader(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    guard actor.first == sentence.range.lowerBound else { return false }
    let next = actor.last + 1
    return sentence.isMark(next, ":")
      || (sentence.isMark(next, "-")
        && sentence.article.tokens[next].flags.contains(.spaced))
  }

  /// "told the US embassy that": whom somebody tells it says nothing himself.
  private func isTold(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    guard let match = sentence.operatorMatch(at: actor.first) else { return false }
    return match.effect == .announced && match.first < actor.first && match.last > actor.last
      && !sentence.isWord(actor.first - 1, "by")
  }

  /// "Chile's minister, fresh from talks in Seoul and Tokyo, said": whom an aside names by the way.
  private func isInAside(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    for token in stretch(actor.last + 1, min(sentence.range.upperBound, actor.last + 24))
    where sentence.isMark(token, ",") {
      if let front = parenthesisFront(endingAt: token, sentence) { return front < actor.first }
    }
    return false
  }

  /// Whether an actor stands free of any preposition, as subjects do.
  func isBare(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    !isPreposition(wordBefore(actor, sentence).0, sentence)
  }

  func isHome(_ actor: Actor, of vendors: [Int]) -> Bool {
    actor.countries.contains { country in
      vendors.contains { gazetteer.isHome(country, of: $0) }
    }
  }
}

import TextMatching

/// The voice behind a sentence.
struct Voice {
  var kind: Speaker.Kind
  /// The country of an official voice.
  var countries: [Int] = []
  var span: TextSpan?

  static let reporter = Voice(kind: .reporter)
}

/// Finds who is said to say a sentence: source and reporting verb around the content.
///
/// The three parts are those of PARC (Pareti, "A Database of Attribution Relations", 2012).
struct AttributionReader {
  let lexicon: Lexicon

  /// The voice that a cue is put in the mouth of.
  func voice(of cue: CueMatch, in sentence: SentenceReading) -> Voice {
    let found = reported(cue, in: sentence)
    // "a newspaper reported, citing unnamed officials": the voice has no name.
    guard found.kind == .media || found.kind == .reporter else { return found }
    return anonymous(sentence) ?? found
  }

  /// Whose words a sentence quotes, where it quotes any.
  func quoted(in sentence: SentenceReading) -> Voice? {
    guard sentence.range.contains(where: { sentence.isMark($0, "\"") }) else { return nil }
    for place in [sentence.range.lowerBound, sentence.range.upperBound - 1] {
      let voice = voice(of: CueMatch(cue: 0, first: place, last: place, head: place), in: sentence)
      if voice.kind != .reporter { return voice }
    }
    return nil
  }

  /// ", a move that deputies said was aimed at": whoever speaks of a noun behind a cue does not tell of
  /// the cue.
  private func isOfAside(
    _ verb: Int, behind cue: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    guard
      let relative = stretch(max(cue.last + 1, verb - 6), verb).last(where: {
        sentence.isWord($0, "that") || sentence.isWord($0, "which")
      }), sentence.actor(at: relative + 1) != nil
    else { return false }
    return sentence.article.tokens[relative - 1].kind == .word
      && sentence.wordClass(relative - 1).isDisjoint(with: [.report, .verb])
      && sentence.isFiniteVerb(verb + 1)
  }

  private func reported(_ cue: CueMatch, in sentence: SentenceReading) -> Voice {
    for index in sentence.range.reversed() where sentence.wordClass(index).contains(.report) {
      guard !sentence.article.isMentioned(index), !isGoverned(index, by: cue),
        !isNoun(index, sentence),
        reaches(index, cue, sentence), !isCommand(index, sentence),
        !isOfAside(index, behind: cue, sentence)
      else { continue }
      if sentence.isWord(index, "according") {
        if let voice = voice(after: index, sentence) { return voice }
        continue
      }
      guard sentence.isFiniteVerb(index) || isQuoted(index, sentence) else { continue }
      var before = index - 1
      while sentence.wordClass(before).contains(.adverb) { before -= 1 }
      if sentence.wordClass(before).contains(.be) {
        // "has been told by Taiwan": the agent speaks.
        if sentence.isWord(index + 1, "by"), let voice = voice(after: index, sentence) {
          return voice
        }
        continue
      }
      // ", writes El Pais": after a comma the source follows its verb.
      let isInverted =
        (sentence.isMark(index - 1, ",") || sentence.isMark(index - 1, "\""))
        && !(index < cue.first && voice(at: index - 2, sentence) != nil)
      if !isInverted, let voice = voice(before: index, sentence, cue) { return voice }
      if let voice = voice(after: index, sentence) { return voice }
    }
    return .reporter
  }

  /// "amid security fears", "despite claims": the noun, after a preposition.
  private func isNoun(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard !sentence.isWord(token, "according"),
      !lexicon.forms[Int(sentence.article.tokens[token].word)].isDisjoint(with: [.base, .third])
    else { return false }
    return [token - 1, token - 2].contains { index in
      sentence.wordClass(index).contains(.preposition) && !sentence.isWord(index, "to")
        && !sentence.article.isMentioned(index)
        && !stretch(index, token).contains { sentence.actor(at: $0) != nil }
    }
  }

  /// "urged", "ordered": verbs that move somebody to act report nothing.
  private func isCommand(_ verb: Int, _ sentence: SentenceReading) -> Bool {
    // ", the Liberals demanded.": what was said stands before it.
    if !sentence.range.contains(verb + 1) || sentence.article.tokens[verb + 1].kind == .mark {
      return false
    }
    switch sentence.operatorMatch(at: verb)?.effect {
    case .pressure, .ordered:
      return (!sentence.isWord(verb, "warned") && !sentence.isWord(verb, "told"))
        || stretch(verb + 1, verb + 4).contains { sentence.isWord($0, "to") }
    default: return false
    }
  }

  /// Whether the content of a reporting verb can take in the cue: no "but" or new clause between,
  /// and after the cue only in the manner of ", the minister said".
  private func reaches(_ verb: Int, _ cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    let between = verb < cue.first ? stretch(verb + 1, cue.first) : stretch(cue.head + 1, verb)
    if verb > cue.first, sentence.wordClass(verb - 1).contains(.relative) { return false }
    return !between.contains { token in
      if verb > cue.first, sentence.isMark(token - 1, ","),
        sentence.wordClass(token).contains(.conjunction)
      {
        return true
      }
      guard sentence.beginsClause(token) else { return false }
      let mark = sentence.article.tokens[token].mark
      if mark == UInt8(ascii: ":") { return false }
      // A comma that begins ", the ministry said" does not part content and source.
      if mark == UInt8(ascii: ","), verb > cue.first {
        return stretch(token + 1, verb).contains { sentence.wordClass($0).contains(.conjunction) }
      }
      return true
    }
  }

  /// A reporting verb that is itself part of the cue says nothing of the voice.
  private func isGoverned(_ index: Int, by cue: CueMatch) -> Bool {
    cue.first <= index && index <= cue.head
  }

  private func isQuoted(_ index: Int, _ sentence: SentenceReading) -> Bool {
    sentence.contains(.modal, in: sentence.range) && sentence.isFiniteVerb(index)
  }

  /// The subject of a reporting verb.
  private func voice(
    before verb: Int, _ sentence: SentenceReading, _ cue: CueMatch
  ) -> Voice? {
    var index = verb - 1
    var steps = 0
    while sentence.wordClass(index).contains(.aux) { index -= 1 }
    let sharesSubject = sentence.isWord(index, "and") && index < verb - 1
    while index >= sentence.range.lowerBound, steps < 14 {
      if sentence.beginsClause(index + 1), steps > 0 { return nil }
      if sentence.wordClass(index).contains(.anonymous), sentence.actor(at: index) == nil,
        !sentence.article.isMentioned(index)
      {
        return anonymous(sentence)  // "three people familiar with the matter told"
      }
      if let host = sentence.actor(at: index), host.kind == .state,
        sentence.isWord(host.first - 1, "to")
      {
        index = host.first - 1  // "the US ambassador to Germany said"
        continue
      }
      if let voice = voice(at: index, sentence) {
        // "will let carriers try 5G and has stated": the subject is that of the verb before.
        guard sharesSubject, voice.kind == .operator || voice.kind == .vendor else {
          return voice
        }
        let clause = sentence.clause(of: index)
        return clause.lazy.compactMap { self.voice(at: $0, sentence) }.first
      }
      if let match = sentence.cueIndex(at: index), sentence.cues[match].first == cue.first {
        return nil
      }
      if sentence.isWord(index, "he") || sentence.isWord(index, "she") { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// "said Chen", "according to the ministry".
  private func voice(after verb: Int, _ sentence: SentenceReading) -> Voice? {
    var index = verb + 1
    var steps = 0
    while index < sentence.range.upperBound, steps < 7 {
      if let actor = sentence.actor(at: index), actor.kind == .state, leads(actor, sentence) {
        return nil
      }
      if let voice = voice(at: index, sentence) { return voice }
      let wordClass = sentence.wordClass(index)
      if wordClass.contains(.relative) || sentence.cueIndex(at: index) != nil { return nil }
      index += 1
      steps += 1
    }
    return nil
  }

  /// "expected Ottawa to approve", "said Ottawa would": one who is spoken of, not who speaks.
  private func leads(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    let next = actor.last + 1
    return sentence.isWord(next, "to")
      || !sentence.wordClass(next).isDisjoint(with: [.aux, .modal])
  }

  private func voice(at index: Int, _ sentence: SentenceReading) -> Voice? {
    let tokens = sentence.article.tokens
    if let mention = sentence.article.mention(at: index) {
      let span = TextSpan(Int(tokens[mention.first].start), Int(tokens[mention.last].end))
      switch mention.kind {
      case .vendors, .vendorPerson: return Voice(kind: .vendor, span: span)
      default: break
      }
    }
    guard let actor = sentence.actor(at: index) else { return nil }
    let span = TextSpan(Int(tokens[actor.first].start), Int(tokens[actor.last].end))
    let kind: Speaker.Kind
    switch actor.kind {
    case .official where isOfFirm(actor, sentence): kind = .vendor
    case .state, .government, .official, .parliament: kind = .government
    case .regulator: kind = .regulator
    case .court: kind = .court
    case .legislator: kind = .committee
    case .opposition: kind = .opposition
    case .expert: kind = .analyst
    case .media: kind = .media
    case .anonymous: kind = .anonymous
    case .operators: kind = .operator
    case .company: return nil
    case .owner, .instrument, .origin, .carrierHome, .other: return nil
    }
    return Voice(kind: kind, countries: actor.countries, span: span)
  }

  /// "a Huawei spokesman", "a spokeswoman for the company", "a company spokesman".
  private func isOfFirm(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    guard actor.isGeneric else { return false }
    let before =
      actor.first - (sentence.article.tokens[max(0, actor.first - 1)].kind == .possessive ? 2 : 1)
    if sentence.vendors(at: before) != nil || sentence.isWord(before, "company") { return true }
    guard sentence.isWord(actor.last + 1, "for") else { return false }
    return stretch(actor.last + 2, actor.last + 5).contains {
      sentence.vendors(at: $0) != nil || sentence.isWord($0, "company")
    }
  }

  private func anonymous(_ sentence: SentenceReading) -> Voice? {
    let isUnnamed = sentence.range.filter {
      sentence.wordClass($0).contains(.anonymous) && !sentence.article.isMentioned($0)
    }
    guard let first = isUnnamed.first else { return nil }
    let tokens = sentence.article.tokens
    let actor = sentence.actor(at: first) ?? sentence.actor(at: first + 1)
    return Voice(
      kind: .anonymous, countries: [],
      span: TextSpan(
        Int(tokens[actor?.first ?? first].start), Int(tokens[actor?.last ?? first].end)))
  }
}

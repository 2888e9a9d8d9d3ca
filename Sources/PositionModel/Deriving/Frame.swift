import TextMatching

/// A cue with what governs it and who stands in its roles.
struct Frame {
  /// How the country was found; the earlier, the surer.
  enum Link: Int {
    case subject, agent, owner, location, pronoun, sentence, focus
  }

  /// How the vendor was found; the earlier, the surer.
  enum VendorLink: Int {
    case clause, sentence, anaphor, focus
  }

  var cue: CueMatch
  /// What governs the cue, the nearest first.
  var operators: [OperatorMatch] = []
  var authority: Actor?
  var link = Link.focus
  /// Whom somebody presses to act.
  var addressee: Actor?
  /// Who presses.
  var source: Actor?
  var vendors: [Int] = []
  var vendorLink = VendorLink.focus
  /// It hangs on "a decision by" its authority.
  var isDecided = false
  /// A pronoun or "the company" stands for the vendor.
  var isAnaphoric = false
  /// Nothing stands where the vendor would: "the ban".
  var lacksObject = false
  /// Something else stands there: whatever vendor is near is not meant.
  var hasOtherObject = false
  /// Where the vendor is named, for the marks.
  var vendorMention: Mention?
  /// Whether the vendor itself is the subject.
  var vendorActs = false
  /// The subject is one whose word or act binds nobody: an analyst, a newspaper.
  var hasForeignSubject = false
  /// Whether other states, "allies", are told what to do.
  var pressesOthers = false
  /// States that are said to have gone before: "joined the US in banning".
  var forerunners: [Int] = []
  /// The country is one of those "including" which a vendor has sold to.
  var isExample = false
  /// Tokens from the cue to the vendor.
  var vendorDistance = 0
  /// Whether carriers act by order of somebody: "told operators to".
  var commandsOperators = false
}

/// Finds who stands in the roles of a cue.
struct FrameReader {
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  let objects: ObjectFinder

  init(lexicon: Lexicon, gazetteer: Gazetteer) {
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    objects = ObjectFinder(lexicon: lexicon)
  }

  /// The frame of a cue, without what only other sentences tell.
  func frame(_ match: CueMatch, in sentence: SentenceReading) -> Frame {
    var frame = Frame(cue: match)
    scanLeft(&frame, sentence)
    scanRight(&frame, sentence)
    findVendor(&frame, sentence)
    if frame.authority == nil || (frame.authority?.countries.isEmpty ?? true) {
      findElsewhere(&frame, sentence)
    }
    return frame
  }

  // MARK: To the left: operators and subject

  /// Walks from the cue to the front of its clause, taking operators until the subject and, past
  /// it, only those that embed the whole clause.
  ///
  /// One piece, as each step depends on what was met before.
  private func scanLeft(_ frame: inout Frame, _ sentence: SentenceReading) {
    let clause = sentence.clause(of: frame.cue.first)
    var index = frame.cue.first - 1
    var hasSubject = false
    var hasCrossed = false
    var expectsEmbedding = false
    var hasLeftRelative = false
    var lastOperator = -1
    var hasDecision = false
    var hasOwnModal = false
    var isNewPredicate = beginsPredicate(frame.cue, sentence)
    var commanded: [Int] = []
    defer {
      if frame.authority == nil, !commanded.isEmpty {
        // "operators in Austria remain free to": Austria lets them.
        frame.authority = Actor(
          kind: .state, countries: commanded, first: frame.cue.first, last: frame.cue.first)
        frame.link = .owner
      }
    }
    while index >= sentence.range.lowerBound {
      if index < clause.lowerBound, !hasCrossed {
        hasCrossed = true
        if hasSubject { break }
        if !mayShareSubject(clause.lowerBound, sentence) { break }
      }
      if let front = parenthesisFront(endingAt: index, sentence) {
        index = front - 1
        continue
      }
      if isRelative(index, sentence) { hasLeftRelative = true }
      if sentence.wordClass(frame.cue.first).contains(.modal),
        sentence.wordClass(index).contains(.conjunction) || sentence.isMark(index, ",")
      {
        hasOwnModal = true  // "…, and old ones must go"
      }
      if let match = sentence.operatorMatch(at: index), match.first != lastOperator {
        lastOperator = match.first
        if isNewPredicate, !isNominalOuter(match) {
          index = match.first - 1
          continue
        }
        if hasOwnModal, match.effect != .condition {
          index = match.first - 1
          continue
        }
        // "not to buy … and to strip": the second infinitive is not negated.
        if match.effect == .negation, isBeforeNewInfinitive(match.last, frame, sentence) {
          index = match.first - 1
          continue
        }
        if hasDecision || hasOwnObject(match, sentence) {
          index = match.first - 1
          continue
        }
        hasDecision = hasDecision || sentence.isWord(match.first, "decision")
          || sentence.isWord(match.first, "decisions")
        if hasLeftRelative, match.effect != .power, match.effect != .deny,
          match.effect != .lift, match.effect != .suspend, !isDraft(match, sentence)
        {
          index = match.first - 1
          continue
        }
        if !hasCrossed || match.effect == .pressure || expectsEmbedding {
          if isRepeated(match, frame, sentence) {
            // "no evidence and no motive for": one negation, said twice.
          } else if !hasSubject || expectsEmbedding || embeds(match.effect) {
            frame.operators.append(match)
          }
        }
        // Within a gap, as in "want … to", stands the one who is to act.
        index = match.last - match.first > 1 ? index - 1 : match.first - 1
        continue
      }
      if let actor = sentence.actor(at: index) {
        let before = actor.first - 1
        if isForerunner(actor, frame, sentence) { frame.forerunners = actor.countries }
        isNewPredicate = false
        switch role(of: actor, frame, sentence) {
        case .subject where !hasSubject:
          frame.authority = actor
          frame.link = .subject
          hasSubject = true
          expectsEmbedding = embedsClause(before, sentence)
          if isDecider(actor, sentence) {
            hasDecision = true
            frame.isDecided = true
          }
        case .addressee where frame.addressee == nil:
          frame.addressee = actor
        case .subject where frame.addressee != nil && frame.source == nil:
          frame.source = actor
        case .proposer: frame.source = actor
        case .foreign where !hasSubject:
          frame.hasForeignSubject = true
          frame.authority = actor
          hasSubject = true
          expectsEmbedding = false
        case .commanded:
          frame.commandsOperators = true
          if actor.carriers.isEmpty { commanded = actor.countries }
        case .pressedOthers: frame.pressesOthers = true
        default: break
        }
        index = before
        continue
      }
      if let mention = sentence.vendors(at: index) {
        if !hasSubject, isSubject(mention, of: frame.cue, sentence), !hasCrossed {
          if frame.cue.isPassive || lexicon.cues[frame.cue.cue].side != .object {
            frame.vendorActs = !frame.cue.isPassive
            hasSubject = true
            frame.vendorMention = mention
            expectsEmbedding = embedsClause(mention.first - 1, sentence)
          }
        }
        index = mention.first - 1
        continue
      }
      if !hasSubject, isPronounSubject(index, sentence) {
        hasSubject = true
        frame.link = .pronoun
        expectsEmbedding = embedsClause(index - 1, sentence)
      }
      index -= 1
    }
  }

  /// "operators must not use", "carriers remain free to buy": a rule that somebody else made.
  private func isUnderRule(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    if lexicon.cues[frame.cue.cue].part == .state { return true }
    if frame.cue.isPassive { return true }
    return frame.operators.contains { match in
      switch match.effect {
      case .must, .ordered: true
      default: sentence.isWord(match.first, "may") || sentence.isWord(match.first, "cannot")
      }
    }
  }

  private func isBeforeNewInfinitive(
    _ token: Int, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    stretch(token + 1, frame.cue.first).contains {
      sentence.isWord($0, "and") && sentence.isWord($0 + 1, "to")
    }
  }

  /// "a decision by British ministers to": what they decided is taken as given.
  private func isDecider(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    let word = wordBefore(actor, sentence).0
    guard sentence.isWord(word, "by") else { return false }
    return ["decision", "decisions", "move", "order", "ruling", "vote"].contains {
      sentence.isWord(word - 1, $0)
    }
  }

  /// "defy Washington by", "resist Brussels": the operator's object is a state, not the cue.
  private func hasOwnObject(_ match: OperatorMatch, _ sentence: SentenceReading) -> Bool {
    guard match.effect == .flip || match.effect == .lift || match.effect == .uphold,
      let actor = sentence.actor(at: match.last + 1)
    else { return false }
    return actor.kind == .state && !actor.isAttribute
  }

  /// "ignored advice and made deals": a finite verb after "and" that shares the subject only.
  private func beginsPredicate(_ cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    var verb = cue.first
    if lexicon.cues[cue.cue].part == .noun {
      // "and made 5G deals with": the verb that the noun belongs to.
      while verb > cue.first - 6, !sentence.isFiniteVerb(verb)
        || sentence.wordClass(verb).contains(.aux) || verb == cue.first
      {
        verb -= 1
      }
    } else if lexicon.cues[cue.cue].part == .state {
      return false
    }
    guard sentence.range.contains(verb) else { return false }
    let form = lexicon.forms[Int(sentence.article.tokens[verb].word)]
    guard !form.isDisjoint(with: [.past, .third, .participle]) else { return false }
    var index = verb - 1
    while sentence.wordClass(index).contains(.adverb)
      || (sentence.wordClass(index).contains(.aux) && !sentence.isWord(index, "to"))
    {
      index -= 1
    }
    return sentence.isWord(index, "and")
  }

  private func isNominalOuter(_ match: OperatorMatch) -> Bool {
    switch match.effect {
    case .condition, .question, .deny: true
    default: false
    }
  }

  /// Whether a negation only repeats the one after it, with "and" or "or" between.
  private func isRepeated(
    _ match: OperatorMatch, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    guard match.effect == .negation, let last = frame.operators.last, last.effect == .negation
    else { return false }
    return stretch(match.last + 1, last.first).contains {
      sentence.wordClass($0).contains(.conjunction)
    }
  }

  /// The comma before ", which has been …," when the token is the comma after it.
  private func parenthesisFront(endingAt token: Int, _ sentence: SentenceReading) -> Int? {
    guard sentence.isMark(token, ",") else { return nil }
    for index in stretch(max(sentence.range.lowerBound, token - 30), token).reversed()
    where sentence.isMark(index, ",") {
      let wordClass = sentence.wordClass(index + 1)
      return wordClass.contains(.relative) && !sentence.isWord(index + 1, "that") ? index : nil
    }
    return nil
  }

  /// "which", "who", or a "that" which follows a noun.
  private func isRelative(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.wordClass(token).contains(.relative) else { return false }
    if sentence.isWord(token, "when") || sentence.isWord(token, "where") { return false }
    guard sentence.isWord(token, "that") else { return true }
    return sentence.wordClass(token - 1).contains(.instrument)
  }

  /// "a draft bill that …", "the proposed law which …".
  private func isDraft(_ match: OperatorMatch, _ sentence: SentenceReading) -> Bool {
    ["draft", "proposed", "drafting", "bill", "planned"].contains {
      sentence.isWord(match.first, $0)
    }
  }

  /// "joined the US in banning", "followed Britain in shutting out".
  private func isForerunner(
    _ actor: Actor, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    guard sentence.isWord(actor.last + 1, "in"), frame.cue.first - actor.last <= 3,
      !actor.countries.isEmpty
    else { return false }
    let (word, _) = wordBefore(actor, sentence)
    return ["joined", "joins", "joining", "join", "followed", "follows", "following", "follow"]
      .contains { sentence.isWord(word, $0) }
  }

  private enum Role {
    case subject, addressee, foreign, commanded, pressedOthers, proposer, bystander
  }

  private func role(of actor: Actor, _ frame: Frame, _ sentence: SentenceReading) -> Role {
    if isNoun(frame.cue), actor.kind == .owner, isNounOwner(actor, frame, sentence) {
      return .subject  // "Britain's 5G ban"
    }
    switch actor.kind {
    case .origin, .carrierHome, .owner, .company: return .bystander
    case .other:
      let before = wordBefore(actor, sentence).1?.effect
      return before == .ordered || before == .pressure ? .pressedOthers : .bystander
    default: break
    }
    let (word, operatorBefore) = wordBefore(actor, sentence)
    if let operatorBefore {
      if operatorBefore.effect == .flip || operatorBefore.effect == .lift, actor.kind == .state {
        return .bystander  // "defy Washington"
      }
      if operatorBefore.effect == .pressure { return actor.actsForState ? .addressee : .commanded }
      if operatorBefore.effect == .ordered || operatorBefore.effect == .power
        || operatorBefore.effect == .must
      {
        return actor.actsForState && !actor.isGeneric && operatorBefore.effect == .ordered
          ? .addressee : .commanded
      }
    }
    if actor.kind == .operators {
      if actor.carriers.isEmpty, isUnderRule(frame, sentence) { return .commanded }
      if let cue = sentence.cueIndex(at: word), sentence.cues[cue].first < frame.cue.first,
        lexicon.cues[sentence.cues[cue].cue].part == .verb
      {
        return .commanded
      }
    }
    if frame.cue.isPassive, actor.actsForState, !actor.isGeneric, actor.kind == .state,
      isCloseToVerb(actor, frame, sentence), !frame.operators.contains(where: { $0.effect == .pressure })
    {
      return .bystander  // "the Chinese are shut out": done to, not doing.
    }
    if isNounOwner(actor, frame, sentence) {
      return isObject(word, sentence) && !isNoun(frame.cue) ? .proposer : .subject
    }
    if isObject(word, sentence) { return .bystander }
    if isPreposition(word, sentence) {
      if sentence.isWord(word, "including") { return .subject }
      if sentence.isWord(word, "by") || sentence.isWord(word, "for") {
        return isCloseToVerb(actor, frame, sentence) || sentence.isWord(word, "by")
          ? .subject : .bystander
      }
      if isSubordinating(word, sentence), isCloseToVerb(actor, frame, sentence) { return .subject }
      return .bystander
    }
    switch actor.kind {
    case .expert, .media, .opposition: return .foreign
    case .anonymous: return .bystander
    case .legislator: return .foreign
    default: return .subject
    }
  }

  /// The token before a noun phrase, determiners and adjectives apart, and what operator ends there.
  private func wordBefore(_ actor: Actor, _ sentence: SentenceReading) -> (Int, OperatorMatch?) {
    var index = actor.first - 1
    var steps = 0
    while steps < 6, sentence.range.contains(index) {
      if let match = sentence.operatorMatch(at: index) { return (index, match) }
      let wordClass = sentence.wordClass(index)
      let isFiller =
        wordClass.contains(.determiner) || wordClass.contains(.title)
        || (wordClass.contains(.network) && sentence.actor(at: index) == nil)
        || (wordClass.isEmpty && sentence.article.tokens[index].kind == .word)
        || (wordClass.contains(.generic) && !wordClass.contains(.preposition))
      guard isFiller, sentence.cueIndex(at: index) == nil else { return (index, nil) }
      index -= 1
      steps += 1
    }
    return (index, nil)
  }

  private func isPreposition(_ token: Int, _ sentence: SentenceReading) -> Bool {
    sentence.wordClass(token).contains(.preposition)
  }

  /// "Canberra's exclusion of Huawei", "the Swedish ban", "Britain's decision to ban".
  private func isNounOwner(
    _ actor: Actor, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    guard actor.kind != .operators else { return false }
    let isOwner = actor.isPossessive || actor.isAttribute
    if isNoun(frame.cue), isOwner {
      return frame.cue.first - actor.last <= 3
        && !stretch(actor.last + 1, frame.cue.first).contains {
          isPreposition($0, sentence) || sentence.isMark($0, ",")
        }
    }
    let isLed = sentence.isWord(actor.last + 1, "led") || sentence.isWord(actor.last + 1, "backed")
    let next = actor.last + (isLed ? 2 : 1)
    guard actor.kind == .instrument || actor.kind == .state,
      let match = sentence.operatorMatch(at: next) ?? sentence.operatorMatch(at: actor.last),
      isNominal(match, sentence)
    else { return false }
    switch match.effect {
    case .announced, .planned, .flip, .weak, .pressure: return true
    default: return false
    }
  }

  /// "decision to", "campaign to": an operator that begins with a noun.
  private func isNominal(_ match: OperatorMatch, _ sentence: SentenceReading) -> Bool {
    let form = lexicon.forms[Int(sentence.article.tokens[match.first].word)]
    return form.isEmpty || sentence.wordClass(match.first).contains(.instrument)
      || form == .base || form == [.base, .third]
  }

  /// Whether a verb without a clause of its own stands before: "follow Stockholm's example".
  private func isObject(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.range.contains(token), sentence.article.mentionAt[token] == 0 else {
      return false
    }
    let wordClass = sentence.wordClass(token)
    return wordClass.contains(.verb)
      && wordClass.isDisjoint(with: [.report, .aux, .preposition])
      && sentence.actor(at: token) == nil && sentence.operatorMatch(at: token) == nil
  }

  private func isSubordinating(_ token: Int, _ sentence: SentenceReading) -> Bool {
    ["after", "before", "since", "than", "until", "as"].contains { sentence.isWord(token, $0) }
  }

  /// Whether only auxiliaries, adverbs and operators stand between an actor and the cue.
  private func isCloseToVerb(
    _ actor: Actor, _ frame: Frame, _ sentence: SentenceReading
  ) -> Bool {
    var index = actor.last + 1
    while index < frame.cue.first {
      if let match = sentence.operatorMatch(at: index) {
        index = match.last + 1
        continue
      }
      let wordClass = sentence.wordClass(index)
      guard !wordClass.isDisjoint(with: [.aux, .adverb, .modal]) || wordClass.contains(.verb) else {
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether a clause that begins with "but", "and" or a comma can lack a subject of its own.
  private func mayShareSubject(_ start: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.range.contains(start) else { return false }
    let token = sentence.article.tokens[start]
    return token.mark == UInt8(ascii: ",") || token.mark == UInt8(ascii: "-")
      || sentence.wordClass(start).contains(.conjunction)
      || sentence.wordClass(start).contains(.clauseBreak) || token.mark == UInt8(ascii: ";")
  }

  /// Whether what stands before a subject takes a whole clause: "that", "whether", "if", a verb.
  private func embedsClause(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.range.contains(token) else { return false }
    if sentence.operatorMatch(at: token) != nil { return true }
    var at = token
    while sentence.wordClass(at).contains(.determiner), !sentence.isWord(at, "that") { at -= 1 }
    if sentence.operatorMatch(at: at) != nil { return true }
    return sentence.isWord(at, "that") || sentence.wordClass(at).contains(.report)
  }

  private func embeds(_ effect: StanceOperator) -> Bool {
    switch effect {
    case .condition, .question, .deny, .litotes: true
    default: false
    }
  }

  /// Whether a vendor stands before the verb without a preposition.
  private func isSubject(
    _ mention: Mention, of cue: CueMatch, _ sentence: SentenceReading
  ) -> Bool {
    guard lexicon.cues[cue.cue].part != .noun else { return false }
    var index = mention.first - 1
    while sentence.wordClass(index).contains(.determiner)
      || sentence.actor(at: index)?.kind == .origin
    {
      index -= 1
    }
    // "letting Huawei take part": the object of another verb.
    if let outer = sentence.cueIndex(at: index), lexicon.cues[sentence.cues[outer].cue].part == .verb {
      return false
    }
    return !isPreposition(index, sentence)
  }

  private func isPronounSubject(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.wordClass(token).contains(.pronounVendor) else { return false }
    return sentence.isWord(token, "it") || sentence.isWord(token, "they")
      || sentence.isWord(token, "he")
  }

  // MARK: To the right: agent, owner, place

  private func scanRight(_ frame: inout Frame, _ sentence: SentenceReading) {
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
        || actor.kind == .operators, isPlace(word, sentence)
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
  private func isUnion(_ actor: Actor) -> Bool {
    actor.kind == .state && actor.countries.contains {
      gazetteer.countries.all[$0].code.rawValue == "EU"
    }
  }

  private func isNoun(_ match: CueMatch) -> Bool { lexicon.cues[match.cue].part == .noun }

  private func isPlace(_ token: Int, _ sentence: SentenceReading) -> Bool {
    ["in", "across", "from", "throughout", "of", "within", "for", "into", "to"].contains {
      sentence.isWord(token, $0)
    }
  }

  // MARK: The vendor

  private func findVendor(_ frame: inout Frame, _ sentence: SentenceReading) {
    let fit = objects.fit(frame, in: sentence)
    if case .vendor(let mention) = fit, mention.first > frame.cue.first {
      take(mention, .clause, &frame)
      return
    }
    if let partner = partner(of: frame.cue, sentence) {
      frame.vendors = [partner]
      frame.vendorLink = .clause
      return
    }
    switch fit {
    case .vendor(let mention): take(mention, .clause, &frame)
    case .anaphor:
      frame.isAnaphoric = true
      if let mention = antecedent(of: frame.cue, sentence) { take(mention, .anaphor, &frame) }
    case .nothing:
      frame.lacksObject = true
      if let mention = antecedent(of: frame.cue, sentence) { take(mention, .sentence, &frame) }
    case .other:
      frame.hasOtherObject = true
      if let mention = antecedent(of: frame.cue, sentence) { take(mention, .sentence, &frame) }
    }
  }

  private func take(_ mention: Mention, _ link: Frame.VendorLink, _ frame: inout Frame) {
    frame.vendors = mention.vendors ?? []
    frame.vendorLink = link
    frame.vendorMention = mention
    frame.vendorDistance =
      mention.first > frame.cue.head
      ? mention.first - max(frame.cue.head, min(frame.cue.last, mention.first))
      : max(0, frame.cue.first - mention.last)
  }

  /// The vendor that the sentence names, the nearest before the cue first.
  private func antecedent(of cue: CueMatch, _ sentence: SentenceReading) -> Mention? {
    for index in stretch(sentence.range.lowerBound, cue.first).reversed() {
      if let mention = sentence.vendors(at: index) { return mention }
    }
    for index in stretch(cue.first, sentence.range.upperBound) {
      if let mention = sentence.vendors(at: index) { return mention }
    }
    return nil
  }

  /// "in cooperation with China": the unnamed vendors of a country, when it is the partner.
  private func partner(of cue: CueMatch, _ sentence: SentenceReading) -> Int? {
    guard sentence.isWord(cue.head, "with") || sentence.isWord(cue.last, "with") else { return nil }
    for index in stretch(cue.last + 1, cue.last + 3) {
      guard let actor = sentence.actor(at: index), actor.kind == .state else { continue }
      return gazetteer.vendors.all.firstIndex {
        $0.id == .chineseVendors
          && $0.home == gazetteer.countries.all[actor.countries.first ?? 0].code
      }
    }
    return nil
  }

  // MARK: The country, when neither subject, agent nor owner told

  private func findElsewhere(_ frame: inout Frame, _ sentence: SentenceReading) {
    if frame.authority?.isGeneric == true { return }
    if frame.hasForeignSubject { return }
    let wasPronoun = frame.link == .pronoun
    var best: Actor?
    for actor in sentence.actors where !actor.countries.isEmpty {
      guard actor.actsForState || actor.kind == .owner else { continue }
      if actor.first == frame.addressee?.first || actor.first == frame.source?.first { continue }
      let (word, before) = wordBefore(actor, sentence)
      if before?.effect == .pressure || before?.effect == .despite { continue }
      if sentence.isWord(word, "like") || sentence.isWord(word, "unlike") { continue }
      if sentence.isWord(word, "to"), actor.kind == .state { continue }
      if isUnion(actor), isPreposition(word, sentence) { continue }
      if isHome(actor, of: frame.vendors) { continue }
      if actor.first < frame.cue.first || best == nil { best = actor }
      if actor.first > frame.cue.first { break }
    }
    if let best {
      let word = wordBefore(best, sentence).0
      frame.isExample = ["including", "like", "as"].contains { sentence.isWord(word, $0) }
      frame.authority = best
      frame.link = wasPronoun ? .pronoun : .sentence
    }
  }

  /// Whether an actor stands free of any preposition, as subjects do.
  func isBare(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    !isPreposition(wordBefore(actor, sentence).0, sentence)
  }

  func isHome(_ actor: Actor, of vendors: [Int]) -> Bool {
    actor.countries.contains { country in
      vendors.contains {
        gazetteer.vendors.all[$0].home == gazetteer.countries.all[country].code
      }
    }
  }
}

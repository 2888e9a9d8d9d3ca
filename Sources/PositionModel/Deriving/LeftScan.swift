import TextMatching

/// One walk from a cue to the front of its sentence: operators on the way, then the subject.
///
/// What is met decides what counts from there on, so the walk keeps its state here.
struct LeftScan {
  private let reader: FrameReader
  private let sentence: SentenceReading
  private let clause: Range<Int>
  private var frame: Frame
  private var index: Int
  private var hasSubject = false
  /// The front of the cue's own clause is passed: only its subject may still come.
  private var hasCrossed = false
  /// The subject stands in a clause that a verb or "that" governs, so operators still count.
  private var expectsEmbedding = false
  private var hasLeftRelative = false
  /// The relative pronoun passed last.
  private var relative = -1
  private var hasDecision = false
  private var hasOwnModal = false
  /// The "and" that the cue's predicate begins with; most of what stands before governs another.
  private var predicateFront: Int?
  private var lastOperator = -1
  private var commanded: [Int] = []

  init(_ frame: Frame, reader: FrameReader, sentence: SentenceReading) {
    self.frame = frame
    self.reader = reader
    self.sentence = sentence
    clause = sentence.clause(of: frame.cue.first)
    index = frame.cue.first - 1
    predicateFront = reader.predicateFront(frame.cue, sentence)
  }

  /// The frame with its operators and its subject.
  mutating func run() -> Frame {
    while index >= sentence.range.lowerBound, mayGoOn() { step() }
    if frame.authority == nil, !commanded.isEmpty {
      // "operators in Austria remain free to": Austria lets them.
      frame.authority = Actor(
        kind: .state, countries: commanded, first: frame.cue.first, last: frame.cue.first)
      frame.link = .owner
    }
    obeyFront()
    negateFront()
    return frame
  }

  /// "At no point did Serbia exclude it": a "not" before the verb of a subject that stands behind it.
  private mutating func negateFront() {
    let colon = stretch(clause.lowerBound, frame.cue.first).last { sentence.isMark($0, ":") }
    let start = colon.map { $0 + 1 } ?? clause.lowerBound
    guard let front = sentence.operatorMatch(at: start), front.effect == .negation,
      front.first == start, front.last > start,
      !sentence.wordClass(front.last + 1).isDisjoint(with: [.aux, .modal]),
      frame.cue.isPassive || isRightBehind(front),
      !frame.operators.contains(where: { $0.first == front.first })
    else { return }
    frame.operators.append(front)
  }

  /// "At no point did Serbia": whether the subject stands behind the auxiliary of a "not".
  private func isRightBehind(_ front: OperatorMatch) -> Bool {
    guard let subject = frame.authority, frame.link == .subject else { return false }
    return (2...4).contains(subject.first - front.last)
  }

  /// "At the behest of ministers, BT is stripping it out": carriers who obey are not deciding.
  private mutating func obeyFront() {
    guard let carriers = frame.authority, carriers.kind == .operators,
      let (order, state) = reader.order(before: carriers, sentence)
    else { return }
    frame.authority = state
    frame.link = .subject
    frame.operators.append(order)
    frame.commandsOperators = true
    frame.commanded += carriers.carriers
  }

  /// Ends the walk at the front of the clause, unless the clause shares the subject before it.
  private mutating func mayGoOn() -> Bool {
    guard index < clause.lowerBound, !hasCrossed else { return true }
    hasCrossed = true
    return !hasSubject && reader.mayShareSubject(clause.lowerBound, sentence)
  }

  private mutating func step() {
    if let front = reader.parenthesisFront(endingAt: index, sentence) {
      index = front - 1
      return
    }
    if reader.isRelative(index, sentence) {
      hasLeftRelative = true
      relative = index
    }
    if sentence.wordClass(frame.cue.first).contains(.modal),
      sentence.wordClass(index).contains(.conjunction) || sentence.isMark(index, ",")
    {
      hasOwnModal = true  // "…, and old ones must go"
    }
    if let match = sentence.operatorMatch(at: index), match.first != lastOperator {
      take(match)
    } else if let actor = sentence.actor(at: index) {
      take(actor)
      index = actor.first - 1
    } else if let mention = sentence.vendors(at: index) {
      take(mention)
      index = mention.first - 1
    } else {
      if !hasSubject, reader.isPronounSubject(index, sentence) {
        hasSubject = true
        frame.link = .pronoun
        expectsEmbedding = reader.embedsClause(index - 1, sentence)
      }
      index -= 1
    }
  }

  // MARK: Operators

  private mutating func take(_ found: OperatorMatch) {
    var match = found
    if match.effect == .litotes, match.last >= frame.cue.first {
      match.effect = .negation  // "cannot exclude Huawei" is no "cannot exclude that"
    }
    lastOperator = match.first
    guard !isOfAnotherCue(match), reaches(match) else {
      index = match.first - 1
      return
    }
    hasDecision =
      hasDecision || sentence.isWord(match.first, "decision")
      || sentence.isWord(match.first, "decisions")
    // "no evidence and no motive for" is one negation, said twice.
    let governs = !hasCrossed || match.effect == .pressure || expectsEmbedding
    if governs, !reader.isRepeated(match, frame, sentence),
      !hasSubject || expectsEmbedding || reader.embeds(match.effect)
    {
      frame.operators.append(match)
      // "reversed it and ordered": what is before the "and" governs another verb.
      predicateFront = predicateFront ?? reader.predicateFront(match, sentence)
    }
    // Within a gap, as in "want … to", stands the one who is to act.
    index = match.last - match.first > 1 ? index - 1 : match.first - 1
  }

  /// ", barring it from the market": a deed of its own beside the verb before the comma.
  private var isAside: Bool {
    let first = frame.cue.first
    return reader.lexicon.forms[Int(sentence.article.tokens[first].word)].contains(.gerund)
      && (sentence.isMark(first - 1, ",") || sentence.isMark(first - 2, ","))
  }

  /// "reversed its decision to bar": what is decided is undone by whoever decided.
  private func undoesDecision(_ match: OperatorMatch) -> Bool {
    guard !hasSubject, match.effect == .lift || match.effect == .flip || match.effect == .suspend,
      let decision = frame.operators.last, decision.first - match.last <= 4
    else { return false }
    return stretch(match.last + 1, decision.first).allSatisfy {
      sentence.wordClass($0).contains(.determiner) || sentence.wordClass($0).isEmpty
    }
  }

  /// "Whether it will deal with ZTE, a supplier excluded from": what is doubted is not what a participle
  /// behind its noun says by the way.
  private func isOfWhole(_ match: OperatorMatch) -> Bool {
    guard frame.cue.isPassive, [.question, .condition, .hypothetical].contains(match.effect),
      sentence.article.tokens[frame.cue.first - 1].kind == .word,
      sentence.wordClass(frame.cue.first - 1).isDisjoint(with: [
        .aux, .be, .adverb, .conjunction, .modal,
      ])
    else { return false }
    return stretch(match.last + 1, frame.cue.first).contains { sentence.isMark($0, ",") }
      && stretch(match.last + 1, frame.cue.first).contains {
        sentence.isFiniteVerb($0) || sentence.wordClass($0).contains(.modal)
      }
  }

  /// "voted against a bill that would have": the draft falls, whatever it says.
  private func isOfDraft(_ match: OperatorMatch) -> Bool {
    guard let draft = frame.operators.last, reader.isDraft(draft, sentence) else { return false }
    return draft.first - match.last <= 3
  }

  /// Whether an operator reaches the cue past what stands between them.
  private func reaches(_ match: OperatorMatch) -> Bool {
    if let predicateFront, match.first < predicateFront, !reader.isNominalOuter(match) {
      return false
    }
    if hasOwnModal, match.effect != .condition { return false }
    // "not to buy … and to strip": the second infinitive is not negated.
    if [.negation, .lift, .suspend, .flip].contains(match.effect),
      reader.isBeforeNewInfinitive(match.last, frame, sentence)
    {
      return false
    }
    if match.effect == .negation, governsAnother(match) { return false }
    if hasDecision, !undoesDecision(match) { return false }
    if reader.hasOwnObject(match, sentence) { return false }
    if reader.hasOwnVerb(match, frame, sentence) { return false }
    if isAside, [.lift, .suspend, .flip, .negation].contains(match.effect) { return false }
    if isOfWhole(match) { return false }
    guard hasLeftRelative else { return true }
    switch match.effect {
    case .power, .deny, .lift, .suspend: return true
    case .flip: return isOfDraft(match) || reader.isDraft(match, sentence)
    default: return reader.isDraft(match, sentence)
    }
  }

  /// "without conditions on vendors, and the company chose": a "not" that is part of another cue.
  private func isOfAnotherCue(_ match: OperatorMatch) -> Bool {
    guard match.effect == .negation, let index = sentence.cueIndex(at: match.first) else {
      return false
    }
    let cue = sentence.cues[index]
    return reader.lexicon.cues[cue.cue].part == .noun && cue.first != frame.cue.first
      && cue.first == match.first && cue.last - cue.first >= 2 && cue.last > match.last
  }

  /// "without naming them, keep it out", "had no hand in the choice and have no rule": a negation
  /// whose phrase ends before the verb of the cue begins.
  private func governsAnother(_ match: OperatorMatch) -> Bool {
    let between = stretch(match.last + 1, frame.cue.first)
    if sentence.isWord(match.first, "without"), match.last + 1 < frame.cue.first,
      reader.lexicon.forms[Int(sentence.article.tokens[match.last + 1].word)].contains(.gerund)
    {
      return between.contains { sentence.isMark($0, ",") }
    }
    // "Not in Riyadh, where it is a partner"
    if between.contains(where: {
      sentence.isMark($0, ",")
        && (sentence.isWord($0 + 1, "where") || sentence.isWord($0 + 1, "when"))
    }) {
      return true
    }
    guard sentence.isWord(match.first, "no"), match.first == match.last else { return false }
    return between.contains { index in
      sentence.isWord(index, "and")
        && ["have", "has", "had", "is", "are", "will"].contains {
          sentence.isWord(index + 1, $0)
        }
    }
  }

  // MARK: Actors and vendors

  private mutating func take(_ actor: Actor) {
    if reader.isForerunner(actor, frame, sentence) {
      frame.forerunners = actor.countries
      return
    }
    // "unlike Australia, which has barred": the pronoun stands for the state before it.
    let isTakenUp =
      relative > 0 && sentence.isMark(actor.last + 1, ",") && actor.last + 2 == relative
      && actor.kind == .state && !actor.isAttribute && sentence.isFiniteVerb(relative + 1)
    // "until Western governments give it clearance": whose they are nobody says.
    let isAnybodys =
      actor.isGeneric && actor.countries.isEmpty && sentence.isWord(actor.last, "governments")
    switch isAnybodys ? .foreign : isTakenUp ? .subject : reader.role(of: actor, frame, sentence) {
    case .subject where hasCrossed && isOutsidePressure(actor): break
    case .subject where !hasSubject:
      frame.authority = actor
      frame.link = .subject
      hasSubject = true
      predicateFront = nil
      expectsEmbedding = reader.embedsClause(actor.first - 1, sentence)
      // "none of Denmark's carriers may"
      if let match = reader.wordBefore(actor, sentence).1 { takeNegation(match) }
      takeOrder(by: actor)
      if reader.isDecider(actor, sentence) {
        hasDecision = true
        frame.isDecided = true
      }
    case .subject
    where expectsEmbedding && frame.addressee == nil
      && sentence.wordClass(actor.last + 1).contains(.report):
      // "after years of study Canada said that": what stands before who says it governs nothing.
      expectsEmbedding = reader.embedsClause(actor.first - 1, sentence)
    case .addressee where frame.addressee == nil: frame.addressee = actor
    case .subject where frame.addressee != nil && frame.source == nil: frame.source = actor
    case .proposer: frame.source = actor
    case .foreign where !hasSubject:
      frame.hasForeignSubject = true
      frame.authority = actor
      hasSubject = true
      expectsEmbedding = false
    case .commanded:
      frame.commandsOperators = true
      frame.commanded += actor.carriers
      if actor.carriers.isEmpty { commanded = actor.countries }
    case .pressedOthers: frame.pressesOthers = true
    default: break
    }
  }

  /// "has come under US pressure but has made no decision": who presses is not who acts.
  private func isOutsidePressure(_ actor: Actor) -> Bool {
    sentence.operatorMatch(at: actor.last + 1)?.effect == .pressure
      && sentence.actors.contains { $0.last < actor.first && $0.kind == .state }
  }

  /// "operators were urged by the government to": who is moved stands before the verb.
  private mutating func takeOrder(by actor: Actor) {
    let word = reader.wordBefore(actor, sentence).0
    guard sentence.isWord(word, "by"), let match = sentence.operatorMatch(at: word - 1),
      match.effect == .ordered || match.effect == .pressure
    else { return }
    let moved = stretch(max(clause.lowerBound, match.first - 20), match.first).compactMap {
      sentence.actor(at: $0)
    }
    guard let carriers = moved.first(where: { $0.kind == .operators }) else { return }
    frame.operators.append(match)
    frame.commandsOperators = true
    frame.commanded += carriers.carriers
  }

  /// Takes the "no" of a subject, unless the verb is negated already.
  private mutating func takeNegation(_ match: OperatorMatch) {
    guard match.effect == .negation else { return }
    lastOperator = match.first
    guard !frame.operators.contains(where: { $0.effect == .negation }) else { return }
    frame.operators.append(match)
  }

  private mutating func take(_ mention: Mention) {
    guard !hasSubject, !hasCrossed, reader.isSubject(mention, of: frame.cue, sentence),
      !reader.objects.isExcluded(mention, sentence),
      !sentence.isWord(mention.last + 1, "included")  // "no supplier, Huawei included, may be"
    else { return }
    guard frame.cue.isPassive || reader.lexicon.cues[frame.cue.cue].side != .object else { return }
    // "deputies want Huawei banned": the object of another verb, whose subject is to come.
    if frame.cue.isPassive, frame.cue.first == mention.last + 1,
      sentence.isFiniteVerb(mention.first - 1),
      !sentence.wordClass(mention.first - 1).contains(.aux)
    {
      if let wish = reader.wish(before: mention, sentence) { frame.operators.append(wish) }
      return
    }
    frame.vendorActs = !frame.cue.isPassive
    if let wish = reader.wish(before: mention, sentence) { frame.operators.append(wish) }
    // "that no untrusted vendor has supplied"
    let isQuoted = sentence.isMark(mention.first - 1, "\"")
    if let match = sentence.operatorMatch(at: mention.first - (isQuoted ? 2 : 1)) {
      takeNegation(match)
    }
    hasSubject = true
    if sentence.isWord(mention.first - 1, "and"),
      let partner = sentence.actor(at: mention.first - 2),
      partner.kind == .operators || partner.actsForState
    {
      frame.authority = partner  // "MTS and Huawei signed", "the ministry and Huawei signed"
      frame.link = .subject
    }
    frame.vendorMention = mention
    expectsEmbedding = reader.embedsClause(mention.first - 1, sentence)
  }
}

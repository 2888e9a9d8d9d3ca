import TextMatching

/// A cue at its place.
struct CueMatch {
  var cue: Int
  /// Indices of the first and last token, gaps included.
  var first: Int
  var last: Int
  /// The last token of the words before any gap.
  var head: Int
  var isPassive = false
  /// Whether a cue or operator further out speaks for it.
  var isConsumed = false
}

/// An operator at its place.
struct OperatorMatch {
  var row: Int
  var effect: StanceOperator
  var first: Int
  var last: Int
}

/// A sentence with all that was found in it; token indices are the article's.
struct SentenceReading {
  let article: ArticleReading
  let range: Range<Int>
  let place: SentenceSpan.Place
  let lexicon: Lexicon
  var actors: [Actor] = []
  var cues: [CueMatch] = []
  var operators: [OperatorMatch] = []
  /// For each token of the range: index plus one into `actors`, `cues`, `operators`; 0 for none.
  private var actorAt: [Int16]
  private var cueAt: [Int16]
  private var operatorAt: [Int16]
  /// Whether a clause begins at a token of the range.
  private var breaks: [Bool]
  /// Where a vendor holds something out: "a no-backdoor agreement".
  var offers: [Range<Int>] = []
  /// Whether the sentence asks.
  var isQuestion = false

  init(
    _ span: SentenceSpan, of article: ArticleReading, lexicon: Lexicon, actorFinder: ActorFinder
  ) {
    self.article = article
    range = span.tokens
    place = span.place
    self.lexicon = lexicon
    let empty = [Int16](repeating: 0, count: span.tokens.count)
    actorAt = empty
    cueAt = empty
    operatorAt = empty
    breaks = Array(repeating: false, count: span.tokens.count)
    findCuesAndOperators()
    actors = actorFinder.actors(in: range, of: article)
    for (index, actor) in actors.enumerated() {
      for token in actor.first...actor.last { actorAt[token - range.lowerBound] = Int16(index + 1) }
    }
    findBreaks()
    for index in cues.indices { cues[index].isPassive = isPassive(cues[index]) }
    isQuestion = range.suffix(3).contains { article.tokens[$0].mark == UInt8(ascii: "?") }
  }

  // MARK: What stands at a token

  @inline(__always)
  func wordClass(_ token: Int) -> WordClass {
    range.contains(token) ? lexicon.classes[Int(article.tokens[token].word)] : []
  }

  func actor(at token: Int) -> Actor? {
    guard range.contains(token) else { return nil }
    let index = Int(actorAt[token - range.lowerBound])
    return index == 0 ? nil : actors[index - 1]
  }

  func cueIndex(at token: Int) -> Int? {
    guard range.contains(token) else { return nil }
    let index = Int(cueAt[token - range.lowerBound])
    return index == 0 ? nil : index - 1
  }

  func operatorMatch(at token: Int) -> OperatorMatch? {
    guard range.contains(token) else { return nil }
    let index = Int(operatorAt[token - range.lowerBound])
    return index == 0 ? nil : operators[index - 1]
  }

  func vendors(at token: Int) -> Mention? {
    guard let mention = article.mention(at: token), mention.vendors != nil else { return nil }
    return mention
  }

  func isMark(_ token: Int, _ mark: Unicode.Scalar) -> Bool {
    range.contains(token) && article.tokens[token].mark == UInt8(ascii: mark)
  }

  func beginsClause(_ token: Int) -> Bool {
    range.contains(token) && breaks[token - range.lowerBound]
  }

  /// The clause that a token stands in.
  func clause(of token: Int) -> Range<Int> {
    var start = token
    while start > range.lowerBound, !beginsClause(start) { start -= 1 }
    var end = token + 1
    while end < range.upperBound, !beginsClause(end) { end += 1 }
    return start..<end
  }

  /// Whether any word of a range has one of the classes.
  func contains(_ wordClass: WordClass, in tokens: Range<Int>) -> Bool {
    tokens.contains { !self.wordClass($0).isDisjoint(with: wordClass) }
  }

  var span: TextSpan {
    guard let first = range.first, let last = range.last else { return TextSpan(0, 0) }
    return TextSpan(Int(article.tokens[first].start), Int(article.tokens[last].end))
  }

  // MARK: Finding

  private mutating func findCuesAndOperators() {
    let tokens = article.tokens
    var cueFree = range.lowerBound
    var operatorFree = range.lowerBound
    let isTitleCase = place == .title
    for index in range where tokens[index].word != 0 {
      let word = tokens[index].word
      if article.mentionAt[index] != 0 { continue }
      // "Zero Hedge", "Ban Ki-moon": a capital within a sentence makes a name of a word.
      if !isTitleCase, index > range.lowerBound, tokens[index].flags.contains(.capitalised),
        tokens[index - 1].kind == .word, tokens[index - 1].flags.contains(.capitalised),
        article.mentionAt[index - 1] == 0
      {
        continue
      }
      if index >= cueFree, let match = longestCue(lexicon.cuesByWord[word], at: index) {
        cues.append(match)
        cueAt[index - range.lowerBound] = Int16(cues.count)
        for token in index...match.head { cueAt[token - range.lowerBound] = Int16(cues.count) }
        cueAt[match.last - range.lowerBound] = Int16(cues.count)
        cueFree = match.head + 1
      }
      if index >= operatorFree,
        let match = longestOperator(lexicon.operatorsByWord[word], at: index)
      {
        operators.append(match)
        for token in index...match.last {
          operatorAt[token - range.lowerBound] = Int16(operators.count)
        }
        operatorFree = match.last + 1
      }
    }
  }

  private func longestCue(_ candidates: ArraySlice<Int32>, at index: Int) -> CueMatch? {
    for candidate in candidates {
      let pattern = lexicon.cues[Int(candidate)].pattern
      if lexicon.cues[Int(candidate)].part == .verb, pattern.wordCount == 1, isNoun(index) {
        continue
      }
      guard
        let end = lexicon.patterns.match(
          pattern, article.tokens, at: index, upTo: range.upperBound)
      else { continue }
      let head = index + Int(pattern.leadingWords) - 1
      return CueMatch(cue: Int(candidate), first: index, last: end - 1, head: head)
    }
    return nil
  }

  /// Whether a word that is also a verb is a noun here: "grant permits", "its use", "the test".
  private func isNoun(_ index: Int) -> Bool {
    let form = lexicon.forms[Int(article.tokens[index].word)]
    if form.contains(.participle), isWord(index - 1, "a") { return true }  // "a considered one"
    guard !form.isDisjoint(with: [.base, .third]), index > range.lowerBound else { return false }
    for word: StaticString in ["on", "of", "against", "over"] where isWord(index + 1, word) {
      if form.contains(.base) { return true }  // "the 5G ban on"
    }
    let before = article.tokens[index - 1]
    if before.kind == .possessive { return true }
    if form.contains(.base), isNamedNoun(index) { return true }
    if lexicon.classes[Int(before.word)].contains(.preposition), !isWord(index - 1, "to") {
      return true  // "smoking in bars"
    }
    let wordClass = lexicon.classes[Int(before.word)]
    if wordClass.contains(.determiner) {
      // "have all let Huawei": no article, though it can stand before a noun.
      let floats: [StaticString] = ["that", "all", "both", "each"]
      return !floats.contains { isWord(index - 1, $0) }
    }
    return wordClass.contains(.verb)
      && wordClass.isDisjoint(with: [.aux, .adverb, .conjunction, .instrument])
      && article.mentionAt[index - 1] == 0
  }

  /// "Sweden's Huawei ban", "the 5G ban": no verb can follow one name or thing in this form.
  private func isNamedNoun(_ index: Int) -> Bool {
    let isNoun = lexicon.cuesByWord[article.tokens[index].word].contains {
      lexicon.cues[Int($0)].part == .noun && lexicon.cues[Int($0)].pattern.wordCount == 1
    }
    guard isNoun else { return false }
    var before = index - 2
    if let mention = article.mention(at: index - 1) {
      guard mention.vendors?.count == 1 else { return false }
      before = mention.first - 1
    } else if !SentenceReading.thingNouns.contains(where: { isWord(index - 1, $0) }) {
      return false
    }
    return !wordClass(before).contains(.verb) && !wordClass(before).contains(.modal)
  }

  private static let thingNouns: [StaticString] = [
    "5g", "4g", "network", "equipment", "gear", "telecom", "technology", "kit", "import",
  ]

  private func longestOperator(_ candidates: ArraySlice<Int32>, at index: Int) -> OperatorMatch? {
    for candidate in candidates {
      let row = lexicon.operators[Int(candidate)]
      guard
        let end = lexicon.patterns.match(
          row.pattern, article.tokens, at: index, upTo: range.upperBound)
      else { continue }
      return OperatorMatch(row: Int(candidate), effect: row.effect, first: index, last: end - 1)
    }
    return nil
  }

  /// Marks where clauses begin: after `;`, `:`, dashes, before "but", and before a new subject
  /// with a verb of its own.
  private mutating func findBreaks() {
    for index in range.dropFirst() {
      let token = article.tokens[index]
      let offset = index - range.lowerBound
      if token.kind == .mark {
        switch token.mark {
        case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"): breaks[offset] = true
        case UInt8(ascii: "-") where token.flags.contains(.spaced): breaks[offset] = true
        case UInt8(ascii: ","): if startsNewSubject(index + 1) { breaks[offset] = true }
        default: break
        }
      } else if wordClass(index).contains(.clauseBreak), article.mentionAt[index] == 0 {
        breaks[offset] = true
      } else if isSubordinator(index), startsNewSubject(index + 1) {
        breaks[offset] = true
      } else if wordClass(index).contains(.conjunction), startsNewSubject(index + 1) {
        breaks[offset] = true
      } else if token.kind == .lineBreak {
        breaks[offset] = false
      }
    }
  }

  /// "after", "when", "as": words that begin a clause when a subject and a verb follow.
  private func isSubordinator(_ token: Int) -> Bool {
    for word in SentenceReading.subordinators where isWord(token, word) { return true }
    return false
  }

  private static let subordinators: [StaticString] = [
    "after", "before", "since", "when", "as", "once", "until",
  ]

  /// Whether an actor or a vendor stands at a token, and a verb follows it.
  private func startsNewSubject(_ token: Int) -> Bool {
    var at = token
    while at < range.upperBound,
      wordClass(at).contains(.determiner)
        || wordClass(at).contains(.conjunction)
    {
      at += 1
    }
    guard range.contains(at) else { return false }
    var end: Int
    if let actor = actor(at: at), actor.first >= at - 1 {
      guard actor.kind != .origin, actor.kind != .other else { return false }
      end = actor.last + 1
    } else if let mention = vendors(at: at) {
      end = mention.last + 1
    } else if wordClass(at).contains(.pronounCountry) || wordClass(at).contains(.pronounVendor) {
      end = at + 1
    } else {
      return false
    }
    while end < range.upperBound, wordClass(end).contains(.adverb) { end += 1 }
    if isWord(end, "included") || isWord(end, "excepted") { return false }  // ", Huawei included"
    return isFiniteVerb(end)
  }

  func isFiniteVerb(_ token: Int) -> Bool {
    guard range.contains(token), article.mentionAt[token] == 0 else { return false }
    let wordClass = wordClass(token)
    if wordClass.contains(.aux), !isMark(token, "'") { return article.tokens[token].kind == .word }
    guard wordClass.contains(.verb) else { return false }
    return !lexicon.forms[Int(article.tokens[token].word)].isDisjoint(with: VerbForm.finite)
  }

  /// Whether a participle has a form of "be" before it, or follows its noun without a verb.
  private func isPassive(_ match: CueMatch) -> Bool {
    guard lexicon.cues[match.cue].part == .verb else { return false }
    let form = lexicon.forms[Int(article.tokens[match.first].word)]
    guard form.contains(.participle) else { return false }
    var index = match.first - 1
    while index >= range.lowerBound,
      wordClass(index).contains(.adverb)
        || operatorMatch(at: index)?.effect == .negation
    {
      if wordClass(index).contains(.be) { return true }
      index -= 1
    }
    guard index >= range.lowerBound else { return false }
    if wordClass(index).contains(.be) { return true }
    if wordClass(index).contains(.conjunction), let before = cueIndex(at: index - 1) {
      return isPassive(cues[before])
    }
    // "Huawei excluded from", "ZTE shut out of": no object, so the noun before is it.
    let next = max(match.head, match.last) + 1
    let isSplit = match.last > match.head
    let lacksObject =
      ["from", "by", "of", "in"].contains { isWord(next, $0) }
      || next >= range.upperBound || isMark(next, ",") || isMark(next, ".")
    if isMark(index, ","), vendors(at: index - 1) != nil { index -= 1 }  // "ZTE, long barred from"
    return lacksObject && vendors(at: index) != nil && (!isSplit || match.last == match.head + 1)
  }

  /// Whether a token is a word, given folded.
  func isWord(_ token: Int, _ word: StaticString) -> Bool {
    guard range.contains(token) else { return false }
    let id = article.tokens[token].word
    return id != 0 && id == lexicon.id(word)
  }
}

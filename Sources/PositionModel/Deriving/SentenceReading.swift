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
  /// The cue that speaks for it in its place.
  var speaker: Int?
}

/// An operator at its place.
struct OperatorMatch {
  var row: Int
  var effect: StanceOperator
  var first: Int
  var last: Int
}

/// A sentence with all that was found in it; token indices are the article's.
///
/// A class, as every part of the reader is handed it for every cue. What it holds is found when it is
/// first asked for: most sentences claim nothing, and nobody asks.
final class SentenceReading {
  let article: ArticleReading
  let range: Range<Int>
  let place: SentenceSpan.Place
  let lexicon: Lexicon
  private let actorFinder: ActorFinder
  private var foundActors: [Actor] = []
  private var foundCues: [CueMatch] = []
  private var operators: [OperatorMatch] = []
  private let marks: UnsafeMutableBufferPointer<TokenMarks>
  private var hasActors = false
  private var hasCues = false
  private var hasOperators = false
  private var hasClauses = false
  /// Where a vendor holds something out: "a no-backdoor agreement".
  var offers: [Range<Int>] = []
  /// Whether the rules found a cue for a vendor in it that tells nobody's stance, as it is asked for or
  /// denied.
  var isSettled = false
  /// Whether they found one that is thought or about other goods.
  var isDoubtful = false
  /// Whether the sentence asks.
  let isQuestion: Bool
  /// Whether a vendor stands in it, or so near that a look past its end may find it.
  private(set) lazy var mayNameVendor = article.namesVendor(
    in: max(0, range.lowerBound - 4)..<min(article.tokens.count, range.upperBound + 4))

  /// What was found at a token: index plus one into `actors`, `cues`, `operators`; 0 for none.
  private struct TokenMarks {
    var actor: Int16 = 0
    var cue: Int16 = 0
    var operatorMatch: Int16 = 0
    /// Whether a clause begins here.
    var beginsClause = false
  }

  init(
    _ span: SentenceSpan, of article: ArticleReading, lexicon: Lexicon, actorFinder: ActorFinder
  ) {
    self.article = article
    range = span.tokens
    place = span.place
    self.lexicon = lexicon
    self.actorFinder = actorFinder
    marks = .allocate(capacity: span.tokens.count)
    marks.initialize(repeating: TokenMarks())
    isQuestion = span.tokens.suffix(3).contains { article.tokens[$0].mark == UInt8(ascii: "?") }
  }

  deinit { marks.deallocate() }

  // MARK: What stands at a token

  @inline(__always)
  func wordClass(_ token: Int) -> WordClass {
    range.contains(token) ? lexicon.classes[Int(article.tokens[token].word)] : []
  }

  var actors: [Actor] {
    if !hasActors { findActors() }
    return foundActors
  }

  var cues: [CueMatch] {
    if !hasCues { findCues() }
    return foundCues
  }

  /// Takes a cue that no words of a lexicon are.
  func add(_ cue: CueMatch) {
    if !hasCues { findCues() }
    foundCues.append(cue)
  }

  /// Lets another cue or an operator speak for a cue.
  func consume(_ cue: Int, for speaker: Int? = nil) {
    foundCues[cue].isConsumed = true
    foundCues[cue].speaker = speaker
  }

  func actor(at token: Int) -> Actor? {
    guard range.contains(token) else { return nil }
    if !hasActors { findActors() }
    let index = Int(marks[token - range.lowerBound].actor)
    return index == 0 ? nil : foundActors[index - 1]
  }

  func cueIndex(at token: Int) -> Int? {
    guard range.contains(token) else { return nil }
    if !hasCues { findCues() }
    let index = Int(marks[token - range.lowerBound].cue)
    return index == 0 ? nil : index - 1
  }

  func operatorMatch(at token: Int) -> OperatorMatch? {
    guard range.contains(token) else { return nil }
    if !hasOperators { findOperators() }
    let index = Int(marks[token - range.lowerBound].operatorMatch)
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
    guard range.contains(token) else { return false }
    if !hasClauses { findBreaks() }
    return marks[token - range.lowerBound].beginsClause
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

  private func findActors() {
    hasActors = true
    foundActors = actorFinder.actors(in: range, of: article)
    for (index, actor) in foundActors.enumerated() {
      for token in actor.first...actor.last {
        marks[token - range.lowerBound].actor = Int16(index + 1)
      }
    }
  }

  private func findCues() {
    hasCues = true
    foundCues.reserveCapacity(6)  // As many as most sentences have, at once.
    let (tokens, patterns) = (article.tokens, lexicon.cuesByWord)
    forEachBeginning(of: .cue) { index in
      guard let match = longestCue(at: index, in: tokens, patterns) else { return nil }
      foundCues.append(match)
      let number = Int16(foundCues.count)
      for token in index...match.head { marks[token - range.lowerBound].cue = number }
      marks[match.last - range.lowerBound].cue = number
      return match.head + 1
    }
    for index in foundCues.indices { foundCues[index].isPassive = isPassive(foundCues[index]) }
  }

  private func findOperators() {
    hasOperators = true
    operators.reserveCapacity(6)
    let (tokens, patterns) = (article.tokens, lexicon.operatorsByWord)
    forEachBeginning(of: .modifier) { index in
      guard let match = longestOperator(at: index, in: tokens, patterns) else { return nil }
      operators.append(match)
      for token in index...match.last {
        marks[token - range.lowerBound].operatorMatch = Int16(operators.count)
      }
      return match.last + 1
    }
  }

  /// Hands over the tokens that begin patterns of a list and are no names; `body` gives from where
  /// to go on where it finds one.
  private func forEachBeginning(of list: PatternLists, _ body: (Int) -> Int?) {
    let (tokens, beginnings) = (article.tokens, lexicon.beginnings)
    var index = range.lowerBound
    while index < range.upperBound {
      let isOne = beginnings[Int(tokens[index].word)].contains(list) && mayBegin(index)
      index = (isOne ? body(index) : nil) ?? index + 1
    }
  }

  /// Whether a token that begins patterns is no name.
  private func mayBegin(_ index: Int) -> Bool {
    let token = article.tokens[index]
    guard !article.isMentioned(index), !lexicon.isStateOwned(before: index + 1, in: article)
    else { return false }
    if token.flags.contains(.capitalised), isMonth(index) || isLeader(index) { return false }
    // "Zero Hedge", "Ban Ki-moon": a capital within a sentence makes a name of a word.
    guard place != .title, index > range.lowerBound, token.flags.contains(.capitalised) else {
      return true
    }
    let before = article.tokens[index - 1]
    return before.kind != .word || !before.flags.contains(.capitalised)
      || article.isMentioned(index - 1)
  }

  /// "in May", "May 2022": the month, not what may be.
  private func isMonth(_ index: Int) -> Bool {
    guard isWord(index, "may") else { return false }
    let isDated = range.contains(index + 1) && article.tokens[index + 1].kind == .number
    let isDay = range.contains(index - 1) && article.tokens[index - 1].kind == .number
    return isDated || isDay || wordClass(index - 1).contains(.preposition)
      || isWord(index - 1, "last") || isWord(index - 1, "this")
  }

  /// "Britain's May has approved": who goes by the name, not what may be.
  private func isLeader(_ index: Int) -> Bool {
    isWord(index, "may") && isFiniteVerb(index + 1)
      && !lexicon.forms[Int(article.tokens[index + 1].word)].contains(.base)
  }

  private func longestCue(
    at index: Int, in tokens: [Token], _ patterns: PatternIndex
  ) -> CueMatch? {
    let match = patterns.firstMatch(
      in: tokens, glances: article.glances, at: index, upTo: range.upperBound
    ) { cue in
      guard lexicon.cues[cue].part == .verb else { return true }
      return lexicon.cues[cue].pattern.wordCount == 1 ? !isNoun(index) : !isNounPhrase(index)
    }
    guard let match else { return nil }
    let head = index + Int(lexicon.cues[match.pattern].pattern.leadingWords) - 1
    return CueMatch(cue: match.pattern, first: index, last: match.end - 1, head: head)
  }

  private func longestOperator(
    at index: Int, in tokens: [Token], _ patterns: PatternIndex
  ) -> OperatorMatch? {
    let match = patterns.firstMatch(
      in: tokens, glances: article.glances, at: index, upTo: range.upperBound)
    // "letting it in but decided to", "let Huawei in and Poland is": no gap reaches past a turn, or
    // into what somebody else does.
    guard let match,
      !stretch(index + 1, match.end - 1).contains(where: {
        isWord($0, "but")
          || wordClass($0).contains(.conjunction) && article.mention(at: $0 + 1)?.country != nil
      })
    else { return nil }
    return OperatorMatch(
      row: match.pattern, effect: lexicon.operators[match.pattern].effect, first: index,
      last: match.end - 1)
  }

  /// Marks where clauses begin: after `;`, `:`, dashes, before "but", and before a new subject
  /// with a verb of its own.
  private func findBreaks() {
    hasClauses = true
    for index in range.dropFirst() {
      let token = article.tokens[index]
      let offset = index - range.lowerBound
      if token.kind == .mark {
        switch token.mark {
        case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"):
          marks[offset].beginsClause = true
        case UInt8(ascii: "-") where token.flags.contains(.spaced):
          marks[offset].beginsClause = true
        case UInt8(ascii: ","): if startsNewSubject(index + 1) { marks[offset].beginsClause = true }
        default: break
        }
      } else if wordClass(index).contains(.clauseBreak), !article.isMentioned(index),
        !isInsideCue(index), !isWord(index - 1, "all")  // "all but banned"
      {
        marks[offset].beginsClause = true
      } else if lexicon.subordinators.contains(token.word), !isWord(index - 1, "such"),
        startsNewSubject(index + 1) || isNoVendor(index + 1)
      {
        marks[offset].beginsClause = true
      } else if wordClass(index).contains(.conjunction), !article.isMentioned(index),
        startsNewSubject(index + 1)
      {
        marks[offset].beginsClause = true
      } else if token.kind == .lineBreak {
        marks[offset].beginsClause = false
      }
    }
  }

  /// "as no vendor has been": a subject that is none.
  private func isNoVendor(_ token: Int) -> Bool {
    (isWord(token, "no") || isWord(token, "none"))
      && (token + 1..<token + 5).contains {
        wordClass($0).contains(.aux)
      }
  }

  /// "any vendor except", "any supplier but": a word that is part of what a cue says.
  private func isInsideCue(_ token: Int) -> Bool {
    guard let cue = cueIndex(at: token) else { return false }
    return cues[cue].first < token
  }

  private static let noPredicates: [StaticString] = ["included", "excepted", "to"]

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
    // ", Huawei included", "a deal between Fastweb and Huawei to supply"
    for word in SentenceReading.noPredicates where isWord(end, word) { return false }
    return isFiniteVerb(end)
  }

  func isFiniteVerb(_ token: Int) -> Bool {
    guard range.contains(token), !article.isMentioned(token) else { return false }
    let wordClass = wordClass(token)
    if wordClass.contains(.aux), !isMark(token, "'") { return article.tokens[token].kind == .word }
    guard wordClass.contains(.verb) else { return false }
    return !lexicon.forms[Int(article.tokens[token].word)].isDisjoint(with: VerbForm.finite)
  }

  /// Whether a token is a word, given folded.
  func isWord(_ token: Int, _ word: StaticString) -> Bool {
    guard range.contains(token) else { return false }
    let id = article.tokens[token].word
    return id != 0 && lexicon.isWord(id, word)
  }
}

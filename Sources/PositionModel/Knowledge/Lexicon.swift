import TextMatching

/// A phrase that signals a stance.
struct Cue: Sendable {
  enum Part: String, CaseIterable, Sendable { case verb, noun, state }
  enum VendorSide: String, CaseIterable, Sendable { case object, subject, either }
  enum Strength: String, CaseIterable, Sendable { case strong, weak }

  var name: String
  var part: Part
  /// `nil` for "did the same": the stance of the claim before.
  var stance: Stance?
  var side: VendorSide
  var scope: MeasureScope?
  var strength: Strength
  /// Where it stands in its file.
  var line: Int
  var pattern: CuePattern
}

/// What a word or phrase does to the cue that it governs.
enum StanceOperator: String, CaseIterable, Sendable {
  case none, negation, flip, lift, ease, suspend, uphold, weak, litotes, power, announced, planned
  case ordered, must, should, pressure, condition, proviso, hypothetical, deny, question, undecided
  case past, until, despite
}

struct OperatorRow: Sendable {
  var name: String
  var effect: StanceOperator
  var line: Int
  var pattern: CuePattern
}

/// A phrase that names an entry of a ledger.
struct LedgerCue<Kind: Sendable>: Sendable {
  var name: String
  var kind: Kind
  var pattern: CuePattern
}

/// Cues, operators and word classes, with the vocabulary that numbers their words.
struct Lexicon: Sendable {
  var cues: [Cue] = []
  var operators: [OperatorRow] = []
  var offers: [LedgerCue<Offer.Kind>] = []
  var events: [LedgerCue<PolicyEvent.Kind>] = []
  var offersByWord: [Vocabulary.WordID: [Int]] = [:]
  var eventsByWord: [Vocabulary.WordID: [Int]] = [:]
  /// Cue and operator indices by the word that they begin with.
  var cuesByWord: [[Int32]] = []
  var operatorsByWord: [[Int32]] = []
  /// The classes of each word.
  var classes: [WordClass] = []
  /// The verb forms of each word.
  var forms: [VerbForm] = []
  private var vocabulary = Vocabulary()

  private static let wordsFile = "words.lexicon"

  init(
    files: [KnowledgeFile], inflection: Inflection, tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    var reader = PatternReader(inflection: inflection)
    var classes: [Vocabulary.WordID: WordClass] = [:]
    for file in files where file.name == Lexicon.wordsFile {
      for row in KnowledgeRow.all(in: file) {
        let column = try row.columns(2)
        guard let wordClass = WordClass(name: column[0]) else {
          throw .unknownWord(row.line, column[0], known: WordClass.names)
        }
        for item in listItems(column[1]) {
          // A class is of single words: of a phrase its last, the head.
          for pattern in reader.patterns(item, tokenizer: &tokenizer) {
            guard case .words(let words)? = pattern.elements.last else { continue }
            if pattern.elements.count > 1, wordClass != .government { continue }
            for word in words { classes[word, default: []].formUnion(wordClass) }
          }
        }
      }
    }
    for file in files where file.name == "cues.lexicon" {
      for row in KnowledgeRow.all(in: file) {
        let cue = try Lexicon.cue(row)
        for pattern in reader.patterns(cue.name, tokenizer: &tokenizer) {
          var cue = cue
          cue.pattern = pattern
          cues.append(cue)
        }
      }
    }
    for file in files where file.name == "operators.lexicon" {
      for row in KnowledgeRow.all(in: file) {
        let column = try row.columns(2)
        let effect = try row.word(column[1], as: StanceOperator.self)
        for pattern in reader.patterns(column[0], tokenizer: &tokenizer) {
          operators.append(
            OperatorRow(
              name: column[0], effect: effect, line: row.line.number, pattern: pattern))
        }
      }
    }
    (offers, offersByWord) = try Lexicon.ledger(
      files, named: "offers.lexicon", &reader, &tokenizer)
    (events, eventsByWord) = try Lexicon.ledger(
      files, named: "events.lexicon", &reader, &tokenizer)
    vocabulary = tokenizer.vocabulary
    finish(count: tokenizer.vocabulary.count, classes: classes, forms: reader.forms)
  }

  /// The number of a word that the code itself looks for.
  func id(_ word: StaticString) -> Vocabulary.WordID { vocabulary.lookUp(word) }

  /// Reads `pattern | kind` rows.
  private static func ledger<Kind: RawRepresentable & CaseIterable & Sendable>(
    _ files: [KnowledgeFile], named name: String, _ reader: inout PatternReader,
    _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) -> ([LedgerCue<Kind>], [Vocabulary.WordID: [Int]])
  where Kind.RawValue == String {
    var cues: [LedgerCue<Kind>] = []
    var byWord: [Vocabulary.WordID: [Int]] = [:]
    for file in files where file.name == name {
      for row in KnowledgeRow.all(in: file) {
        let column = try row.columns(2)
        let kind = try row.word(column[1], as: Kind.self)
        for pattern in reader.patterns(column[0], tokenizer: &tokenizer) {
          for word in firstWords(pattern) { byWord[word, default: []].append(cues.count) }
          cues.append(LedgerCue(name: column[0], kind: kind, pattern: pattern))
        }
      }
    }
    return (cues, byWord)
  }

  private static func cue(_ row: KnowledgeRow) throws(KnowledgeError) -> Cue {
    let column = try row.columns(6)
    var stance: Stance?
    if column[2] != "same" { stance = try row.word(column[2], as: Stance.self) }
    var scope: MeasureScope?
    if column[4] != "-" { scope = try row.word(column[4], as: MeasureScope.self) }
    return Cue(
      name: column[0], part: try row.word(column[1], as: Cue.Part.self), stance: stance,
      side: try row.word(column[3], as: Cue.VendorSide.self), scope: scope,
      strength: try row.word(column[5], as: Cue.Strength.self), line: row.line.number,
      pattern: CuePattern(elements: [], wordCount: 0))
  }

  /// Lays out the tables by word number; longer patterns are tried first.
  private mutating func finish(
    count: Int, classes: [Vocabulary.WordID: WordClass], forms: [Vocabulary.WordID: VerbForm]
  ) {
    self.classes = Array(repeating: [], count: count + 1)
    self.forms = Array(repeating: [], count: count + 1)
    cuesByWord = Array(repeating: [], count: count + 1)
    operatorsByWord = Array(repeating: [], count: count + 1)
    for (word, wordClass) in classes { self.classes[Int(word)] = wordClass }
    for (word, form) in forms {
      self.forms[Int(word)] = form
      self.classes[Int(word)].formUnion(.verb)
    }
    for (index, cue) in cues.enumerated() {
      for word in Lexicon.firstWords(cue.pattern) { cuesByWord[Int(word)].append(Int32(index)) }
    }
    for (index, row) in operators.enumerated() {
      for word in Lexicon.firstWords(row.pattern) {
        operatorsByWord[Int(word)].append(Int32(index))
      }
    }
    for word in cuesByWord.indices {
      cuesByWord[word].sort {
        cues[Int($0)].pattern.wordCount > cues[Int($1)].pattern.wordCount
      }
      operatorsByWord[word].sort {
        operators[Int($0)].pattern.wordCount > operators[Int($1)].pattern.wordCount
      }
    }
  }

  private static func firstWords(_ pattern: CuePattern) -> [Vocabulary.WordID] {
    guard case .words(let words)? = pattern.elements.first else { return [] }
    return words
  }
}

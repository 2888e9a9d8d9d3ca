import TextMatching

/// A phrase that signals a stance.
struct Cue: Sendable {
  enum Part: String, CaseIterable, Sendable { case verb, noun, state }
  enum VendorSide: String, CaseIterable, Sendable { case object, subject, either, implied }
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
///
/// A class, as every sentence that is read holds it.
final class Lexicon: Sendable {
  let cues: [Cue]
  let operators: [OperatorRow]
  let offers: [LedgerCue<Offer.Kind>]
  let events: [LedgerCue<PolicyEvent.Kind>]
  /// The elements of all patterns.
  let patterns: PatternTable
  /// Indices by the word that a pattern begins with.
  let cuesByWord: PatternIndex
  let operatorsByWord: PatternIndex
  let offersByWord: PatternIndex
  let eventsByWord: PatternIndex
  /// The classes of each word.
  let classes: [WordClass]
  /// The verb forms of each word.
  let forms: [VerbForm]
  private let vocabulary: Vocabulary

  init(
    files: [KnowledgeFile], inflection: Inflection, tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    var reader = LexiconReader(inflection: inflection, tokenizer: tokenizer)
    for file in files { try reader.readClasses(file) }
    for file in files { try reader.readCues(file) }
    for file in files { try reader.readOperators(file) }
    offers = try reader.ledger(files, named: "offers.lexicon")
    events = try reader.ledger(files, named: "events.lexicon")
    cues = reader.cues
    operators = reader.operators
    tokenizer = reader.tokenizer
    vocabulary = tokenizer.vocabulary
    let (table, count) = (reader.patterns.table, vocabulary.count)
    patterns = table
    cuesByWord = PatternIndex(cues.map { $0.pattern }, in: table, wordCount: count)
    operatorsByWord = PatternIndex(operators.map { $0.pattern }, in: table, wordCount: count)
    offersByWord = PatternIndex(offers.map { $0.pattern }, in: table, wordCount: count)
    eventsByWord = PatternIndex(events.map { $0.pattern }, in: table, wordCount: count)
    (classes, forms) = reader.wordTables()
  }

  /// The number of a word that the code itself looks for.
  func id(_ word: StaticString) -> Vocabulary.WordID { vocabulary.lookUp(word) }
}

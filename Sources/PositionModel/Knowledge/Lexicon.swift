import TextMatching

/// A phrase that signals a stance.
struct Cue: Sendable {
  enum Part: String, CaseIterable, Sendable { case verb, noun, state }
  enum VendorSide: String, CaseIterable, Sendable { case object, subject, either, implied }
  enum Strength: String, CaseIterable, Sendable { case strong, weak }

  /// Its words, as its row has them.
  var name: SourceSpan
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
  var name: SourceSpan
  var effect: StanceOperator
  var line: Int
  var pattern: CuePattern
}

/// The lists of patterns.
struct PatternLists: OptionSet, Sendable {
  let rawValue: UInt8

  static let cue = PatternLists(rawValue: 1)
  static let modifier = PatternLists(rawValue: 2)
  static let offer = PatternLists(rawValue: 4)
  static let event = PatternLists(rawValue: 8)
}

/// A phrase that names an entry of a ledger.
struct LedgerCue<Kind: Sendable>: Sendable {
  var name: SourceSpan
  var kind: Kind
  var pattern: CuePattern
}

/// What the files of the lexicon say, with the words that they have numbered by themselves.
struct LexiconRows: Sendable {
  let cues: [Cue]
  let operators: [OperatorRow]
  let offers: [LedgerCue<Offer.Kind>]
  let events: [LedgerCue<PolicyEvent.Kind>]
  let patterns: PatternTable
  let classes: [WordClass]
  let forms: [VerbForm]
  let vocabulary: Vocabulary
  let sources: KnowledgeSources

  init(_ sources: KnowledgeSources) throws(KnowledgeError) {
    self.sources = sources
    var tokenizer = Tokenizer(vocabulary: Vocabulary(capacity: 1 << 13))
    var reader = LexiconReader(inflection: try Inflection(sources), sources: sources)
    try reader.readClasses(&tokenizer)
    cues = try reader.cues(&tokenizer)
    operators = try reader.operators(&tokenizer)
    offers = try reader.ledger(named: "offers.lexicon", &tokenizer)
    events = try reader.ledger(named: "events.lexicon", &tokenizer)
    vocabulary = tokenizer.vocabulary
    patterns = PatternTable(reader.patterns.maker)
    (classes, forms) = reader.wordTables(wordCount: vocabulary.count)
  }
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
  /// The lists with patterns that begin with each word.
  let beginnings: [PatternLists]
  /// The classes of each word.
  let classes: [WordClass]
  /// The verb forms of each word.
  let forms: [VerbForm]
  /// "after", "when", "as": words that begin a clause when a subject and a verb follow.
  let subordinators: WordChoice
  /// "before", "by", "until": words that a time follows.
  let timePrepositions: WordChoice
  /// The halves of "state-owned", "government-run".
  let owners: WordChoice
  let owned: WordChoice
  /// "supplier", "makers": words for vendors without a name.
  let vendorNouns: WordChoice
  /// Words for any of them at all.
  let everybody: WordChoice
  private let vocabulary: Vocabulary
  private let sources: KnowledgeSources

  /// Takes what was read from files, with its words numbered anew by a vocabulary that gets them all.
  init(_ rows: LexiconRows, in vocabulary: inout Vocabulary) {
    let numbers = vocabulary.enter(all: rows.vocabulary)
    let (table, wordCount) = (rows.patterns.renumbered(numbers), vocabulary.count)
    sources = rows.sources
    (cues, operators) = (rows.cues, rows.operators)
    (offers, events) = (rows.offers, rows.events)
    self.vocabulary = vocabulary
    subordinators = WordChoice(
      ["after", "before", "since", "when", "as", "once", "until"], in: vocabulary)
    timePrepositions = WordChoice(
      ["before", "by", "in", "on", "from", "until", "after"], in: vocabulary)
    owners = WordChoice(["state", "government"], in: vocabulary)
    owned = WordChoice(["owned", "run", "held", "controlled"], in: vocabulary)
    vendorNouns = WordChoice(
      [
        "vendor", "vendors", "supplier", "suppliers", "manufacturer", "manufacturers", "maker",
        "makers",
      ], in: vocabulary)
    everybody = WordChoice(["nobody", "anybody", "anyone", "noone", "no"], in: vocabulary)
    patterns = table
    // The patterns of each list stand together, in its order.
    var rest = table.patterns.suffix(cues.count + operators.count + offers.count + events.count)
    func index(_ count: Int) -> PatternIndex {
      defer { rest = rest.dropFirst(count) }
      return PatternIndex(rest.prefix(count), in: table, wordCount: wordCount)
    }
    cuesByWord = index(cues.count)
    operatorsByWord = index(operators.count)
    offersByWord = index(offers.count)
    eventsByWord = index(events.count)
    var beginnings = [PatternLists](repeating: [], count: wordCount + 1)
    cuesByWord.mark(.cue, in: &beginnings)
    operatorsByWord.mark(.modifier, in: &beginnings)
    offersByWord.mark(.offer, in: &beginnings)
    eventsByWord.mark(.event, in: &beginnings)
    self.beginnings = beginnings
    var classes = [WordClass](repeating: [], count: wordCount + 1)
    var forms = [VerbForm](repeating: [], count: wordCount + 1)
    for (old, new) in numbers.enumerated() {
      classes[Int(new)] = rows.classes[old]
      forms[Int(new)] = rows.forms[old]
    }
    (self.classes, self.forms) = (classes, forms)
  }

  /// The words of a cue or an operator, as its row has them.
  func name(_ span: SourceSpan) -> String { sources.text(span) }

  /// The number of a word that the code itself looks for.
  func id(_ word: StaticString) -> Vocabulary.WordID { vocabulary.lookUp(word) }

  /// Whether a number above 0 is that of a word that the code itself looks for.
  func isWord(_ id: Vocabulary.WordID, _ word: StaticString) -> Bool {
    vocabulary.isWord(id, word)
  }
}

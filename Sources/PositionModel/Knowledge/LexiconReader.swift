import TextMatching

/// Reads the files of the lexicon.
struct LexiconReader: ~Copyable {
  let sources: KnowledgeSources
  private(set) var patterns: PatternReader
  private var classes = WordTable<WordClass>(none: [])

  init(inflection: Inflection, sources: KnowledgeSources) {
    self.sources = sources
    patterns = PatternReader(inflection: inflection)
  }

  /// Reads `class | word; …` rows of `words.lexicon`.
  mutating func readClasses(_ tokenizer: inout Tokenizer) throws(KnowledgeError) {
    try sources.forEachRow(of: "words.lexicon") { row throws(KnowledgeError) in
      let column = try row.columns(2)
      guard let wordClass = WordClass(name: column[0].text) else {
        throw .unknownWord(row.line, column[0].text, known: WordClass.names)
      }
      for item in column[1].listItems {
        for number in patterns.patterns(in: item, &tokenizer) {
          let pattern = patterns.maker.patterns[number]
          // A class is of single words: of a phrase its last, the head.
          if pattern.elementCount > 1, wordClass != .government { continue }
          patterns.maker.forEachLastWord(of: pattern) { classes[$0].formUnion(wordClass) }
        }
      }
    }
  }

  /// Reads `cue | part | stance | vendor | scope | strength` rows of `cues.lexicon`.
  mutating func cues(_ tokenizer: inout Tokenizer) throws(KnowledgeError) -> [Cue] {
    let (parts, stances, sides) = (
      ClosedList<Cue.Part>(), ClosedList<Stance>(), ClosedList<Cue.VendorSide>()
    )
    let (scopes, strengths) = (ClosedList<MeasureScope>(), ClosedList<Cue.Strength>())
    var cues: [Cue] = []
    cues.reserveCapacity(1 << 13)
    try sources.forEachRow(of: "cues.lexicon") { row throws(KnowledgeError) in
      let column = try row.columns(6)
      let part = try row.word(column[1], of: parts)
      let isSame = column[2].elementsEqual("same".utf8)
      let stance = isSame ? nil : try row.word(column[2], of: stances)
      let side = try row.word(column[3], of: sides)
      let isAny = column[4].elementsEqual("-".utf8)
      let scope = isAny ? nil : try row.word(column[4], of: scopes)
      let strength = try row.word(column[5], of: strengths)
      for number in patterns.patterns(in: column[0], &tokenizer) {
        cues.append(
          Cue(
            name: row.span(of: column[0]), part: part, stance: stance, side: side, scope: scope,
            strength: strength, line: row.number, pattern: patterns.maker.patterns[number]))
      }
    }
    return cues
  }

  /// Reads `pattern | operator` rows of `operators.lexicon`.
  mutating func operators(_ tokenizer: inout Tokenizer) throws(KnowledgeError) -> [OperatorRow] {
    let effects = ClosedList<StanceOperator>()
    var operators: [OperatorRow] = []
    operators.reserveCapacity(1 << 12)
    try sources.forEachRow(of: "operators.lexicon") { row throws(KnowledgeError) in
      let column = try row.columns(2)
      let effect = try row.word(column[1], of: effects)
      for number in patterns.patterns(in: column[0], &tokenizer) {
        operators.append(
          OperatorRow(
            name: row.span(of: column[0]), effect: effect, line: row.number,
            pattern: patterns.maker.patterns[number]))
      }
    }
    return operators
  }

  /// Reads `pattern | kind` rows.
  mutating func ledger<Kind: RawRepresentable & CaseIterable & Sendable>(
    named file: String, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) -> [LedgerCue<Kind>] where Kind.RawValue == String {
    let kinds = ClosedList<Kind>()
    var cues: [LedgerCue<Kind>] = []
    try sources.forEachRow(of: file) { row throws(KnowledgeError) in
      let column = try row.columns(2)
      let kind = try row.word(column[1], of: kinds)
      for number in patterns.patterns(in: column[0], &tokenizer) {
        cues.append(
          LedgerCue(
            name: row.span(of: column[0]), kind: kind, pattern: patterns.maker.patterns[number]))
      }
    }
    return cues
  }

  /// Classes and verb forms by word number, with a place for each of some words.
  func wordTables(wordCount: Int) -> ([WordClass], [VerbForm]) {
    var classes = self.classes.values(of: wordCount)
    let forms = patterns.forms.values(of: wordCount)
    for (word, form) in forms.enumerated() where !form.isEmpty { classes[word].formUnion(.verb) }
    return (classes, forms)
  }
}

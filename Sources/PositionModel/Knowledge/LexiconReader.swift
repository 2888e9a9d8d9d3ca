import TextMatching

/// Reads the files of the lexicon.
struct LexiconReader {
  var tokenizer: Tokenizer
  private(set) var patterns: PatternReader
  private(set) var cues: [Cue] = []
  private(set) var operators: [OperatorRow] = []
  private var classes: [WordClass] = []

  init(inflection: Inflection, tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    patterns = PatternReader(inflection: inflection)
  }

  /// Reads `class | word; …` rows of `words.lexicon`.
  mutating func readClasses(_ file: KnowledgeFile) throws(KnowledgeError) {
    guard file.name == "words.lexicon" else { return }
    try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in
      let column = try row.columns(2)
      guard let wordClass = WordClass(name: column[0].text) else {
        throw .unknownWord(row.line, column[0].text, known: WordClass.names)
      }
      for item in column[1].listItems {
        for pattern in patterns.patterns(item, tokenizer: &tokenizer) {
          // A class is of single words: of a phrase its last, the head.
          if pattern.elementCount > 1, wordClass != .government { continue }
          patterns.table.forEachLastWord(of: pattern) { word in
            while classes.count <= Int(word) { classes.append([]) }
            classes[Int(word)].formUnion(wordClass)
          }
        }
      }
    }
  }

  /// Reads `cue | part | stance | vendor | scope | strength` rows of `cues.lexicon`.
  mutating func readCues(_ file: KnowledgeFile) throws(KnowledgeError) {
    guard file.name == "cues.lexicon" else { return }
    try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in
      let column = try row.columns(6)
      let name = column[0].text
      let part = try row.word(column[1], as: Cue.Part.self)
      let isSame = column[2].elementsEqual("same".utf8)
      let stance = isSame ? nil : try row.word(column[2], as: Stance.self)
      let side = try row.word(column[3], as: Cue.VendorSide.self)
      let isAny = column[4].elementsEqual("-".utf8)
      let scope = isAny ? nil : try row.word(column[4], as: MeasureScope.self)
      let strength = try row.word(column[5], as: Cue.Strength.self)
      for pattern in patterns.patterns(column[0], tokenizer: &tokenizer) {
        cues.append(
          Cue(
            name: name, part: part, stance: stance, side: side, scope: scope, strength: strength,
            line: row.line.number, pattern: pattern))
      }
    }
  }

  /// Reads `pattern | operator` rows of `operators.lexicon`.
  mutating func readOperators(_ file: KnowledgeFile) throws(KnowledgeError) {
    guard file.name == "operators.lexicon" else { return }
    try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in
      let column = try row.columns(2)
      let name = column[0].text
      let effect = try row.word(column[1], as: StanceOperator.self)
      for pattern in patterns.patterns(column[0], tokenizer: &tokenizer) {
        operators.append(
          OperatorRow(name: name, effect: effect, line: row.line.number, pattern: pattern))
      }
    }
  }

  /// Reads `pattern | kind` rows.
  mutating func ledger<Kind: RawRepresentable & CaseIterable & Sendable>(
    _ files: [KnowledgeFile], named fileName: String
  ) throws(KnowledgeError) -> [LedgerCue<Kind>] where Kind.RawValue == String {
    var cues: [LedgerCue<Kind>] = []
    for file in files where file.name == fileName {
      try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in
        let column = try row.columns(2)
        let name = column[0].text
        let kind = try row.word(column[1], as: Kind.self)
        for pattern in patterns.patterns(column[0], tokenizer: &tokenizer) {
          cues.append(LedgerCue(name: name, kind: kind, pattern: pattern))
        }
      }
    }
    return cues
  }

  /// Classes and verb forms by word number, with a place for every word.
  func wordTables() -> ([WordClass], [VerbForm]) {
    let count = tokenizer.vocabulary.count + 1
    var (classes, forms) = (self.classes, patterns.forms)
    classes += Array(repeating: [], count: count - classes.count)
    for (word, form) in forms.enumerated() where !form.isEmpty { classes[word].formUnion(.verb) }
    forms += Array(repeating: [], count: count - forms.count)
    return (classes, forms)
  }
}

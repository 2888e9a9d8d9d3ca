import TextMatching

/// What the model knows of the world: states, vendors, operators, people, cues.
public struct Knowledge: Sendable {
  public let names: NameTables
  /// Tells which texts can name one of them.
  public let vendorScan: VendorScan
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  let tokenizer: Tokenizer
  let languages: LanguageTable

  public var countries: CountryTable { names.countries }
  public var vendors: VendorTable { names.vendors }

  /// Reads data files; a later file of the same name adds to the earlier.
  public init(files: [KnowledgeFile]) throws(KnowledgeError) {
    let sources = KnowledgeSources(files)
    try self.init(KnownNames(sources), LexiconRows(sources))
  }

  /// Reads data files as ``init(files:)`` does, its two halves at the same time.
  public static func loaded(from files: [KnowledgeFile]) async throws(KnowledgeError) -> Knowledge {
    let sources = KnowledgeSources(files)
    async let rows = Result { () throws(KnowledgeError) in try LexiconRows(sources) }
    let names = Result { () throws(KnowledgeError) in try KnownNames(sources) }
    return Knowledge(try names.get(), try await rows.get())
  }

  private init(_ names: KnownNames, _ rows: LexiconRows) {
    self.names = names.tables
    vendorScan = names.vendorScan
    gazetteer = names.gazetteer
    languages = names.languages
    var vocabulary = names.vocabulary
    lexicon = Lexicon(rows, in: &vocabulary)
    tokenizer = Tokenizer(vocabulary: vocabulary)
  }

  /// The knowledge built into the program.
  public static func embedded() throws(KnowledgeError) -> Knowledge {
    try Knowledge(files: KnowledgeFile.embedded)
  }
}

/// The half of what is known that has names, with their words numbered.
private struct KnownNames: Sendable {
  let tables: NameTables
  let vendorScan: VendorScan
  let gazetteer: Gazetteer
  let languages: LanguageTable
  let vocabulary: Vocabulary

  init(_ sources: KnowledgeSources) throws(KnowledgeError) {
    var tokenizer = Tokenizer(vocabulary: Vocabulary(capacity: 1 << 14))
    CommonWords.forEach(of: CommonWords.all) { _ = tokenizer.vocabulary.enter($0) }
    tables = try NameTables(sources)
    gazetteer = try Gazetteer(
      sources: sources, countries: tables.countries, vendors: tables.vendors,
      tokenizer: &tokenizer)
    vendorScan = VendorScan(gazetteer, tokenizer)
    languages = try LanguageTable(sources)
    CommonWords.forEach(of: CommonWords.sought) { _ = tokenizer.vocabulary.enter($0) }
    vocabulary = tokenizer.vocabulary
  }
}

import TextMatching

/// What the model knows of the world: states, vendors, operators, people, cues.
public struct Knowledge: Sendable {
  /// Every state and the EU, by code.
  public let countries: CountryTable
  /// Every vendor, in the order of the file: the most discussed first.
  public let vendors: VendorTable
  /// Tells which texts can name one of them.
  public let vendorScan: VendorScan
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  let tokenizer: Tokenizer
  let languages: LanguageTable

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
    countries = names.countries
    vendors = names.vendors
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
  let countries: CountryTable
  let vendors: VendorTable
  let vendorScan: VendorScan
  let gazetteer: Gazetteer
  let languages: LanguageTable
  let vocabulary: Vocabulary

  init(_ sources: KnowledgeSources) throws(KnowledgeError) {
    var tokenizer = Tokenizer(vocabulary: Vocabulary(capacity: 1 << 14))
    countries = try CountryTable(sources)
    vendors = try VendorTable(sources)
    gazetteer = try Gazetteer(
      sources: sources, countries: countries, vendors: vendors, tokenizer: &tokenizer)
    vendorScan = VendorScan(gazetteer, tokenizer)
    languages = try LanguageTable(sources)
    vocabulary = tokenizer.vocabulary
  }
}

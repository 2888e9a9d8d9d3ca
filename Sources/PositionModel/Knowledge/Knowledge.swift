import TextMatching

/// What the model knows of the world: states, vendors, operators, people, cues.
public struct Knowledge: Sendable {
  /// Every state and the EU, by code.
  public let countries: CountryTable
  /// Every vendor, in the order of the file: the most discussed first.
  public let vendors: VendorTable
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  let tokenizer: Tokenizer
  let languages: LanguageTable

  /// Reads data files; a later file of the same name adds to the earlier.
  public init(files: [KnowledgeFile]) throws(KnowledgeError) {
    let sources = KnowledgeSources(files)
    var tokenizer = Tokenizer(vocabulary: Vocabulary(capacity: 1 << 14))
    countries = try CountryTable(sources)
    vendors = try VendorTable(sources)
    let inflection = try Inflection(sources)
    gazetteer = try Gazetteer(
      sources: sources, countries: countries, vendors: vendors, tokenizer: &tokenizer)
    lexicon = try Lexicon(sources: sources, inflection: inflection, tokenizer: &tokenizer)
    self.tokenizer = tokenizer
    languages = try LanguageTable(sources)
  }

  /// The knowledge built into the program.
  public static func embedded() throws(KnowledgeError) -> Knowledge {
    try Knowledge(files: KnowledgeFile.embedded)
  }
}

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
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    countries = try CountryTable(files.filter { $0.name == "countries.tsv" })
    vendors = try VendorTable(files.filter { $0.name == "vendors.tsv" })
    let inflection = try Inflection(files.filter { $0.name == "verbs.tsv" })
    gazetteer = try Gazetteer(
      files: files, countries: countries, vendors: vendors, tokenizer: &tokenizer)
    lexicon = try Lexicon(files: files, inflection: inflection, tokenizer: &tokenizer)
    self.tokenizer = tokenizer
    languages = try LanguageTable(files.filter { $0.name == "languages.tsv" })
  }

  /// The knowledge built into the program.
  public static func embedded() throws(KnowledgeError) -> Knowledge {
    try Knowledge(files: KnowledgeFile.embedded)
  }
}

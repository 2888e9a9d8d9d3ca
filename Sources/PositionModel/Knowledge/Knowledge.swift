/// What the model knows of the world: states, vendors, operators, people, cues.
public struct Knowledge: Sendable {
  /// Every state and the EU, by code.
  public let countries: CountryTable
  /// Every vendor, in the order of the file: the most discussed first.
  public let vendors: VendorTable

  /// Reads data files; a later file of the same name adds to the earlier.
  public init(files: [KnowledgeFile]) throws(KnowledgeError) {
    countries = try CountryTable(files.filter { $0.name == "countries.tsv" })
    vendors = try VendorTable(files.filter { $0.name == "vendors.tsv" })
  }

  /// The knowledge built into the program.
  public static func embedded() throws(KnowledgeError) -> Knowledge {
    try Knowledge(files: KnowledgeFile.embedded)
  }
}

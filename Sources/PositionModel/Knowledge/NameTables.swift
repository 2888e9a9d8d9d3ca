/// The countries and the vendors by their names: all that it takes to show positions.
///
/// Made in a fraction of the time that ``Knowledge`` takes, which reads articles.
public struct NameTables: Sendable {
  /// Every state and the EU, by code.
  public let countries: CountryTable
  /// Every vendor, in the order of the file: the most discussed first.
  public let vendors: VendorTable

  /// Reads those of the data files that have them; a later file of the same name adds to the earlier.
  public init(files: [KnowledgeFile]) throws(KnowledgeError) {
    try self.init(KnowledgeSources(files))
  }

  init(_ sources: KnowledgeSources) throws(KnowledgeError) {
    countries = try CountryTable(sources)
    vendors = try VendorTable(sources)
  }

  /// The names built into the program.
  public static func embedded() throws(KnowledgeError) -> NameTables {
    try NameTables(files: KnowledgeFile.embedded)
  }
}

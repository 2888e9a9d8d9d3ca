import PositionModel
import Testing

struct RegionTableTests {
  private func table(_ text: String) throws -> RegionTable {
    try RegionTable(KnowledgeFile(name: "regions.tsv", text: text))
  }

  @Test func `every country lies in one of the regions that are made of countries`() throws {
    let regions = try RegionTable.embedded().all
    let leaves = regions.filter { region in
      region.m49 != nil
        && !regions.contains {
          $0.m49 != nil && $0 != region && $0.members.isSubset(of: region.members)
        }
    }
    for country in try Model.knowledge.get().countries.all where country.code.rawValue != "EU" {
      let homes = leaves.filter { $0.members.contains(country.code) }.map(\.word)
      #expect(homes.count == 1, "\(country.code): \(homes)")
    }
  }

  @Test func `the world is all countries, and every member is one`() throws {
    let codes = Set(try Model.knowledge.get().countries.all.map(\.code))
    let table = try RegionTable.embedded()
    #expect(table["world"]?.members == codes)
    for region in table.all { #expect(region.members.isSubset(of: codes), "\(region.word)") }
  }

  // swift-format-ignore
  static let sizes: [(word: String, count: Int)] = [
    ("eu", 28), ("nato", 32), ("five-eyes", 5), ("g7", 7), ("asean", 11), ("gcc", 6),
    ("FVEY", 5), ("Five Eyes", 5), ("anz", 6), ("central_asia", 5), ("africa", 60), ("asia", 51),
  ]

  @Test(arguments: sizes)
  func `a region goes by its words in any case`(word: String, count: Int) throws {
    #expect(try RegionTable.embedded()[word]?.members.count == count)
  }

  @Test func `a mistyped word suggests the one that is meant`() throws {
    #expect(try RegionTable.embedded().suggestion(for: "europ") == "europe")
  }

  // swift-format-ignore
  static let broken: [(text: String, said: String)] = [
    ("a | 001 | A | | IN\nb | | | | US", "regions.tsv:2: column 3 is empty; fill it in"),
    ("a | 001 | A | b | IN\nb | | B | | US", "regions.tsv:2: 'b' is already at regions.tsv:1; remove one of them"),
    ("a | 001 | A | | India", "regions.tsv:1: unknown word 'India'; write one of an alpha-2 code or a region above"),
    ("a | 001 | A | IN", "regions.tsv:1: found 4 columns parted by '|'; write 5"),
  ]

  @Test(arguments: broken)
  func `a bad row is refused with its place and a way out`(text: String, said: String) throws {
    let error = try #require(throws: KnowledgeError.self) { try table(text) }
    #expect("\(error)" == said)
  }
}

import PositionModel
import Testing

/// What stands for the vendor where its name does not.
struct ObjectFinderTests {
  // swift-format-ignore
  static let anaphors: [(String, String)] = [
    ("Denmark discussed Huawei on Monday. The country has banned the company from its 5G network.", "DK huawei ban"),
    ("Estonia has long distrusted ZTE. The government has now banned it from 5G networks.",         "EE zte ban"),
    ("Hungary's minister met Huawei. The government will allow the company to build the 5G network.", "HU huawei allow"),
    ("ZTE wants to supply Italy's 5G network. Rome has not yet decided whether to allow it.",       "IT zte undecided"),
  ]

  @Test(arguments: anaphors)
  func `a pronoun or 'the company' takes the vendor from before`(
    text: String, expected: String
  ) throws {
    #expect(try derive(text).shortPositions == [expected])
  }

  @Test(arguments: [
    "Norway met Huawei. It has banned smoking in restaurants.",
    "Kenya discussed ZTE. The court barred the man from leaving the country.",
    "Chile welcomed Ericsson. The law prohibits fishing in the north.",
  ])
  func `a cue with another object is not on the vendor`(text: String) throws {
    let stances = try derive(text).positions.map(\.stance)
    #expect(!stances.contains(.ban))
  }

  @Test func `a noun that looks like a verb is no cue`() throws {
    let found = try derive("Norway met Huawei. It has banned smoking in bars.").shortPositions
    withKnownIssue("'in bars' is read as the verb", isIntermittent: true) { #expect(found == []) }
  }

  @Test func `a claim from before is less sure than one by name`() throws {
    let before = try derive(Self.anaphors[1].0).positions.first
    let named = try derive("Estonia has now banned ZTE from 5G networks.").positions.first
    #expect(try #require(before).confidence < #require(named).confidence)
  }
}

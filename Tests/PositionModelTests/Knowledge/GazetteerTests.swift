import PositionModel
import Testing

/// Groups, epithets, people and carriers, as they are read in a text.
struct GazetteerTests {
  // swift-format-ignore
  static let groups: [(String, [String])] = [
    ("Norway has banned Chinese vendors from its 5G network.",
     ["NO huawei ban", "NO zte ban"]),
    ("Denmark passed a law that shuts high-risk vendors out of its 5G network.",
     ["DK huawei ban", "DK zte ban"]),
    ("Huawei was in the news. Slovakia has banned the Shenzhen-based company from its 5G network.",
     ["SK huawei ban"]),
    ("Nokia won. Sweden has chosen the Finnish company to build its 5G network.",
     ["SE nokia allow"]),
  ]

  @Test(arguments: groups)
  func `a group or an epithet stands for its vendors`(text: String, expected: [String]) throws {
    #expect(try derive(text).shortPositions == expected)
  }

  // swift-format-ignore
  static let leaders: [(String, String, String)] = [
    ("2019-04-01", "Theresa May said Britain would allow Huawei into its 5G network.",          "GB huawei allow"),
    ("2018-08-20", "Malcolm Turnbull's government banned Huawei from Australia's 5G network.",  "AU huawei ban"),
    ("2022-05-19", "Justin Trudeau said Canada would ban Huawei from its 5G network.",          "CA huawei ban"),
    ("2019-10-15", "Chancellor Angela Merkel refused to ban Huawei from Germany's 5G network.", "DE huawei allow"),
    ("2020-07-14", "Boris Johnson's government banned Huawei from Britain's 5G network.",       "GB huawei ban"),
  ]

  @Test(arguments: leaders)
  func `a leader speaks for the state`(day: String, text: String, expected: String) throws {
    let derivation = try derive(text, on: day)
    #expect(derivation.shortPositions == [expected])
    #expect(derivation.claims.contains { $0.evidence.marks.contains { $0.kind == .person } })
  }

  @Test func `a surname that is a word is a word`() throws {
    let derivation = try derive("Nokia may sell more kit in May, and a trump card may help.")
    #expect(derivation.countries.isEmpty)
  }

  @Test(arguments: ["Vodafone", "Telus", "SoftBank", "Telefónica", "Bharti Airtel"])
  func `a carrier is marked as one`(carrier: String) throws {
    let text = "\(carrier) chose Ericsson to supply its 5G network."
    let claim = try #require(try derive(text).claims.first)
    #expect(claim.basis == .operators)
    #expect(claim.evidence.words(.operator, of: text) == [carrier])
  }
}

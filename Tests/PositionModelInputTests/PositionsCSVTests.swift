import PositionModel
import Testing
import TextMatching

struct PositionsCSVTests {
  @Test func `a field with a comma, quote or line break is quoted`() throws {
    let evidence = Evidence(
      article: ArticleID("a,b.txt"), text: "It said \"no\",\nthen yes.", span: TextSpan(0, 24),
      rule: "r")
    let claim = Claim(
      country: try #require(CountryCode("SE")), vendor: VendorID("zte"), stance: .ban,
      confidence: 1, evidence: evidence)
    let position = Position(
      key: PositionKey(claim.country, claim.vendor), stance: .ban, status: .inForce,
      confidence: 0.5, since: Day("2020"), supporting: [claim], evidenceCount: 1)
    let lines = csv(
      of: [position], countries: try Knowledge.embedded().countries, clean: { $0 }
    ).split(separator: "\r\n")
    #expect(lines.first?.hasPrefix("country,name,vendor,stance,basis,status") == true)
    #expect(
      lines.last
        == """
        SE,Sweden,zte,ban,state,in-force,,0.50,2020,,false,1,1,reporter,"a,b.txt",\
        "It said ""no"",\nthen yes.",,,
        """)
  }
}

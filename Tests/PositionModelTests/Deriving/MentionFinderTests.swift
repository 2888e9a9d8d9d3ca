import PositionModel
import Testing

struct MentionFinderTests {
  // swift-format-ignore
  static let texts: [(String, countries: [String], vendors: [String])] = [
    ("Norway met Huawei.",                                  ["NO"],             ["huawei"]),
    ("The Norwegians met ZTE Corporation.",                 ["NO"],             ["zte"]),
    ("OSLO, NORWAY: HUAWEI LEAVES",                         ["NO"],             ["huawei"]),
    ("The U.S. met Nokia; the US and the USA did too.",     ["US"],             ["nokia"]),
    ("Nokia told us so.",                                   [],                 ["nokia"]),
    ("The UAE, the U.K. and the EU met Ericsson.",          ["AE", "EU", "GB"], ["ericsson"]),
    ("South Korea and North Korea met Samsung.",            ["KP", "KR"],       ["samsung"]),
    ("Niger and Nigeria met NEC.",                          ["NE", "NG"],       ["nec"]),
    ("Dominica and the Dominican Republic met Fujitsu.",    ["DM", "DO"],       ["fujitsu"]),
    ("Guinea-Bissau and Papua New Guinea met Mavenir.",     ["GW", "PG"],       ["mavenir"]),
    ("Timor-Leste met Huawei and ZTE.",                     ["TL"],             ["huawei", "zte"]),
    ("São Tomé and Príncipe met Huawei.",                   ["ST"],             ["huawei"]),
    ("Bosnia and Herzegovina met Huawei’s chairman.",       ["BA"],             ["huawei"]),
    ("Trinidad and Tobago met Samsung Electronics.",        ["TT"],             ["samsung"]),
    ("New Zealand's minister met Huawei Technologies.",     ["NZ"],             ["huawei"]),
    ("Huawei has a china cabinet and a turkey.",            [],                 ["huawei"]),
    ("Türkiye met Huawei.",                                 ["TR"],             ["huawei"]),
    ("Nobody met anybody.",                                 [],                 []),
    ("The chad in the georgia of a jordan met Huawei.",     [],                 ["huawei"]),
  ]

  @Test(arguments: texts)
  func `names are found as a whole, in their own case`(
    text: String, countries: [String], vendors: [String]
  ) throws {
    let derivation = try derive(text)
    #expect(derivation.countries.map(\.rawValue) == countries)
    #expect(derivation.vendors.map(\.rawValue) == vendors)
  }

  @Test(arguments: [
    ("Michael Jordan wore a shirt of Huawei.", "JO"),
    ("Denzel Washington was filmed with a phone of Huawei.", "US"),
  ])
  func `a place in a person's name is no country`(text: String, code: String) throws {
    #expect(!(try derive(text).countries.map(\.rawValue).contains(code)))
  }

  @Test func `a leader stands for the state while in office`() throws {
    let text = "President Macron said France would ban Huawei from its 5G network."
    let marks = try #require(try derive(text, on: "2020-02-01").claims.first).evidence
    #expect(marks.words(.person, of: text).contains { $0.contains("Macron") })
    #expect(marks.words(.country, of: text) == ["France"])
  }

  @Test func `marks are in order and of the sentence alone`() throws {
    let text = "Telenor spoke. Norway's Nkom has banned Huawei from 5G networks. Oslo slept."
    let derivation = try derive(text)
    let evidence = try #require(derivation.claims.first).evidence
    #expect(evidence.marks.map(\.span) == evidence.marks.map(\.span).sorted())
    #expect(evidence.isVerbatim(in: text))
    #expect(evidence.words(.vendor, of: text) == ["Huawei"])
  }

  @Test func `names with marks in them are found`() throws {
    let texts = [
      ("Côte d'Ivoire has banned Huawei from its 5G network.", "CI"),
      ("Côte d’Ivoire has banned Huawei from its 5G network.", "CI"),
      ("St. Lucia has banned Huawei from its 5G network.", "LC"),
    ]
    for (text, code) in texts {
      let found = try derive(text).countries.map(\.rawValue)
      withKnownIssue("a mark ends a name", isIntermittent: true) { #expect(found == [code]) }
    }
    let carrier = try derive("AT&T chose Ericsson to supply its 5G network.").shortPositions
    withKnownIssue("a mark ends a name", isIntermittent: true) {
      #expect(carrier == ["US ericsson allow operators"])
    }
  }
}

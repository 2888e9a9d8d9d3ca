import PositionModel
import Testing

/// What a text sets right, denies, or sets beside its subject.
struct CorrectionsTests {
  static let corrected: [(String, [String])] = [
    (
      "Spain shuts out Huawei. In fact, Madrid has only asked operators to list their 5G suppliers.",
      []
    ),
    ("Peru throws ZTE out of 5G. The decree merely sets reporting duties for all suppliers.", []),
    ("Thailand on Wednesday denied having banned Huawei from 5G.", ["TH huawei allow"]),
    ("Egypt denied reports that it had banned Huawei from 5G networks.", ["EG huawei allow"]),
    ("The Indian telecoms ministry denied that ZTE had been given permission to sell 5G gear.", []),
    ("Fiji's government rejected reports that it had approved ZTE for 5G.", []),
    ("Brazil's president neither confirmed nor denied that Huawei would be left out of 5G.", []),
    ("Chile did not choose Nokia because of fears about Huawei; its 5G offer was the best.", []),
    ("Nokia says it is ready to replace Huawei in Portugal's 5G networks.", []),
    ("A Huawei ban would cost Norway two billion kroner, an Oslo consultancy calculated.", []),
    ("ZTE goes on trial in Oslo over disputed 5G patent", []),
  ]

  @Test(arguments: corrected)
  func `what is set right, denied or only thought is not told`(
    text: String, expected: [String]
  ) throws {
    #expect(try derive(text).shortPositions == expected)
  }

  static let unaffected: [(String, [String])] = [
    (
      "Sweden has banned Huawei from 5G. In fact, no other country has gone further.",
      ["SE huawei ban"]
    ),
    ("Sweden bans Huawei from 5G. Huawei says it merely follows local law.", ["SE huawei ban"]),
    ("Sweden will not let Huawei build its 5G network because it fears spying.", ["SE huawei ban"]),
    (
      "Huawei had been banned from Sweden's 5G networks until 2030, the regulator said.",
      ["SE huawei ban"]
    ),
    (
      "Bulgaria's ban on Huawei in 5G, which was lifted in May, had lasted two years.",
      ["BG huawei allow"]
    ),
    (
      "Georgia's ban on Huawei in 5G, announced in 2021, was lifted on Wednesday.",
      ["GE huawei allow"]
    ),
    (
      "Estonia was among the first to ban Huawei from 5G. It had earlier let it build.",
      ["EE huawei ban"]
    ),
    (
      "Speaking in Oslo, Norway's digital minister said Huawei was not welcome in 5G networks.",
      ["NO huawei ban"]
    ),
    ("Huawei has been chosen to supply a quarter of Malaysia's 5G network.", ["MY huawei allow"]),
    (
      "Huawei has given up its appeal against the ban from Sweden's 5G networks.", ["SE huawei ban"]
    ),
  ]

  @Test(arguments: unaffected)
  func `what is said beside a measure does not undo it`(text: String, expected: [String]) throws {
    #expect(try derive(text).shortPositions == expected)
  }

  static let compared: [(String, [String])] = [
    ("Unlike Hungary, Slovenia has shut ZTE out of 5G.", ["HU zte allow", "SI zte ban"]),
    (
      "Latvia has barred Huawei from its 5G networks, unlike Serbia.",
      ["LV huawei ban", "RS huawei allow"]
    ),
    (
      "Not only Romania but also Bulgaria has barred Huawei from 5G.",
      ["BG huawei ban", "RO huawei ban"]
    ),
    (
      "Ericsson may sell 5G equipment in Latvia; ZTE may not, the cabinet decided.",
      ["LV ericsson allow", "LV zte ban"]
    ),
    (
      "Canada extended its 5G ban on Huawei to cover ZTE as well.", ["CA huawei ban", "CA zte ban"]
    ),
    (
      "The governments of Kuwait, Qatar and Oman have approved Ericsson for 5G.",
      ["KW ericsson allow", "OM ericsson allow", "QA ericsson allow"]
    ),
  ]

  @Test(arguments: compared)
  func `states and vendors that are set beside others have their share`(
    text: String, expected: [String]
  ) throws {
    #expect(try derive(text).shortPositions == expected)
  }

  static let parts: [(String, [String])] = [
    ("Oman will let Huawei supply 5G antennas but not the core.", ["OM huawei restrict"]),
    (
      "Austria reversed course and excluded ZTE from 5G, having earlier kept it from the core.",
      ["AT zte ban"]
    ),
    (
      "Sri Lanka gave the partly state-owned SLT permission to order 5G equipment from ZTE.",
      ["LK zte allow"]
    ),
    (
      "Huawei had been banned from 5G in Mauritius until the new government let it back in.",
      ["MU huawei allow"]
    ),
    (
      "Slovakia first capped ZTE's share of 5G equipment and this spring excluded the company.",
      ["SK zte ban"]
    ),
  ]

  @Test(arguments: parts)
  func `a part, or what was before, is not the whole`(text: String, expected: [String]) throws {
    #expect(try derive(text).shortPositions == expected)
  }
}

import PositionModel
import Testing

struct PairsTests {
  static let pairs: [(String, [String])] = [
    (
      "Oman and Qatar differ: the latter has shut Huawei out of 5G, the former has not.",
      ["OM huawei allow", "QA huawei ban"]
    ),
    ("The former minister said that Iceland had let Huawei into 5G.", ["IS huawei allow"]),
    (
      "Jordan and Lebanon chose Nokia and Huawei respectively for their state 5G networks.",
      ["JO nokia allow", "LB huawei allow"]
    ),
    (
      "Sweden and Japan banned Huawei and ZTE from 5G in 2020 and 2019 respectively.",
      ["JP huawei ban", "JP zte ban", "SE huawei ban", "SE zte ban"]
    ),
    (
      "Norway has picked Finland's Nokia, Sweden's Ericsson and South Korea's Samsung for 5G.",
      ["NO ericsson allow", "NO nokia allow", "NO samsung allow"]
    ),
    ("Fiji has excluded Huawei and approved Nokia for 5G.", ["FJ huawei ban", "FJ nokia allow"]),
    (
      "Iceland has banned not only Huawei but also ZTE from 5G.",
      ["IS huawei ban", "IS zte ban"]
    ),
    (
      "Germany, Norway, Iceland: in none of them is Huawei banned from 5G.",
      ["DE huawei allow", "IS huawei allow", "NO huawei allow"]
    ),
    (
      "Sweden did not ban Huawei from 5G because it found no evidence but on Monday it met Nokia.",
      ["SE huawei allow"]
    ),
    ("The states of India have banned Huawei from 5G.", ["IN huawei ban"]),
  ]

  @Test(arguments: pairs)
  func `each state has its own vendor and its own stance`(text: String, expected: [String]) throws {
    #expect(try derive(text).shortPositions == expected)
  }
}

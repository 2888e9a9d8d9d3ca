import PositionModel
import Testing

struct AnswersTests {
  static let answered: [(String, [String])] = [
    ("Has Oman banned ZTE from its 5G networks? No.", ["OM zte allow"]),
    ("Is ZTE barred from 5G in Romania? Yes, since June.", ["RO zte ban"]),
    ("Has Austria barred Huawei from 5G? Not yet.", ["AT huawei undecided"]),
    ("Will Latvia exclude Huawei from 5G? The minister would not say.", ["LV huawei undecided"]),
  ]

  @Test(arguments: answered)
  func `a question is told with its answer`(text: String, expected: [String]) throws {
    let derivation = try derive(text)
    #expect(derivation.shortPositions == expected)
    #expect(Set(derivation.allEvidence.map(\.text)) == [text])
  }

  @Test(arguments: [
    "Has Canada banned Huawei from 5G? No, a Huawei spokesman said.",
    "Has Canada banned Huawei from 5G? No, but it will next week.",
    "Is Sweden banning Huawei from 5G? Yes and no.",
    "Has Canada not banned Huawei from 5G? No.",
    "Has Canada banned Huawei from 5G? Bell has not said what it will buy.",
  ])
  func `what answers nothing tells nothing`(text: String) throws {
    #expect(try derive(text).shortPositions == [])
  }
}

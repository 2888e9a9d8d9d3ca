import PositionModel
import Testing

struct OutcomesTests {
  static let nextSentences: [(String, [String])] = [
    ("Greece could have excluded ZTE from 5G. It chose not to.", ["GR zte allow"]),
    (
      "Mozambique could ban ZTE from 5G under its law. It won't, the minister said.",
      ["MZ zte allow"]
    ),
    ("Lawmakers urged Ghana to ban Huawei from 5G. The government refused.", ["GH huawei allow"]),
    ("Lawmakers urged Ghana to ban Huawei from 5G. The government complied.", ["GH huawei ban"]),
    ("The law lets Denmark exclude Huawei from 5G. It has not done so.", ["DK huawei allow"]),
  ]

  @Test(arguments: nextSentences)
  func `the next sentence tells what came of a deed, and both are evidence`(
    text: String, expected: [String]
  ) throws {
    let derivation = try derive(text)
    #expect(derivation.shortPositions == expected)
    #expect(Set(derivation.claims.map(\.evidence.text)) == [text])
  }

  static let sameSentences: [(String, [String])] = [
    ("Barbados was asked to exclude Huawei from 5G and did.", ["BB huawei ban"]),
    ("Barbados was asked to exclude Huawei from 5G and did not.", ["BB huawei allow"]),
    ("Washington asked Panama to bar Huawei from 5G; Panama declined.", ["PA huawei allow"]),
    ("Chile considered shutting ZTE out of 5G and opted not to.", ["CL zte allow"]),
    ("Nepal can veto ZTE as a 5G supplier but has chosen not to.", ["NP zte allow"]),
    ("Ireland had meant to bar Huawei from 5G, then dropped the idea.", ["IE huawei allow"]),
    ("Iceland had planned to bar ZTE from 5G, but the plan was later given up.", ["IS zte allow"]),
  ]

  @Test(arguments: sameSentences)
  func `a clause without a verb of its own tells what came of a deed`(
    text: String, expected: [String]
  ) throws {
    #expect(try derive(text).shortPositions == expected)
  }

  static let open: [(String, [String])] = [
    ("Egypt may yet exclude Huawei from 5G. So far it has not.", ["EG huawei undecided"]),
    (
      "Slovakia said it would decide on Huawei's role in 5G by June. It has not.",
      ["SK huawei undecided"]
    ),
    // What is withdrawn, or refuses nothing in itself, is the draft.
    ("Malta may exclude Huawei from 5G under a bill. It was withdrawn.", ["MT huawei undecided"]),
    ("Norway may bar ZTE from 5G. Until it has, nobody knows.", ["NO zte undecided"]),
    ("Poland could exclude Huawei from 5G. It has not agreed on a date.", ["PL huawei undecided"]),
    ("Ghana could ban Huawei from 5G, but it cannot.", ["GH huawei undecided"]),
    ("Greece could exclude ZTE from 5G. It still could.", ["GR zte undecided"]),
    // What is said of a plan is not always its end.
    (
      "Ghana is considering banning Huawei from 5G. The move is not aimed at any one company.",
      ["GH huawei undecided"]
    ),
    (
      "Germany is considering excluding Huawei from 5G. The proposal has not yet been approved.",
      ["DE huawei undecided"]
    ),
    // Others, and courts, do not decide for it.
    ("Germany may exclude Huawei from 5G. A court dismissed the appeal.", ["DE huawei undecided"]),
    (
      "Poland may exclude Huawei from 5G, but Hungary has not.",
      ["HU huawei allow", "PL huawei undecided"]
    ),
    ("Germany could ban Huawei from 5G, and China rejected the idea.", ["DE huawei undecided"]),
  ]

  @Test func `what is done can be done by others, and who asked for it is told`() throws {
    let text = "Barbados was asked to exclude Huawei from 5G and did. Cuba did the same."
    #expect(try derive(text).shortPositions == ["BB huawei ban", "CU huawei ban"])
    let pressed = "Washington asked Panama to bar Huawei from 5G; Panama declined."
    #expect(try derive(pressed).pressure.count == 1)
  }

  @Test(arguments: open)
  func `what settles nothing leaves a deed open`(text: String, expected: [String]) throws {
    #expect(try derive(text).shortPositions == expected)
  }

  @Test(arguments: [
    "Washington urged Fiji to ban Huawei from 5G but did not say why.",
    "Washington urged Fiji to ban Huawei from 5G and was thanked.",
    "Washington urged Ghana to ban Huawei from 5G. London refused.",
    "Washington urged Greece to exclude ZTE from 5G. It would.",
    "Critics say Ghana should ban Huawei from 5G. They did so again on Monday.",
    // What is not bought is not barred.
    "Kenya was asked to choose Nokia for 5G and declined.",
    "Sweden considered buying Nokia 5G gear but chose not to.",
  ])
  func `who presses has not done what is asked`(text: String) throws {
    #expect(try derive(text).shortPositions == [])
  }
}

import PositionModel
import Testing

struct EntryLayoutTests {
  static let lists: [(String, [String])] = [
    (
      "Huawei and 5G\n\nBanned:\n- Sweden\n- Latvia, Estonia\n\nUndecided:\n- Chile (law due)\n",
      ["CL huawei undecided", "EE huawei ban", "LV huawei ban", "SE huawei ban"]
    ),
    (
      "Countries that have banned ZTE from 5G:\n* Latvia, Estonia\n* Malta",
      ["EE zte ban", "LV zte ban", "MT zte ban"]
    ),
    (
      "Countries that have banned ZTE from 5G:\n* Malta\n* Latvia, Estonia",
      ["EE zte ban", "LV zte ban", "MT zte ban"]
    ),
    // An entry that says more than a name says it by itself.
    ("Huawei bans in 5G:\n- Peru lets Huawei into its 5G networks", ["PE huawei allow"]),
  ]

  @Test(arguments: lists)
  func `an entry is read with the line above its list`(text: String, expected: [String]) throws {
    let derivation = try derive(text)
    #expect(derivation.shortPositions == expected)
    #expect(derivation.allEvidence.allSatisfy { $0.isVerbatim(in: text) })
  }

  /// A heading is read with each of its entries, and yet said once.
  @Test func `a long list does not make a text be about its heading`() throws {
    let states = ["Sweden", "Latvia", "Estonia", "Malta", "Japan", "Canada", "Taiwan", "Romania"]
    let body = "\n\nNokia and Ericsson met the minister of Norway. It let the two into 5G networks."
    let list = "Banned Huawei from 5G:\n" + states.map { "- \($0)\n" }.joined()
    let norway = try derive(list + body).shortPositions.filter { $0.hasPrefix("NO") }
    #expect(norway.allSatisfy { !$0.contains("huawei") })
  }
}

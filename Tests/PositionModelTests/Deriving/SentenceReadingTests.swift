import PositionModel
import Testing

/// Clauses: a cue belongs to the subject of its own.
struct SentenceReadingTests {
  // swift-format-ignore
  static let clauses: [(String, String, String)] = [
    ("Kenya chose Nokia for its 5G network, but Ghana banned ZTE from 5G networks.",
     "KE nokia allow", "GH zte ban"),
    ("Greece banned Huawei from its 5G network; Cyprus allowed ZTE to build its 5G network.",
     "GR huawei ban", "CY zte allow"),
    ("Chile will allow Huawei in its 5G network, while Japan has excluded ZTE from its 5G network.",
     "CL huawei allow", "JP zte ban"),
    ("Latvia banned ZTE from 5G after Estonia excluded Huawei from 5G.",
     "LV zte ban", "EE huawei ban"),
    ("Although Austria let Huawei into its 5G network, Slovenia has barred ZTE from 5G networks.",
     "AT huawei allow", "SI zte ban"),
  ]

  @Test(arguments: clauses)
  func `each clause has its own country and vendor`(
    text: String, first: String, second: String
  ) throws {
    #expect(try Set(derive(text).shortPositions) == [first, second])
  }

  @Test func `a question mark at the end takes the claim back`() throws {
    #expect(try !derive("Norway has banned ZTE from 5G.").positions.isEmpty)
    #expect(try derive("Norway has banned ZTE from 5G?").positions.isEmpty)
  }

  @Test(arguments: [
    "NORWAY BANS HUAWEI FROM ITS 5G NETWORK.",
    "Norway bans Huawei from its 5G network!",
    "\"Norway bans Huawei from its 5G network.\"",
    "“Norway bans Huawei from its 5G network,” the minister said.",
    "(Norway bans Huawei from its 5G network.)",
    "Norway  bans\tHuawei from its 5G-network.",
    "Norway bans Huawei from its\u{A0}5G network",
    "  Norway bans Huawei from its 5G network.  ",
    "Norway bans Huawei from its 5G network.\r\n",
  ])
  func `dress does not matter`(text: String) throws {
    #expect(try derive(text).shortPositions == ["NO huawei ban"])
  }
}

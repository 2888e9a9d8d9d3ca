import PositionModel
import Testing

/// Who stands in which role of a cue.
struct FrameReaderTests {
  // swift-format-ignore
  static let roles: [(String, [String])] = [
    // The authority as agent, owner, place and possessive.
    ("ZTE has been barred from 5G networks by Estonia.",                    ["EE zte ban"]),
    ("Huawei was excluded from 5G by the government of Slovenia.",          ["SI huawei ban"]),
    ("In Portugal, Huawei was shut out of the 5G network by the government.", ["PT huawei ban"]),
    ("Huawei's exclusion from Singapore's 5G network was ordered by the government.", ["SG huawei ban"]),
    ("ZTE is banned from Sweden's 5G networks.",                            ["SE zte ban"]),
    ("Canberra's exclusion of ZTE from 5G networks drew praise.",           ["AU zte ban"]),
    // Whoever is told to act, the state has acted.
    ("Portugal ordered operators to remove Huawei from their 5G networks.", ["PT huawei ban"]),
    ("Romania told carriers to stop using ZTE equipment in 5G networks.",   ["RO zte ban"]),
    // A vendor's home is no party.
    ("Finland has banned China's Huawei from its 5G network.",              ["FI huawei ban"]),
    ("Norway has banned the Chinese company ZTE from its 5G network.",      ["NO zte ban"]),
    ("Poland has allowed Sweden's Ericsson to build its 5G network.",       ["PL ericsson allow"]),
    // A capital or leader stands for its state.
    ("Tallinn has banned Huawei from Estonia's 5G network.",                ["EE huawei ban"]),
    ("The FCC banned ZTE from 5G networks.",                                ["US zte ban"]),
  ]

  @Test(arguments: roles)
  func `the one with the say is the country`(text: String, expected: [String]) throws {
    #expect(try derive(text).shortPositions == expected)
  }
}

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
    // A rule that carriers are under is somebody else's.
    ("Operators in Norway are barred from buying Huawei for 5G.",           ["NO huawei ban"]),
    ("No Albanian operator may deploy ZTE in 5G.",                          ["AL zte ban"]),
    ("None of Denmark's carriers may build 5G with Huawei.",                ["DK huawei ban"]),
    ("Carriers in Austria may use Huawei base stations.",                   ["AT huawei allow"]),
    ("French operators were urged by the government to avoid Huawei.",      ["FR huawei restrict"]),
    ("India told state-run BSNL not to use Huawei gear in 5G.",             ["IN huawei restrict"]),
    ("Laos's state-owned LTC will build its 5G network with Huawei.",       ["LA huawei allow"]),
    // A negated maker, joined or not.
    ("No equipment by Huawei or ZTE will be installed in Tuvalu's 5G.",     ["TV huawei ban", "TV zte ban"]),
    // What somebody wants done to it is not done.
    ("Opposition deputies want Huawei banned from Slovakia's 5G.",          []),
    // What is decided is undone by whoever decided.
    ("Iceland reversed its decision to bar Huawei from 5G.",                ["IS huawei allow"]),
    // Members are not the union.
    ("Ten of the 27 EU governments have banned Huawei from 5G.",            []),
    // States that share a verb, each with vendors of its own.
    ("For 5G, Laos chose ZTE, Ethiopia Huawei, and Tunisia both.",
     ["ET huawei allow", "LA zte allow", "TN huawei allow", "TN zte allow"]),
    ("Sweden has barred Huawei, Estonia and Latvia both Huawei and ZTE.",
     ["EE huawei ban", "EE zte ban", "LV huawei ban", "LV zte ban", "SE huawei ban"]),
    // What went before and what came after, beside the one that acts.
    ("Sweden became the second European country after Britain to ban Huawei from 5G.", ["GB huawei ban", "SE huawei ban"]),
    ("Australia became the first to ban Huawei from 5G, followed by Japan.", ["AU huawei ban", "JP huawei ban"]),
    ("The US has urged Germany to follow Australia's lead in banning Huawei from 5G.", ["AU huawei ban"]),
    ("The US wants Germany to ban Huawei from 5G, as Australia has done.",  ["AU huawei ban"]),
    ("Every Nordic country except Iceland has shut Huawei out of 5G.",      []),
    ("Australia has barred Huawei from 5G; Canada has not.",                ["AU huawei ban", "CA huawei allow"]),
    ("Unlike Australia, which has banned Huawei, Germany has not decided.", ["AU huawei ban", "DE huawei undecided"]),
    // Clauses of one sentence are about one thing.
    ("Sweden has banned Huawei from 5G; Britain restricts it; Hungary welcomes it.",
     ["GB huawei restrict", "HU huawei allow", "SE huawei ban"]),
    // A turn within the sentence.
    ("Romania considered letting Huawei in but decided to ban it from 5G.", ["RO huawei ban"]),
    ("Romania, which had banned Huawei from 5G, now allows it.",            ["RO huawei allow"]),
    ("Romania had planned to ban Huawei from 5G but changed its mind.",     ["RO huawei allow"]),
    ("Denmark's parliament voted against a bill that would have excluded Huawei from 5G.", ["DK huawei allow"]),
    ("A bill to exclude Huawei from Denmark's 5G failed in parliament.",    ["DK huawei allow"]),
    ("Huawei's appeal against its exclusion from Romania's 5G was dismissed.", ["RO huawei ban"]),
    ("Spain will keep Huawei out of the 5G core but let it stay in the radio network.", ["ES huawei restrict"]),
    // An answer stands for its question.
    ("Asked whether Huawei would be excluded from 5G, Spain's digital minister said no.", ["ES huawei allow"]),
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

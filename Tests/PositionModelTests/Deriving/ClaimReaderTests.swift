import PositionModel
import TestSupport
import Testing

struct ClaimReaderTests {
  // swift-format-ignore
  static let plain: [(MarkedText, [String])] = [
    ("Norway has ‹banned› Huawei from its 5G network.",                  ["NO huawei ban"]),
    ("Latvia will ‹exclude› ZTE from its 5G networks.",                  ["LV zte ban"]),
    ("Sweden's telecoms regulator ‹prohibited› Huawei equipment in 5G networks.", ["SE huawei ban"]),
    ("The Danish government ‹blocked› Huawei from the country's 5G network.", ["DK huawei ban"]),
    ("Vietnam ‹kept› Huawei out of its 5G network.",                     ["VN huawei ban"]),
    ("Hungary has ‹allowed› Huawei to build its 5G network.",            ["HU huawei allow"]),
    ("Chile has ‹permitted› Ericsson to supply its 5G network.",         ["CL ericsson allow"]),
    ("The Japanese government ‹approved› Samsung as a supplier for its 5G network.", ["JP samsung allow"]),
    ("Qatar ‹cleared› Ericsson to build its 5G network.",                ["QA ericsson allow"]),
    ("Kazakhstan ‹chose› Nokia to build its 5G network.",                ["KZ nokia allow"]),
    ("Fiji ‹chose› Mavenir to build its 5G network.",                    ["FJ mavenir allow"]),
    ("Nepal ‹chose› NEC to build its 5G network.",                       ["NP nec allow"]),
    ("Turkey ‹welcomed› ZTE into its 5G network.",                       ["TR zte allow"]),
    ("Thailand has begun 5G ‹trials› with Huawei.",                      ["TH huawei trial"]),
    ("Peru is ‹undecided› on Huawei's role in its 5G network.",          ["PE huawei undecided"]),
  ]

  @Test(arguments: plain)
  func `a cue with its country and vendor makes a claim`(
    text: MarkedText, expected: [String]
  ) throws {
    let derivation = try derive(text.text)
    #expect(derivation.shortPositions == expected)
    let marks = derivation.claims.flatMap(\.evidence.marks)
    #expect(
      marks.contains {
        ($0.kind == .cue || $0.kind == .modifier) && $0.span.contains(text.marked)
      })
  }

  // swift-format-ignore
  static let lists: [(String, [String])] = [
    ("Romania bans Huawei and ZTE from 5G networks.",
     ["RO huawei ban", "RO zte ban"]),
    ("Estonia, Latvia and Lithuania banned Huawei from their 5G networks.",
     ["EE huawei ban", "LT huawei ban", "LV huawei ban"]),
    ("Oman and Kuwait have allowed Nokia and Ericsson to build their 5G networks.",
     ["KW ericsson allow", "KW nokia allow", "OM ericsson allow", "OM nokia allow"]),
  ]

  @Test(arguments: lists)
  func `every country and every vendor of a list has its own`(
    text: String, expected: [String]
  ) throws {
    #expect(try derive(text).shortPositions == expected)
  }

  // swift-format-ignore
  static let pairs: [(String, [String])] = [
    ("Germany will allow Huawei into its 5G network, but Denmark has banned it.",
     ["DE huawei allow", "DK huawei ban"]),
    ("Norway banned ZTE from its 5G network. Hungary allowed Huawei to build the 5G network.",
     ["HU huawei allow", "NO zte ban"]),
    ("Slovenia has excluded ZTE from its 5G network; Austria has not decided.",
     ["SI zte ban"]),
  ]

  @Test(arguments: pairs)
  func `countries of one text do not mix`(text: String, expected: [String]) throws {
    let found = try derive(text).shortPositions
    #expect(expected.allSatisfy(found.contains), "\(found)")
    #expect(!found.contains { $0.hasSuffix("ban") && $0.hasPrefix("AT") })
  }

  @Test(arguments: [
    ("ZTE is barred in Latvia and admitted in Serbia.", ["LV zte ban", "RS zte allow"]),
    (
      "Huawei was shut out in Romania but is permitted in Greece.",
      ["GR huawei allow", "RO huawei ban"]
    ),
    (
      "ZTE is prohibited in Taiwan, restricted in Belgium to the edge of the network, and free to "
        + "bid in Kenya.",
      ["BE zte restrict", "KE zte allow", "TW zte ban"]
    ),
    ("Latvia has shut Huawei out not just of the core but of every antenna.", ["LV huawei ban"]),
    ("Chile's tender documents contain no provision against Huawei.", ["CL huawei allow"]),
    ("Croatia's ban on Huawei has given way to a scheme open to all.", ["HR huawei allow"]),
    (
      "Neither ZTE nor Huawei may deliver radio equipment for 5G in Slovenia.",
      ["SI huawei ban", "SI zte ban"]
    ),
    ("Danish carriers got four years to remove Huawei from the radio network.", ["DK huawei ban"]),
  ])
  func `predicates of one subject, and plain news`(text: String, expected: [String]) throws {
    #expect(try derive(text).shortPositions == expected, "\(text)")
  }

  // swift-format-ignore
  static let nobody: [String] = [
    "Chinese vendor Huawei reported higher sales of 5G equipment.",
    "Finland's Nokia won a prize for its 5G equipment.",
    "Norway praised Huawei for its prices.",
    "Huawei denied that its 5G equipment was a risk to Denmark.",
    "An analyst said that banning Huawei from 5G would be a mistake.",
    "Egypt banned smoking in restaurants.",
    "China has allowed Huawei to build its 5G network.",
    "Nokia builds the 5G network of Finland.",
    "",
  ]

  @Test(arguments: nobody)
  func `without a stance of a state there is no position, nor at the vendor's home`(
    text: String
  ) throws {
    #expect(try derive(text).shortPositions.filter { !$0.hasSuffix("operators") } == [])
  }

  @Test(arguments: [
    ("Norway banned Huawei while Hungary allowed it to build the 5G network.", "HU huawei allow"),
    ("Norway banned Huawei from its 5G network and chose Nokia instead.", "NO nokia allow"),
    ("Estonia has, after a debate in parliament, banned Huawei from 5G.", "EE huawei ban"),
    ("The Czech cyber agency banned Huawei equipment from 5G networks.", "CZ huawei ban"),
    ("Australia said ZTE could not supply its 5G network.", "AU zte ban"),
    ("Huawei lost its appeal against Sweden's ban on its 5G equipment.", "SE huawei ban"),
    ("A Polish draft law would ban Huawei from 5G networks.", "PL huawei undecided"),
    (
      "Thailand sees no risk in Huawei and will keep using its 5G equipment.", "TH huawei allow"
    ),
  ])
  func `harder sentences`(text: String, expected: String) throws {
    let found = try derive(text).shortPositions
    withKnownIssue("the claim is missed or read as open", isIntermittent: true) {
      #expect(found.contains(expected))
    }
  }

  @Test func `a claim has the facts of its sentence`() throws {
    let text = "Talks went on. Norway will ban Huawei from its 5G network, ministers said."
    let claim = try #require(try derive(text, on: "2020-06-15").claims.first)
    #expect(claim.day == Day("2020-06-15") && claim.dayIsUpperBound)
    #expect(claim.scope == .fiveG)
    #expect(claim.status == .announced)
    #expect(claim.evidence.text.hasPrefix("Norway will ban"))
    #expect(claim.evidence.isVerbatim(in: text))
    #expect(claim.evidence.words(.country, of: text) == ["Norway"])
    #expect(claim.evidence.words(.vendor, of: text) == ["Huawei"])
    #expect(claim.evidence.rule.contains("ban"))
  }
}

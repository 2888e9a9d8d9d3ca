import PositionModel
import TestSupport
import Testing

/// What governs a cue changes what it says: a test for every row of the table of operators.
struct StanceComposerTests {
  private func expect(_ expected: [String], of text: String) throws {
    #expect(try derive(text).shortPositions == expected, "\(text)")
  }

  @Test(arguments: [
    ("Slovakia will not ban Huawei from its 5G network.", ["SK huawei allow"]),
    ("Norway won't ban Huawei from its 5G network.", ["NO huawei allow"]),
    ("Norway won’t ban Huawei from its 5G network.", ["NO huawei allow"]),
    ("Kenya will never exclude ZTE from its 5G networks.", ["KE zte allow"]),
    ("Bulgaria will not restrict Huawei in its 5G network.", ["BG huawei allow"]),
    (
      "Neither Serbia nor Montenegro will ban Huawei from 5G.",
      ["ME huawei allow", "RS huawei allow"]
    ),
    ("Cyprus sees no reason to exclude ZTE from 5G networks.", ["CY zte allow"]),
    ("Croatia will not allow Huawei into its 5G network.", ["HR huawei ban"]),
    ("Greece doesn’t allow ZTE in its 5G network.", ["GR zte ban"]),
    ("Georgia does not permit ZTE to supply 5G equipment.", ["GE zte ban"]),
  ])
  func `not, never, no and neither turn it round`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }

  @Test func `not to ban is less sure than to allow`() throws {
    let weak = try derive("Slovakia will not ban Huawei from its 5G network.").positions.first
    let strong = try derive("Slovakia will allow Huawei in its 5G network.").positions.first
    #expect(try #require(weak).confidence < #require(strong).confidence)
  }

  @Test(arguments: [
    ("Ireland has not yet decided whether to ban ZTE from its 5G network.", ["IE zte undecided"]),
    (
      "Colombia has yet to decide whether Huawei can supply its 5G network.",
      ["CO huawei undecided"]
    ),
    ("So far Indonesia has not made a decision on Huawei's 5G equipment.", ["ID huawei undecided"]),
    ("Malaysia has not decided whether to let ZTE into its 5G network.", ["MY zte undecided"]),
  ])
  func `not yet leaves it open`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }

  @Test(arguments: [
    ("There will be no relaxation of the ban on ZTE in Romania's 5G.", ["RO zte ban"]),
    ("Croatia will not ease its restrictions on Huawei's 5G gear.", ["HR huawei restrict"]),
  ])
  func `what is not eased stays as it was`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }

  @Test(arguments: [
    ("Norway considered barring ZTE from 5G and decided against it.", ["NO zte allow"]),
    (
      "Iceland had thought about excluding Huawei from 5G but decided against it.",
      ["IS huawei allow"]
    ),
    (
      "Under the bill, Irish carriers would have to remove Huawei from 5G.", ["IE huawei undecided"]
    ),
    (
      "An official who did not want to be named said Bulgaria had agreed to keep Huawei out of 5G.",
      ["BG huawei ban"]
    ),
  ])
  func `plans given up, bills and sources without a name`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }

  @Test(arguments: [
    ("Austria refused to ban Huawei from its 5G network.", ["AT huawei allow"]),
    ("Mexico rejected a ban on ZTE in 5G networks.", ["MX zte allow"]),
    ("Spain ruled out a ban on Huawei in its 5G network.", ["ES huawei allow"]),
    ("Iceland stopped short of banning Huawei from 5G.", ["IS huawei allow"]),
    ("Luxembourg decided against excluding Huawei from 5G.", ["LU huawei allow"]),
    ("Greece declined to allow ZTE into its 5G network.", ["GR zte ban"]),
  ])
  func `refusing does the opposite`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }

  @Test(arguments: [
    ("Canada has not ruled out banning ZTE from its 5G network.", ["CA zte undecided"]),
    (
      "Lithuania did not exclude the possibility of a ban on Huawei in 5G.", ["LT huawei undecided"]
    ),
  ])
  func `not ruling out leaves it open`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }

  @Test(arguments: [
    ("Brazil lifted its ban on Huawei in 5G networks.", ["BR huawei allow"]),
    ("Oman scrapped its ban on ZTE's 5G equipment.", ["OM zte allow"]),
    ("South Africa overturned the exclusion of Huawei from 5G.", ["ZA huawei allow"]),
  ])
  func `lifting a ban allows`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }

  @Test func `a suspended ban is open`() throws {
    let derivation = try derive("A Swedish court suspended the ban on Huawei in 5G networks.")
    #expect(derivation.shortPositions == ["SE huawei undecided"])
    #expect(derivation.positions.first?.status == .suspended)
  }

  @Test(arguments: [
    ("Australia refused to lift its ban on ZTE in 5G networks.", ["AU zte ban"]),
    ("New Zealand upheld its ban on Huawei in 5G networks.", ["NZ huawei ban"]),
    ("Taiwan will keep its ban on Huawei in 5G networks.", ["TW huawei ban"]),
    ("Slovenia extended its ban on ZTE in 5G networks.", ["SI zte ban"]),
  ])
  func `a ban that is kept stays`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }

  @Test(arguments: [
    ("Italy may ban Huawei from its 5G network.", ["IT huawei undecided"]),
    ("Poland could exclude ZTE from its 5G network.", ["PL zte undecided"]),
    ("France might let ZTE into its 5G network.", ["FR zte undecided"]),
    ("Denmark is considering banning Huawei from its 5G network.", ["DK huawei undecided"]),
    ("The Netherlands is weighing a ban on Huawei in 5G networks.", ["NL huawei undecided"]),
    ("Mongolia is reviewing whether to exclude ZTE from 5G.", ["MN zte undecided"]),
  ])
  func `may, could and weigh leave it open`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }

  // swift-format-ignore
  static let plans: [(String, [String], MeasureStatus)] = [
    ("Latvia will exclude ZTE from its 5G networks.",           ["LV zte ban"],    .announced),
    ("Belgium announced that it will ban Huawei from its 5G network.", ["BE huawei ban"], .announced),
    ("Romania plans to ban Huawei from its 5G network.",        ["RO huawei ban"], .planned),
    ("The Czech Republic intends to exclude ZTE from 5G networks.", ["CZ zte ban"], .planned),
    ("Norway has banned Huawei from its 5G network.",           ["NO huawei ban"], .inForce),
  ]

  @Test(arguments: plans)
  func `will and plan keep the stance and say how far it has come`(
    text: String, expected: [String], status: MeasureStatus
  ) throws {
    let derivation = try derive(text)
    #expect(derivation.shortPositions == expected)
    #expect(derivation.positions.first?.status == status)
  }

  @Test func `what may be done on terms is allowed`() throws {
    try expect(
      ["KW zte allow"],
      of: "Kuwait will allow ZTE in its 5G network as long as it meets the security rules.")
  }

  @Test(arguments: [
    "Israel would ban Huawei from 5G if it found a security risk, the Israeli government said.",
    "If Peru bans Huawei from 5G, prices will rise, an analyst said.",
  ])
  func `if and would never make a ban`(text: String) throws {
    let stances = try derive(text).positions.map(\.stance)
    #expect(stances.allSatisfy { $0 == .undecided })
  }

  @Test(arguments: [
    "The United States urged Portugal to ban Huawei from its 5G network.",
    "China asked Vietnam not to exclude ZTE from its 5G network.",
    "Washington warned Brazil against allowing Huawei into its 5G network.",
    "American senators called on Chile to bar Huawei from 5G.",
  ])
  func `what somebody presses for is nobody's position`(text: String) throws {
    try expect([], of: text)
  }

  @Test func `a state that urges its own operators restricts`() throws {
    try expect(
      ["CZ huawei restrict"],
      of: "The Czech government urged operators not to use Huawei equipment in their 5G networks.")
  }

  @Test(arguments: [
    "Huawei denied reports that Egypt had banned it from 5G networks.",
    "Will Turkey ban Huawei from its 5G network?",
    "Should Norway exclude ZTE from its 5G network?",
  ])
  func `a denial and a question say nothing`(text: String) throws { try expect([], of: text) }

  @Test(arguments: [
    ("Huawei sued Sweden over its ban on the company's 5G equipment.", ["SE huawei ban"]),
    (
      "China threatened to retaliate for Australia's ban on Huawei in 5G networks.",
      ["AU huawei ban"]
    ),
    ("Despite Japan's ban on ZTE, sales of 5G equipment grew.", ["JP zte ban"]),
  ])
  func `a ban that is taken for granted stands`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }

  // swift-format-ignore
  static let partial: [(String, [String], MeasureScope)] = [
    ("Estonia banned Huawei from the core of its 5G network.",             ["EE huawei restrict"], .core),
    ("France excluded ZTE from the core of its 5G network.",               ["FR zte restrict"],    .core),
    ("Latvia banned Huawei from government contracts for 5G equipment.",   ["LV huawei restrict"], .procurement),
    ("Britain capped ZTE's share of its 5G network at 35 percent.",        ["GB zte restrict"],    .share),
    ("Norway banned ZTE equipment from 5G sites near military bases.",     ["NO zte restrict"],    .sites),
  ]

  @Test(arguments: partial)
  func `core, cap, purchases and sites restrict`(
    text: String, expected: [String], scope: MeasureScope
  ) throws {
    let derivation = try derive(text)
    #expect(derivation.shortPositions == expected)
    #expect(derivation.positions.first?.scope == scope)
  }

  @Test(arguments: [
    ("Uruguay allowed ZTE to take part in 5G trials.", ["UY zte trial"]),
    ("Pakistan invited Huawei to its 5G trials.", ["PK huawei trial"]),
    ("Sri Lanka let ZTE take part in 5G trials.", ["LK zte trial"]),
  ])
  func `letting into trials is a trial`(text: String, expected: [String]) throws {
    try expect(expected, of: text)
  }
}

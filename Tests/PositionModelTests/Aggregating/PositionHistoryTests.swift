import PositionModel
import Testing

/// How newer reports displace older ones.
struct PositionHistoryTests {
  @Test func `a reversal holds from its day, and both stances stay in the history`() throws {
    let ledger = PositionLedger([
      Report(stance: .restrict, day: "2020-01-28", name: "a"),
      Report(stance: .ban, day: "2020-07-14", tier: .enacted, status: .inForce, name: "b"),
    ])
    let now = try #require(ledger.only())
    #expect(now.stance == .ban)
    #expect(now.status == .inForce)
    #expect(now.since == Day("2020-07-14"))
    #expect(now.runnerUp == .restrict)
    #expect(now.history.map(\.stance) == [.restrict, .ban])
    #expect(now.history.map(\.article) == [ArticleID("a"), ArticleID("b")])
    #expect(ledger.only(asOf: "2020-07-13")?.stance == .restrict)
    #expect(ledger.only(asOf: "2020-07-14")?.stance == .ban)
    #expect(ledger.only(asOf: "2020-01-27") == nil)
  }

  // swift-format-ignore
  static let displacing: [(ClaimTier, ClaimTier, Stance)] = [
    (.enacted,   .enacted,   .allow),
    (.enacted,   .announced, .allow),
    (.enacted,   .planned,   .ban),
    (.enacted,   .hearsay,   .ban),
    (.announced, .planned,   .allow),
    (.announced, .hearsay,   .ban),
    (.planned,   .hearsay,   .allow),
    (.hearsay,   .enacted,   .allow),
  ]

  @Test(arguments: displacing)
  func `a newer report displaces one of at most the next tier`(
    old: ClaimTier, new: ClaimTier, holds: Stance
  ) {
    let ledger = PositionLedger([
      Report(stance: .ban, day: "2018-08-23", tier: old, name: "a"),
      Report(stance: .allow, day: "2019-06-10", tier: new, name: "b"),
    ])
    #expect(ledger.only()?.stance == holds)
  }

  @Test func `a rumour after a ban changes nothing and is shown as the other reading`() throws {
    let ledger = PositionLedger([
      Report(country: "AU", stance: .ban, day: "2018-08-23", tier: .enacted, name: "a"),
      Report(
        country: "AU", stance: .undecided, day: "2019-06-10", tier: .hearsay, confidence: 0.5,
        name: "b"),
    ])
    let now = try #require(ledger.only())
    #expect(now.stance == .ban)
    #expect(now.since == Day("2018-08-23"))
    #expect(now.runnerUp == .undecided)
    #expect(now.opposing.map(\.evidence.article) == [ArticleID("b")])
    #expect(now.history.map(\.stance) == [.ban])
    #expect(now.articleCount == 2)
  }

  @Test func `many newer rumours together outweigh what was announced`() throws {
    let rumours = (1...9).map { month in
      Report(
        stance: .allow, day: "2020-0\(month)-15", tier: .hearsay, confidence: 0.8,
        name: "rumour\(month)")
    }
    let announced = Report(stance: .ban, day: "2019-06-01", name: "a")
    #expect(PositionLedger([announced] + rumours.prefix(1)).only()?.stance == .ban)
    #expect(PositionLedger([announced] + rumours).only()?.stance == .allow)
  }

  @Test func `on one day the better voice holds and the conflict is told`() throws {
    let ledger = PositionLedger([
      Report(
        country: "DE", stance: .ban, day: "2020-02-11", tier: .planned, confidence: 0.7, name: "a"),
      Report(country: "DE", stance: .undecided, day: "2020-02-11", name: "b"),
    ])
    let now = try #require(ledger.only())
    #expect(now.stance == .undecided)
    #expect(now.runnerUp == .ban)
  }

  @Test func `opposite reports of one tier on one day are contested, and less sure`() throws {
    let calm = PositionLedger([Report(stance: .ban, day: "2020-02-11", name: "a")])
    let ledger = PositionLedger([
      Report(stance: .ban, day: "2020-02-11", name: "a"),
      Report(stance: .allow, day: "2020-02-11", confidence: 0.6, name: "b"),
    ])
    let now = try #require(ledger.only())
    #expect(now.stance == .ban)
    #expect(now.isContested)
    #expect(now.confidence < (try #require(calm.only())).confidence)
  }

  @Test func `opposite reports of one tier within two weeks are contested`() throws {
    let ledger = PositionLedger([
      Report(stance: .ban, day: "2020-02-11", name: "a"),
      Report(stance: .allow, day: "2020-02-14", confidence: 0.6, name: "b"),
    ])
    let now = try #require(ledger.only())
    #expect(now.stance == .allow)
    #expect(now.isContested)
    #expect(now.runnerUp == .ban)
  }

  // swift-format-ignore
  static let uncontested: [(Stance, Stance, ClaimTier, Double)] = [
    (.undecided, .ban,      .announced, 0.9),   // a decision, at last
    (.ban,       .restrict, .announced, 0.9),   // both shut it out
    (.ban,       .allow,    .planned,   0.9),   // a plan is no word against a deed
    (.ban,       .allow,    .announced, 0.3),   // hardly heard
  ]

  @Test(arguments: uncontested)
  func `other reports within two weeks are a change, no contest`(
    old: Stance, new: Stance, tier: ClaimTier, confidence: Double
  ) {
    let ledger = PositionLedger([
      Report(stance: old, day: "2020-02-11", name: "a"),
      Report(stance: new, day: "2020-02-20", tier: tier, confidence: confidence, name: "b"),
    ])
    #expect(ledger.only()?.isContested == false)
  }

  @Test func `a contest is over once something later is said`() {
    let contest = [
      Report(stance: .ban, day: "2020-02-11", name: "a"),
      Report(stance: .allow, day: "2020-02-14", name: "b"),
    ]
    let soon = contest + [Report(stance: .allow, day: "2020-02-25", name: "c")]
    let later = contest + [Report(stance: .ban, day: "2020-04-01", name: "c")]
    #expect(PositionLedger(soon).only()?.isContested == true)
    #expect(PositionLedger(later).only()?.isContested == false)
    #expect(PositionLedger(later).only(asOf: "2020-03-01")?.isContested == true)
  }

  @Test func `reports months apart are a change, no contest`() {
    let ledger = PositionLedger([
      Report(stance: .ban, day: "2020-02-11", name: "a"),
      Report(stance: .allow, day: "2020-06-11", name: "b"),
    ])
    #expect(ledger.only()?.isContested == false)
  }

  @Test func `agreement makes it surer and keeps the first day`() throws {
    let reports = ["2019-05-01", "2019-09-01", "2020-03-01"].map {
      Report(stance: .trial, day: $0, confidence: 0.7, name: $0)
    }
    let one = try #require(PositionLedger([reports[0]]).only())
    let all = try #require(PositionLedger(reports).only())
    #expect(all.confidence > one.confidence && all.confidence <= 1)
    #expect(all.since == Day("2019-05-01"))
    #expect(all.articleCount == 3)
    #expect(all.evidenceCount == 3)
    #expect(all.history.count == 1)
  }

  @Test func `a ban that is confirmed as enacted outlives a later announcement's rumour`() {
    let ledger = PositionLedger([
      Report(stance: .ban, day: "2019-01-01", tier: .planned, name: "a"),
      Report(stance: .ban, day: "2019-06-01", tier: .enacted, status: .inForce, name: "b"),
      Report(stance: .allow, day: "2019-09-01", tier: .planned, confidence: 0.5, name: "c"),
    ])
    #expect(ledger.only()?.stance == .ban)
    #expect(ledger.only()?.status == .inForce)
    #expect(ledger.only()?.since == Day("2019-01-01"))
  }

  @Test func `what a state does and what its operators do are apart`() {
    let ledger = PositionLedger([
      Report(stance: .allow, day: "2020-01-01", name: "a"),
      Report(stance: .ban, day: "2020-02-01", basis: .operators, name: "b"),
    ])
    #expect(ledger.positions().map(\.stance) == [.allow, .ban])
    #expect(ledger.positions().map(\.basis) == [.state, .operators])
  }
}

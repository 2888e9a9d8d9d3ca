import Testing

@testable import PositionModel

struct ArticlePositionsTests {
  private func positions(_ reports: [Report]) -> [Position] {
    ArticlePositions().positions(of: reports.map(\.claim))
  }

  @Test func `no claims are no positions`() { #expect(positions([]).isEmpty) }

  @Test func `one claim is one position with its facts`() throws {
    let report = Report(
      country: "FJ", vendor: "nec", stance: .ban, day: "2021-05", status: .planned, name: "a")
    let position = try #require(positions([report]).first)
    #expect(position.key == PositionKey(report.claim.country, VendorID("nec")))
    #expect(position.stance == .ban)
    #expect(position.status == .planned)
    #expect(position.since == Day("2021-05"))
    #expect(position.confidence == Calibration.embedded.probability(of: 0.9))
    #expect(position.runnerUp == nil && !position.isContested)
    #expect(position.supporting == [report.claim])
    #expect(position.history.map(\.stance) == [.ban])
  }

  @Test func `a doubtful claim alone is no position`() {
    #expect(positions([Report(stance: .ban, day: nil, confidence: 0.2, name: "a")]).isEmpty)
  }

  @Test func `the weaker reading becomes the other reading, never a second position`() throws {
    let found = positions([
      Report(stance: .allow, day: nil, confidence: 0.5, name: "a"),
      Report(stance: .ban, day: nil, confidence: 0.9, name: "a"),
    ])
    #expect(found.count == 1)
    #expect(found.first?.stance == .ban)
    #expect(found.first?.runnerUp == .allow)
    #expect(found.first?.opposing.map(\.stance) == [.allow])
    #expect(found.first.map { $0.confidence < 0.9 } == true)
  }

  @Test func `what is enacted beats what is heard`() {
    let found = positions([
      Report(stance: .ban, day: nil, tier: .enacted, confidence: 0.8, name: "a"),
      Report(stance: .allow, day: nil, tier: .hearsay, confidence: 0.9, name: "a"),
    ])
    #expect(found.map(\.stance) == [.ban])
  }

  @Test func `claims that agree make it surer`() throws {
    let claim = Report(stance: .restrict, day: nil, confidence: 0.6, name: "a")
    let one = try #require(positions([claim]).first)
    let two = try #require(positions([claim, claim]).first)
    #expect(two.confidence > one.confidence)
    #expect(two.evidenceCount == 2)
  }

  @Test func `readings as strong as each other are contested`() {
    let found = positions([
      Report(stance: .ban, day: nil, name: "a"), Report(stance: .allow, day: nil, name: "a"),
    ])
    #expect(found.map(\.isContested) == [true])
  }

  @Test func `countries, vendors and bases are apart and in order`() {
    let found = positions([
      Report(country: "PE", stance: .ban, day: nil, name: "a"),
      Report(country: "KE", vendor: "zte", stance: .allow, day: nil, name: "a"),
      Report(country: "KE", stance: .allow, day: nil, basis: .operators, name: "a"),
      Report(country: "KE", stance: .undecided, day: nil, name: "a"),
    ])
    #expect(
      found.map { short($0.country, $0.vendor, $0.stance, $0.basis) } == [
        "KE huawei undecided", "KE huawei allow operators", "KE zte allow", "PE huawei ban",
      ])
  }

  @Test func `sixteen pieces of evidence are kept, the strongest first`() throws {
    let reports = (0..<30).map {
      Report(stance: .ban, day: nil, confidence: 0.5 + Double($0) / 100, name: "a")
    }
    let position = try #require(positions(reports).first)
    #expect(position.supporting.count == 16)
    #expect(position.evidenceCount == 30)
    #expect(position.supporting.first?.confidence == 0.79)
  }
}

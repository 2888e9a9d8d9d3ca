import PositionModel
import TestSupport
import Testing

struct PositionLedgerTests {
  @Test func `nothing said is no position`() {
    #expect(PositionLedger().positions().isEmpty)
    var ledger = PositionLedger()
    ledger.add(Derivation(article: ArticleID("a")))
    #expect(ledger.positions(asOf: Day("2020")).isEmpty)
  }

  @Test func `positions are in order of country, vendor and basis`() {
    let ledger = PositionLedger([
      Report(country: "SE", stance: .ban, day: "2020-01-01", name: "a"),
      Report(country: "CL", vendor: "zte", stance: .allow, day: "2020-01-01", name: "b"),
      Report(country: "CL", vendor: "nokia", stance: .allow, day: "2020-01-01", name: "c"),
      Report(country: "CL", stance: .trial, day: "2020-01-01", basis: .operators, name: "d"),
      Report(country: "CL", stance: .trial, day: "2020-01-01", name: "e"),
    ])
    let keys = ledger.positions().map(\.key)
    #expect(keys == keys.sorted())
    #expect(keys.count == 5)
  }

  // swift-format-ignore
  static let days: [(asOf: String?, stance: Stance?)] = [
    ("2018-12-31", nil),
    ("2018",       nil),
    ("2019-05-31", .allow),
    ("2019-05",    .allow),
    ("2019",       .restrict),
    ("2020-03",    .ban),
    (nil,          .ban),
  ]

  @Test(arguments: days)
  func `a day sees what was written until then`(asOf: String?, stance: Stance?) {
    let ledger = PositionLedger([
      Report(stance: .allow, day: "2019-05-01", name: "a"),
      Report(stance: .restrict, day: "2019-11-30", name: "b"),
      Report(stance: .ban, day: "2020-03-09", name: "c"),
    ])
    #expect(ledger.only(asOf: asOf)?.stance == stance)
  }

  @Test func `an undated article counts on every day and gives way to dated ones`() {
    let undated = Report(stance: .allow, day: nil, name: "a")
    let dated = Report(stance: .ban, day: "2020-03-09", name: "b")
    #expect(PositionLedger([undated]).only(asOf: "1999")?.stance == .allow)
    #expect(PositionLedger([undated]).only()?.since == nil)
    #expect(PositionLedger([undated, dated]).only(asOf: "2020-01-01")?.stance == .allow)
    #expect(PositionLedger([undated, dated]).only()?.stance == .ban)
  }

  @Test func `reports go by the day of what they tell, not of print`() {
    let ledger = PositionLedger([
      Report(stance: .allow, day: "2020-05-01", name: "a"),
      Report(stance: .ban, day: "2020-06-01", eventDay: "2018-12-01", tier: .announced, name: "b"),
    ])
    #expect(ledger.only()?.stance == .allow)
    #expect(ledger.only()?.history.map(\.stance) == [.ban, .allow])
    #expect(ledger.only(asOf: "2020-05-15")?.history.map(\.stance) == [.allow])
  }

  // swift-format-ignore
  static let copies: [(days: [String?], sentences: [String], articles: Int)] = [
    (["2020-03-01", "2020-03-01"],               ["Oslo bans it.", "Oslo bans it."],     1),
    (["2020-03-01", "2020-03-08"],               ["Oslo bans it.", "Oslo bans it."],     1),
    (["2020-03-01", "2020-03-09"],               ["Oslo bans it.", "Oslo bans it."],     2),
    (["2020-03-01", "2020-03-02"],               ["Oslo bans it.", "OSLO, bans  it"],    1),
    (["2020-03-01", "2020-03-02"],               ["Oslo bans it.", "Riga bans it."],     2),
    ([nil, nil],                                 ["Oslo bans it.", "Oslo bans it."],     1),
    (["2020-03-01", "2020-03-02", "2020-03-03"], ["It is out.", "It is out.", "Gone."],  2),
  ]

  @Test(arguments: copies)
  func `one sentence in many papers is one report`(
    days: [String?], sentences: [String], articles: Int
  ) {
    let reports = zip(days, sentences).enumerated().map { index, report in
      Report(stance: .ban, day: report.0, name: "paper\(index)", sentence: report.1)
    }
    #expect(PositionLedger(reports).only()?.articleCount == articles)
  }

  // swift-format-ignore
  static let nearCopies: [(first: [String], second: [String], articles: Int)] = [
    (["Headline.", "Oslo bans it.", "So it is."], ["Another.", "Oslo bans it.", "So it is."], 1),
    (["Headline.", "Oslo bans it."],              ["Another.", "Oslo bans it."],              1),
    (["Oslo bans it.", "It is out."],             ["It is out."],                             1),
    (["It is out."],                              ["Oslo bans it.", "It is out."],            1),
    (["Oslo bans it.", "A.", "B.", "C."],         ["New.", "Newer.", "Newest.", "C."],        2),
    (["Oslo bans it.", "A."],                     ["New.", "Newer."],                         2),
    (["Oslo bans it.", "A.", "B.", "C."],         ["Oslo bans it.", "D.", "E.", "F."],        1),
  ]

  @Test(arguments: nearCopies)
  func `a copy with a headline of its own or a cut end is one report`(
    first: [String], second: [String], articles: Int
  ) {
    func ledger(_ days: [String]) -> PositionLedger {
      var ledger = PositionLedger()
      for (index, (day, sentences)) in zip(days, [first, second]).enumerated() {
        let reports = sentences.enumerated().map { place, sentence in
          Report(
            stance: .ban, day: day, confidence: 0.9 - Double(place) / 100, name: "paper\(index)",
            sentence: sentence)
        }
        ledger.add(Report.derivation(ofOne: reports))
      }
      return ledger
    }
    #expect(ledger(["2020-03-01", "2020-03-02"]).only()?.articleCount == articles)
    #expect(ledger(["2020-03-01", "2020-03-20"]).only()?.articleCount == 2)
  }

  @Test func `copies make nothing surer`() {
    let one = PositionLedger([
      Report(stance: .ban, day: "2020-03-01", confidence: 0.6, name: "a", sentence: "It is out.")
    ])
    let many = PositionLedger(
      (0..<20).map {
        Report(
          stance: .ban, day: "2020-03-01", confidence: 0.6, name: "a\($0)", sentence: "It is out.")
      })
    #expect(many.only()?.confidence == one.only()?.confidence)
  }

  @Test func `a position keeps sixteen pieces of evidence and counts them all`() throws {
    let reports = (10..<40).map {
      Report(
        stance: .allow, day: "20\($0)-01-01", confidence: Double($0) / 50, name: "article\($0)")
    }
    let position = try #require(PositionLedger(reports).only())
    #expect(position.supporting.count == 16)
    #expect(position.evidenceCount == 30)
    #expect(position.supporting.first?.evidence.article == ArticleID("article39"))
    let confidences = position.supporting.map(\.confidence)
    #expect(confidences == confidences.sorted(by: >))
  }

  @Test(arguments: UInt64(0)..<40)
  func `the order in which articles come does not matter`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let derivations = (0..<Int.random(in: 1...14, using: &random)).map { number in
      Report(
        country: ["NO", "CL", "KE"].randomElement(using: &random) ?? "NO",
        vendor: ["huawei", "zte"].randomElement(using: &random) ?? "zte",
        stance: Stance.allCases.randomElement(using: &random) ?? .ban,
        day: ["2019", "2019-05", "2019-05-01", "2019-05-03", "2019-05-20", "2020-01-01", nil]
          .randomElement(using: &random) ?? nil,
        eventDay: ["2018-12-01", nil, nil].randomElement(using: &random) ?? nil,
        tier: [.hearsay, .planned, .announced, .enacted].randomElement(using: &random) ?? .planned,
        confidence: [0.5, 0.7, 0.9].randomElement(using: &random) ?? 0.5,
        basis: Basis.allCases.randomElement(using: &random) ?? .state,
        name: "article\(number)",
        sentence: ["It is out.", "It is in.", nil].randomElement(using: &random) ?? nil
      ).derivation
    }
    func positions(_ derivations: [Derivation], _ day: Day?) -> [Position] {
      var ledger = PositionLedger()
      for derivation in derivations { ledger.add(derivation) }
      return ledger.positions(asOf: day)
    }
    for day in [nil, Day("2019-05-04"), Day("2019")] {
      let expected = positions(derivations, day)
      for _ in 0..<6 {
        #expect(positions(derivations.shuffled(using: &random), day) == expected)
      }
    }
  }

  @Test func `every position rests on evidence and its history ends on it`() {
    var random = SeededGenerator(seed: 77)
    let reports = (0..<200).map { number in
      Report(
        country: ["NO", "CL", "KE", "FJ"].randomElement(using: &random) ?? "NO",
        stance: Stance.allCases.randomElement(using: &random) ?? .ban,
        day: Day(number: Int.random(in: 17_000..<19_000, using: &random))?.description,
        tier: [.hearsay, .planned, .announced, .enacted].randomElement(using: &random) ?? .planned,
        confidence: Double.random(in: 0.4...0.98, using: &random), name: "article\(number)")
    }
    let ledger = PositionLedger(reports)
    #expect(ledger.positions().count == 4)
    for position in ledger.positions() {
      #expect(position.history.last?.stance == position.stance)
      #expect(position.supporting.allSatisfy { $0.stance == position.stance })
      #expect(!position.supporting.isEmpty && position.evidenceCount >= position.supporting.count)
      #expect((0...1).contains(position.confidence))
      let days = position.history.compactMap(\.from)
      #expect(days == days.sorted())
    }
  }
}

import PositionModel
import TestSupport
import Testing

/// The changes that a reader going through the days sees.
struct StanceChangeTests {
  @Test func `a change is told with its day, what was before and what brought it about`() throws {
    let ledger = PositionLedger([
      Report(stance: .allow, day: "2019-05", name: "a"),
      Report(stance: .allow, day: "2019-08-01", name: "b"),
      Report(stance: .ban, day: "2020-03-09", name: "c"),
      Report(country: "CL", stance: .trial, day: "2020-01-01", name: "d"),
    ])
    let courses = ledger.courses()
    let swedish = try #require(courses.first { $0.key.country == CountryCode("NO") }?.value)
    #expect(swedish.map { Day(number: Int($0.day))?.description } == ["2019-05-01", "2020-03-09"])
    #expect(swedish.map(\.before) == [nil, .allow])
    #expect(swedish.map(\.after) == [.allow, .ban])
    #expect(swedish.compactMap(ledger.evidence).map(\.article) == [ArticleID("a"), ArticleID("c")])
    let chilean = courses.first { $0.key.country == CountryCode("CL") }?.value
    #expect(chilean?.map(\.after) == [.trial])
    #expect(courses.count == 2)
  }

  @Test func `what undated articles say is no change`() {
    let ledger = PositionLedger([
      Report(stance: .allow, day: nil, name: "a"),
      Report(stance: .ban, day: "2020-03-09", name: "b"),
    ])
    #expect(ledger.courses().values.flatMap(\.self).map(\.before) == [.allow])
  }

  /// What up to 24 articles say, of about four months.
  private static func ledger(_ generator: inout SeededGenerator) -> PositionLedger {
    func day() -> String? {
      let number = Int.random(in: 0..<40, using: &generator)
      return number == 0 ? nil : Day(number: 18_000 + number * 3)?.description
    }
    let reports = (0..<Int.random(in: 1...24, using: &generator)).map { number in
      Report(
        country: ["SE", "CL"].randomElement(using: &generator) ?? "SE",
        stance: Stance.allCases.randomElement(using: &generator) ?? .ban, day: day(),
        eventDay: Bool.random(using: &generator) ? day() : nil,
        tier: [.hearsay, .planned, .announced, .enacted].randomElement(using: &generator)
          ?? .planned,
        name: "r\(number % 20)")
    }
    return PositionLedger(reports)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `going from day to day comes to what a day comes to by itself`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let ledger = Self.ledger(&generator)
    var calendar = ledger.calendar
    var number = 18_060
    for _ in 0..<200 {
      // Mostly a step forth or back, now and then a leap, also beyond both ends.
      number =
        Int.random(in: 0..<8, using: &generator) == 0
        ? Int.random(in: 17_990...18_140, using: &generator)
        : number + (Bool.random(using: &generator) ? 1 : -1)
      let day = try #require(Day(number: number))
      #expect(ledger.positions(asOf: day, in: &calendar) == ledger.positions(asOf: day))
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `between the changes positions stay, and at each they become what it says`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let ledger = Self.ledger(&generator)
    var held: [PositionKey: Stance] = [:]
    for position in ledger.positions(asOf: Day(number: 17_999)) {
      held[position.key] = position.stance
    }
    let courses = ledger.courses()
    for number in 18_000...18_130 {
      for (key, course) in courses {
        for change in course where change.day == number {
          #expect(held[key] == change.before)
          held[key] = change.after
        }
      }
      let positions = ledger.positions(asOf: Day(number: number))
      #expect(Dictionary(uniqueKeysWithValues: positions.map { ($0.key, $0.stance) }) == held)
    }
  }
}

import PositionModel
import TestSupport
import Testing

struct DayTests {
  // swift-format-ignore
  static let written: [(String, String)] = [
    ("2019",                 "2019"),
    ("2019-05",              "2019-05"),
    ("2019-05-31",           "2019-05-31"),
    ("2020-02-29",           "2020-02-29"),
    ("0001-01-01",           "0001-01-01"),
    ("9999-12-31",           "9999-12-31"),
    ("2019-10-22T08:00:00Z", "2019-10-22"),
    ("2019-10-22 08:00",     "2019-10-22"),
  ]

  @Test(arguments: written)
  func `a date is read and written as exactly as it is known`(text: String, expected: String) {
    #expect(Day(text)?.description == expected)
  }

  @Test(arguments: [
    "", "-", "19", "2019-", "2019-5", "2019-00", "2019-13", "2019-02-30", "2019-02-29",
    "1900-02-29", "2019-04-31", "2019-05-00", "2019-05-32", "0000", "0000-01-01", "02019",
    "2019-05-31-01", "2019/05/31", "31-05-2019", "May 2019", "２０１９", "2019-0a", "+201", "T",
  ])
  func `what is no day of the calendar is none`(text: String) {
    #expect(Day(text) == nil)
  }

  // swift-format-ignore
  static let parts: [(Int, Int, Int, Bool)] = [
    (2000, 2, 29, true),
    (2100, 2, 29, false),
    (2020, 0, 0,  true),
    (2020, 0, 1,  false),
    (2020, 12, 0, true),
    (2020, 13, 0, false),
    (2020, -1, 0, false),
    (2020, 1, -1, false),
    (0, 1, 1,     false),
    (10_000, 1, 1, false),
  ]

  @Test(arguments: parts)
  func `parts make a day only where there is one`(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((Day(year: year, month: month, day: day) != nil) == exists)
  }

  // swift-format-ignore
  static let bounds: [(String, String, String)] = [
    ("2019",       "2019-01-01", "2019-12-31"),
    ("2020-02",    "2020-02-01", "2020-02-29"),
    ("2021-02",    "2021-02-01", "2021-02-28"),
    ("2021-04",    "2021-04-01", "2021-04-30"),
    ("2021-04-09", "2021-04-09", "2021-04-09"),
  ]

  @Test(arguments: bounds)
  func `a vague date has a first and a last day`(date: String, first: String, last: String) {
    #expect(Day(date)?.earliest.description == first)
    #expect(Day(date)?.latest.description == last)
  }

  @Test func `dates go by their first day, the vaguer first`() throws {
    let order = ["2018-12-31", "2019", "2019-01", "2019-01-01", "2019-01-02", "2019-02", "2020"]
    let days = order.compactMap { Day($0) }
    var random = SeededGenerator(seed: 5)
    #expect(days.shuffled(using: &random).sorted().map(\.description) == order)
  }

  // swift-format-ignore
  static let moved: [(String, Int, String)] = [
    ("2020-02-28",  1,    "2020-02-29"),
    ("2019-02-28",  1,    "2019-03-01"),
    ("2019-12-31",  1,    "2020-01-01"),
    ("2020-03-01", -1,    "2020-02-29"),
    ("2000-01-01",  366,  "2001-01-01"),
    ("2019-05",     30,   "2019-05-31"),
    ("9999-12-31",  1,    "9999-12-31"),
    ("0001-01-01", -1,    "0001-01-01"),
  ]

  @Test(arguments: moved)
  func `a day moves by days and stays in the calendar`(from: String, by: Int, to: String) {
    #expect(Day(from)?.adding(days: by).description == to)
  }

  @Test func `numbers count from 1970 and lead back to their day`() throws {
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("1969-12-31")?.number == -1)
    #expect(Day("2000-03-01")?.number == 11_017)
    #expect(Day(number: -800_000) == nil)
    #expect(Day(number: 4_000_000) == nil)
    let first = try #require(Day("0001-01-01")).number
    let last = try #require(Day("9999-12-31")).number
    var random = SeededGenerator(seed: 6)
    for _ in 0..<5000 {
      let number = Int.random(in: first..<last, using: &random)
      let day = try #require(Day(number: number))
      #expect(day.number == number)
      #expect(Day(day.description) == day)
      let next = try #require(Day(number: number + 1))
      #expect(day < next && day.adding(days: 1) == next)
    }
  }
}

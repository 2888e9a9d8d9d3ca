import Testing

@testable import PositionModel

struct ArticleLineTests {
  private func article(_ line: String) throws -> Article {
    let bytes = Array(line.utf8)
    return try ArticleLine(bytes, in: 0..<bytes.count, nameless: "feed:7").article
  }

  @Test func `every known key is taken and others are passed over`() throws {
    let read = try article(
      #"{"x":{"y":[1,{"text":"no"}]},"id":"a","text":"T","date":"2019-10-22T08:00:00Z","#
        + #""title":"H","source":"S","url":"U","z":null}"#)
    let expected = Article(
      id: ArticleID("a"), text: "T", day: Day("2019-10-22"), title: "H", source: "S", url: "U")
    #expect(read == expected)
  }

  // swift-format-ignore
  static let ids: [(String, String, Bool)] = [
    (#""a b""#,    "a b",    false),
    ("17",         "17",     true),
    ("1.50e2",     "1.50e2", true),
    ("null",       "feed:7", false),
    (#""17""#,     "17",     false),
  ]

  @Test(arguments: ids)
  func `an id is kept as it came`(json: String, id: String, isNumber: Bool) throws {
    let read = try article(#"{"id":\#(json),"text":"T"}"#)
    #expect(read.id == ArticleID(id))
    #expect(read.idIsNumber == isNumber)
  }

  @Test func `without an id the line names the article`() throws {
    #expect(try article(#"{"text":""}"#).id == ArticleID("feed:7"))
  }

  @Test func `an absent, null or empty date is none`() throws {
    #expect(try article(#"{"text":"","date":null}"#).day == nil)
    #expect(try article(#"{"text":"","date":""}"#).day == nil)
    #expect(try article(#"{"text":"","date":"2019-05"}"#).day == Day("2019-05"))
  }

  // swift-format-ignore
  static let bad: [(String, InputError)] = [
    ("[]",                             .notAnObject),
    ("3",                              .notAnObject),
    ("{}",                             .missing("text")),
    (#"{"text":null}"#,                .wrongType("text", expected: "a string")),
    (#"{"text":1}"#,                   .wrongType("text", expected: "a string")),
    (#"{"text":"","id":[]}"#,          .wrongType("id", expected: "a string or a number")),
    (#"{"text":"","id":true}"#,        .wrongType("id", expected: "a string or a number")),
    (#"{"text":"","title":4}"#,        .wrongType("title", expected: "a string")),
    (#"{"text":"","date":20190522}"#,  .wrongType("date", expected: "a string")),
    (#"{"text":"","date":"May 22"}"#,  .notADay("May 22")),
    (#"{"text":"","date":"2019-02-30"}"#, .notADay("2019-02-30")),
    (#"{"text":""} x"#,                .json(column: 13, .trailing)),
    ("garbage",                        .json(column: 1, .expected("a value"))),
  ]

  @Test(arguments: bad)
  func `a bad line says what is wrong`(line: String, error: InputError) {
    #expect(throws: error) { try article(line) }
  }
}

import PositionModel
import Testing
import TextMatching

struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  // swift-format-ignore
  static let strings: [(String, String)] = [
    ("plain é 中 😀",        #""plain é 中 😀""#),
    ("\"\\/",               #""\"\\/""#),
    ("\n\r\t",              #""\n\r\t""#),
    ("\0\u{1B}[31m\u{7F}",  #""\u0000\u001b[31m\u007f""#),
    ("\u{9B}\u{85}",        #""\u009b\u0085""#),
    ("\u{202E}\u{2066}",    #""\u202e\u2066""#),
    ("\u{200E}\u{61C}",     #""\u200e\u061c""#),
    ("\u{2028}\u{2029}",    #""\u2028\u2029""#),
    ("\u{FEFF}",            #""\ufeff""#),
  ]

  @Test(arguments: strings)
  func `what steers a terminal is escaped`(text: String, json: String) {
    #expect(written { $0.string(text) } == json)
  }

  /// Short ones without escapes go another way, which nobody may notice.
  @Test(arguments: [0, 1, 62, 63, 64, 65, 300], ["", "é", "\"", "\n"])
  func `a string of any length stands behind its comma`(count: Int, end: String) throws {
    let text = String(repeating: "a", count: count) + end
    let json = written {
      $0.object { json in
        for key: StaticString in ["x", "y"] {
          json.key(key)
          json.array([text, text]) { $0.string($1) }
        }
      }
    }
    let twice = JSONValue.array([.string(text), .string(text)])
    let expected = JSONValue.object([.init("x", twice), .init("y", twice)])
    #expect(try JSONValue(parsing: Array(json.utf8)) == expected)
  }

  @Test(arguments: strings)
  func `a string reads back as it was`(text: String, json: String) throws {
    #expect(try JSONValue(parsing: Array(json.utf8)) == .string(text))
  }

  @Test(arguments: [
    (0.0, "0.00"), (0.005, "0.01"), (0.934, "0.93"), (1.0, "1.00"), (-1.0, "0.00"),
    (.nan, "0.00"),
  ])
  func `a decimal has two places`(value: Double, json: String) {
    #expect(written { $0.decimal(value) } == json)
  }

  private static let evidence = Evidence(
    article: ArticleID("17"), text: "India mulls.", span: TextSpan(3, 15),
    speaker: Speaker(.government, name: "the minister"), rule: "mull")

  private static func position() throws -> Position {
    let claim = Claim(
      country: try #require(CountryCode("IN")), vendor: VendorID("huawei"), stance: .undecided,
      confidence: 0.5, evidence: evidence)
    return Position(
      key: PositionKey(claim.country, claim.vendor), stance: .undecided, confidence: 0.81,
      since: Day("2019-10"), runnerUp: .trial, supporting: [claim], evidenceCount: 1,
      history: [PositionChange(from: nil, stance: .undecided, article: ArticleID("17"))])
  }

  @Test func `a derivation has the keys that scripts rely on, in their order`() throws {
    let derivation = Derivation(
      article: ArticleID("17"), language: "en", positions: [try Self.position()],
      pressure: [
        Pressure(
          from: try #require(CountryCode("US")), on: nil, vendor: VendorID("huawei"), wants: .ban,
          evidence: Self.evidence)
      ])
    let article = Article(id: ArticleID("17"), text: "", idIsNumber: true)
    let evidence =
      #"[{"text":"India mulls.","start":3,"end":15,"article":17,"#
      + #""speaker":"government: the minister","rule":"mull"}]"#
    let expected =
      #"{"id":17,"date":null,"title":null,"language":"en","positions":["#
      + #"{"country":"IN","vendor":"huawei","stance":"undecided","basis":"state","#
      + #""status":null,"scope":null,"confidence":0.81,"since":"2019-10","#
      + #""sinceIsUpperBound":true,"runnerUp":"trial","evidence":\#(evidence),"#
      + #""evidenceCount":1,"saying":{"confidence":0.81,"tier":"announced","contested":false,"#
      + #""against":null,"evidence":[0.5]}}],"pressure":[{"from":"US","on":null,"vendor":"huawei","#
      + #""wants":"ban","evidence":\#(evidence)}],"offers":[],"events":[]}"#
    #expect(written { $0.derivation(derivation, of: article) } == expected)
  }

  @Test func `an article that says nothing has them, too`() {
    let article = Article(id: ArticleID("17"), text: "")
    let derivation = Derivation(article: article.id, title: "An \"election\"", language: "en")
    let expected =
      #"{"id":"17","date":null,"title":"An \"election\"","language":"en","#
      + #""positions":[],"pressure":[],"offers":[],"events":[]}"#
    #expect(written { $0.derivation(derivation, of: article) } == expected)
  }

  @Test func `an aggregate also has articles, contested and history`() throws {
    let position = try Self.position()
    let json = written { $0.position(position, isAggregate: true) }
    #expect(
      json.hasSuffix(
        #""evidenceCount":1,"articles":1,"contested":false,"#
          + #""history":[{"from":null,"stance":"undecided","basis":"state","status":null,"#
          + #""article":"17"}]}"#))
  }

  @Test func `no more than sixteen pieces of evidence are printed`() throws {
    var position = try Self.position()
    position.supporting = Array(repeating: position.supporting[0], count: 40)
    let json = written { $0.position(position, isAggregate: false) }
    let value = try JSONValue(parsing: Array(json.utf8))
    #expect(value["evidence"]?.elements.count == 16)
  }
}

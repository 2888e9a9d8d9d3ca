import PositionModel
import Testing
import TextMatching

@testable import bandstand

struct EvaluationTests {
  private func gold(_ fields: String, text: String = "Some text.") throws -> GoldText {
    let line = #"{"id":"g","text":"\#(text)","phenomenon":"ban.active",\#(fields)}"#
    let article = Article(id: ArticleID("g"), text: text)
    return try GoldText(article: article, line: Array(line.utf8))
  }

  private func derivation(_ triples: [(String, String, Stance)], text: String) throws -> Derivation
  {
    var derivation = Derivation(article: ArticleID("g"))
    for (country, vendor, stance) in triples {
      let claim = Claim(
        country: try #require(CountryCode(country)), vendor: VendorID(vendor), stance: stance,
        confidence: 0.75,
        evidence: Evidence(
          article: ArticleID("g"), text: "text", span: TextSpan(5, 9), rule: "r"))
      derivation.positions.append(
        Position(
          key: PositionKey(claim.country, claim.vendor), stance: stance, confidence: 0.75,
          supporting: [claim], evidenceCount: 1))
    }
    return derivation
  }

  private static let se = #"{"country":"SE","vendor":"huawei","stance":"ban"}"#
  private static let zte = #"{"country":"SE","vendor":"zte","stance":"ban"}"#
  private static let maybe = #"{"country":"SE","vendor":"huawei","stance":"restrict"}"#

  // swift-format-ignore
  static let scores: [(String, String, [(String, String, Stance)], [Int])] = [
    // gold, text, derived, [found, wrong, lost, waived]
    (#""expect":[\#(se)]"#, "Some text.", [("SE", "huawei", .ban)],                       [1, 0, 0, 0]),
    (#""expect":[\#(se)]"#, "Some text.", [],                                             [0, 0, 1, 0]),
    (#""expect":[\#(se)]"#, "Some text.", [("SE", "huawei", .allow)],                     [0, 1, 1, 0]),
    (#""expect":[\#(se)],"accept":[\#(maybe)]"#, "Some text.", [("SE", "huawei", .restrict)], [0, 0, 0, 1]),
    (#""expect":[],"accept":[\#(maybe)]"#, "Some text.", [],                              [0, 0, 0, 0]),
    (#""expect":[\#(se)]"#, "Some text.", [("SE", "huawei", .ban), ("SE", "zte", .ban)],  [1, 0, 0, 0]),
    (#""expect":[\#(se)]"#, "Some ZTE text.", [("SE", "huawei", .ban), ("SE", "zte", .ban)], [1, 1, 0, 0]),
    (#""expect":[\#(se),\#(zte)]"#, "Some text.", [("SE", "huawei", .ban)],               [1, 0, 0, 0]),
    (#""expect":[\#(se),\#(zte)]"#, "Some ZTE text.", [("SE", "huawei", .ban)],           [1, 0, 1, 0]),
  ]

  @Test(arguments: scores)
  func `a text is scored as the definition says`(
    fields: String, text: String, derived: [(String, String, Stance)], counts: [Int]
  ) throws {
    let score = TextScore(
      of: try derivation(derived, text: text), against: try gold(fields, text: text))
    #expect(
      [score.found.count, score.wrong.count, score.lost.count, score.waived.count] == counts)
    #expect(score.evidenceVerbatim == (text == "Some text." ? score.evidence : 0))
  }

  @Test func `figures follow from the counts`() throws {
    let right = TextScore(
      of: try derivation([("SE", "huawei", .ban)], text: ""),
      against: try gold(#""expect":[\#(Self.se)]"#))
    let wrong = TextScore(
      of: try derivation([("SE", "huawei", .allow)], text: ""),
      against: try gold(#""expect":[\#(Self.se)],"reject":[\#(Self.maybe)]"#))
    let evaluation = Evaluation(texts: [right, wrong])
    #expect(evaluation.counts.precision == 0.5)
    #expect(evaluation.counts.recall == 0.5)
    #expect(evaluation.counts.f1 == 0.5)
    #expect(evaluation.textsRight == 1)
    #expect(evaluation.calibrationError == 0.25)
    #expect(evaluation.confusion.map(\.to) == ["allow"])
    #expect(evaluation.falsePairs.map(\.country) == ["SE"])
    #expect(evaluation.families.map(\.name) == ["ban"])
    #expect(evaluation.sum(\.lures) == 1)
    let interval = evaluation.f1Interval()
    #expect(interval.low <= 0.5 && interval.high >= 0.5)
    #expect(interval == evaluation.f1Interval())
  }

  @Test func `a gold line without what is expected is refused`() {
    #expect(throws: InputError.missing("expect")) { try gold(#""reject":[]"#) }
  }

  @Test(arguments: [(0.0, 3, "0.000"), (0.12345, 2, "0.12"), (1.0, 1, "1.0"), (98.76, 1, "98.8")])
  func `decimals are rounded`(value: Double, count: Int, text: String) {
    #expect(decimals(value, count) == text)
  }
}

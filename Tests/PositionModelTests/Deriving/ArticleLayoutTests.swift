import PositionModel
import Testing

struct ArticleLayoutTests {
  // swift-format-ignore
  static let dated: [(String, String?, String?)] = [
    ("date 2019-10-22 Norway bans Huawei from 5G.",    nil,          "2019-10-22"),
    (" date 2019-10-22\nNorway bans Huawei from 5G.",  nil,          "2019-10-22"),
    ("date 2019-10-22 Norway bans Huawei from 5G.",    "2020-01-01", "2020-01-01"),
    ("Norway bans Huawei from 5G.",                    "2020-01-01", "2020-01-01"),
    ("Norway bans Huawei from 5G.",                    nil,          nil),
    ("date 2019-13-45 Norway bans Huawei from 5G.",    nil,          nil),
    ("date unknown Norway bans Huawei from 5G.",       nil,          nil),
  ]

  @Test(arguments: dated)
  func `the carrier's day goes before the first line's`(
    text: String, carrier: String?, day: String?
  ) throws {
    #expect(try derive(text, on: carrier).day?.description == day)
  }

  @Test func `a headline is read like a sentence`() throws {
    let text = "Norway bans Huawei from 5G\n\nIt rained in Bergen on Monday."
    #expect(try derive(text).shortPositions == ["NO huawei ban"])
  }

  @Test func `text that is wrapped by hand is read across its lines`() throws {
    let text = """
      The ministry in Tallinn has said in a short statement on its
      site that Estonia has banned the vendor Huawei from its 5G
      network, and that the work to take out the equipment which
      stands in the country today will begin in the summer. No one
      was there to comment on it when a reporter called late today.
      """
    let derivation = try derive(text)
    #expect(derivation.shortPositions == ["EE huawei ban"])
    #expect(derivation.allEvidence.allSatisfy { $0.isVerbatim(in: text) })
  }
}

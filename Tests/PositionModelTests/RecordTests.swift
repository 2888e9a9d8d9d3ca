import PositionModel
import Testing

/// What articles say, written down and read back.
struct RecordTests {
  @Test func `a record is read back the same, to the last bit`() throws {
    let deriver = Deriver(knowledge: try Knowledge.embedded())
    let said = Article(
      id: ArticleID("0:x"),
      text: """
        The government in New Delhi has not decided on Huawei – “no back door”, the vendor said on 3 May 2019.
        Sweden has barred Huawei and ZTE from its 5G networks. The United States urges Germany to ban Huawei.
        Germany will hold its 5G spectrum auction in March.
        """, day: Day("2019-05-04"), title: "A 7: b", source: nil)
    let derivations = (SampleLibrary.articles + [said]).map { deriver.derive($0) }
    #expect(derivations.contains { !$0.pressure.isEmpty })
    #expect(derivations.contains { !$0.offers.isEmpty })
    #expect(derivations.contains { !$0.events.isEmpty })
    let record = DerivationRecord(derivations)
    #expect(DerivationRecord(text: record.text).derivations == derivations)
  }

  @Test(arguments: ["", "x", "1:", "9:1", "1:1", "1:05:extra", "1:-", "99999999999999999999:1"])
  func `what is no record gives nothing`(text: String) {
    #expect(DerivationRecord(text: text).derivations == nil)
  }

  @Test func `half a record gives nothing`() throws {
    let deriver = Deriver(knowledge: try Knowledge.embedded())
    let text = DerivationRecord(SampleLibrary.articles.map { deriver.derive($0) }).text
    for length in stride(from: 0, to: text.count, by: 997) {
      #expect(DerivationRecord(text: String(text.prefix(length))).derivations == nil)
    }
  }
}

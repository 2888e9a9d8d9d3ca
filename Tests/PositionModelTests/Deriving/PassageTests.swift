import Testing

@testable import PositionModel

/// What the words of a passage tell where no rule fits.
struct PassageTests {
  @Test(arguments: [
    ("Cairo's army insists that Huawei masts stop at the edge of the Suez security zone.", "EG"),
    ("Slovakia tapered Huawei's allowed share of new masts from 60 percent to 30 percent.", "SK"),
  ])
  func `words tell a stance where no cue of the lexicon does`(text: String, code: String) throws {
    let position = try #require(try derive(text).positions.first)
    #expect(position.key.country == CountryCode(code))
    #expect(position.key.vendor == VendorID("huawei"))
    #expect(position.stance == .restrict)
    #expect(position.confidence < 0.85)
    let evidence = try #require(position.supporting.first?.evidence)
    #expect(evidence.text == text)
    #expect(evidence.rule.contains("(stance-weights:"))
    #expect(evidence.marks.contains { $0.kind == .cue })
  }

  @Test(arguments: [
    "Downing Street denied that it had agreed to let Huawei into 5G.",
    "Should Poland keep Huawei out of its 5G networks?",
    "Lawmakers in Ghana called on the government to rid 5G of Huawei.",
  ])
  func `what the rules settle is not read anew`(text: String) throws {
    #expect(try derive(text).positions.isEmpty)
  }

  @Test func `a vendor's own state is not read`() throws {
    let text = "Finland's army insists that Nokia masts stop at the edge of the security zone."
    #expect(try derive(text).positions.isEmpty)
  }

  @Test func `each state of a sentence has its own clauses`() throws {
    let text =
      "Sweden has barred Huawei from 5G; Slovakia tapered its allowed share of masts to 30 percent."
    let passages = try Deriver(knowledge: .embedded()).passages(
      of: Article(id: ArticleID("a"), text: text))
    let slovak = try #require(passages.first { $0.country == CountryCode("SK") })
    #expect(slovak.features.contains("share of"))
    #expect(!slovak.features.contains("barred"))
    #expect(slovak.features.contains("=many"))
  }

  @Test func `a sentence that names other vendors may still speak of the one the text is about`()
    throws
  {
    let text =
      "Huawei waits for the north. Sweden has barred Huawei from 5G, and Huawei sued. Norway, where "
      + "a carrier chose Ericsson, is still studying the matter."
    let passages = try Deriver(knowledge: .embedded()).passages(
      of: Article(id: ArticleID("a"), text: text))
    let norwegian = passages.filter { $0.country == CountryCode("NO") }
    #expect(norwegian.map(\.vendor) == [VendorID("ericsson"), VendorID("huawei")])
    #expect(norwegian.last?.features.contains("=passed-over") == true)
  }

  @Test func `what a carrier chose in the sentence before is not what is decided on`() throws {
    let text =
      "Huawei is out of Sweden's 5G networks. A carrier in Denmark bought from Nokia. Iceland has "
      + "put off its verdict."
    let passages = try Deriver(knowledge: .embedded()).passages(
      of: Article(id: ArticleID("a"), text: text))
    #expect(
      passages.filter { $0.country == CountryCode("IS") }.map(\.vendor) == [VendorID("huawei")])
  }

  private func derive(_ text: String) throws -> Derivation {
    try Deriver(knowledge: .embedded()).derive(Article(id: ArticleID("a"), text: text))
  }
}

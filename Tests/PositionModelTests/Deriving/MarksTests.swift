import PositionModel
import Testing

struct MarksTests {
  @Test func `every name and cue of an article has its mark, in order`() throws {
    let text = """
      Sweden has banned Huawei from its 5G networks. Chile was named too.

      Norway's Telenor did not say a word of Ericsson.
      """
    let marks = Deriver(knowledge: try Knowledge.embedded())
      .marks(in: Article(id: ArticleID("a"), text: text))
    let bytes = Array(text.utf8)
    let words = marks.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
    #expect(words.starts(with: ["Sweden", "banned", "Huawei", "Chile"]))
    #expect(words.contains("Telenor") && words.contains("Ericsson"))
    #expect(marks.filter { $0.kind == .cue }.count == 1)
    #expect(Set(marks).count == marks.count)
  }
}

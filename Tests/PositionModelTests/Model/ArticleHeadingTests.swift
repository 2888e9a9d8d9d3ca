import PositionModel
import Testing

/// What an article without a title is called.
struct ArticleHeadingTests {
  // swift-format-ignore
  static let examples: [(text: String, heading: String?)] = [
    ("Sweden bars Huawei.", "Sweden bars Huawei"),
    ("\n\n  Sweden   bars\tHuawei from its networks \n\nThe decision came late.", "Sweden bars Huawei from its networks"),
    ("11:47 GMT04 June 2020\nListen Live\n  Get short URL\n\nThe vendor will invest more in its networks.", "The vendor will invest more in its networks"),
    (" date 2019-10-22 Chinese vendor Huawei is in talks.", "Chinese vendor Huawei is in talks"),
    ("The government said on Monday it bars the vendor. It gave no reason.", "The government said on Monday it bars the vendor"),
    ("The U.S. government said on Monday to Mr. Smith that it would bar the vendor for good.", "The U.S. government said on Monday to Mr. Smith that it would…"),
    ("Short.", "Short"), ("12 345\n--", nil), ("", nil),
    (String(repeating: "x", count: 200), String(repeating: "x", count: 71) + "…"),
    ("Bars\u{202E} the\u{7}vendor from all networks", "Bars the vendor from all networks"),
  ]

  @Test(arguments: examples)
  func `it goes by the first words that say something`(text: String, heading: String?) {
    #expect(Article(id: ArticleID("a.txt"), text: text).heading == heading)
  }

  @Test func `one with a title has no other name, and a long text is not read to its end`() {
    #expect(Article(id: ArticleID("a"), text: "Sweden bars it.", title: "Ban").heading == nil)
    let text = String(repeating: " ", count: Article.headingReach) + "Sweden bars it."
    #expect(Article(id: ArticleID("a"), text: text).heading == nil)
  }
}

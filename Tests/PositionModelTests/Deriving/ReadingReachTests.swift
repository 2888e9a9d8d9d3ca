import TestSupport
import Testing

@testable import PositionModel

/// Of a text that is longer than any report only the start is read.
struct ReadingReachTests {
  private static let reach: ReadingReach = {
    var reach = ReadingReach()
    reach.limit = 2000
    return reach
  }()
  private static var limit: Int { reach.limit }

  /// A text of so many bytes with `tail` in it where reading would end but for it.
  private func text(_ filling: Character, upTo count: Int, then tail: String) -> String {
    String(repeating: filling, count: count) + tail
  }

  private func lengthRead(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { Self.reach.part(of: $0).count }
  }

  @Test func `a text of the limit is read whole`() {
    #expect(lengthRead(text("x", upTo: Self.limit, then: "")) == Self.limit)
    #expect(lengthRead("") == 0)
  }

  // swift-format-ignore
  static let ends: [(name: String, before: String, after: String)] = [
    ("a line",     "x\n",   "A sentence. And an"),
    ("a sentence", "x.",    " And an"),
    ("a question", "x?",    " And an"),
    ("a word",     "x, and", " onlyhalfofaword"),
    ("a letter",   "xxx",   ""),
  ]

  @Test(arguments: ends)
  func `a longer one ends with a line, a sentence, a word or a letter`(
    name: String, before: String, after: String
  ) {
    let filling = Self.limit - before.utf8.count - after.utf8.count
    let long = text("x", upTo: filling, then: before + after + "yyyy yyyy. yyyy\n")
    #expect(lengthRead(long) == Self.limit - after.utf8.count, "\(name)")
  }

  @Test(arguments: 0..<5)
  func `no letter is cut in two`(shift: Int) {
    let long = text("x", upTo: Self.limit - shift, then: "\u{1F600}\u{1F600}")
    let read = lengthRead(long)
    #expect(read == (shift == 4 ? Self.limit : Self.limit - shift))
  }

  @Test func `what stands past the reach gives no claim, and the result says so`() throws {
    var deriver = try Model.deriver.get()
    deriver.reach = Self.reach
    let early = "Sweden has banned Huawei from its 5G networks.\n"
    let filler = String(repeating: "Rain is expected by the weekend.\n", count: Self.limit / 33 + 2)
    let late = "Norway has banned Huawei from its 5G networks.\n"
    let derivation = deriver.derive(Article(id: ArticleID("a"), text: early + filler + late))
    #expect(derivation.positions.map(\.country.rawValue) == ["SE"])
    let truncated = try #require(derivation.truncated)
    #expect(truncated <= Self.limit && truncated > Self.limit - 33)
    #expect(deriver.derive(Article(id: ArticleID("b"), text: early)).truncated == nil)
  }
}

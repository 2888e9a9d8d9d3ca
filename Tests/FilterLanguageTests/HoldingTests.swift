import Testing

@testable import FilterLanguage

/// Looking for words in texts.
struct HoldingTests {
  // swift-format-ignore
  static let texts: [(text: String?, wanted: String, isThere: Bool)] = [
    ("Sweden has BANNED it.", "banned", true), ("Sweden has banned it.", "it.", true), ("Sweden", "sweden", true),
    ("Sweden", "swedish", false), ("ab", "abc", false), ("aab", "ab", true), ("", "a", false), ("", "", true),
    (nil, "a", false), (nil, "", true), ("@[`{", "`", true), ("@", "`", false), ("[", "{", false),
    ("Côte d’Ivoire allows it", "allows", true), ("Suède INTERDIT", "suède", true), ("SUÈDE", "suède", true),
    ("委内瑞拉将试用中国设备", "中国", true), ("委内瑞拉", "a", false),
  ]

  @Test(arguments: texts)
  func `words are found in letters of any case`(text: String?, wanted: String, isThere: Bool) {
    #expect(holds(text, wanted) == isThere)
  }

  @Test func `in plain text the same is found as in small letters`() {
    let letters = ["a", "A", "b", "B", " "]
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in letters.map { text + $0 } } }
    for text in Set(texts) {
      for wanted in ["a", "ab", "aba", "b a"] {
        #expect(holds(text, wanted) == text.lowercased().contains(wanted), "\(text): \(wanted)")
      }
    }
  }
}

import PositionModel
import Testing

struct EditDistanceTests {
  // swift-format-ignore
  static let words: [(String, [String], String?)] = [
    ("ban",       ["ban", "bar"],              "ban"),
    ("bna",       ["bar", "ban"],              "ban"),
    ("alow",      ["ban", "allow"],            "allow"),
    ("ALLOW",     ["ban", "allow"],            "allow"),
    ("trails",    ["trials"],                  "trials"),
    ("restrickt", ["restrict", "restricted"],  "restrict"),
    ("xy",        ["ab"],                      nil),
    ("xy",        ["xz"],                      "xz"),
    ("ban",       ["undecided"],               nil),
    ("ban",       [],                          nil),
    ("",          ["ban"],                     nil),
    ("größe",     ["grösse", "große"],         "große"),
  ]

  @Test(arguments: words)
  func `the nearest word is within a third of the letters`(
    word: String, known: [String], expected: String?
  ) {
    #expect(nearest(to: word, in: known) == expected)
  }

  @Test func `of words equally near the first is taken`() {
    #expect(nearest(to: "cot", in: ["cat", "cut", "cot "]) == "cat")
  }
}

import PositionModel
import Testing

/// How any data file is read, seen on the files of vendors and cues.
struct KnowledgeRowTests {
  private func vendors(_ text: String) throws -> [Vendor] {
    try Knowledge(rows: ["vendors.tsv": text]).vendors.all
  }

  // swift-format-ignore
  static let texts: [(String, [String])] = [
    ("a | A Corp | | | |",                  ["a: A Corp"]),
    ("  a|A Corp|  ||  |  ",                ["a: A Corp"]),
    ("a | A | | | | # why | so",            ["a: A"]),
    ("# a | A | | | |",                     []),
    ("\n\n a|A||||\n\n#\n  # x\nb|B||||",   ["a: A", "b: B"]),
    ("a|A||||\r\nb|B||||\r\n",              ["a: A", "b: B"]),
    ("a | É ü 华 | | | |",                  ["a: É ü 华"]),
    ("a\t|\tA\t| | | |",                    ["a: A"]),
    ("",                                    []),
    (" | | | | | # nothing",                []),
    ("\n\n",                                []),
  ]

  @Test(arguments: texts)
  func `a row is its columns without blanks and comment`(
    text: String, expected: [String]
  ) throws {
    #expect(try vendors(text).map { "\($0.id): \($0.name)" } == expected)
  }

  // swift-format-ignore
  static let lists: [(String, [String])] = [
    ("",                  []),
    (" ; ;",              []),
    ("Oslo Kit",          ["Oslo Kit"]),
    (" Oslo ;Bergen;; Å", ["Oslo", "Bergen", "Å"]),
  ]

  @Test(arguments: lists)
  func `a list is parted by semicolons`(column: String, items: [String]) throws {
    #expect(try vendors("a | A | NO | \(column) | |").map(\.otherNames) == [items])
  }

  // swift-format-ignore
  static let counts: [(String, String)] = [
    ("a",                     "vendors.tsv:1: found 1 columns parted by '|'; write 6"),
    ("\n# x\na|A",            "vendors.tsv:3: found 2 columns parted by '|'; write 6"),
    ("b|B||||\na|A|||||",     "vendors.tsv:2: found 7 columns parted by '|'; write 6"),
    ("a|A|||  # |",           "vendors.tsv:1: found 5 columns parted by '|'; write 6"),
  ]

  @Test(arguments: counts)
  func `a row with other columns is refused with its place`(text: String, message: String) {
    let error = #expect(throws: KnowledgeError.self) { try vendors(text) }
    #expect(error?.description == message)
  }

  // swift-format-ignore
  static let words: [(String, String)] = [
    ("bna",      "cues.lexicon:1: unknown word 'bna'; did you mean 'ban'?"),
    ("restict",  "cues.lexicon:1: unknown word 'restict'; did you mean 'restrict'?"),
    ("Ban",      "cues.lexicon:1: unknown word 'Ban'; did you mean 'ban'?"),
    ("purple",   "cues.lexicon:1: unknown word 'purple'; write one of ban, restrict, undecided, trial, allow"),
    ("",         "cues.lexicon:1: unknown word ''; write one of ban, restrict, undecided, trial, allow"),
  ]

  @Test(arguments: words)
  func `a word that is not of the list is refused with what is meant`(
    word: String, message: String
  ) throws {
    let error = #expect(throws: KnowledgeError.self) {
      try Knowledge(rows: ["cues.lexicon": "bar~ | verb | \(word) | object | - | strong"])
    }
    #expect(error?.description == message)
  }
}

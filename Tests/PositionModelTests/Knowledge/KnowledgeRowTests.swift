import Testing

@testable import PositionModel

struct KnowledgeRowTests {
  /// Hands over each row of a file, whose bytes last no longer than that.
  private func read(
    _ text: String, _ body: (KnowledgeRow) throws(KnowledgeError) -> Void
  ) throws(KnowledgeError) {
    try KnowledgeRow.forEach(in: KnowledgeFile(name: "t.tsv", text: text), body)
  }

  // swift-format-ignore
  static let texts: [(String, [Int], [[String]])] = [
    ("a | b | c",              [1],    [["a", "b", "c"]]),
    ("  a|b  |  c  ",          [1],    [["a", "b", "c"]]),
    ("a | b |",                [1],    [["a", "b", ""]]),
    ("| | c",                  [1],    [["", "", "c"]]),
    ("a | b | c # why",        [1],    [["a", "b", "c"]]),
    ("# a | b | c",            [],     []),
    ("\n\n a|b|c\n\n#\nd|e|f", [3, 6], [["a", "b", "c"], ["d", "e", "f"]]),
    ("a|b|c\r\nd|e|f\r\n",     [1, 2], [["a", "b", "c"], ["d", "e", "f"]]),
    ("a b|\tc d\t|é ü",        [1],    [["a b", "c d", "é ü"]]),
    ("",                       [],     []),
    (" | | # nothing",         [],     []),
  ]

  @Test(arguments: texts)
  func `a row is its columns without blanks and comment`(
    text: String, lines: [Int], columns: [[String]]
  ) throws {
    var numbers: [Int] = []
    var rows: [[String]] = []
    try read(text) { row throws(KnowledgeError) in
      numbers.append(row.line.number)
      rows.append(try row.columns(3).map(\.text))
    }
    #expect(numbers == lines)
    #expect(rows == columns)
  }

  // swift-format-ignore
  static let counts: [(String, String)] = [
    ("a",         "t.tsv:1: found 1 columns parted by '|'; write 3"),
    ("\n\na|b",   "t.tsv:3: found 2 columns parted by '|'; write 3"),
    ("a|b|c|d",   "t.tsv:1: found 4 columns parted by '|'; write 3"),
  ]

  @Test(arguments: counts)
  func `a row with other columns is refused with its place`(text: String, message: String) throws {
    let error = #expect(throws: KnowledgeError.self) {
      try read(text) { row throws(KnowledgeError) in _ = try row.columns(3) }
    }
    #expect(error?.description == message)
  }

  // swift-format-ignore
  static let words: [(String, String)] = [
    ("bna",      "t.tsv:1: unknown word 'bna'; did you mean 'ban'?"),
    ("restict",  "t.tsv:1: unknown word 'restict'; did you mean 'restrict'?"),
    ("Ban",      "t.tsv:1: unknown word 'Ban'; did you mean 'ban'?"),
    ("purple",   "t.tsv:1: unknown word 'purple'; write one of ban, restrict, undecided, trial, allow"),
    ("",         "t.tsv:1: unknown word ''; write one of ban, restrict, undecided, trial, allow"),
  ]

  @Test(arguments: words)
  func `a word that is not of the list is refused with what is meant`(
    word: String, message: String
  ) throws {
    let error = #expect(throws: KnowledgeError.self) {
      try read("trial | \(word)") { row throws(KnowledgeError) in
        let column = try row.columns(2)
        #expect(try row.word(column[0], as: Stance.self) == .trial)
        _ = try row.word(column[1], as: Stance.self)
      }
    }
    #expect(error?.description == message)
  }

  // swift-format-ignore
  static let lists: [(String, [String])] = [
    ("",                  []),
    (" ; ;",              []),
    ("Oslo",              ["Oslo"]),
    (" Oslo ;Bergen;; Å", ["Oslo", "Bergen", "Å"]),
  ]

  @Test(arguments: lists)
  func `a list is parted by semicolons`(column: String, items: [String]) {
    var column = column
    #expect(column.withUTF8 { $0.listItems.texts } == items)
  }
}

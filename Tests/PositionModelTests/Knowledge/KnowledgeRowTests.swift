import Testing

@testable import PositionModel

struct KnowledgeRowTests {
  private func rows(_ text: String) -> [KnowledgeRow] {
    KnowledgeRow.all(in: KnowledgeFile(name: "t.tsv", text: text))
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
    let rows = rows(text)
    #expect(rows.map(\.line.number) == lines)
    #expect(try rows.map { try $0.columns(3) } == columns)
  }

  // swift-format-ignore
  static let counts: [(String, String)] = [
    ("a",         "t.tsv:1: found 1 columns parted by '|'; write 3"),
    ("\n\na|b",   "t.tsv:3: found 2 columns parted by '|'; write 3"),
    ("a|b|c|d",   "t.tsv:1: found 4 columns parted by '|'; write 3"),
  ]

  @Test(arguments: counts)
  func `a row with other columns is refused with its place`(text: String, message: String) throws {
    let row = try #require(rows(text).first)
    let error = #expect(throws: KnowledgeError.self) { try row.columns(3) }
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
    let row = try #require(rows("x").first)
    #expect(try row.word("trial", as: Stance.self) == .trial)
    let error = #expect(throws: KnowledgeError.self) { try row.word(word, as: Stance.self) }
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
    #expect(listItems(column) == items)
  }
}

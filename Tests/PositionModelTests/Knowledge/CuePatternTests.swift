import TestSupport
import Testing
import TextMatching

@testable import PositionModel

struct CuePatternTests {
  // swift-format-ignore
  static let matches: [(pattern: String, text: String, found: String?)] = [
    ("exclude~",            "excluded it",                 "excluded"),
    ("exclude~",            "EXCLUDING it",                "EXCLUDING"),
    ("exclude~",            "exclusion of it",             nil),
    ("ban+ on",             "ban on it",                   "ban on"),
    ("ban+ on",             "bans on it",                  "bans on"),
    ("ban+ on",             "ban in it",                   nil),
    ("high-risk",           "high risk gear",              "high risk"),
    ("high risk",           "high-risk gear",              "high-risk"),
    ("(ban/veto/curb) on",  "veto on it",                  "veto on"),
    ("(ban/veto/curb) on",  "order on it",                 nil),
    ("(set to/about to) go", "about to go",                "about to go"),
    ("(set/about to) go",   "set go",                      "set go"),
    ("not",                 "n't",                         nil),
    // A gap takes none to nine tokens.
    ("shut~ * out",         "shut out of it",              "shut out"),
    ("shut~ * out",         "shuts the vendor out of it",  "shuts the vendor out"),
    ("shut~ * out",         "shut a b c d e f g h i out",  "shut a b c d e f g h i out"),
    ("shut~ * out",         "shut a b c d e f g h i j out", nil),
    ("shut~ * out",         "shut the “maker” out of it",  "shut the “maker” out"),
    ("shut~ * out",         "shut it, and out",            nil),
    ("shut~ * out",         "shut it\nout",                nil),
    ("shut~ * out",         "shut the roll-out",           nil),
    ("shut~ * out",         "shut out it out",             "shut out"),
  ]

  @Test(arguments: matches)
  func `a pattern is found in its words`(pattern: String, text: String, found: String?) throws {
    let knowledge = try knowledge(of: pattern)
    let tokens = knowledge.tokens(of: text)
    let ends = knowledge.lexicon.operators.compactMap { knowledge.match($0.pattern, tokens) }
    let span = ends.max().map { TextSpan(0, Int(tokens[$0 - 1].end)) }
    #expect(span?.words(of: text) == found)
  }

  @Test func `words count and gaps do not`() throws {
    let knowledge = try knowledge(of: "keep~ * out of")
    #expect(knowledge.lexicon.operators.map(\.pattern.wordCount) == [3])
  }

  @Test func `a pattern never looks past the end that it is given`() throws {
    let knowledge = try knowledge(of: "keep~ * out")
    let tokens = knowledge.tokens(of: "keep them out")
    let pattern = try #require(knowledge.lexicon.operators.first).pattern
    for end in 0..<3 { #expect(knowledge.match(pattern, tokens, upTo: end) == nil) }
    #expect(knowledge.match(pattern, tokens, upTo: 3) == 3)
  }

  private func knowledge(of pattern: String) throws -> Knowledge {
    try Knowledge(rows: [
      "verbs.tsv": "shut | shut | shut | shutting", "operators.lexicon": "\(pattern) | negation",
    ])
  }
}

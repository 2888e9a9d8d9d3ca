import TestSupport
import Testing

@testable import TextMatching

struct TokenizerTests {
  // swift-format-ignore
  static let texts: [(String, String)] = [
    ("Norway bans ZTE.",             "Norway bans ZTE <.>"),
    // Hyphens part words and leave nothing.
    ("high-risk 5G-ready kit",       "high risk 5G ready kit"),
    ("a state-of-the-art mast",      "a state of the art mast"),
    ("5G - at last",                 "5G <-> at last"),
    ("bans—or not",                  "bans <—> or not"),
    ("2019–2023",                    "#2019 <–> #2023"),
    // Possessives and plurals.
    ("Latvia's plan",                "Latvia 's plan"),
    ("Latvia’s plan",                "Latvia ’s plan"),
    ("BT'S MAST",                    "BT 'S MAST"),
    ("operators' choice",            "operators <'> choice"),
    // Contracted negations.
    ("it won't",                     "it wo n't"),
    ("it won’t",                     "it wo n’t"),
    ("DON'T",                        "DO N'T"),
    ("can't.",                       "ca n't <.>"),
    ("doesn't've",                   "does n't <'> ve"),
    // Abbreviations with dots.
    ("the U.S. and the U.K.",        "the U.S. and the U.K."),
    ("a U.S-made mast",              "a U.S made mast"),
    ("the U.A.E.",                   "the U.A.E."),
    ("U.S.-led",                     "U.S. led"),
    ("J.Smith left",                 "J <.> Smith left"),
    // Numbers.
    ("2,000 masts at 3.5 GHz",       "#2,000 masts at #3.5 GHz"),
    ("in 2020, 35 per cent",         "in #2020 <,> #35 per cent"),
    ("10% of $5bn",                  "#10 <%> of <$> 5bn"),
    ("4G, 5G and 6G",                "4G <,> 5G and 6G"),
    // Quotations.
    ("“Ban it,” he said",            "<“> Ban it <,> <”> he said"),
    ("\"Ban it\" he said",           "<\"> Ban it <\"> he said"),
    ("‘yes’ «oui»",                  "<‘> yes <’> <«> oui <»>"),
    // Other scripts, and what is no letter.
    ("华为 禁令",                     "华为 禁令"),
    ("Ålesund São Tomé",             "Ålesund São Tomé"),
    ("go 📡 now",                    "go 📡 now"),
    ("AT&T (US)",                    "AT <&> T <(> US <)>"),
    ("see example.com",              "see example <.> com"),
    ("wait… what",                   "wait <…> what"),
    // Blanks and line ends.
    ("a\u{A0}b\tc  d",               "a b c d"),
    ("a\nb\r\nc\n\n\nd",             "a / b / c // d"),
    ("a\n \n b",                     "a // b"),
    ("",                             ""),
    (" \t ",                         ""),
  ]

  @Test(arguments: texts)
  func `text falls into words, numbers, marks and line ends`(text: String, expected: String) {
    let tokens = Tokenizer(vocabulary: Vocabulary()).tokens(of: text)
    #expect(line(tokens, of: text) == expected)
  }

  @Test(arguments: ["the U.S.'s ban", "the U.S.’s ban"])
  func `an abbreviation with dots takes a possessive`(text: String) {
    let tokens = Tokenizer(vocabulary: Vocabulary()).tokens(of: text)
    withKnownIssue("the apostrophe and the s are tokens of their own") {
      #expect(tokens.map(\.kind) == [.word, .word, .possessive, .word])
    }
  }

  // swift-format-ignore
  static let flagged: [(String, Int, Token.Flags)] = [
    ("Oslo",         0, [.spaced, .capitalised]),
    ("Élysée",       0, [.spaced, .capitalised]),
    ("BT",           0, [.spaced, .capitalised, .allCapitals]),
    ("A mast",       0, [.spaced, .capitalised]),
    ("5G",           0, [.spaced]),
    ("high-risk",    1, [.hyphenated]),
    ("U.S. ban",     0, [.spaced, .capitalised, .allCapitals, .dotted]),
    ("a “b”",        1, [.spaced, .opensQuote]),
    ("a “b”",        3, [.closesQuote]),
    ("a \"b\"",      1, [.spaced, .opensQuote]),
    ("a \"b\"",      3, [.closesQuote]),
    ("a, b",         1, []),
    ("a , b",        1, [.spaced]),
  ]

  @Test(arguments: flagged)
  func `a token tells how it was written`(text: String, index: Int, flags: Token.Flags) throws {
    let tokens = Tokenizer(vocabulary: Vocabulary()).tokens(of: text)
    try #require(tokens.indices.contains(index))
    #expect(tokens[index].flags == flags)
  }

  // swift-format-ignore
  static let sameWord: [(String, String)] = [
    ("exclude",    "EXCLUDE"),
    ("exclude",    "Exclude"),
    ("US",         "U.S."),
    ("US",         "U.S"),
    ("UAE",        "U.A.E."),
    ("not",        "n't"),
    ("high-risk",  "high risk"),
    ("high risk",  "High-Risk"),
    ("won't",      "won’t"),
    ("Chile's",    "Chile’s"),
    ("5g core",    "5G Core"),
    ("Ålesund",    "Ålesund"),
  ]

  @Test(arguments: sameWord)
  func `spellings of one phrase have the same numbers`(phrase: String, text: String) {
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    let entered = tokenizer.enter(phrase: phrase)
    let text = text == "n't" ? "wasn't" : text
    let found = tokenizer.tokens(of: text).map(\.word).filter { $0 != 0 }
    #expect(!entered.contains(0))
    #expect(found == entered)
  }

  @Test func `an acronym is a word apart from the word in small letters`() {
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    let state = tokenizer.enter(phrase: "US")
    let pronoun = tokenizer.enter(phrase: "us")
    #expect(state != pronoun)
    #expect(tokenizer.tokens(of: "US").map(\.word) == state)
    #expect(tokenizer.tokens(of: "us").map(\.word) == pronoun)
    #expect(tokenizer.tokens(of: "Us").map(\.word) == pronoun)
  }

  @Test func `words without rules have the number 0`() {
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    _ = tokenizer.enter(phrase: "known")
    let tokens = tokenizer.tokens(of: "unknown, 禁 known " + String(repeating: "x", count: 999))
    #expect(tokens.map { $0.word != 0 } == [false, false, false, true, false])
  }

  @Test func `phrases with marks are found in a text that has them`() {
    withKnownIssue("marks get a number in a phrase, and none in a text") {
      for phrase in ["Côte d'Ivoire", "AT&T", "St. Lucia"] {
        var tokenizer = Tokenizer(vocabulary: Vocabulary())
        var trie = PhraseTrie<Int>()
        trie.add(tokenizer.enter(phrase: phrase), 1)
        let tokens = tokenizer.tokens(of: phrase)
        #expect(trie.longest(in: tokens, at: 0, upTo: tokens.count) != nil, "\(phrase)")
      }
    }
  }

  @Test func `tokens of any text are in order, within it and cut no character`() {
    var texts = NastyText(seed: 1)
    let tokenizer = Tokenizer(vocabulary: Vocabulary())
    for _ in 0..<2000 {
      let text = texts.next()
      var end = 0
      for token in tokenizer.tokens(of: text) {
        #expect(Int(token.start) >= end && token.end > token.start, "\(text.debugDescription)")
        #expect(token.span.words(of: text) != nil, "\(text.debugDescription)")
        end = Int(token.end)
      }
      #expect(end <= text.utf8.count)
    }
  }

  @Test func `tokens of any bytes are in order and within them`() {
    var random = SeededGenerator(seed: 2)
    let tokenizer = Tokenizer(vocabulary: Vocabulary())
    let favourites: [UInt8] = [0xC2, 0xE2, 0x80, 0x99, 0xE3, 0xF0, 0xFF, 0x27, 0x6E, 0x74, 0x2E]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : favourites.randomElement(using: &random) ?? 0
      }
      var end = 0
      for token in bytes.withUnsafeBufferPointer({ tokenizer.tokens(of: $0) }) {
        #expect(Int(token.start) >= end && token.end > token.start, "\(bytes)")
        end = Int(token.end)
      }
      #expect(end <= bytes.count, "\(bytes)")
    }
  }
}

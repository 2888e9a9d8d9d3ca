import TestSupport
import Testing
import TextMatching

@testable import PositionModel

struct VendorScanTests {
  private static let scan = Model.knowledge.map(\.vendorScan)

  // swift-format-ignore
  static let texts: [(String, Bool)] = [
    ("Norway bars Huawei.",                    true),
    ("HUAWEI",                                 true),
    ("huawei",                                 true),
    ("Huawei's gear",                          true),
    ("“Huawei”",                               true),
    ("(non-Huawei)",                           true),
    ("ZTE",                                    true),
    ("zte",                                    false),
    ("Huaweification",                         false),
    ("the Chinese vendors",                    true),
    ("high-risk vendors",                      true),
    ("HIGH RISK VENDORS",                      true),
    ("Chinese\tvendors",                       true),
    ("Chinese  vendors",                       true),
    ("Chinese\u{A0}vendors",                   true),
    ("Chinese\nvendors",                       false),
    ("Chinese, vendors",                       false),
    ("Chinese food",                           false),
    ("a U.S. networking giant",                true),
    ("a US networking giant",                  true),
    ("tell us networking giant",               false),
    ("Netaş",                                  true),
    ("no maker of anything",                   false),
    ("a, e; i o U",                            false),
    ("a\u{A0}Chinese vendor",                  true),
    ("C-DOT",                                  true),
    ("Z.T.E.",                                 true),
    ("",                                       false),
  ]

  @Test(arguments: texts)
  func `a text says whether it can name a vendor`(text: String, expected: Bool) throws {
    var text = text
    let scan = try Self.scan.get()
    #expect(text.withUTF8 { scan.mayNameVendor($0) } == expected)
  }

  // swift-format-ignore
  static let lines: [(String, Bool)] = [
    (#"{"text":"Huawei"}"#,                    true),
    (#"{"text":"\nHuawei"}"#,                  true),
    (#"{"text":"\\Huawei"}"#,                  true),
    (#"{"text":"\u201cHuawei\u201d"}"#,        true),
    (#"{"text":"\u0048uawei"}"#,               true),
    (#"{"text":"Hua\u0077ei"}"#,               true),
    (#"{"text":"Neta\u015f"}"#,                true),
    (#"{"text":"Chinese\u00a0vendors"}"#,      true),
    (#"{"text":"Chinese\nvendors"}"#,          false),
    (#"{"text":"caf\u00e9 \u2013 na\u00efve"}"#, false),
    (#"{"text":"nothing \"quoted\" here\n"}"#, false),
    (#"{"text":"\u00"#,                        true),
    (#"\"#,                                    false),
  ]

  @Test(arguments: lines)
  func `a line of JSON is scanned as it is written`(line: String, expected: Bool) throws {
    var line = line
    let scan = try Self.scan.get()
    #expect(line.withUTF8 { scan.mayNameVendor(json: $0) } == expected)
  }

  @Test(arguments: UInt64(0)..<40)
  func `it misses nothing that the naive loop finds`(seed: UInt64) throws {
    let knowledge = try Model.knowledge.get()
    let scan = try Self.scan.get()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var text = Self.text(of: knowledge, &random)
      let named = text.withUTF8 { Self.namesVendor($0, knowledge) }
      // It may find one in "éHuawei" too.
      #expect(!named || text.withUTF8 { scan.mayNameVendor($0) }, "\(text.debugDescription)")
      var line = Self.json(text, &random)
      #expect(!named || line.withUTF8 { scan.mayNameVendor(json: $0) }, "\(line)")
    }
  }

  /// A text of names, halves of names, other words, and marks and blanks of all kinds between them.
  private static func text(
    of knowledge: Knowledge, _ random: inout SeededGenerator
  ) -> String {
    let phrases = knowledge.gazetteer.vendorPhrases
    let others = [
      "the", "a", "minister", "café", "3,000", "5G", "won't", "It’s", "new", "state", "one", "U.S.",
      "EU", "C", "I", "x", "naïve",
    ]
    let joints = [
      " ", " ", " ", " ", "-", ", ", ". ", "\n", "  ", "\t", "\u{A0}", "“", "’s ", "(", ":", "é",
      "/",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let phrase = phrases.randomElement(using: &random) ?? []
      var words = phrase.map { knowledge.tokenizer.vocabulary.word($0) }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: words = words.map { $0.uppercased() }
      case 1: words = words.map { $0.capitalised }
      case 2: words = Array(words.dropLast())
      case 3: words = Array(words.dropFirst())
      default: words = [others.randomElement(using: &random) ?? ""]
      }
      for word in words {
        text += word + (joints.randomElement(using: &random) ?? " ")
      }
    }
    return text
  }

  /// Whether a phrase for a vendor stands at any token.
  private static func namesVendor(
    _ text: UnsafeBufferPointer<UInt8>, _ knowledge: Knowledge
  ) -> Bool {
    let words = knowledge.tokenizer.tokens(of: text).map(\.word)
    return words.indices.contains { start in
      knowledge.gazetteer.vendorPhrases.contains { words[start...].starts(with: $0) }
    }
  }

  /// The text as a line of JSON, some of its characters escaped that need not be.
  private static func json(_ text: String, _ random: inout SeededGenerator) -> String {
    let escapesHigh = Bool.random(using: &random)
    var line = ""
    for unit in text.utf16 {
      let isRare = Int.random(in: 0..<40, using: &random) == 0
      switch unit {
      case 0x0A: line += #"\n"#
      case 0x09: line += #"\t"#
      case 0x22, 0x5C: line += #"\"# + String(decoding: [unit], as: UTF16.self)
      case _ where isRare || unit >= 0x80 && escapesHigh:
        let digits = String(unit, radix: 16)
        line += #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
      default: line += String(decoding: [unit], as: UTF16.self)
      }
    }
    return #"{"text":""# + line + #""}"#
  }

  @Test func `an article without a vendor has its day and nothing else`() throws {
    let derivation = try derive("Norway says no\n\ndate 2019-10-22\n\nIts minister went home.")
    #expect(derivation.vendors.isEmpty && derivation.positions.isEmpty)
    #expect(derivation.day == Day("2019-10-22"))
    #expect(derivation.language == "en")
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

import TestSupport
import Testing
import TextMatching

struct WordHeadsTests {
  private static func head(_ word: String) -> ByteBlock {
    ByteBlock(bits: word.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }

  private static let words = ["huawei", "zte", "us", "u.s", "c", "Chinese", "1finity", "world"]

  /// The places that a set tells of, words and backslashes alike.
  private static func places(
    _ heads: WordHeads, in text: [UInt8], backslashes: Bool = false
  ) -> [Int] {
    var places: [Int] = []
    _ = text.withUnsafeBytes { bytes in
      heads.contains(in: bytes, backslashes: backslashes) {
        places.append($0)
        return false
      }
    }
    return places
  }

  // swift-format-ignore
  static let texts: [(String, [Int])] = [
    ("Huawei",                     [0]),
    ("the HUAWEI, (zte)",          [4, 13]),
    ("nothuawei aHuawei 9huawei",  []),
    ("éhuawei",                    [2]),
    ("US us U.S. bus",             [0, 3, 6]),
    ("a C-DOT",                    [2]),
    ("zt",                         []),
    ("",                           []),
  ]

  @Test(arguments: texts)
  func `a word that begins as one of the set is found where it begins`(
    text: String, expected: [Int]
  ) {
    let heads = WordHeads(Self.words.map(Self.head))
    let places = Self.places(heads, in: Array(text.utf8))
    #expect(expected.allSatisfy(places.contains), "\(places)")
    #expect(places.allSatisfy { $0 == 0 || !Self.isWord(Array(text.utf8)[$0 - 1]) })
  }

  @Test func `few of the other words are found`() {
    let heads = WordHeads(Self.words.map(Self.head))
    let text = "Some people said that nothing much had happened on that day in any of these towns"
    #expect(Self.places(heads, in: Array(text.utf8)).count <= 1)
  }

  @Test func `backslashes are told if they are asked for`() {
    let heads = WordHeads(Self.words.map(Self.head))
    let text = Array(#"\nzte \\ \u0041"#.utf8)
    #expect(Self.places(heads, in: text).isEmpty)
    #expect(Self.places(heads, in: text, backslashes: true) == [0, 6, 7, 9])
  }

  @Test func `behind a backslash no word begins where backslashes are asked for`() {
    let heads = WordHeads(Self.words.map(Self.head))
    // The last backslash is the last byte of a step, too.
    for start in [0, 1, 58, 59, 60, 61, 62, 63, 64] {
      let text = Array((String(repeating: " ", count: start) + #"\\zte \us"#).utf8)
      #expect(Self.places(heads, in: text) == [start + 2, start + 7])
      let places = [start, start + 1, start + 6]
      #expect(Self.places(heads, in: text, backslashes: true) == places)
    }
  }

  @Test func `a word that begins beyond ASCII is found within another, too`() {
    let heads = WordHeads([Self.head("ñandú")])
    let places = Self.places(heads, in: Array("el ñandú, señandú".utf8))
    #expect(places.contains(3) && places.contains(14))
  }

  @Test func `the search ends at the first place that will do`() {
    var seen = 0
    let heads = WordHeads([Self.head("zte")])
    let isFound = Array("zte zte zte".utf8).withUnsafeBytes { bytes in
      heads.contains(in: bytes, backslashes: false) {
        seen += 1
        return $0 == 4
      }
    }
    #expect(isFound)
    #expect(seen == 2)
  }

  /// Every start and length, so that each step of the search begins and ends everywhere.
  @Test(arguments: UInt64(0)..<4)
  func `the places are those that a plain loop finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = seed % 2 == 0 ? Self.words : Self.words + ["ñandú"]
    let heads = WordHeads(words.map(Self.head))
    let pieces = words + [" ", " ", "\\", "\n", "é", "ñ", "hua", "HUAWEI", "x", "C", "-", "\0"]
    let text = Array((0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().utf8)
    for start in 0..<min(70, text.count) {
      for end in start...text.count {
        let part = Array(text[start..<end])
        let found = Self.places(heads, in: part, backslashes: true)
        let sure = Self.placesPlainly(words, in: part)
        // What only seems to be of the set is another word, at whose start it is told.
        #expect(sure.allSatisfy(found.contains))
        #expect(found.allSatisfy { sure.contains($0) || Self.begins(part, $0) })
        #expect(found == found.sorted())
      }
    }
  }

  /// A long text is looked at in parts, and a word may stand across the end of one.
  @Test(arguments: UInt64(0)..<70)
  func `nothing is lost between the parts of a long text`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let heads = WordHeads(Self.words.map(Self.head))
    let pieces = Self.words + [" ", " the ", "\\", "é", "-", String(repeating: "x", count: 40)]
    var text = Array(repeating: UInt8(ascii: " "), count: Int(seed))
    while text.count < 6000 { text += (pieces.randomElement(using: &random) ?? "").utf8 }
    let found = Self.places(heads, in: text, backslashes: true)
    #expect(Self.placesPlainly(Self.words, in: text).allSatisfy(Set(found).contains))
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 })
  }

  private static func placesPlainly(_ words: [String], in text: [UInt8]) -> [Int] {
    let heads = Set(words.map { head(of: Array($0.lowercased().utf8)[...]) })
    let beginsHigh = words.contains { ($0.utf8.first ?? 0) >= 0x80 }
    let backslash = UInt8(ascii: "\\")
    return text.indices.filter { place in
      // What stands right behind a backslash is part of an escape.
      let isEscaped = place > 0 && text[place - 1] == backslash
      return text[place] == backslash || beginsHigh && text[place] >= 0x80
        || begins(text, place) && !isEscaped && heads.contains(head(of: text[place...]))
    }
  }

  private static func head(of word: ArraySlice<UInt8>) -> [UInt8] {
    word.prefix(4).prefix(while: isWord).map { $0 | 0x20 }
  }

  private static func begins(_ text: [UInt8], _ place: Int) -> Bool {
    isWord(text[place]) && (place == 0 || !isWord(text[place - 1]))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}

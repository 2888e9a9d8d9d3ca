import TestSupport
import Testing
import TextMatching

struct PhraseTrieTests {
  private static let words = ["a", "b", "c", "d", "e"]

  // swift-format-ignore
  static let finds: [(phrases: [String], text: String, at: Int, count: Int?)] = [
    (["north", "north korea"],  "north korea bans", 0, 2),
    (["north", "north korea"],  "north sea",        0, 1),
    (["north korea"],           "north sea",        0, nil),
    (["korea"],                 "north korea",      0, nil),
    (["korea"],                 "north korea",      1, 1),
    (["new zealand"],           "new, zealand",     0, nil),
    (["new zealand"],           "new\nzealand",     0, nil),
    (["new zealand"],           "New-Zealand",      0, 2),
    (["a b c d"],               "a b c",            0, nil),
    ([""],                      "a",                0, nil),
    ([],                        "a",                0, nil),
  ]

  @Test(arguments: finds)
  func `the longest phrase at a place wins`(
    phrases: [String], text: String, at: Int, count: Int?
  ) {
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    var trie = PhraseTrie<String>()
    for phrase in phrases { trie.add(tokenizer.enter(phrase: phrase), phrase) }
    let tokens = tokenizer.tokens(of: text)
    let found = trie.longest(in: tokens, at: at, upTo: tokens.count)
    #expect(found?.0 == count)
  }

  @Test func `a phrase has all its values in the order they came`() {
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    var trie = PhraseTrie<Int>()
    for value in [3, 1, 2] { trie.add(tokenizer.enter(phrase: "prime minister"), value) }
    let tokens = tokenizer.tokens(of: "Prime Minister")
    #expect(trie.longest(in: tokens, at: 0, upTo: 2).map { Array($0.1) } == [3, 1, 2])
    #expect(trie.longest(in: tokens, at: 0, upTo: 1) == nil)
  }

  @Test(arguments: UInt64(0)..<20)
  func `it finds what the naive loop finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func text(_ counts: ClosedRange<Int>, _ words: [String]) -> String {
      (0..<Int.random(in: counts, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
    }
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    var trie = PhraseTrie<Int>()
    var phrases: [[Vocabulary.WordID]] = []
    for number in 0..<60 {
      let phrase = tokenizer.enter(phrase: text(1...5, Self.words))
      phrases.append(phrase)
      trie.add(phrase, number)
    }
    let tokens = tokenizer.tokens(of: text(200...200, Self.words + [",", "unknown"]))
    for index in tokens.indices {
      let here = tokens[index...].map(\.word)
      let longest = phrases.filter { here.starts(with: $0) }.map(\.count).max()
      let found = trie.longest(in: tokens, at: index, upTo: tokens.count)
      #expect(found?.0 == longest)
      let values = phrases.indices.filter {
        phrases[$0].count == longest && here.starts(with: phrases[$0])
      }
      #expect(found.map { Array($0.1) } ?? [] == values)
    }
  }

  @Test func `it grows past any first size and forgets nothing`() {
    var trie = PhraseTrie<Int>()
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    let names = (0..<200).map { "w\($0)" }
    let numbers = names.flatMap { tokenizer.enter(phrase: $0) }
    for (i, first) in numbers.enumerated() {
      for (j, second) in numbers.enumerated() { trie.add([first, second], i * 200 + j) }
    }
    let tokens = tokenizer.tokens(of: names.joined(separator: " "))
    let found = tokens.indices.dropLast().map {
      trie.longest(in: tokens, at: $0, upTo: tokens.count).map { Array($0.1) }
    }
    #expect(found == (0..<199).map { [$0 * 200 + $0 + 1] })
  }
}

import TestSupport
import Testing
import TextMatching

@testable import PositionModel

struct PatternIndexTests {
  /// The words of rows of the lexicon in a row, whole, torn, and with others in between.
  private static func text(of lexicon: Lexicon, _ random: inout SeededGenerator) -> String {
    let others = ["the", "of", "a", "minister", ",", ".", "“", "”", "\n", "5G", "not", "xyz"]
    var words: [String] = []
    for _ in 0..<30 {
      if Bool.random(using: &random), let cue = lexicon.cues.randomElement(using: &random) {
        let row = lexicon.name(cue.name).split { " ()/".contains($0) }
        words += row.map { $0.filter { $0.isLetter || $0.isNumber } }
      }
      words.append(others.randomElement(using: &random) ?? "")
      if Int.random(in: 0..<4, using: &random) == 0 { words.shuffle(using: &random) }
    }
    return words.joined(separator: " ")
  }

  @Test(arguments: UInt64(0)..<20)
  func `the first match is that of trying one pattern after the other`(seed: UInt64) throws {
    let knowledge = try Model.knowledge.get()
    let lexicon = knowledge.lexicon
    var random = SeededGenerator(seed: seed)
    var text = Self.text(of: lexicon, &random)
    let tokens = text.withUTF8 { knowledge.tokenizer.tokens(of: $0) }
    var found = 0
    for index in tokens.indices where tokens[index].word != 0 {
      let match = lexicon.cuesByWord.firstMatch(
        in: tokens, glances: PatternIndex.glances(of: tokens), at: index, upTo: tokens.count)
      let expected = lexicon.cuesByWord[tokens[index].word].lazy.compactMap { place in
        lexicon.patterns.match(
          lexicon.cues[Int(place)].pattern, tokens, at: index, upTo: tokens.count
        ).map { (Int(place), $0) }
      }.first
      #expect(match?.pattern == expected?.0 && match?.end == expected?.1)
      if expected != nil { found += 1 }
    }
    #expect(found > 0)
  }
}

import Testing
import TextMatching

struct VocabularyTests {
  @Test func `words are numbered from 1 as they come, once each`() {
    var vocabulary = Vocabulary()
    let numbers = ["ban", "bar", "ban", "", "bar"].map { vocabulary.enter($0.utf8) }
    #expect(numbers == [1, 2, 1, 3, 2])
    #expect(vocabulary.count == 3)
    #expect(vocabulary.word(2) == "bar")
  }

  @Test func `an unknown word is 0, an unknown number the empty word`() {
    var vocabulary = Vocabulary()
    _ = vocabulary.enter("ban".utf8)
    #expect(vocabulary.id("bans") == 0)
    #expect(vocabulary.lookUp("bar") == 0)
    for number: Vocabulary.WordID in [-1, 0, 2, .max] { #expect(vocabulary.word(number) == "") }
  }

  @Test func `looking up is by exact bytes`() {
    var vocabulary = Vocabulary()
    let acronym = vocabulary.enter("US".utf8)
    #expect(vocabulary.id("US") == acronym)
    #expect(vocabulary.id("us") == 0)
  }

  @Test func `it grows past any first size and forgets nothing`() {
    var vocabulary = Vocabulary()
    let words = (0..<50_000).map { "word\($0)" }
    for word in words { _ = vocabulary.enter(word.utf8) }
    #expect(vocabulary.count == words.count)
    let wrong = words.enumerated().filter { index, word in
      vocabulary.id(word) != Int32(index + 1) || vocabulary.word(Int32(index + 1)) != word
    }
    #expect(wrong.isEmpty)
  }
}

import Testing

@testable import PositionModel

struct WordFinderTests {
  /// Many words, so that most places of the table have neighbours.
  private static let words = (0..<900).map { word($0) }

  /// A word of two to eight letters for each number.
  private static func word(_ number: Int) -> String {
    var rest = number * 7 + 31
    var letters = ""
    for _ in 0..<(2 + number % 7) {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
      rest = rest / 26 + number
    }
    return letters
  }

  private static func found(_ text: String, _ finder: WordFinder) -> [Int] {
    var ids: [Int] = []
    var text = text
    text.withUTF8 { bytes in
      finder.forEachWord(of: UnsafeRawBufferPointer(bytes)) {
        ids.append($0)
      } letter: { _, _ in
      }
    }
    return ids
  }

  @Test func `each word that was entered has its number, in any case`() {
    var finder = WordFinder()
    for word in Self.words {
      let id = finder.enter(word.utf8)
      #expect(Self.found(word, finder) == [id], "\(word)")
      #expect(Self.found("-\(word.uppercased()), \(word)", finder) == [id, id], "\(word)")
    }
  }

  @Test func `a word that was not entered is none of them`() {
    var finder = WordFinder()
    let known = Set(Self.words)
    for word in Self.words { _ = finder.enter(word.utf8) }
    for number in 900..<20_000 {
      let word = Self.word(number) + "q"
      if known.contains(word) { continue }
      #expect(Self.found(word, finder) == [0], "\(word)")
    }
  }
}

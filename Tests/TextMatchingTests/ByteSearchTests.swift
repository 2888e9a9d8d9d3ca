import TestSupport
import Testing
import TextMatching

struct ByteSearchTests {
  /// A text of bytes that are looked for and of others, and each of its parts.
  private static func forEachPart(seed: UInt64, _ body: ([UInt8]) -> Void) {
    var random = SeededGenerator(seed: seed)
    let bytes: [UInt8] = [0x0A, 0x22, 0x5C, 0x1F, 0x20, 0x21, 0x80, 0xFF, 0]
    let text = (0..<80).map { _ in
      Int.random(in: 0..<12, using: &random) == 0 ? bytes.randomElement(using: &random) ?? 0 : 0x61
    }
    for start in text.indices {
      for end in start...text.count { body(Array(text[start..<end])) }
    }
  }

  @Test(arguments: UInt64(0)..<3)
  func `line ends are those that a plain loop finds`(seed: UInt64) {
    Self.forEachPart(seed: seed) { text in
      let start = text.count / 3
      let expected = text.indices.first { $0 >= start && text[$0] == 0x0A } ?? text.count
      text.withUnsafeBytes { bytes in
        #expect(ByteSearch.lineEnd(in: bytes, from: start) == expected)
        #expect(ByteSearch.lineEndCount(in: bytes) == text.count { $0 == 0x0A })
      }
    }
  }

  @Test(arguments: UInt64(3)..<6)
  func `what is special in a string of JSON is what a plain loop finds`(seed: UInt64) {
    Self.forEachPart(seed: seed) { text in
      let start = text.count / 3
      let expected = text.indices.first {
        $0 >= start && (text[$0] < 0x20 || text[$0] == 0x22 || text[$0] == 0x5C)
      }
      text.withUnsafeBytes {
        #expect(ByteSearch.jsonSpecial(in: $0, from: start) == expected ?? text.count)
        let plainEnd = text.indices.first {
          $0 >= start && (!(0x20..<0x7F).contains(text[$0]) || text[$0] == 0x22 || text[$0] == 0x5C)
        }
        #expect(ByteSearch.plainEnd(in: $0, from: start) == plainEnd ?? text.count)
      }
    }
  }
}

import Testing
import TextMatching

struct TextSpanTests {
  @Test func `a span never ends before it starts`() {
    #expect(TextSpan(5, 2) == TextSpan(5, 5))
    #expect(TextSpan(5, 2).isEmpty)
    #expect(TextSpan(2, 5).count == 3)
  }

  // swift-format-ignore
  static let pairs: [(a: TextSpan, b: TextSpan, overlap: Bool, contains: Bool)] = [
    (TextSpan(0, 5), TextSpan(5, 9), false, false),
    (TextSpan(0, 5), TextSpan(4, 9), true,  false),
    (TextSpan(0, 9), TextSpan(3, 5), true,  true),
    (TextSpan(3, 5), TextSpan(0, 9), true,  false),
    (TextSpan(0, 5), TextSpan(0, 5), true,  true),
  ]

  @Test(arguments: pairs)
  func `spans overlap where they share a byte`(
    a: TextSpan, b: TextSpan, overlap: Bool, contains: Bool
  ) {
    #expect(a.overlaps(b) == overlap)
    #expect(b.overlaps(a) == overlap)
    #expect(a.contains(b) == contains)
  }

  @Test func `a span holds its first byte and not the one past its last`() {
    let span = TextSpan(2, 4)
    #expect((0..<6).filter { span.contains($0) } == [2, 3])
  }

  @Test func `spans go by start, then by end`() {
    let spans = [TextSpan(3, 4), TextSpan(1, 9), TextSpan(1, 2)]
    #expect(spans.sorted() == [TextSpan(1, 2), TextSpan(1, 9), TextSpan(3, 4)])
  }
}

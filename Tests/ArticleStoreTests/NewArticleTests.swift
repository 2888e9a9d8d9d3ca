import Testing

@testable import ArticleStore

struct OriginalBytesTests {
  private func line(_ escaped: String) -> [UInt8] {
    Array("{\"id\": 7, \"text\": \"\(escaped)\", \"title\": \"\(escaped)!\"}".utf8)
  }

  // swift-format-ignore
  static let lines: [(String, String, OriginalBytes.Form)] = [
    ("Plain words.",            "Plain words.",                      .json),
    ("a \"quote\"\n\ttab \\",   #"a \"quote\"\n\ttab \\"#,           .json),
    ("Zürich 中 😀",             "Zürich 中 😀",                        .json),
    ("Zürich 中 😀",             #"Z\u00fcrich \u4e2d \ud83d\ude00"#, .asciiJSON),
    ("bell \u{7}",              #"bell \u0007"#,                     .json),
    ("a/b",                     #"a\/b"#,                            .whole),
    ("Z\u{FC}",                 #"Z\u00FC"#,                         .whole),
  ]

  @Test(arguments: lines)
  func `a line of JSON is kept as what stands around its text`(
    text: String, escaped: String, form: OriginalBytes.Form
  ) {
    let bytes = line(escaped)
    let original = OriginalBytes(bytes[...], text: Array(text.utf8))
    #expect(original.form == form)
    #expect(original.bytes(of: Array(text.utf8)) == bytes)
    #expect(form == .whole || original.before.count + original.after.count < bytes.count)
  }

  @Test(arguments: [[], [0x61], [0xFF, 0xFE, 0x61, 0x00], Array("{\"text\":\"".utf8)])
  func `any bytes come back as they came`(bytes: [UInt8]) {
    for text in ["", "a", "{"] {
      let original = OriginalBytes(bytes[...], text: Array(text.utf8))
      #expect(original.bytes(of: Array(text.utf8)) == bytes)
    }
  }
}

struct ArticleSketchTests {
  private static let words = (0..<300).map { "word\($0 * 7919 % 1009)" }

  private func sketch(_ words: some Sequence<String>, joiner: String = " ") -> ArticleSketch {
    ArticleSketch(Array(words.joined(separator: joiner).utf8))
  }

  @Test func `case, blanks and punctuation do not count`() {
    let plain = sketch(Self.words)
    #expect(sketch(Self.words.map { $0.uppercased() }, joiner: ",\n  ") == plain)
    #expect(plain.resemblance(to: plain) == 1)
  }

  @Test func `a syndicated copy is one, another article is not`() {
    let article = sketch(Self.words)
    let copy = sketch(["Reuters", "writes"] + Self.words.dropLast(12))
    let other = sketch((0..<300).map { "other\($0 * 31 % 401)" })
    let half = sketch(Self.words.prefix(150) + (0..<150).map { "new\($0)" })
    #expect(article.resemblance(to: copy) > 0.8)
    #expect(article.resemblance(to: half) < ArticleSketch.threshold)
    #expect(article.resemblance(to: other) < 0.1)
    #expect(!Set(article.keys).isDisjoint(with: copy.keys))
  }

  @Test func `a text shorter than a run has no sketch and is like nothing`() {
    let short = sketch(["only", "four", "words", "here"])
    #expect(short.hashes.isEmpty)
    #expect(short.resemblance(to: short) == 0)
  }

  @Test func `a sketch is kept as bytes`() {
    let article = sketch(Self.words)
    #expect(article.hashes.count == ArticleSketch.capacity)
    #expect(ArticleSketch(bytes: article.bytes) == article)
  }
}

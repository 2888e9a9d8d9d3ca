import Testing

@testable import PositionModel

struct ArticleSplitterTests {
  /// What comes out of a stream: `line id: text`, or `line error`.
  private func read(
    _ bytes: [UInt8], name: String = "in", limit: Int = ArticleSplitter.defaultLimit, by size: Int
  ) -> [String] {
    var splitter = ArticleSplitter(name: name, limit: limit)
    var chunks: [ArticleChunk] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      chunks += splitter.take(Array(bytes[start..<min(bytes.count, start + size)]))
    }
    chunks += splitter.finish()
    return chunks.flatMap { $0.readings() }.map { reading in
      let line = reading.line.map { "\($0) " } ?? ""
      switch reading.result {
      case .success(let article): return "\(line)\(article.id): \(article.text)"
      case .failure(let error): return "\(line)\(error)"
      }
    }
  }

  private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  // swift-format-ignore
  static let streams: [(String, [UInt8], [String])] = [
    ("text",         Array("A word.\r\nTwo.".utf8),                   ["in: A word.\r\nTwo."]),
    ("UTF-8 mark",   [0xEF, 0xBB, 0xBF] + Array("é".utf8),            ["in: é"]),
    ("UTF-16 LE",    utf16("aé中😀", isBigEndian: false),              ["in: aé中😀"]),
    ("UTF-16 BE",    utf16("aé中😀", isBigEndian: true),               ["in: aé中😀"]),
    ("half a unit",  utf16("a", isBigEndian: true) + [0x00],          ["in: a\u{FFFD}"]),
    ("half a pair",  utf16("a", isBigEndian: true) + [0xD8, 0x3D],    ["in: a\u{FFFD}"]),
    ("ill-formed",   [0x61, 0xC3, 0x28, 0xFF],                        ["in: a\u{FFFD}(\u{FFFD}"]),
    ("binary",       [0x7F, 0x45, 0x4C, 0x46, 0, 1],                  ["not text: a NUL byte at offset 4"]),
    ("empty",        [],                                              ["in: "]),
    ("lines",        Array("{\"text\":\"a\"}\n{\"text\":\"b\"}".utf8), ["1 in:1: a", "2 in:2: b"]),
    ("CRLF lines",   Array("{\"text\":\"a\"}\r\n\r\n{\"text\":\"b\"}\r\n".utf8), ["1 in:1: a", "3 in:3: b"]),
    ("blanks first", Array("\n \n{\"text\":\"a\"}\n".utf8),           ["3 in:3: a"]),
    ("a bad line",   Array("{\"text\":\"a\"}\n{]\n{\"text\":\"b\"}\n".utf8),
      ["1 in:1: a", "2 not JSON: a key expected at column 2", "3 in:3: b"]),
    ("UTF-16 lines", utf16("{\"text\":\"é\"}\n{\"text\":\"中\"}\n", isBigEndian: false), ["1 in:1: é", "2 in:2: 中"]),
    ("a brace later", Array("x {\"text\":\"a\"}".utf8),               ["in: x {\"text\":\"a\"}"]),
  ]

  @Test(arguments: streams)
  func `a stream reads the same however it is cut`(
    name: String, bytes: [UInt8], expected: [String]
  ) {
    for size in [1, 2, 3, 5, 7, 1000] { #expect(read(bytes, by: size) == expected) }
  }

  @Test func `a name ending in jsonl is lines whatever it starts with`() {
    #expect(read(Array("[]\n".utf8), name: "a.jsonl", by: 9) == ["1 not a JSON object"])
    #expect(read([], name: "a.JSONL", by: 9) == [])
  }

  @Test(arguments: [1, 3, 10, 1000])
  func `a line over the limit is refused and the others are read`(size: Int) {
    let long = "{\"text\":\"" + String(repeating: "x", count: 100) + "\"}\n"
    let short = "{\"text\":\"a\"}\n"
    let bytes = Array((short + long + short + long + short).utf8)
    let refused = "longer than the 0 MiB that one article may have"
    let expected = ["1 in:1: a", "2 \(refused)", "3 in:3: a", "4 \(refused)", "5 in:5: a"]
    #expect(read(bytes, limit: 40, by: size) == expected)
  }

  @Test(arguments: [1, 10, 1000])
  func `a last line over the limit is refused`(size: Int) {
    let bytes = Array(("{\"text\":\"" + String(repeating: "x", count: 100)).utf8)
    #expect(
      read(bytes, limit: 40, by: size) == ["1 longer than the 0 MiB that one article may have"])
  }

  @Test func `a text over the limit is refused once and early`() {
    var splitter = ArticleSplitter(name: "big", limit: 100)
    for _ in 0..<50 { _ = splitter.take(Array(repeating: 0x61, count: 10)) }
    #expect(splitter.isDecided)
    #expect(splitter.finish().flatMap { $0.readings() }.count == 1)
  }

  @Test func `the bytes as they came are kept`() {
    for isBigEndian in [true, false] {
      let bytes = Self.utf16("é", isBigEndian: isBigEndian)
      var splitter = ArticleSplitter(name: "in")
      let chunks = splitter.take(bytes) + splitter.finish()
      #expect(chunks.flatMap { $0.readings() }.map { Array($0.original) } == [bytes])
    }
  }
}

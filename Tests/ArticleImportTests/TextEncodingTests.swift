import Testing

@testable import ArticleImport

struct TextEncodingTests {
  private func decode(
    _ bytes: [UInt8], declared: String? = nil, preset: String? = nil
  ) throws -> (String, DecodedText.Finding) {
    let decoded = try TextEncoding(preset: preset).decode(bytes, declared: declared)
    return (String(decoding: decoded.bytes, as: UTF8.self), decoded.finding)
  }

  // swift-format-ignore
  static let found: [([UInt8], String?, String?, String, DecodedText.Finding)] = [
    (Array("Zürich".utf8),                             nil,            nil,      "Zürich", .certain),
    ([0xEF, 0xBB, 0xBF] + Array("Zürich".utf8),        "iso-8859-1",   nil,      "Zürich", .certain),
    ([0xFF, 0xFE, 0x5A, 0, 0xFC, 0],                   nil,            nil,      "Zü",     .certain),
    ([0xFE, 0xFF, 0, 0x5A, 0, 0xFC],                   nil,            nil,      "Zü",     .certain),
    ([0x5A, 0xFC],                                     "iso-8859-1",   nil,      "Zü",     .declared("iso-8859-1")),
    ([0x93, 0x5A, 0xFC, 0x94],                         "latin1",       nil,      "“Zü”",   .declared("latin1")),
    ([0xC4, 0xE3, 0xBA, 0xC3],                         "gb2312",       nil,      "你好",    .declared("gb2312")),
    ([0xCF, 0xF0],                                     nil,            "cp1251", "Пр",     .declared("cp1251")),
    ([0x5A, 0xFC, 0x5A, 0x5A, 0x5A, 0x5A],             nil,            nil,      "ZüZZZZ", .assumed("WINDOWS-1252")),
    ([0x5A, 0, 0x5A, 0, 0xFC, 0],                      nil,            nil,      "ZZü",    .assumed("UTF-16LE")),
  ]

  @Test func `a letter of another encoding does not make UTF-8 into that one`() throws {
    let bytes =
      Array("Zürich, Österreich: ".utf8) + [0x93, 0xE9, 0x94] + Array(" – Käse, Åland".utf8)
    let decoded = try decode(bytes)
    #expect(decoded == ("Zürich, Österreich: “é” – Käse, Åland", .mended(3)))
    #expect(try decode(bytes, preset: "latin1").1 == .declared("latin1"))
  }

  @Test(arguments: found)
  func `an encoding is found by mark, declaration, the reader's word, and last by the bytes`(
    bytes: [UInt8], declared: String?, preset: String?, text: String, finding: DecodedText.Finding
  ) throws {
    let decoded = try decode(bytes, declared: declared, preset: preset)
    #expect(decoded == (text, finding))
  }

  @Test func `an encoding that nobody knows is told`() {
    #expect(throws: ImportError.unknownEncoding("klingon")) {
      try decode([0x5A, 0xFC], preset: "klingon")
    }
  }

  @Test func `bytes that are not of the encoding are told with their place`() {
    let bytes = [UInt8](repeating: 0xFF, count: 100)
    #expect(throws: ImportError.notInEncoding("EUC-JP", offset: 0)) {
      try decode(bytes, preset: "EUC-JP")
    }
  }
}

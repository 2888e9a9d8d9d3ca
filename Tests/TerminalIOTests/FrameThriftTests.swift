import Testing

@testable import TerminalIO

/// What is left of a frame once all is out of it that changes nothing.
struct FrameThriftTests {
  private func shortened(
    _ frames: String..., goesToColumns: Bool = true, changesFonts: Bool = false
  ) -> String {
    let thrift = FrameThrift(goesToColumns: goesToColumns, changesFonts: changesFonts)
    return frames.map { frame in
      let bytes = Array(frame.replacing("^", with: "\u{1B}").utf8)
      return bytes.withUnsafeBytes { String(decoding: thrift.shortened($0), as: UTF8.self) }
    }.joined(separator: "|").replacing("\u{1B}", with: "^")
  }

  // swift-format-ignore
  static let frames = [
    ("plain",                                    "^[mplain"),
    ("^(B^[m^[39;49ma^(B^[0;2mb^(B^[m^[36mc",    "^(B^[ma^[2mb^[0;36mc"),
    ("^[36ma^[39mb^[90mc",                       "^[0;36ma^[mb^[90mc"),
    ("^[36ma^[0mb",                              "^[0;36ma^[mb"),
    ("^[1;36ma^[22;24mb^[31mc^[0md",             "^[0;1;36ma^[22;24mb^[31mc^[md"),
    ("a^[38;5;172m ^[0;2m b^[38;2;1;2;3mc",      "^[ma  ^[2mb^[38;2;1;2;3mc"),
    ("a^[38:2::1:2:3mb^[38:5:9mc^[md",           "^[ma^[38:2::1:2:3mb^[38:5:9mc^[md"),
    ("a^[7m ^[0m ^[4m^[K^[0mb",                  "^[ma^[7m ^[m ^[4m^[K^[mb"),
    ("a^[36m^[5X^[5Cb",                          "^[ma^[5X^[5C^[36mb"),
    ("^[3;7Ha^[3;20Hb^[4;1Hc^[6;1Hd",            "^[3;7H^[ma^[20Gb^[4Hc^[6Hd"),
    ("^[3;7Ha^[3;1Hb^[H^[2J^[2;1Hc",             "^[3;7H^[ma\rb^[H^[2J^[2Hc"),
    ("^[3;7Ha^[Bb^[4;9Hc^[9dd^[9;2He",           "^[3;7H^[ma^[Bb^[9Gc^[9dd^[2Ge"),
    ("^[3;7Ha^7^[5;1Hb^8^[5;9Hc",                "^[3;7H^[ma^7^[5Hb^8^[5;9Hc"),
    ("^]2;a b\u{7}^[31mc",                       "^]2;a b\u{7}^[0;31mc"),
    ("\u{0F}a\u{0F}^[3;7Hb\u{0F}^[3;9Hc\u{0E}d\u{0F}e", "\u{0F}^[ma^[3;7Hb^[9Gc\u{0E}d\u{0F}e"),
    ("é^[36m–^[0;36m中",                          "^[mé^[36m–中"),
  ]

  @Test(arguments: frames)
  func `a frame loses what changes nothing`(frame: String, sent: String) {
    #expect(shortened(frame) == sent)
  }

  @Test func `what a frame leaves undone is done in the next one, or before the end`() {
    #expect(shortened("^[36ma^[0m", "b^[36m", "c") == "^[0;36ma|^[mb|^[36mc")
    let thrift = FrameThrift(goesToColumns: true)
    _ = Array("\u{1B}[36ma\u{1B}[0m".utf8).withUnsafeBytes { thrift.shortened($0) }
    #expect(thrift.settled() == Array("\u{1B}[m".utf8))
    #expect(thrift.settled() == [])
  }

  @Test func `what others wrote since the last frame is not taken for known`() {
    #expect(shortened("^[3;7Ha", "^[3;9Hb^[3;12Hc") == "^[3;7H^[ma|^[3;9Hb^[12Gc")
    let thrift = FrameThrift(goesToColumns: true)
    let frame = Array("\u{1B}(B\u{1B}[ma".utf8)
    _ = frame.withUnsafeBytes { thrift.shortened($0) }
    #expect(frame.withUnsafeBytes { thrift.shortened($0) } == Array("a".utf8))
    thrift.forget()
    #expect(frame.withUnsafeBytes { thrift.shortened($0) } == frame)
  }

  @Test func `a terminal without columns by number is told lines and columns`() {
    #expect(
      shortened("^[3;7Ha^[3;20Hb^[4;1Hc", goesToColumns: false) == "^[3;7H^[ma^[3;20Hb^[4Hc")
  }

  @Test func `where looks come with a font, the font is asked for once it is another`() {
    #expect(
      shortened(
        "^[m\u{0F}^[36ma^[39m^[0;10;2m\u{0F}b^[m\u{0F}^[33mc^[0;10;11md^[0;10me^[0;10;1mf",
        changesFonts: true)
        == "^[m\u{0F}^[36ma^[39m^[10m^[0;2mb^[0;33mc^[0;10;11md^[10m^[me^[1mf")
    #expect(shortened("^[0;10ma^[11mb^[me^[10mf") == "^[ma^[11mb^[me^[10mf")
  }

  @Test func `a sequence that has no end goes through`() {
    #expect(shortened("a^[38;5") == "^[ma^[38;5")
    #expect(shortened("a^") == "^[ma^")
    #expect(shortened("a^(") == "^[ma^(")
  }
}

import Testing

@testable import PositionModel

struct JSONValueTests {
  // swift-format-ignore
  static let wellFormed: [(String, JSONValue)] = [
    ("null",                       .null),
    (" true\t",                    .bool(true)),
    ("-0.5e+10",                   .number("-0.5e+10")),
    ("12345678901234567890",       .number("12345678901234567890")),
    (#""""#,                       .string("")),
    (#""a\"\\\/\b\f\n\r\t""#,      .string("a\"\\/\u{8}\u{C}\n\r\t")),
    (#""é\u00e9\u4E2D""#,          .string("éé中")),
    (#""\ud83d\ude00""#,           .string("😀")),
    (#""\ud83dx""#,                .string("\u{FFFD}x")),
    (#""\ude00""#,                 .string("\u{FFFD}")),
    (#""\ud83d\u0041""#,           .string("\u{FFFD}A")),
    (#""\ud83d\ud83d\ude00""#,     .string("\u{FFFD}😀")),
    (#""\u0000""#,                 .string("\0")),
    ("[ ]",                        .array([])),
    ("[1,[2],{}]",                 .array([.number("1"), .array([.number("2")]), .object([])])),
    (#"{"a":1,"a":2}"#,            .object([.init("a", .number("1")), .init("a", .number("2"))])),
  ]

  @Test(arguments: wellFormed)
  func `well-formed JSON is read as it is written`(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  // swift-format-ignore
  static let malformed: [(String, Int, JSONProblem)] = [
    ("",              1, .ended),
    ("{",             2, .ended),
    (#"{"a":1"#,      7, .ended),
    (#"{"a":1,}"#,    8, .expected("a key")),
    (#"{"a" 1}"#,     6, .expected("':'")),
    (#"{a:1}"#,       2, .expected("a key")),
    ("[1 2]",         4, .expected("']'")),
    ("[1,]",          4, .expected("a value")),
    ("nul",           4, .ended),
    ("nulL",          4, .expected("a value")),
    ("01",            2, .badNumber),
    ("-x",            2, .badNumber),
    ("1.x",           3, .badNumber),
    ("1ex",           3, .badNumber),
    ("+1",            1, .expected("a value")),
    ("'a'",           1, .expected("a value")),
    (#""a"#,          3, .ended),
    ("\"a\tb\"",      3, .controlInString),
    ("\"\\na\nb\"",   5, .controlInString),
    (#""\x""#,        3, .badEscape),
    (#""\u12g4""#,    6, .badEscape),
    ("1 2",           3, .trailing),
    ("NaN",           1, .expected("a value")),
  ]

  @Test(arguments: malformed)
  func `malformed JSON is refused at its place`(text: String, column: Int, problem: JSONProblem) {
    #expect(throws: InputError.json(column: column, problem)) {
      try JSONValue(parsing: Array(text.utf8))
    }
  }

  @Test func `deep nesting is refused and does not trap`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: InputError.json(column: 257, .tooDeep(limit: 256))) {
      try JSONValue(parsing: Array(deep.utf8))
    }
  }

  @Test func `ill-formed bytes in a string are mended`() throws {
    let bytes = Array("\"a".utf8) + [0xFF, 0xE4, 0xB8] + Array("b\"".utf8)
    #expect(try JSONValue(parsing: bytes) == .string("a\u{FFFD}\u{FFFD}b"))
  }

  @Test func `a string ends at its quote wherever that falls`() throws {
    for length in 0...33 {
      for (escape, meant) in [
        ("", ""), (#"\\"#, #"\"#), (#"\""#, "\""), (#"\u00e9"#, "é"), ("é", "é"),
      ] {
        for place in 0...length {
          let (front, back) = (
            String(repeating: "a", count: place), String(repeating: "b", count: length - place)
          )
          let json = "[\"\(front)\(escape)\(back)\",1]"
          #expect(
            try JSONValue(parsing: Array(json.utf8))
              == .array([.string(front + meant + back), .number("1")]))
        }
      }
    }
  }

  @Test func `a control in a string is refused wherever it falls`() {
    for place in 0...17 {
      let json = "\"" + String(repeating: "a", count: place) + "\u{1F}aaaaaaaaaaaa\""
      #expect(throws: InputError.json(column: place + 2, .controlInString)) {
        try JSONValue(parsing: Array(json.utf8))
      }
    }
  }

  @Test func `no prefix of an object traps`() throws {
    let text = #"{"id":17,"text":"a\u00e9\ud83d\ude00","x":[1.5e3,{"y":null}],"z":-0}"#
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      #expect(throws: InputError.self) { try JSONValue(parsing: Array(bytes[..<count])) }
    }
    #expect(try JSONValue(parsing: bytes)["id"] == .number("17"))
  }
}

import TestSupport
import Testing

@testable import PositionModel

/// Lines are derived without being read where they can be; nobody may notice.
struct ChunkDerivationTests {
  /// What reading each article and deriving it gives, and what deriving the chunks gives.
  private func bothWays(
    _ bytes: [UInt8], name: String = "in", reach: ReadingReach = ReadingReach()
  ) throws -> ([String], [String]) {
    var deriver = try Model.deriver.get()
    deriver.reach = reach
    var splitter = ArticleSplitter(name: name, limit: 100_000)
    let chunks = splitter.take(bytes) + splitter.finish()
    var read: [String] = []
    var derived: [String] = []
    for chunk in chunks {
      chunk.forEachReading { reading in
        let result = reading.result.map { ($0, deriver.derive($0)) }
        read.append(described(reading.line, result))
      }
      chunk.forEachDerivation(by: deriver) { derived.append(described($0.line, $0.result)) }
    }
    return (read, derived)
  }

  private func described(
    _ line: Int?, _ result: Result<(Article, Derivation), InputError>
  ) -> String {
    let place = line.map { "\($0): " } ?? ""
    switch result {
    case .failure(let error): return place + "\(error)"
    case .success(let (article, derivation)):
      var json = JSONWriter()
      json.derivation(derivation, of: article)
      return place + String(decoding: json.bytes, as: UTF8.self)
    }
  }

  // swift-format-ignore
  static let lines: [(name: String, line: String)] = [
    ("no vendor",        #"{"text":"Norway held an election.","date":"2020-01-02"}"#),
    ("a vendor",         #"{"text":"Norway has banned Huawei from 5G.","date":"2020-01-02"}"#),
    ("hidden vendor",    #"{"text":"Norway has banned Hua\u0077ei from 5G.","date":"2020-01-02"}"#),
    ("vendor in title",  #"{"title":"Huawei","text":"Nothing of it.","date":"2020-01-02"}"#),
    ("no date",          #"{"text":"Oslo, 3 May 2020 - Norway held an election."}"#),
    ("other keys",       #"{"id":7,"x":[1,{"y":"Huawei"}],"source":"S","url":"u","text":"A.","date":"2020"}"#),
    ("text twice",       #"{"text":"Norway has banned Huawei from 5G.","text":"None.","date":"2020"}"#),
    ("escapes",          #"{"text":"\"Caf\u00e9\" \ud83d\ude00\n\t\\ \/","date":"2020"}"#),
    ("half a pair",      #"{"text":"\ud83d and on","date":"2020"}"#),
    ("empty",            #"{"text":"","date":"2020"}"#),
    ("no text",          #"{"date":"2020"}"#),
    ("wrong text",       #"{"text":5,"date":"2020"}"#),
    ("null text",        #"{"text":null,"date":"2020"}"#),
    ("wrong date",       #"{"text":"A.","date":"soon"}"#),
    ("not closed",       #"{"text":"A word.","date":"2020"#),
    ("bad escape",       #"{"text":"A \x word.","date":"2020"}"#),
    ("control",          "{\"text\":\"A\u{1}word, long enough.\",\"date\":\"2020\"}"),
    ("more after it",    #"{"text":"A.","date":"2020"} {"#),
    ("record",           #"{"record":"note","text":null}"#),
    ("an array",         "[]"),
    ("blank",            "   "),
  ]

  @Test func `a line gives what reading it gives`() throws {
    for end in ["\n", "\r\n"] {
      let text = Self.lines.map(\.line).joined(separator: end)
      let (read, derived) = try bothWays(Array(text.utf8), name: "in.jsonl")
      #expect(derived == read)
      #expect(read.count == Self.lines.count - 1)
    }
  }

  /// The start of a text tells its language, wherever the cut falls and whatever is mended.
  @Test(arguments: ["é", "\\u00e9", "\\n", "語", "\u{1F600}", "\\ud83d\\ude00", "x"])
  func `a long text is of the language that the whole of it is of`(letter: String) throws {
    let languages = ["the of and to in ", "der die und das nicht ", "de la et les des "]
    for (shift, words) in (0..<9).flatMap({ shift in languages.map { (shift, $0) } }) {
      let text =
        String(repeating: "x", count: shift) + " "
        + String(repeating: words + letter, count: 500)
      let line = #"{"date":"2020","text":""# + text + #""}"#
      let (read, derived) = try bothWays(Array(line.utf8), name: "in.jsonl")
      #expect(derived == read)
    }
  }

  @Test func `ill-formed bytes anywhere are mended as ever`() throws {
    for place in [0, 1, 5, 5990, 5998, 5999, 6000, 6001, 6004, 6500] {
      for bad: [UInt8] in [[0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80, 0x80]] {
        var text = Array(String(repeating: "the and of nation ", count: 400).utf8)
        text.insert(contentsOf: bad, at: place)
        let line = Array(#"{"date":"2020","text":""#.utf8) + text + Array(#""}"#.utf8)
        let (read, derived) = try bothWays(line, name: "in.jsonl")
        #expect(derived == read)
      }
    }
  }

  /// Only the start of a very long text is read, and less than all of it is unescaped and mended.
  @Test(arguments: ["é", "\\u00e9", "\\n", "\\ud83d\\ude00", "\u{1F600}"])
  func `a text beyond the reach gives what reading it gives`(letter: String) throws {
    let words = "Norway has banned Huawei from 5G; nobody said so before \(letter). "
    var reach = ReadingReach()
    reach.limit = 2000
    let parts = [
      Array(#"{"date":"2020","text":""#.utf8), Array(String(repeating: words, count: 60).utf8),
      Array(#""}"#.utf8),
    ]
    for bad: [UInt8] in [[], [0xFF], [0xF0, 0x9F, 0x98]] {
      let line = parts[0] + bad + parts[1] + bad + parts[2]
      let (read, derived) = try bothWays(line, name: "in.jsonl", reach: reach)
      #expect(derived == read)
      #expect(derived.first?.contains(#""truncated":19"#) == true)
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `damaged lines give what reading them gives`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.lines.map(\.line).joined(separator: "\n").utf8)
    for _ in 0..<40 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(Array("\"\\{}\n u0".utf8).randomElement(using: &random) ?? 0, at: place)
      }
    }
    let (read, derived) = try bothWays(bytes, name: "in.jsonl")
    #expect(derived == read)
  }

  @Test func `a text that is no lines is derived as ever`() throws {
    let (read, derived) = try bothWays(Array("Norway has banned Huawei from 5G.".utf8))
    #expect(derived == read)
    #expect(derived.first?.contains(#""stance":"ban""#) == true)
  }
}

import PositionModel
import TestSupport
import Testing

/// No text is too odd to be read.
struct RobustnessTests {
  private func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let derivation = try derive(text)
    let shown = text.utf8.count < 400 ? text.debugDescription : "a long text"
    let bytes = Array(text.utf8)
    #expect(
      derivation.allEvidence.allSatisfy { $0.isVerbatim(in: bytes) }, "\(shown)",
      sourceLocation: sourceLocation)
    #expect(
      derivation.positions.allSatisfy { !$0.supporting.isEmpty && (0...1).contains($0.confidence) },
      "\(shown)", sourceLocation: sourceLocation)
  }

  @Test func `texts of controls, escapes and odd characters`() throws {
    var texts = NastyText(seed: 11)
    for _ in 0..<400 {
      try check("\(texts.next())Norway \(texts.next())banned\(texts.next()) Huawei \(texts.next())")
    }
  }

  @Test func `bytes that are no text`() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<400 {
      let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
      try check("Huawei " + String(decoding: bytes, as: UTF8.self) + " Norway banned ZTE 5G")
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func `salads of the words that the rules look for`(seed: UInt64) throws {
    let words = """
      Norway the Danish government China's Washington Huawei ZTE Nokia's it they its Telenor BT \
      banned bans ban on allow allowed not never will may whether if would refuse to lift urged \
      told operators said according sources court 5G network core trials exports phones in by from \
      2027 May last year despite over keep out of shut which that and or but , , . ; : ? “ ” " ( ) \
      - – deny report has been decided undecided deal with offer no-spy agreement auction law \
      had considered before giving unlike then plan such no in fact only merely because having chose
      """.split(separator: " ")
    var random = SeededGenerator(seed: 100 + seed)
    for _ in 0..<40 {
      let salad = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      try check(salad.joined(separator: " "))
    }
  }

  @Test(arguments: [
    "Huawei 5G news of the day.\n\nnot only Huawei but:\n- turkey\nZTE is banned from 5G.",
    "Banned from 5G networks: not only Huawei ZTE", "Banned:\n-", "Banned Huawei:\n- \n* \n",
    "the latter:\nUK\nthe former:\n- UK, the latter",
    "Huawei? No", "Has Sweden banned Huawei from 5G?\nNo",
  ])
  func `lists, pairs and questions that end too soon`(text: String) throws { try check(text) }

  @Test(arguments: [
    "Vietnam had considered Huawei for 5G before", "Huawei has left 5G in Vietnam's neighbour",
    "Greece could have excluded ZTE from 5G. It has no such", "Sweden bars Huawei from 5G, unlike",
    "Iceland planned to bar ZTE from 5G, then", "Iceland planned to bar ZTE from 5G; the plan",
    "Norway may bar Huawei from 5G. May", "Sweden bars Huawei from 5G, having",
    "Latvia extended its 5G ban on Huawei to cover", "Huawei 5G: the governments of",
  ])
  func `outcomes and comparisons that end too soon`(text: String) throws { try check(text) }

  @Test func `every beginning of a text`() throws {
    let text =
      "“We won’t ban Huawei,” Norway’s minister said; the U.S. has urged Côte d’Ivoire "
      + "to exclude ZTE from its 5G core by 2027 (see 华为 📡)… Will it?\n\nAT&T’s plans."
    var end = text.startIndex
    while end < text.endIndex {
      end = text.index(after: end)
      try check(String(text[..<end]))
    }
  }

  @Test(arguments: [
    "All vendors must pass an audit for 5G; Huawei has passed it in Spain.",
    "No supplier is barred from 5G in Spain, Huawei says.",
    "Suppliers like Huawei may bid in Spain.",
  ])
  func `vendors without a name begin a text`(text: String) throws {
    #expect(try derive(text).vendors == [VendorID("huawei")])
  }

  // swift-format-ignore
  static let long: [(String, Int)] = [
    ("Norway banned Huawei from its 5G network and ", 12_500),
    ("not ",                                          20_000),
    ("Huawei ",                                       20_000),
    ("Norway, ",                                      20_000),
    ("that Norway said ",                             10_000),
    ("(",                                             20_000),
    ("“Huawei ",                                      10_000),
    ("which, ",                                       10_000),
    (". ",                                            20_000),
    ("\n",                                            20_000),
  ]

  @Test(arguments: long)
  func `a text without end`(piece: String, count: Int) throws {
    try check("Norway banned Huawei. " + String(repeating: piece, count: count) + "Huawei.")
  }

  @Test func `deep brackets and quotations`() throws {
    for (open, close) in [("(", ")"), ("“", "”"), ("\"", "\""), (", which ", ","), ("- ", " -")] {
      let deep =
        String(repeating: open, count: 300) + "Norway has banned Huawei from 5G"
        + String(repeating: close, count: 300)
      try check(deep)
    }
  }

  @Test func `one word as long as a text`() throws {
    try check("Huawei " + String(repeating: "x", count: 200_000) + " Norway")
    try check(String(repeating: "Huawei", count: 20_000))
    try check("Huawei " + String(repeating: "U.", count: 20_000) + "S.")
    try check("Huawei " + String(repeating: "1,", count: 20_000) + "000")
  }

  @Test func `an escape in a sentence stays in its evidence as it came`() throws {
    let text = "Norway has banned Huawei \u{1B}]0;x\u{7}from its \u{202E}5G network."
    let evidence = try #require(try derive(text).claims.first).evidence
    #expect(evidence.isVerbatim(in: text))
  }
}

import TestSupport
import Testing
import TextMatching

struct SentenceSplitterTests {
  private static let tools: (tokenizer: Tokenizer, splitter: SentenceSplitter) = {
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    let abbreviations = ["Mr", "Dr", "Co", "Jan", "Gen"].flatMap { tokenizer.enter(phrase: $0) }
    let openers = ["the", "in", "it", "but"].flatMap { tokenizer.enter(phrase: $0) }
    let splitter = SentenceSplitter(abbreviations: Set(abbreviations), openers: Set(openers))
    return (tokenizer, splitter)
  }()

  private func sentences(_ text: String) -> [String] {
    let tokens = Self.tools.tokenizer.tokens(of: text)
    return Self.tools.splitter.sentences(of: tokens).map { range in
      let span = TextSpan(
        Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
      return span.words(of: text) ?? ""
    }
  }

  static let texts: [[String]] = [
    ["Norway banned it.", "Denmark did not."],
    ["Was it banned?", "Yes!", "It was."],
    ["It cost 3.5 billion.", "Nobody paid."],
    ["They met in May 2020.", "35 vendors came."],
    // Abbreviations.
    ["Mr. Berg of Acme Co. spoke to Dr. Lund on Jan. 3."],
    ["J. Smith and K. Tanaka signed it."],
    ["The U.S. ban stands.", "Nobody lifts it."],
    ["The mast is in the U.S.", "The owner is not."],
    ["He spoke in the U.S. Senate on it."],
    // Quotations and brackets.
    ["“We will ban it.”", "Then he left."],
    ["\"We will ban it.\"", "Then he left."],
    ["He said so.", "“It is banned.”"],
    ["He said so.", "(It was late.)", "Nobody came."],
    ["He paused…", "Then he spoke."],
    // No end of a sentence.
    ["See example.com for more."],
    ["The version 2.0 of it and so on. and on"],
  ]

  @Test(arguments: texts)
  func `a stop before a capital ends a sentence`(expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }

  // swift-format-ignore
  static let layouts: [(String, [String])] = [
    ("Oslo bans ZTE\n\nIt was late.",       ["Oslo bans ZTE", "It was late."]),
    ("Oslo bans ZTE\nIt was late.",         ["Oslo bans ZTE", "It was late."]),
    ("One here.\r\nTwo there.",             ["One here.", "Two there."]),
    ("It left the networks.The firm said.", ["It left the networks.", "The firm said."]),
    ("It left.”The firm said so.",          ["It left.”", "The firm said so."]),
    ("\n\n  Lost lines \n\n",               ["Lost lines"]),
    ("",                                    []),
    ("\n \n",                               []),
    ("No stop at all",                      ["No stop at all"]),
    ("?!",                                  ["?!"]),
  ]

  @Test(arguments: layouts)
  func `line ends and lost blanks part sentences too`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func `text that is wrapped by hand keeps its sentences whole`() {
    let text = """
      The ministry in Riga has told the three mobile operators of
      the country that they must take all of the equipment out of
      the networks. The work has to be done in two years, which an
      engineer of the smallest of them called a very short time to
      do it in. Nobody knows who pays for the work in the meantime
      and nobody asks.
      """
    let found = sentences(text)
    #expect(found.count == 3)
    #expect(found.first?.hasSuffix("out of\nthe networks.") == true)
    #expect(found.last?.hasPrefix("Nobody knows") == true)
  }

  @Test(arguments: [399, 400, 401, 1000])
  func `what runs on is cut at the limit and nothing is lost`(count: Int) {
    let tokens = Self.tools.tokenizer.tokens(
      of: String(repeating: "word ", count: count))
    let ranges = Self.tools.splitter.sentences(of: tokens)
    #expect(ranges.allSatisfy { $0.count <= SentenceSplitter.longest })
    #expect(ranges.flatMap { Array($0) } == Array(0..<count))
    #expect(ranges.count == (count + 399) / 400)
  }

  @Test func `sentences of any text are in order and hold all but line ends`() {
    var texts = NastyText(seed: 3)
    for _ in 0..<1000 {
      let text = texts.next() + ". " + texts.next() + "\n" + texts.next()
      let tokens = Self.tools.tokenizer.tokens(of: text)
      let ranges = Self.tools.splitter.sentences(of: tokens)
      let held = ranges.flatMap { Array($0) }
      #expect(ranges.allSatisfy { !$0.isEmpty })
      #expect(held == held.sorted() && Set(held).count == held.count)
      let lost = tokens.indices.filter { tokens[$0].kind != .lineBreak && !held.contains($0) }
      #expect(lost.isEmpty, "\(text.debugDescription)")
    }
  }
}

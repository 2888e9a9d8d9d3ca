import PositionModel
import ScreenCells
import TestSupport
import TextMatching
import Testing

@testable import Dashboard

/// The evidence for a position, and the article that it is from.
struct EvidenceTests {
  private func claim(
    _ text: String, in article: String, at start: Int = 0, cue: String, stance: Stance = .ban,
    confidence: Double = 0.9
  ) throws -> Claim {
    let place = try #require(text.firstRange(of: cue))
    let from = start + text[..<place.lowerBound].utf8.count
    return Claim(
      country: SampleWorld.code("SE"), vendor: VendorID("huawei"), stance: stance,
      tier: .enacted, confidence: confidence,
      evidence: Evidence(
        article: ArticleID(article), text: text, span: TextSpan(start, start + text.utf8.count),
        marks: [Mark(.cue, TextSpan(from, from + cue.utf8.count))], rule: "\(cue) (cues:7)"))
  }

  @Test func `the same words in several articles are one claim with a count`() throws {
    let claims = [
      try claim("Sweden has banned it.", in: "a", cue: "banned"),
      try claim("“Sweden has  banned it”", in: "b", at: 40, cue: "banned"),
      try claim("Sweden has banned it.", in: "b", at: 90, cue: "banned"),
      try claim("Sweden has banned it.", in: "c", cue: "banned", stance: .allow),
      try claim("Sweden has barred it.", in: "c", cue: "barred"),
    ]
    let folded = claims.folded
    #expect(folded.map(\.claim.evidence.article.rawValue) == ["a", "c", "c"])
    #expect(folded[0].copies.map(\.article.rawValue) == ["b"])
    #expect(folded[1].copies.isEmpty && folded[2].copies.isEmpty)
  }

  @Test func `the earliest of the same words stands for them, as since rests on it`() throws {
    var claims = [
      try claim("Sweden has banned it.", in: "new", cue: "banned"),
      try claim("Sweden has banned it", in: "old", cue: "banned"),
      try claim("Sweden has banned it.", in: "undated", cue: "banned"),
    ]
    (claims[0].day, claims[1].day) = (Day("2020-10-22"), Day("2020-10-20"))
    let folded = try #require(claims.folded.first)
    #expect(claims.folded.count == 1 && folded.claim.evidence.article.rawValue == "old")
    #expect(folded.copies.map(\.article.rawValue) == ["new", "undated"])
  }

  @Test func `two cues in one sentence are both marked`() throws {
    let text = "Sweden barred it and removed it."
    let folded = [
      try claim(text, in: "a", cue: "barred"), try claim(text, in: "a", cue: "removed"),
    ].folded
    let quoted = try #require(folded.first).claim.evidence.quoted
    #expect(quoted.runs.filter { $0.style == .cue }.map(\.text) == ["barred", "removed"])
    let evidence = [
      try claim(text, in: "a", cue: "barred"), try claim(text, in: "a", cue: "removed"),
    ]
    .map(\.evidence).firstOfEachSentence
    #expect(evidence.count == 1)
    #expect(evidence[0].quoted.runs.count { $0.style == .cue } == 2)
  }

  @Test func `the words that turn a cue around are marked like it, in sentence and article`() throws
  {
    let text = "Malta has not decided whether to allow Huawei."
    var evidence = try claim(text, in: "a", cue: "allow").evidence
    for words in ["not decided", "whether"] {
      let place = try #require(text.firstRange(of: words))
      let start = text[..<place.lowerBound].utf8.count
      evidence.marks.append(Mark(.modifier, TextSpan(start, start + words.utf8.count)))
    }
    let wanted = ["not decided", "whether", "allow"]
    #expect(evidence.quoted.runs.filter { $0.style == .cue }.map(\.text) == wanted)
    let layout = ArticleLayout(
      of: Article(id: ArticleID("a"), text: text), marks: evidence.marks, evidence: [evidence],
      around: evidence, width: 80)
    #expect(layout.lines[0].runs.filter { $0.style == .cue }.map(\.text) == wanted)
  }

  @Test func `each claim tells what it weighs and why, and copies where they are`() throws {
    let claims = [
      try claim("Sweden has banned it.", in: "a", cue: "banned"),
      try claim("Sweden has banned it.", in: "b", cue: "banned"),
      try claim("Sweden lets it in.", in: "c", cue: "lets", stance: .allow, confidence: 0.4),
    ]
    let position = Position(
      key: PositionKey(SampleWorld.code("SE"), VendorID("huawei")), stance: .ban, confidence: 0.9,
      supporting: Array(claims[..<2]), opposing: [claims[2]], evidenceCount: 2, articleCount: 3)
    let articles = ["a", "b", "c"].map {
      ArticleSummary(
        id: ArticleID($0), title: "Title \($0)", day: Day("2020-10-20"), source: "Wire")
    }
    var session = Session(
      LibrarySnapshot(name: "", positions: [position], articles: articles),
      size: Size(width: 120, height: 40))
    session.type("⏎")
    for sight in [
      "2020-10-20 · Wire · Title a  ×2", "also in 2020-10-20 · Wire · Title b",
      "90% · enacted · banned (cues:7)", "Against it", "○ allow “Sweden lets it in.”",
      "evidence 1/2",
    ] {
      #expect(session.text.contains(sight), "\(sight) in\n\(session.text)")
    }
    session.type("⎋")
    #expect(!session.text.contains("weight"))
  }

  @Test func `every name and cue of an article is marked`() throws {
    let article = try #require(SampleWorld.articles[ArticleID("talks.txt")])
    let place = try #require(article.text.firstRange(of: "Chinese manufacturer"))
    let start = article.text[..<place.lowerBound].utf8.count
    let stop = Evidence(
      article: article.id, text: "", span: TextSpan(0, 10), rule: "")
    let layout = ArticleLayout(
      of: article, marks: [Mark(.vendor, TextSpan(start, start + 20))], evidence: [], around: stop,
      width: 60)
    let actors = layout.lines.flatMap(\.runs).filter { $0.style == .actor }.map(\.text)
    #expect(actors.joined(separator: " ") == "Chinese manufacturer")
  }

  @Test func `an article uses the width of the screen up to what can be read`() {
    var session = Session(size: Size(width: 120, height: 40))
    session.type("/india⏎⏎⏎")
    let longest = session.text.split(separator: "\n").filter { $0.hasPrefix("│") }
      .map { $0.dropLast(2).reversed().drop { $0 == " " }.count }.max()
    #expect(longest ?? 0 > 105)
  }

  @Test func `a list that goes on beyond its pane says so`() {
    func mark(_ keys: String) -> Character? {
      var session = Session(size: Size(width: 80, height: 15))
      session.type(keys)
      let lines = session.text.split(separator: "\n")
      let vendors = lines.firstIndex { $0.contains("Vendors") } ?? 0
      return lines[vendors + 1].prefix(32).last
    }
    #expect(mark("") == "▾")
    #expect(mark("v") == "↕")
    #expect(mark("V") == "▴")
  }
}

/// The course of a position in one line.
struct HistoryLineTests {
  private func position(changes: Int) throws -> Position {
    var position = try #require(SampleWorld.snapshot.positions.first)
    position.history = (0..<changes).map { number in
      PositionChange(
        from: number % 5 == 0 ? nil : Day(year: 2000 + number),
        stance: Stance.allCases[number * 7 % Stance.allCases.count], status: nil,
        article: ArticleID("a"))
    }
    return position
  }

  @Test(arguments: 0...9, [0, 1, 8, 20, 33, 60, 90, 400])
  func `as many of the last changes are told as fit`(changes: Int, width: Int) throws {
    let position = try position(changes: changes)
    // The longest end that fits, found by trying each.
    var expected = ""
    for start in (0..<changes).reversed() {
      var end = position
      end.history.removeFirst(start)
      let line =
        (start > 0 ? "… " : "")
        + end.history.map(\.words.text).joined(separator: " → ")
      if line.displayWidth <= width { expected = line }
    }
    #expect(position.historyLine(width: width).text == expected)
  }

  @Test func `of hundreds of changes the first and the last are told, and how many are left out`()
    throws
  {
    let position = try position(changes: 1500)
    let parts = position.historyLine.text.split(separator: " → ").map(String.init)
    #expect(parts.count == 8)
    #expect(parts[0] == position.history[0].words.text)
    #expect(parts[1] == "1,493 more")
    #expect(parts[7] == position.history[1499].words.text)
    #expect(try self.position(changes: 8).historyLine.text.contains("more") == false)
  }
}

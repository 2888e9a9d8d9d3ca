import PositionModel
import Testing
import TextMatching

@testable import ArticleStore

struct StoreTests {
  static let india = CountryCode("IN")
  static let us = CountryCode("US")

  /// An article with a derivation that has something of everything.
  static func new(_ name: String, _ text: String, day: Day? = nil) throws -> NewArticle {
    let article = Article(id: ArticleID(name), text: text, day: day, title: "A title")
    let evidence = Evidence(
      article: article.id, text: text, span: TextSpan(0, text.utf8.count),
      marks: [Mark(.cue, TextSpan(0, 2)), Mark(.operator, TextSpan(3, 4))],
      speaker: Speaker(.court, name: "a \0 judge"), rule: "mull+not")
    let india = try #require(Self.india)
    let us = try #require(Self.us)
    let huawei = VendorID("huawei")
    let claim = Claim(
      country: india, vendor: huawei, stance: .restrict, basis: .operators, status: .planned,
      scope: .core, tier: .enacted, confidence: 0.62, day: Day("2019-05"), dayIsUpperBound: false,
      evidence: evidence)
    var derivation = Derivation(
      article: article.id, day: day, title: "A title", source: "Wire", language: "en",
      claims: [claim],
      pressure: [Pressure(from: us, on: nil, vendor: huawei, wants: .ban, evidence: evidence)],
      offers: [Offer(vendor: huawei, to: india, kind: .localData, evidence: evidence)],
      events: [PolicyEvent(country: india, kind: .law, when: "next\0year", evidence: evidence)],
      vendors: [huawei], countries: [india, us])
    derivation.restorePositions()
    return NewArticle(article: article, original: Array(text.utf8), derivation: derivation)
  }

  private func names(of store: Store) throws -> [String] {
    try store.list(limit: 99).map(\.id.rawValue).sorted()
  }

  static func deriver() throws -> Deriver { Deriver(knowledge: try Knowledge.embedded()) }

  private func filled(_ articles: [NewArticle]) throws -> Store {
    let store = try Store()
    _ = try store.add(articles, to: try store.startImport(at: "2026-01-01T00:00:00Z"))
    return store
  }

  @Test func `what was derived comes back as it was`() throws {
    let new = try Self.new("a", "India \0 mulls. 中", day: Day("2019-05-31"))
    let store = try filled([new])
    var ledger = PositionLedger()
    ledger.add(new.derivation)
    for asOf in [nil, Day("2020")] {
      #expect(try store.positions(PositionRequest(asOf: asOf)) == ledger.positions(asOf: asOf))
    }
    for countries in [[], [Self.india, Self.us].compactMap(\.self)] {
      let ledgers = try store.ledgers(countries: countries)
      #expect(ledgers.pressure == new.derivation.pressure)
      #expect(ledgers.offers == new.derivation.offers)
      #expect(ledgers.events == new.derivation.events)
      #expect(ledgers.mentions.values.sorted() == [1, 1])
    }
  }

  @Test func `of what many say the latest few are told, and how many more`() throws {
    let store = try filled((1...20).map { try Self.new("n\($0)", "Text number \($0).") })
    let india = [Self.india].compactMap(\.self)
    for countries in [[], india] {
      let offers = try store.ledgers(countries: countries).offers
      #expect(offers.map(\.evidence.article.rawValue) == (9...20).map { "n\($0)" })
      #expect(offers.map(\.evidence.untold).reduce(0, +) == 8)
    }
    let all = try store.ledgers(countries: india, tellsAll: true)
    #expect(all.offers.count == 20)
    #expect(all.offers.allSatisfy { $0.evidence.untold == 0 })
  }

  @Test func `positions worked out beforehand are those worked out when asked for`() throws {
    let articles = try (1...60).map { number in
      try Self.new(
        "n\(number)", "Text number \(number).", day: Day("2019-0\(number % 9 + 1)-1\(number % 7)"))
    }
    let store = try filled(articles)
    let fresh = try store.positions(PositionRequest())
    #expect(fresh.first?.articleCount == 60)
    #expect(try store.refreshPositions() == 1)
    #expect(try store.refreshPositions() == 0)
    #expect(try store.positions(PositionRequest()) == fresh)
    let outline = try #require(try store.positions(PositionRequest(withClaims: false)).first)
    #expect(outline.stance == fresh.first?.stance)
    #expect(outline.confidence == fresh.first?.confidence)
    #expect(outline.supporting.isEmpty)
  }

  @Test func `positions that may lag are those worked out last, and what is new is among them`()
    throws
  {
    let store = try filled([try Self.new("a", "One.", day: Day("2019"))])
    let lagging = PositionRequest(mayLag: true)
    // Nothing was ever worked out, so it is now.
    #expect(try store.positions(lagging) == store.positions(PositionRequest()))
    _ = try store.refreshPositions()
    _ = try store.add([try Self.new("b", "Two.", day: Day("2021"))], to: 1)
    #expect(try store.hasStalePositions())
    #expect(try store.positions(PositionRequest()).map(\.articleCount) == [2])
    #expect(try store.positions(lagging).map(\.articleCount) == [1])
    _ = try store.refreshPositions()
    #expect(try !store.hasStalePositions())
    #expect(try store.positions(lagging) == store.positions(PositionRequest()))
  }

  @Test func `going from day to day comes to what a day comes to by itself`() throws {
    let articles = try (0..<40).map { number in
      let day = number % 7 == 0 ? nil : Day("2019-0\(number * 5 % 9 + 1)-1\(number % 9)")
      return try Self.new("n\(number)", "Text number \(number).", day: day)
    }
    let store = try filled(articles)
    var calendar = try store.calendar()
    let counts = try store.articlesByDay()
    for number in [17_900, 17_901, 17_950, 17_990, 17_989, 18_100, 17_910, 18_200, 17_000] {
      let day = try #require(Day(number: number))
      let positions = try store.positions(PositionRequest(asOf: day))
      #expect(try store.positions(asOf: day, in: &calendar) == positions)
      let later = counts.filter { $0.key > day }.values.reduce(0, +)
      #expect(try store.articleCount(asOf: day) == articles.count - later)
    }
    #expect(try store.courses().values.flatMap(\.self).map(\.after) == [.restrict])
  }

  @Test func `an article comes back byte for byte`() throws {
    let new = try Self.new("a", "nul \0 and more")
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
    let other = NewArticle(article: new.article, original: bytes, derivation: new.derivation)
    let stored = try #require(try filled([other]).article(named: "a"))
    #expect(stored.article == new.article)
    #expect(stored.original == bytes)
  }

  @Test func `the same content twice is one article, whatever its name`() throws {
    let store = try filled([try Self.new("a", "One.")])
    let again = [try Self.new("a", "One."), try Self.new("b", "One."), try Self.new("c", "Two.")]
    let counts = try store.add(again, to: 1)
    #expect(counts.added == 1)
    #expect(counts.known == 2)
    #expect(try names(of: store) == ["a", "c"])
  }

  @Test func `another content of the same name gets a name of its own`() throws {
    let store = try filled([
      try Self.new("a", "One."), try Self.new("a", "Two."), try Self.new("a", "Three."),
    ])
    #expect(try names(of: store) == ["a", "a~2", "a~3"])
  }

  @Test func `the same words of another day are another article`() throws {
    let store = try filled([
      try Self.new("a", "One.", day: Day("2019")), try Self.new("b", "One.", day: Day("2020")),
    ])
    #expect(try store.status().articles == 2)
  }

  @Test func `what is removed is gone from everywhere`() throws {
    let store = try filled([try Self.new("a", "One spectrum."), try Self.new("b", "Two.")])
    #expect(try store.remove(["a"]) == 1)
    #expect(try names(of: store) == ["b"])
    #expect(try store.search("spectrum", limit: 9).isEmpty)
    #expect(try store.status().claims == 1)
    #expect(try store.check() == [])
  }

  @Test func `how many articles there are is kept in step`() throws {
    let store = try filled([
      try Self.new("a", "One.", day: Day("2019")), try Self.new("b", "Two.", day: Day("2021")),
      try Self.new("c", "Three."), try Self.new("c", "Three."),
    ])
    #expect(try store.articleCount() == 3)
    #expect(try store.articleCount(asOf: Day("2020")) == 2)
    #expect(try store.remove(["a", "nobody"]) == 1)
    #expect(try store.articleCount() == 2)
  }

  @Test func `the outlets with the most articles are told, ten at most`() throws {
    let store = try Store()
    let texts = (0..<12).flatMap { outlet in (0...outlet).map { (outlet, "Text \(outlet) \($0).") }
    }
    let articles = texts.map { outlet, text in
      var article = Article(id: ArticleID(text), text: text)
      article.source = outlet == 10 ? nil : outlet == 0 ? "Outlet 1" : "Outlet \(outlet)"
      var derivation = Derivation(article: article.id, language: "en")
      derivation.source = outlet == 10 ? "Wire" : nil
      return NewArticle(
        article: article, original: Array(text.utf8), derivation: derivation)
    }
    _ = try store.add(articles, to: try store.startImport(at: ""))
    let status = try store.status()
    #expect(status.articles == 78 && status.dated == 0)
    #expect(status.sources.map(\.source).prefix(3) == ["Outlet 11", "Wire", "Outlet 9"])
    #expect(status.sources.map(\.articles) == [12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
    #expect(status.sources.last?.source == "Outlet 1")  // As many as of outlet 2.
  }

  @Test func `a count that is not that of the articles is told`() throws {
    let store = try filled([try Self.new("a", "One.")])
    try store.write { try $0.script("UPDATE tally SET number = 5") }
    #expect(
      try store.check() == ["7 things of which there are more or fewer than was counted"])
  }

  @Test func `search finds words in any form and marks them`() throws {
    let store = try filled([
      try Self.new("a", "The auction of spectrum."), try Self.new("b", "Nothing."),
    ])
    let hits = try store.search("AUCTIONS spectrum", limit: 9)
    #expect(hits.map(\.id) == [ArticleID("a")])
    #expect(hits.first?.snippet == "The \u{2}auction\u{3} of \u{2}spectrum\u{3}.")
  }

  @Test(arguments: ["\"", "a AND", "NEAR(", "-", "*", "title:", "a\0b", "'; DROP TABLE article"])
  func `no query harms`(query: String) throws {
    let store = try filled([try Self.new("a", "One.")])
    _ = try? store.search(query, limit: 9)
    #expect(try names(of: store) == ["a"])
  }

  @Test func `the start of one name is enough, of two it is not`() throws {
    let store = try filled([
      try Self.new("alpha", "1"), try Self.new("alpine", "2"), try Self.new("beta", "3"),
    ])
    #expect(try store.article(named: "be")?.article.id == ArticleID("beta"))
    #expect(try store.article(named: "al") == nil)
    #expect(try store.article(named: "%") == nil)
  }

  @Test func `the list has the latest first and the undated last`() throws {
    let store = try filled([
      try Self.new("undated", "1"), try Self.new("old", "2", day: Day("2018")),
      try Self.new("new", "3", day: Day("2020-01-02")),
    ])
    #expect(try store.list(limit: 9).map(\.id.rawValue) == ["new", "old", "undated"])
  }

  @Test func `what older knowledge derived is derived anew`() throws {
    let store = try filled([try Self.new("a", "One.")])
    try store.write { try $0.script("UPDATE article SET derivedBy = 0") }
    let deriver = try Self.deriver()
    let fresh = deriver.derive(try Self.new("a", "One.").article)
    #expect(try store.status().stale == 1)
    #expect(try store.positions(PositionRequest()).count == 1)
    #expect(try store.rederive(by: deriver) == 1)
    #expect(try store.status().stale == 0)
    #expect(try store.status().claims == fresh.claims.count)
    #expect(try store.positions(PositionRequest()).count == fresh.positions.count)
    #expect(try store.check() == [])
  }
}

struct DerivationVersionTests {
  private let own = KnowledgeFile(name: "cues.lexicon", text: "a | b")

  @Test func `knowledge that differs in anything is another version`() {
    let builtIn = KnowledgeFile.embedded
    var edited = builtIn
    edited[0].text += " "
    let versions = [
      builtIn, builtIn + [own], builtIn + [own, own], edited, Array(builtIn.dropLast()),
      builtIn + [KnowledgeFile(name: "vendors.tsv", text: own.text)],
      builtIn + [KnowledgeFile(name: own.name, text: "a | c")], [],
    ]
    #expect(Set(versions.map { DerivationVersion($0).name }).count == versions.count)
    #expect(DerivationVersion(builtIn).name == DerivationVersion.builtIn.name)
  }

  @Test func `what was derived with other knowledge is stale, and no longer once derived again`()
    throws
  {
    let folder = try TemporaryFolder()
    let path = folder.file("library.sqlite")
    let plain = try Store(writing: path)
    _ = try plain.add([try StoreTests.new("a", "One.")], to: try plain.startImport(at: ""))
    #expect(try !plain.hasStale())
    let version = DerivationVersion(KnowledgeFile.embedded + [own])
    let other = try Store(writing: path, derivation: version)
    #expect(try other.hasStale())
    #expect(try other.rederive(by: try StoreTests.deriver()) == 1)
    #expect(try !other.hasStale())
    #expect(try plain.staleCount() == 1)
  }
}

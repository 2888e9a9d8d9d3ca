import Dashboard
import PositionModel
import ScreenCells
import Testing
import TextMatching

/// A small made-up world: three countries, two vendors, dated and undated articles.
enum SmallWorld {
  /// Read once: it takes a while.
  static let knowledge = Result { () throws(KnowledgeError) in try Knowledge.embedded() }

  static func claim(
    _ country: String, _ vendor: String, _ stance: Stance, _ text: String, in article: String,
    on day: Day? = nil, basis: Basis = .state, speaker: Speaker = .reporter
  ) throws -> Claim {
    let length = text.utf8.count
    return Claim(
      country: try #require(CountryCode(country)), vendor: VendorID(vendor), stance: stance,
      basis: basis, tier: .enacted, confidence: 0.9, day: day, dayIsUpperBound: false,
      evidence: Evidence(
        article: ArticleID(article), text: text, span: TextSpan(10, 10 + length),
        marks: [Mark(.cue, TextSpan(10, 13))], speaker: speaker, rule: "made-up"))
  }

  static func derivation(_ article: String, on day: Day? = nil, _ claims: [Claim]) -> Derivation {
    var derivation = Derivation(
      article: ArticleID(article), day: day, title: "A title", source: "Wire", language: "en",
      claims: claims, countries: claims.map(\.country))
    derivation.restorePositions()
    return derivation
  }

  static func dossier() throws -> Dossier {
    var dossier = Dossier(origin: "small world")
    var first = derivation(
      "a.txt", on: Day("2019-05-01"),
      [try claim("SE", "huawei", .undecided, "Sweden mulls.", in: "a.txt", on: Day("2019-05-01"))])
    let evidence = try claim("US", "huawei", .ban, "The US presses.", in: "a.txt").evidence
    let (us, sweden) = (try #require(CountryCode("US")), try #require(CountryCode("SE")))
    let huawei = VendorID("huawei")
    first.pressure = [
      Pressure(from: us, on: sweden, vendor: huawei, wants: .ban, evidence: evidence)
    ]
    first.offers = [Offer(vendor: huawei, to: sweden, kind: .noBackdoor, evidence: evidence)]
    first.events = [
      PolicyEvent(country: sweden, kind: .deadline, when: "by May", evidence: evidence)
    ]
    first.countries.append(try #require(CountryCode("FJ")))
    dossier.add(first)
    dossier.add(
      derivation(
        "b.txt", on: Day("2020-10-20"),
        [
          try claim(
            "SE", "huawei", .ban, "Sweden *bans* <it>.", in: "b.txt", on: Day("2020-10-20"),
            speaker: Speaker(.regulator, name: "PTS")),
          try claim(
            "IN", "nokia", .allow, "Indian operators buy.", in: "b.txt", on: Day("2020-10-20"),
            basis: .operators),
        ]))
    return dossier
  }
}

struct BriefingTests {
  private func text(_ query: BriefingQuery, width: Int = 80) throws -> String {
    let briefing = Briefing(
      query, of: try SmallWorld.dossier(),
      names: BriefingNames(try SmallWorld.knowledge.get().names))
    return briefing.lines(width: width).map(\.text).joined(separator: "\n")
  }

  private func code(_ text: String) throws -> CountryCode { try #require(CountryCode(text)) }

  @Test func `a country is told with word, day and source`() throws {
    let text = try text(BriefingQuery(countries: [try code("SE")]))
    for part in [
      "Sweden", "as of today · 2 articles · small world", "● BAN  Huawei", "“Sweden *bans* <it>.”",
      "regulator: PTS · 2020-10-20 · Wire · A title", "Pressure",
      "The United States wants Sweden to ban Huawei", "Huawei offers Sweden: no-backdoor pact",
      "Sweden: deadline, “by May”", "History: undecided 2019-05-01 → ban 2020-10-20",
    ] {
      #expect(text.contains(part), "\(part) in\n\(text)")
    }
  }

  @Test func `countries side by side can be heard, too`() throws {
    let query = BriefingQuery(countries: [try code("SE"), try code("IN")])
    let briefing = Briefing(
      query, of: try SmallWorld.dossier(),
      names: BriefingNames(try SmallWorld.knowledge.get().names))
    let lines = briefing.lines(width: 100, isSpoken: true).spoken.map(\.text)
    #expect(
      lines.contains("Huawei: Sweden ban, since 2020-10-20; India nothing known."), "\(lines)")
    #expect(lines.contains("Nokia: Sweden nothing known; India only operators, allow."))
  }

  @Test func `a past day knows nothing of what came after`() throws {
    let text = try text(BriefingQuery(countries: [try code("SE")], asOf: Day("2019-12")))
    #expect(text.contains("◐ UNDECIDED  Huawei"))
    #expect(!text.contains("bans"))
    #expect(text.contains("as of 2019-12 · 1 article ·"))
  }

  @Test func `operators are told apart from the state`() throws {
    let text = try text(BriefingQuery(countries: [try code("IN")]))
    #expect(text.contains("No article tells the state’s own position."))
    #expect(text.contains("Operators’ own choices, which are not the state’s position"))
  }

  @Test func `a country that is only named, or not at all, is said to be so`() throws {
    #expect(
      try text(BriefingQuery(countries: [try code("FJ")])).contains(
        "1 article names Fiji, but does not say where it stands on 5G vendors."))
    #expect(
      try text(BriefingQuery(countries: [try code("UY")])).contains(
        "No article speaks of Uruguay; where it stands on 5G vendors is not known."))
  }

  @Test func `the world has a line a stance, also for those that nobody holds`() throws {
    let text = try text(BriefingQuery())
    for part in [
      "● ban          1  Sweden", "◐ undecided    0", "◇ trial        0",
      "ᵒ operators    1  India (allow)", "Last to change", "2020-10-20  Sweden · Huawei",
      "undecided → ban",
    ] {
      #expect(text.contains(part), "\(part) in\n\(text)")
    }
  }

  @Test func `a vendor and a stance are told with a sentence each`() throws {
    let vendor = try text(BriefingQuery(vendors: [VendorID("huawei")]))
    #expect(vendor.contains("“Sweden *bans* <it>.”"))
    #expect(!vendor.contains("Nokia"))
    let stance = try text(BriefingQuery(stances: [.allow]))
    #expect(stance.contains("operators only"))
    #expect(!stance.contains("Sweden ("))
  }

  @Test func `only news since a day is told where one is given`() throws {
    let text = try text(BriefingQuery(since: Day("2020-01-01")))
    #expect(text.contains("Sweden"))
    #expect(!text.contains("wants Sweden"))
    #expect(try self.text(BriefingQuery(since: Day("2021"))).contains("No article tells"))
  }

  @Test(arguments: [20, 33, 40, 57, 80, 100])
  func `no line is wider than asked for`(width: Int) throws {
    for query in [
      BriefingQuery(), BriefingQuery(countries: [try code("SE"), try code("IN"), try code("FJ")]),
      BriefingQuery(vendors: [VendorID("huawei")]),
    ] {
      let briefing = Briefing(
        query, of: try SmallWorld.dossier(),
        names: BriefingNames(try SmallWorld.knowledge.get().names))
      for line in briefing.lines(width: width) { #expect(line.displayWidth <= width) }
    }
  }

  @Test func `Markdown keeps the article's signs from being markup`() throws {
    let briefing = Briefing(
      BriefingQuery(countries: [try code("SE")]), of: try SmallWorld.dossier(),
      names: BriefingNames(try SmallWorld.knowledge.get().names))
    #expect(briefing.markdown.hasPrefix("# Sweden\n"))
    #expect(briefing.markdown.contains("> “Sweden \\*bans\\* \\<it\\>.”"))
  }

  @Test func `JSON has a country's positions, pressure, offers and events`() throws {
    let briefing = Briefing(
      BriefingQuery(countries: [try code("SE")]), of: try SmallWorld.dossier(),
      names: BriefingNames(try SmallWorld.knowledge.get().names))
    let value = try JSONValue(parsing: briefing.json.bytes)
    let country = try #require(value["countries"]?.elements.first)
    #expect(country["positions"]?.elements.first?["stance"] == .string("ban"))
    for key in ["pressure", "offers", "events"] {
      #expect(country[key]?.elements.count == 1)
    }
  }

  @Test func `the table fits its width`() throws {
    let positions = try SmallWorld.dossier().ledger.positions()
    let table = PositionTable(positions, names: BriefingNames(try SmallWorld.knowledge.get().names))
    for width in [60, 80, 100] {
      let lines = table.lines(width: width)
      #expect(lines.count == positions.count + 1)
      for line in lines { #expect(line.displayWidth <= max(width, 66)) }
    }
  }

  @Test func `countries are set side by side, and where they differ is said`() throws {
    let codes = try ["SE", "IN", "FJ"].map { try #require(CountryCode($0)) }
    let briefing = Briefing(
      BriefingQuery(countries: codes), of: try SmallWorld.dossier(),
      names: BriefingNames(try SmallWorld.knowledge.get().names))
    let lines = briefing.lines(width: 80).map(\.text)
    #expect(lines[3].split(separator: " ") == ["Sweden", "India", "Fiji"])
    #expect(lines[4].split(separator: " ") == ["Huawei", "●", "ban", "2020-10-20", "–", "–"])
    #expect(lines[5].split(separator: " ") == ["Nokia", "–", "(allow)", "–"])
    #expect(lines[7] == "Where more than one of them has a position, they agree.")
    for width in [20, 40, 60] {
      for line in briefing.lines(width: width) { #expect(line.displayWidth <= width) }
    }
    #expect(briefing.markdown.contains("| Nokia | – | (allow) | – |"))
    let alone = Briefing(
      BriefingQuery(countries: [codes[0]]), of: try SmallWorld.dossier(),
      names: BriefingNames(try SmallWorld.knowledge.get().names))
    #expect(!alone.lines(width: 80).contains { $0.text.contains("they agree") })
  }

  @Test func `a difference tells from what to what`() throws {
    let changes = PositionDifference.all(
      in: try SmallWorld.dossier(), BriefingQuery(), since: try #require(Day("2020-01-01")),
      naming: BriefingNames(try SmallWorld.knowledge.get().names))
    let told = changes.map {
      "\($0.key.country) \($0.before?.stance.rawValue ?? "-") \($0.after?.stance.rawValue ?? "-")"
    }
    #expect(told == ["IN - allow", "SE undecided ban"])
  }
}

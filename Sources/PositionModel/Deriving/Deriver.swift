import TextMatching

/// Reads articles and says where countries stand; the same article always gives the same answer.
public struct Deriver: Sendable {
  public let knowledge: Knowledge
  /// How far into a text it reads.
  public var reach = ReadingReach()
  let layout: ArticleLayout
  let mentions: MentionFinder
  private let actors: ActorFinder
  let reader: ClaimReader
  private let times: TimeReader
  private let ledgers: LedgerReader

  public init(knowledge: Knowledge) {
    self.knowledge = knowledge
    layout = ArticleLayout(
      lexicon: knowledge.lexicon, gazetteer: knowledge.gazetteer, tokenizer: knowledge.tokenizer)
    mentions = MentionFinder(gazetteer: knowledge.gazetteer, lexicon: knowledge.lexicon)
    actors = ActorFinder(lexicon: knowledge.lexicon, gazetteer: knowledge.gazetteer)
    ledgers = LedgerReader(lexicon: knowledge.lexicon, gazetteer: knowledge.gazetteer)
    times = TimeReader(lexicon: knowledge.lexicon)
    reader = ClaimReader(lexicon: knowledge.lexicon, gazetteer: knowledge.gazetteer)
  }

  /// All that one article says.
  public func derive(_ article: Article) -> Derivation {
    var text = article.text
    return text.withUTF8 { derive(article, text: $0) }
  }

  /// What a line says whose text can name no vendor; `nil` where the text has to be read.
  func deriveUnread(_ line: ArticleLine) -> Derivation? {
    let article = line.head
    guard article.day != nil, line.textLength <= reach.limit,
      !line.withBytes({ knowledge.vendorScan.mayNameVendor(json: $0) })
    else { return nil }
    return language(of: line).map { language in
      Derivation(
        article: article.id, day: article.day, title: article.title, source: article.source,
        language: language)
    }
  }

  /// The language of a line's text; `nil` where only the whole text tells.
  private func language(of line: ArticleLine) -> String? {
    let languages = knowledge.languages
    if line.withStart(of: LanguageTable.glance, languages.isPlainlyEnglish) == true { return "en" }
    return line.withStart(of: LanguageTable.reach, languages.language)
  }

  /// The same where the text, or more of it than is read, is lent, whatever the article has as its
  /// text.
  func derive(_ article: Article, text whole: UnsafeBufferPointer<UInt8>) -> Derivation {
    let text = reach.part(of: whole)
    var derivation = Derivation(
      article: article.id, day: article.day, title: article.title, source: article.source,
      language: knowledge.languages.language(of: text))
    if text.count < whole.count { derivation.truncated = text.count }
    // Nothing is said of vendors; only a day may stand in the text.
    if !knowledge.vendorScan.mayNameVendor(text), article.day != nil || !layout.mayHaveDate(text) {
      return derivation
    }
    let draft = layout.read(knowledge.tokenizer.tokens(of: text), of: article, text: text)
    derivation.day = draft.day
    let reading = mentions.read(draft)
    list(reading, in: &derivation)
    guard !derivation.vendors.isEmpty, derivation.language == "en" else { return derivation }
    var findings = findings(of: reading, text: text)
    classify(&findings, text: text)
    let writer = EvidenceWriter(
      gazetteer: knowledge.gazetteer, article: article, day: reading.day, text: text)
    writer.write(findings, into: &derivation)
    derivation.positions = ArticlePositions().positions(of: derivation.claims)
    return derivation
  }

  /// What the rules make of an article, once claims have given way to each other.
  func findings(of reading: ArticleReading, text: UnsafeBufferPointer<UInt8>) -> Findings {
    var findings = read(reading)
    date(&findings, text: text)
    demoteEarlier(&findings)
    demoteCorrected(&findings)
    demoteOutdated(&findings.claims)
    demoteHalfTruths(&findings.claims)
    demoteSuperseded(&findings)
    return findings
  }

  /// Reads the sentences one after the other, each in the light of those before it.
  func read(_ reading: ArticleReading) -> Findings {
    let topic = ArticleTopic(lexicon: knowledge.lexicon, reading: reading)
    var discourse = Discourse()
    discourse.isAboutNetworks = topic.isAboutNetworks
    discourse.mainVendors = topic.mainVendors
    discourse.titleVendors = topic.titleVendors
    discourse.leadVendors = topic.leadVendors
    discourse.suspects = topic.vendors.filter(reader.frames.isSuspect)
    discourse.stateCount = reading.countries.count
    discourse.firstVendors = topic.firstVendors.filter(reader.frames.isSuspect)
    discourse.isAboutVendor = topic.isAboutVendor
    var findings = Findings()
    for (number, span) in reading.sentences.enumerated() {
      let sentence = SentenceReading(
        span, of: reading, lexicon: knowledge.lexicon, actorFinder: actors)
      let cues = ledgers.cues(in: sentence)
      var offers: [RawLedger.Offer] = []
      if !cues.offers.isEmpty {
        reader.recall(&discourse)
        offers = ledgers.offers(cues.offers, in: sentence, discourse)
        sentence.offers = offers.map(\.tokens)
      }
      var pressed: [(Frame, StanceReading, Voice)] = []
      let claims = reader.claims(
        in: sentence, number: number, discourse: &discourse, pressed: &pressed)
      if let deed = discourse.withdrawn {
        findings.claims.removeAll { $0.isOf(deed) }
        discourse.withdrawn = nil
      }
      let passages = reader.passages(in: sentence, number: number, &discourse)
      for (frame, stance, voice) in pressed {
        findings.pressure += ledgers.pressure(frame, stance, voice, in: sentence)
          .map { ($0, number) }
      }
      var events: [RawLedger.Event] = []
      if !cues.events.isEmpty {
        reader.recall(&discourse)
        events = ledgers.events(cues.events, in: sentence, discourse)
      }
      // Most sentences have none of these, and an array that gets nothing more is still made anew.
      if !claims.isEmpty { findings.claims += claims }
      if !passages.isEmpty { findings.passages += passages }
      if !offers.isEmpty { findings.offers += offers.map { ($0, number) } }
      if !events.isEmpty { findings.events += events.map { ($0, number) } }
      findings.sentences.append(sentence)
    }
    return findings
  }

  /// Gives each claim the time that its clause tells.
  private func date(_ findings: inout Findings, text: UnsafeBufferPointer<UInt8>) {
    for index in findings.claims.indices {
      let sentence = findings.sentences[findings.claims[index].sentence]
      let clause = sentence.clause(of: findings.claims[index].frame.cue.first)
      let time = times.time(of: clause, in: sentence, text: text)
      // "July 2020 - London orders it out": the entry of a chronicle.
      let front = sentence.clause(of: sentence.range.lowerBound)
      let isEntry = front.upperBound == clause.lowerBound && front.count <= 5
      findings.claims[index].time =
        time ?? (isEntry ? times.time(of: front, in: sentence, text: text) : nil)
    }
  }

  /// Lists the vendors and countries that are named.
  private func list(_ reading: ArticleReading, in derivation: inout Derivation) {
    var vendors: [Int] = []
    for mention in reading.mentions {
      for vendor in mention.vendors ?? [] where !vendors.contains(vendor) { vendors.append(vendor) }
    }
    // The tables by themselves: a closure that holds the deriver copies all of it.
    let (vendorTable, countryTable) = (knowledge.vendors, knowledge.countries)
    derivation.vendors = vendors.map { vendorTable.all[$0].id }.sorted()
    derivation.countries = reading.countries.map { countryTable.all[$0].code }.sorted()
  }
}

/// All that the sentences of an article gave, each entry with the number of its sentence.
struct Findings {
  var sentences: [SentenceReading] = []
  var claims: [RawClaim] = []
  var passages: [Passage] = []
  var pressure: [(RawLedger.Pressure, Int)] = []
  var offers: [(RawLedger.Offer, Int)] = []
  var events: [(RawLedger.Event, Int)] = []
}

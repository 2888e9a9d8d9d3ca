import TextMatching

/// Reads articles and says where countries stand; the same article always gives the same answer.
public struct Deriver: Sendable {
  public let knowledge: Knowledge
  let layout: ArticleLayout
  let mentions: MentionFinder
  private let actors: ActorFinder
  private let reader: ClaimReader
  private let times: TimeReader
  private let ledgers: LedgerReader

  public init(knowledge: Knowledge) {
    self.knowledge = knowledge
    layout = ArticleLayout(lexicon: knowledge.lexicon, tokenizer: knowledge.tokenizer)
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
    guard article.day != nil,
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

  private func derive(_ article: Article, text: UnsafeBufferPointer<UInt8>) -> Derivation {
    var derivation = Derivation(
      article: article.id, day: article.day, title: article.title, source: article.source,
      language: knowledge.languages.language(of: text))
    // Nothing is said of vendors; only a day may stand in the text.
    if !knowledge.vendorScan.mayNameVendor(text), article.day != nil || !layout.mayHaveDate(text) {
      return derivation
    }
    let draft = layout.read(knowledge.tokenizer.tokens(of: text), of: article, text: text)
    derivation.day = draft.day
    let reading = mentions.read(draft)
    list(reading, in: &derivation)
    guard !derivation.vendors.isEmpty, derivation.language == "en" else { return derivation }
    var findings = read(reading)
    date(&findings, text: text)
    demoteOutdated(&findings.claims)
    demoteHalfTruths(&findings.claims)
    demoteSuperseded(&findings)
    let writer = EvidenceWriter(
      gazetteer: knowledge.gazetteer, article: article, day: reading.day, text: text)
    writer.write(findings, into: &derivation)
    derivation.positions = ArticlePositions().positions(of: derivation.claims)
    return derivation
  }

  /// Reads the sentences one after the other, each in the light of those before it.
  private func read(_ reading: ArticleReading) -> Findings {
    let topic = ArticleTopic(lexicon: knowledge.lexicon, reading: reading)
    var discourse = Discourse()
    discourse.isAboutNetworks = topic.isAboutNetworks
    discourse.mainVendors = topic.mainVendors
    discourse.titleVendors = topic.titleVendors
    discourse.isAboutVendor = topic.isAboutVendor
    var findings = Findings()
    for (number, span) in reading.sentences.enumerated() {
      let sentence = SentenceReading(
        span, of: reading, lexicon: knowledge.lexicon, actorFinder: actors)
      let offerCues = ledgers.offerCues(in: sentence)
      if !offerCues.isEmpty { reader.recall(&discourse) }
      let offers = ledgers.offers(offerCues, in: sentence, discourse)
      sentence.offers = offers.map(\.tokens)
      var pressed: [(Frame, StanceReading, Voice)] = []
      let claims = reader.claims(
        in: sentence, number: number, discourse: &discourse, pressed: &pressed)
      for (frame, stance, voice) in pressed {
        findings.pressure += ledgers.pressure(frame, stance, voice, in: sentence)
          .map { ($0, number) }
      }
      let eventCues = ledgers.eventCues(in: sentence)
      if !eventCues.isEmpty { reader.recall(&discourse) }
      let events = ledgers.events(eventCues, in: sentence, discourse)
      // Most sentences have none of these, and an array that gets nothing more is still made anew.
      if !claims.isEmpty { findings.claims += claims }
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
      findings.claims[index].time = times.time(of: clause, in: sentence, text: text)
    }
  }

  /// Lets a dated claim give way to a later one of about the same weight in the same text.
  private func demoteOutdated(_ claims: inout [RawClaim]) {
    for index in claims.indices {
      guard let offset = claims[index].time?.offset, offset < -20 else { continue }
      let old = claims[index]
      let isOutdated = claims.contains { other in
        other.country == old.country && other.vendor == old.vendor && other.basis == old.basis
          && other.reading.stance != old.reading.stance && (other.time?.offset ?? 0) > offset + 20
          && other.confidence >= 0.45 && other.place != .boilerplate
          && other.reading.tier.rawValue >= old.reading.tier.rawValue - 1
      }
      if isOutdated { claims[index].confidence *= 0.5 }
    }
  }

  /// "stopped short of a ban but told carriers to limit its share", "keeps it out of the core but
  /// lets it stay elsewhere": what is not banned may be curbed.
  private func demoteHalfTruths(_ claims: inout [RawClaim]) {
    for index in claims.indices {
      guard claims[index].reading.stance == .allow else { continue }
      let leave = claims[index]
      let isNoBan = knowledge.lexicon.cues[leave.frame.cue.cue].stance == .ban
      // They stand in the order of the text, and a text may have no end.
      let near = claims[max(0, index - 32)..<min(claims.count, index + 32)]
      let isCurbed = near.contains { other in
        other.reading.stance == .restrict && other.country == leave.country
          && other.vendor == leave.vendor && other.basis == leave.basis
          && abs(other.sentence - leave.sentence) <= (isNoBan ? 1 : 0)
          && other.confidence >= leave.confidence * 0.5
      }
      if isCurbed { claims[index].confidence *= 0.5 }
    }
  }

  /// "considered letting it in but decided to bar it": what comes after such a word holds, in one
  /// sentence or the next two.
  private func demoteSuperseded(_ findings: inout Findings) {
    for index in findings.claims.indices {
      // They stand in the order of the text.
      guard index + 1 < findings.claims.count,
        findings.claims[index + 1].sentence - findings.claims[index].sentence <= 2
      else { continue }
      let old = findings.claims[index]
      let next = findings.claims[index..<min(findings.claims.count, index + 32)]
      let isSuperseded = next.contains { new in
        new.sentence - old.sentence <= 2 && new.country == old.country
          && new.vendor == old.vendor && new.basis == old.basis
          && new.reading.stance != old.reading.stance
          && new.confidence >= old.confidence * 0.5 && Self.isTurn(from: old, to: new, findings)
      }
      if isSuperseded { findings.claims[index].confidence *= 0.5 }
    }
  }

  /// Whether what stands between two claims says that the second came after the first.
  private static func isTurn(from old: RawClaim, to new: RawClaim, _ findings: Findings) -> Bool {
    let sentence = findings.sentences[new.sentence]
    let front =
      new.sentence == old.sentence ? old.frame.cue.last + 1 : sentence.range.lowerBound
    guard new.frame.cue.first > front else { return false }
    let between = stretch(front, new.frame.cue.first)
    if new.sentence == old.sentence {
      guard between.count < 40 else { return false }
      if isLongPast(old, in: sentence), !isLongPast(new, in: sentence) { return true }
      return old.reading.stance != .restrict
        && between.contains { token in turns.contains { sentence.isWord(token, $0) } }
    }
    return between.prefix(6).contains { token in
      laterWords.contains { sentence.isWord(token, $0) }
    } || between.contains { token in reversals.contains { sentence.isWord(token, $0) } }
  }

  private static let turns: [StaticString] = [
    "but", "then", "now", "eventually", "finally", "later",
  ]
  private static let laterWords: [StaticString] = [
    "then", "now", "today", "later", "eventually", "finally", "nowadays", "since",
  ]
  private static let reversals: [StaticString] = [
    "reversed", "reversal", "reversing", "backtracked", "relented", "u-turn",
  ]

  /// "had first let it in": what had been before what the sentence tells.
  private static func isLongPast(_ claim: RawClaim, in sentence: SentenceReading) -> Bool {
    stretch(claim.frame.cue.first - 3, claim.frame.cue.first).contains {
      sentence.isWord($0, "had")
    }
  }

  /// Lists the vendors and countries that are named.
  private func list(_ reading: ArticleReading, in derivation: inout Derivation) {
    var vendors: Set<Int> = []
    var countries: Set<Int> = []
    for mention in reading.mentions {
      if let named = mention.vendors { vendors.formUnion(named) }
      if let country = mention.country { countries.insert(country) }
    }
    // The tables by themselves: a closure that holds the deriver copies all of it.
    let (vendorTable, countryTable) = (knowledge.vendors, knowledge.countries)
    derivation.vendors = Set(vendors.map { vendorTable.all[$0].id }).sorted()
    derivation.countries = Set(countries.map { countryTable.all[$0].code }).sorted()
  }
}

/// All that the sentences of an article gave, each entry with the number of its sentence.
struct Findings {
  var sentences: [SentenceReading] = []
  var claims: [RawClaim] = []
  var pressure: [(RawLedger.Pressure, Int)] = []
  var offers: [(RawLedger.Offer, Int)] = []
  var events: [(RawLedger.Event, Int)] = []
}

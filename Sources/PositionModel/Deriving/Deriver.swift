import TextMatching

/// Reads articles and says where countries stand; the same article always gives the same answer.
public struct Deriver: Sendable {
  public let knowledge: Knowledge
  private let layout: ArticleLayout
  private let mentions: MentionFinder
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

  private func derive(_ article: Article, text: UnsafeBufferPointer<UInt8>) -> Derivation {
    var derivation = Derivation(
      article: article.id, day: article.day, title: article.title, source: article.source,
      language: knowledge.languages.language(of: text))
    var reading = layout.read(knowledge.tokenizer.tokens(of: text), of: article, text: text)
    derivation.day = reading.day
    mentions.find(in: &reading)
    list(reading, in: &derivation)
    guard !derivation.vendors.isEmpty, derivation.language == "en" else { return derivation }
    var discourse = Discourse()
    discourse.isAboutNetworks = isAboutNetworks(reading)
    discourse.mainVendors = mainVendors(reading)
    discourse.isAboutVendor = isAboutVendor(reading)
    var pressed: [(Frame, StanceReading, Voice)] = []
    var raw: [RawClaim] = []
    var sentences: [SentenceReading] = []
    var offers: [(RawLedger.Offer, Int)] = []
    var events: [(RawLedger.Event, Int)] = []
    var pressure: [(RawLedger.Pressure, Int)] = []
    for (number, span) in reading.sentences.enumerated() {
      var sentence = SentenceReading(
        span, of: reading, lexicon: knowledge.lexicon, actorFinder: actors)
      let before = discourse
      pressed.removeAll(keepingCapacity: true)
      raw += reader.claims(
        in: &sentence, number: number, discourse: &discourse, pressed: &pressed)
      for (frame, stance, voice) in pressed {
        pressure += ledgers.pressure(frame, stance, voice, in: sentence, before)
          .map { ($0, number) }
      }
      offers += ledgers.offers(in: sentence, before).map { ($0, number) }
      events += ledgers.events(in: sentence, discourse).map { ($0, number) }
      sentences.append(sentence)
    }
    for index in raw.indices {
      let clause = sentences[raw[index].sentence].clause(of: raw[index].frame.cue.first)
      raw[index].time = times.time(of: clause, in: sentences[raw[index].sentence], text: text)
    }
    demoteOutdated(&raw)
    derivation.claims = raw.map { claim($0, sentences[$0.sentence], article, reading.day, text) }
    derivation.pressure = distinct(
      pressure.map { self.pressure($0.0, sentences[$0.1], article, text) }
    ) { [$0.from.rawValue, $0.on?.rawValue ?? "", $0.vendor.rawValue, $0.wants.rawValue] }
    derivation.offers = distinct(offers.map { offer($0.0, sentences[$0.1], article, text) }) {
      [$0.vendor.rawValue, $0.to?.rawValue ?? "", $0.kind.rawValue]
    }
    derivation.events = distinct(events.map { event($0.0, sentences[$0.1], article, text) }) {
      [$0.country.rawValue, $0.kind.rawValue, $0.when ?? ""]
    }
    derivation.positions = ArticlePositions().positions(of: derivation.claims)
    return derivation
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

  /// Whether networks are spoken of, or nothing else that a maker of networks also makes.
  private func isAboutNetworks(_ reading: ArticleReading) -> Bool {
    var networks = 0
    var others = 0
    var before: WordClass = []
    for token in reading.tokens {
      let wordClass = knowledge.lexicon.classes[Int(token.word)]
      if !wordClass.isDisjoint(with: [.trade, .device, .legalCase]) {
        others += 1
        if before.contains(.network) { networks -= 1 }  // "5G smartphone"
      } else if wordClass.contains(.network) {
        networks += 1
      }
      before = wordClass
    }
    return networks * 2 >= others
  }

  /// The vendor named in two thirds of all mentions, with those that always go with it.
  private func mainVendors(_ reading: ArticleReading) -> [Int] {
    var counts: [Int: Int] = [:]
    var total = 0
    for mention in reading.mentions {
      guard let vendors = mention.vendors, !isFurniture(mention, reading) else { continue }
      total += 1
      for vendor in vendors { counts[vendor, default: 0] += 1 }
    }
    let main = counts.filter { $0.value * 3 >= total * 2 }
    return main.keys.sorted()
  }

  private func isAboutVendor(_ reading: ArticleReading) -> Bool {
    let named = reading.mentions.filter { $0.vendors != nil && !isFurniture($0, reading) }
    if named.count >= 3 { return true }
    guard let title = reading.sentences.first, title.place == .title else { return false }
    return named.contains { title.tokens.contains($0.first) }
  }

  private func isFurniture(_ mention: Mention, _ reading: ArticleReading) -> Bool {
    reading.sentences.contains {
      $0.place == .boilerplate && $0.tokens.contains(mention.first)
    }
  }

  /// Lists the vendors and countries that are named.
  private func list(_ reading: ArticleReading, in derivation: inout Derivation) {
    var vendors: Set<VendorID> = []
    var countries: Set<CountryCode> = []
    for mention in reading.mentions {
      for vendor in mention.vendors ?? [] { vendors.insert(knowledge.vendors.all[vendor].id) }
      if let country = mention.country { countries.insert(knowledge.countries.all[country].code) }
    }
    derivation.vendors = vendors.sorted()
    derivation.countries = countries.sorted()
  }

  /// Writes out a claim with its evidence.
  private func claim(
    _ raw: RawClaim, _ sentence: SentenceReading, _ article: Article, _ day: Day?,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Claim {
    let span = sentence.span
    var speaker = Speaker(raw.voice.kind)
    if let name = raw.voice.span {
      speaker.name = String(decoding: text[name.range], as: UTF8.self)
    }
    if !raw.voice.countries.isEmpty, !raw.voice.countries.contains(raw.country),
      speaker.kind == .government || speaker.kind == .regulator
    {
      speaker.kind = .otherState
    }
    let evidence = Evidence(
      article: article.id, text: String(decoding: text[span.range], as: UTF8.self), span: span,
      marks: marks(of: raw, sentence), speaker: speaker,
      rule: rule(raw.reading.rules, sentence, text))
    return Claim(
      country: knowledge.countries.all[raw.country].code,
      vendor: knowledge.vendors.all[raw.vendor].id, stance: raw.reading.stance, basis: raw.basis,
      status: raw.reading.status, scope: raw.reading.scope,
      tier: min(raw.reading.tier, tier(of: speaker.kind)),
      confidence: raw.confidence, day: raw.time?.day ?? day,
      dayIsUpperBound: raw.time?.day == nil, evidence: evidence)
  }

  /// The lexicon lines that fired, each with the words of the text that it matched.
  private func rule(
    _ rules: [FiredRule], _ sentence: SentenceReading, _ text: UnsafeBufferPointer<UInt8>
  ) -> String {
    let tokens = sentence.article.tokens
    func words(_ first: Int, _ last: Int) -> String {
      String(decoding: text[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return rules.map { rule in
      let matched =
        rule.last > rule.head
        ? words(rule.first, rule.head) + " … " + words(rule.last, rule.last)
        : words(rule.first, rule.last)
      return "\(matched) (\(rule.file):\(rule.line))"
    }.joined(separator: " + ")
  }

  /// The highest tier that a voice can give a claim.
  private func tier(of kind: Speaker.Kind) -> ClaimTier {
    switch kind {
    case .reporter, .government, .regulator, .court, .media: .enacted
    case .anonymous, .committee: .planned
    case .opposition, .otherState, .operator, .analyst, .vendor: .hearsay
    }
  }

  // MARK: Ledgers

  /// The first of every entry that says the same.
  private func distinct<Entry>(_ entries: [Entry], by key: (Entry) -> [String]) -> [Entry] {
    var seen: Set<[String]> = []
    return entries.filter { seen.insert(key($0)).inserted }
  }

  private func pressure(
    _ raw: RawLedger.Pressure, _ sentence: SentenceReading, _ article: Article,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Pressure {
    Pressure(
      from: knowledge.countries.all[raw.from].code,
      on: raw.on.map { knowledge.countries.all[$0].code },
      vendor: knowledge.vendors.all[raw.vendor].id, wants: raw.wants,
      evidence: evidence(
        raw.frame.cue.first..<(raw.frame.cue.head + 1), rule(raw.rules, sentence, text), sentence,
        article, text))
  }

  private func offer(
    _ raw: RawLedger.Offer, _ sentence: SentenceReading, _ article: Article,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Offer {
    Offer(
      vendor: knowledge.vendors.all[raw.vendor].id,
      to: raw.to.map { knowledge.countries.all[$0].code }, kind: raw.kind,
      evidence: evidence(raw.tokens, raw.rule, sentence, article, text))
  }

  private func event(
    _ raw: RawLedger.Event, _ sentence: SentenceReading, _ article: Article,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> PolicyEvent {
    PolicyEvent(
      country: knowledge.countries.all[raw.country].code, kind: raw.kind,
      when: raw.when.map { String(decoding: text[$0.range], as: UTF8.self) },
      evidence: evidence(raw.tokens, raw.rule, sentence, article, text))
  }

  /// The sentence around a phrase, with the phrase as its cue.
  private func evidence(
    _ tokens: Range<Int>, _ rule: String, _ sentence: SentenceReading, _ article: Article,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Evidence {
    let span = sentence.span
    let all = sentence.article.tokens
    var marks = names(in: sentence)
    if let last = tokens.last {
      marks.append(
        Mark(.cue, TextSpan(Int(all[tokens.lowerBound].start), Int(all[last].end))))
    }
    return Evidence(
      article: article.id, text: String(decoding: text[span.range], as: UTF8.self), span: span,
      marks: marks.sorted { $0.span < $1.span }, rule: rule)
  }

  /// Cue, operators and names of a sentence, in order.
  private func marks(of raw: RawClaim, _ sentence: SentenceReading) -> [Mark] {
    let tokens = sentence.article.tokens
    func span(_ first: Int, _ last: Int) -> TextSpan {
      TextSpan(Int(tokens[first].start), Int(tokens[last].end))
    }
    var marks = [Mark(.cue, span(raw.frame.cue.first, raw.frame.cue.head))]
    for match in raw.frame.operators {
      marks.append(Mark(.modifier, span(match.first, match.last)))
    }
    marks += names(in: sentence)
    return marks.sorted { $0.span < $1.span }
  }

  private func names(in sentence: SentenceReading) -> [Mark] {
    let tokens = sentence.article.tokens
    return sentence.range.compactMap { index in
      guard let mention = sentence.article.mention(at: index), mention.first == index else {
        return nil
      }
      return Mark(
        mention.markKind,
        TextSpan(Int(tokens[mention.first].start), Int(tokens[mention.last].end)))
    }
  }
}

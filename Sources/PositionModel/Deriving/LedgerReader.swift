import TextMatching

/// A ledger entry before its names are written out.
struct RawLedger {
  struct Pressure {
    var from: Int
    var on: Int?
    var vendor: Int
    var wants: Stance
    var frame: Frame
    var rules: [FiredRule]
  }
  struct Offer {
    var vendor: Int
    var to: Int?
    var kind: PositionModel.Offer.Kind
    var tokens: Range<Int>
    var rule: String
  }
  struct Event {
    var country: Int
    var kind: PolicyEvent.Kind
    var when: TextSpan?
    var tokens: Range<Int>
    var rule: String
  }
}

/// Finds what is asked of countries, held out to them and ahead of them.
struct LedgerReader {
  let lexicon: Lexicon
  let gazetteer: Gazetteer

  // MARK: Pressure

  /// Who presses whom for what, from a cue that somebody presses for.
  func pressure(
    _ frame: Frame, _ reading: StanceReading, _ voice: Voice, in sentence: SentenceReading
  ) -> [RawLedger.Pressure] {
    let sources =
      frame.source ?? (frame.addressee?.first == frame.authority?.first ? nil : frame.authority)
    var from = sources?.countries ?? []
    if from.isEmpty, voice.kind == .government { from = voice.countries }
    let wants = reading.lean ?? reading.stance
    guard !from.isEmpty, !frame.vendors.isEmpty, wants != .undecided else { return [] }
    var targets: [Int?] = frame.addressee?.countries.map { $0 } ?? []
    targets.removeAll { $0.map { from.contains($0) } ?? false }
    if targets.isEmpty, let europe = europe(in: sentence) { targets = [europe] }
    if targets.isEmpty { targets = [nil] }
    return from.flatMap { from in
      targets.flatMap { target in
        frame.vendors.map { vendor in
          RawLedger.Pressure(
            from: from, on: target, vendor: vendor, wants: wants,
            frame: frame, rules: reading.rules)
        }
      }
    }
  }

  /// The Union, when "European allies" are meant.
  private func europe(in sentence: SentenceReading) -> Int? {
    guard let code = CountryCode("EU") else { return nil }
    let isNamed = sentence.range.contains {
      sentence.isWord($0, "european") || sentence.isWord($0, "europe")
    }
    return isNamed ? gazetteer.countries.index(of: code) : nil
  }

  // MARK: Offers

  /// What a vendor holds out by the words for it in a sentence.
  func offers(
    _ cues: [Match], in sentence: SentenceReading, _ discourse: Discourse
  ) -> [RawLedger.Offer] {
    var offers: [RawLedger.Offer] = []
    for (tokens, index) in cues {
      guard let vendor = vendor(near: tokens, sentence) ?? discourse.vendors.first,
        !isRefused(tokens, sentence)
      else { continue }
      let cue = lexicon.offers[index]
      let found = recipients(tokens, vendor, sentence)
      let focus =
        found.isEmpty ? discourse.countries.filter { !gazetteer.isHome($0, of: vendor) } : found
      let targets: [Int?] = focus.isEmpty ? [nil] : focus
      for target in targets {
        let offer = RawLedger.Offer(
          vendor: vendor, to: target, kind: cue.kind, tokens: tokens, rule: lexicon.name(cue.name))
        if !offers.contains(where: { $0.to == target && $0.kind == cue.kind }) {
          offers.append(offer)
        }
      }
    }
    return offers
  }

  private func vendor(near tokens: Range<Int>, _ sentence: SentenceReading) -> Int? {
    let before = sentence.range.last {
      $0 < tokens.lowerBound && isVendor($0, sentence)
    }
    let found = before ?? sentence.range.first { isVendor($0, sentence) }
    guard let found, let mention = sentence.article.mention(at: found) else { return nil }
    if case .vendorPerson(let vendor) = mention.kind { return vendor }
    return mention.vendors?.first
  }

  private func isVendor(_ token: Int, _ sentence: SentenceReading) -> Bool {
    guard let mention = sentence.article.mention(at: token) else { return false }
    if case .vendorPerson = mention.kind { return true }
    return mention.vendors != nil
  }

  /// "has no back door", "denied the back door": no offer.
  private func isRefused(_ tokens: Range<Int>, _ sentence: SentenceReading) -> Bool {
    sentence.operatorMatch(at: tokens.lowerBound - 1)?.effect == .deny
  }

  /// The countries that an offer names, homes of the vendor apart.
  private func recipients(
    _ tokens: Range<Int>, _ vendor: Int, _ sentence: SentenceReading
  ) -> [Int] {
    var countries: [Int] = []
    for actor in sentence.actors where actor.kind != .origin && actor.kind != .carrierHome {
      for country in actor.countries where !countries.contains(country) {
        if !gazetteer.isHome(country, of: vendor) { countries.append(country) }
      }
    }
    return countries
  }

  // MARK: Events

  /// What is ahead of a country by the words for it in a sentence.
  func events(
    _ cues: [Match], in sentence: SentenceReading, _ discourse: Discourse
  ) -> [RawLedger.Event] {
    var events: [RawLedger.Event] = []
    for (tokens, index) in cues {
      let subject = sentence.actors.last {
        $0.first <= tokens.upperBound && !$0.countries.isEmpty
          && ($0.actsForState || $0.kind == .owner)
      }
      guard let country = subject?.countries.first ?? discourse.countries.first else { continue }
      let cue = lexicon.events[index]
      guard !events.contains(where: { $0.kind == cue.kind && $0.country == country }) else {
        continue
      }
      events.append(
        RawLedger.Event(
          country: country, kind: cue.kind, when: time(after: tokens, sentence), tokens: tokens,
          rule: lexicon.name(cue.name)))
    }
    return events
  }

  /// The words for a time that follow: "before March next year".
  private func time(after tokens: Range<Int>, _ sentence: SentenceReading) -> TextSpan? {
    for index in stretch(tokens.lowerBound, sentence.range.upperBound) {
      guard lexicon.timePrepositions.contains(sentence.article.tokens[index].word) else { continue }
      var end = index + 1
      var hasTime = false
      while sentence.range.contains(end) {
        let token = sentence.article.tokens[end]
        let wordClass = sentence.wordClass(end)
        let isTime =
          wordClass.contains(.month) || wordClass.contains(.monthShort)
          || wordClass.contains(.weekday) || isYearOrDay(token)
          || ["year", "month", "week", "quarter", "autumn", "spring", "summer", "winter"]
            .contains { sentence.isWord(end, $0) }
        let isFiller = ["the", "next", "this", "end", "of", "early", "late"]
          .contains { sentence.isWord(end, $0) }
        guard isTime || isFiller else { break }
        hasTime = hasTime || isTime
        end += 1
      }
      if hasTime {
        return TextSpan(
          Int(sentence.article.tokens[index].start), Int(sentence.article.tokens[end - 1].end))
      }
    }
    return nil
  }

  private func isYearOrDay(_ token: Token) -> Bool {
    token.kind == .number && (token.end - token.start == 4 || token.end - token.start <= 2)
  }

  // MARK: Matching

  /// Words for something, and their place in the list of such words.
  typealias Match = (tokens: Range<Int>, place: Int)

  /// The words of a sentence for something held out, and for something ahead.
  func cues(in sentence: SentenceReading) -> (offers: [Match], events: [Match]) {
    let (tokens, glances) = (sentence.article.tokens, sentence.article.glances)
    let beginnings = lexicon.beginnings
    var found: (offers: [Match], events: [Match]) = ([], [])
    for index in sentence.range {
      let lists = beginnings[Int(tokens[index].word)]
      if lists.isDisjoint(with: [.offer, .event]) { continue }
      func match(_ cues: PatternIndex) -> Match? {
        cues.firstMatch(
          in: tokens, glances: glances, at: index, upTo: sentence.range.upperBound
        )
        .map { (index..<$0.end, $0.pattern) }
      }
      if lists.contains(.offer), let match = match(lexicon.offersByWord) {
        found.offers.append(match)
      }
      if lists.contains(.event), let match = match(lexicon.eventsByWord) {
        found.events.append(match)
      }
    }
    return found
  }
}

import TextMatching

/// Writes out what was found, with the very words that it rests on.
struct EvidenceWriter {
  let gazetteer: Gazetteer
  let article: Article
  let day: Day?
  let text: UnsafeBufferPointer<UInt8>

  /// Writes claims and ledgers into a derivation; what is said twice is entered once.
  func write(_ findings: Findings, into derivation: inout Derivation) {
    derivation.claims = findings.claims.map { raw in
      claim(
        raw, findings.sentences[raw.sentence], answer: raw.answer.map { findings.sentences[$0] })
    }
    derivation.pressure = distinct(
      findings.pressure.map { pressure($0.0, findings.sentences[$0.1]) }
    ) { [$0.from.rawValue, $0.on?.rawValue ?? "", $0.vendor.rawValue, $0.wants.rawValue] }
    derivation.offers = distinct(findings.offers.map { offer($0.0, findings.sentences[$0.1]) }) {
      [$0.vendor.rawValue, $0.to?.rawValue ?? "", $0.kind.rawValue]
    }
    derivation.events = distinct(findings.events.map { event($0.0, findings.sentences[$0.1]) }) {
      [$0.country.rawValue, $0.kind.rawValue, $0.when ?? ""]
    }
  }

  /// The first of every entry that says the same.
  private func distinct<Entry>(_ entries: [Entry], by key: (Entry) -> [String]) -> [Entry] {
    if entries.count < 2 { return entries }
    var seen: Set<[String]> = []
    return entries.filter { seen.insert(key($0)).inserted }
  }

  /// Writes out a claim with its evidence.
  private func claim(
    _ raw: RawClaim, _ sentence: SentenceReading, answer: SentenceReading?
  ) -> Claim {
    var span = sentence.span
    if let answer { span = TextSpan(span.range.lowerBound, answer.span.range.upperBound) }
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
      rule: rule(raw.reading.rules, sentence))
    return Claim(
      country: gazetteer.countries.all[raw.country].code,
      vendor: gazetteer.vendors.all[raw.vendor].id, stance: raw.reading.stance, basis: raw.basis,
      status: raw.reading.status, scope: raw.reading.scope,
      tier: min(raw.reading.tier, tier(of: speaker.kind)),
      confidence: raw.confidence, day: raw.time?.day ?? day,
      dayIsUpperBound: raw.time?.day == nil, evidence: evidence)
  }

  /// The lexicon lines that fired, each with the words of the text that it matched.
  private func rule(
    _ rules: [FiredRule], _ sentence: SentenceReading
  ) -> String {
    let tokens = sentence.article.tokens
    var written: [UInt8] = []
    written.reserveCapacity(64)
    func write(_ first: Int, _ last: Int) {
      appendWords(text[Int(tokens[first].start)..<Int(tokens[last].end)], to: &written)
    }
    for rule in rules {
      if !written.isEmpty { written += " + ".utf8 }
      if rule.last > rule.head {
        write(rule.first, rule.head)
        written += " … ".utf8
        write(rule.last, rule.last)
      } else {
        write(rule.first, rule.last)
      }
      written += " (".utf8
      written += rule.file.utf8
      written.append(UInt8(ascii: ":"))
      written += String(rule.line).utf8
      written.append(UInt8(ascii: ")"))
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// Writes words of the text with a blank in the place of all white space between them.
  private func appendWords(
    _ words: Slice<UnsafeBufferPointer<UInt8>>, to written: inout [UInt8]
  ) {
    if words.contains(where: { $0 >= 0x80 }) {
      // Beyond ASCII only the string knows what is white space.
      let string = String(decoding: words, as: UTF8.self)
      written += string.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8
      return
    }
    var isFirst = true
    for word in words.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      if !isFirst { written.append(0x20) }
      written += word
      isFirst = false
    }
  }

  /// The highest tier that a voice can give a claim.
  private func tier(of kind: Speaker.Kind) -> ClaimTier {
    switch kind {
    case .reporter, .government, .regulator, .court, .media: .enacted
    case .anonymous, .committee: .planned
    case .opposition, .otherState, .operator, .analyst, .vendor: .hearsay
    }
  }

  private func pressure(
    _ raw: RawLedger.Pressure, _ sentence: SentenceReading
  ) -> Pressure {
    Pressure(
      from: gazetteer.countries.all[raw.from].code,
      on: raw.on.map { gazetteer.countries.all[$0].code },
      vendor: gazetteer.vendors.all[raw.vendor].id, wants: raw.wants,
      evidence: evidence(
        raw.frame.cue.first..<(raw.frame.cue.head + 1), rule(raw.rules, sentence), sentence))
  }

  private func offer(
    _ raw: RawLedger.Offer, _ sentence: SentenceReading
  ) -> Offer {
    Offer(
      vendor: gazetteer.vendors.all[raw.vendor].id,
      to: raw.to.map { gazetteer.countries.all[$0].code }, kind: raw.kind,
      evidence: evidence(raw.tokens, raw.rule, sentence))
  }

  private func event(
    _ raw: RawLedger.Event, _ sentence: SentenceReading
  ) -> PolicyEvent {
    PolicyEvent(
      country: gazetteer.countries.all[raw.country].code, kind: raw.kind,
      when: raw.when.map { String(decoding: text[$0.range], as: UTF8.self) },
      evidence: evidence(raw.tokens, raw.rule, sentence))
  }

  /// The sentence around a phrase, with the phrase as its cue.
  private func evidence(
    _ tokens: Range<Int>, _ rule: String, _ sentence: SentenceReading
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

import TextMatching

// Claims that give way to others of the same text.

extension Deriver {
  /// Lets a dated claim give way to a later one of about the same weight in the same text.
  func demoteOutdated(_ claims: inout [RawClaim]) {
    for index in claims.indices {
      guard let offset = claims[index].time?.offset, offset < -20 else { continue }
      let old = claims[index]
      let isOutdated = claims.contains { other in
        other.contradicts(old) && (other.time?.offset ?? 0) > offset + 20
          && other.confidence >= 0.45 && other.place != .boilerplate
          && other.reading.tier.rawValue >= old.reading.tier.rawValue - 1
      }
      if isOutdated { claims[index].confidence *= 0.5 }
    }
  }

  /// "stopped short of a ban but told carriers to limit its share", "keeps it out of the core but
  /// lets it stay elsewhere": what is not banned may be curbed.
  func demoteHalfTruths(_ claims: inout [RawClaim]) {
    for index in claims.indices {
      guard claims[index].reading.stance == .allow else { continue }
      let leave = claims[index]
      let isNoBan = knowledge.lexicon.cues[leave.frame.cue.cue].stance == .ban
      // They stand in the order of the text, and a text may have no end.
      let near = claims[max(0, index - 32)..<min(claims.count, index + 32)]
      let isCurbed = near.contains { other in
        other.reading.stance == .restrict && other.contradicts(leave)
          && abs(other.sentence - leave.sentence) <= (isNoBan ? 1 : 0)
          && other.confidence >= leave.confidence * 0.5
      }
      if isCurbed { claims[index].confidence *= 0.5 }
    }
  }

  /// "considered letting it in but decided to bar it": what comes after such a word holds, in one
  /// sentence or the next two.
  func demoteSuperseded(_ findings: inout Findings) {
    for index in findings.claims.indices {
      // They stand in the order of the text.
      guard index + 1 < findings.claims.count,
        findings.claims[index + 1].sentence - findings.claims[index].sentence <= 2
      else { continue }
      let old = findings.claims[index]
      let next = findings.claims[index..<min(findings.claims.count, index + 32)]
      let isSuperseded = next.contains { new in
        new.sentence - old.sentence <= 2 && new.contradicts(old)
          && new.confidence >= old.confidence * 0.5 && Self.isTurn(from: old, to: new, findings)
      }
      if isSuperseded { findings.claims[index].confidence *= 0.5 }
    }
  }

  /// "Spain shuts it out": in fact it has only asked, as the next words set right.
  func demoteCorrected(_ findings: inout Findings) {
    for index in findings.claims.indices {
      let claim = findings.claims[index]
      let sentence = findings.sentences[claim.sentence]
      var isCorrected = Self.corrects(
        stretch(claim.frame.cue.last + 1, sentence.range.upperBound), sentence)
      if claim.sentence + 1 < findings.sentences.count {
        let next = findings.sentences[claim.sentence + 1]
        isCorrected =
          isCorrected || Self.corrects(next.range.prefix(3), next)
          || claim.sentence == 0 && Self.tellsLess(next)
      }
      if isCorrected { findings.claims[index].confidence *= 0.2 }
    }
  }

  /// "The decree merely sets reporting duties": what a headline made too much of.
  private static func tellsLess(_ sentence: SentenceReading) -> Bool {
    guard
      let less = sentence.range.prefix(14).first(where: { sentence.isWord($0, "merely") })
    else { return false }
    let isVendors = stretch(sentence.range.lowerBound, less).contains {
      sentence.vendors(at: $0) != nil
    }
    return !isVendors
      && (sentence.isFiniteVerb(less + 1) || sentence.wordClass(less - 1).contains(.aux))
  }

  /// Whether one of some tokens begins "in fact … only", "in reality … no".
  private static func corrects(_ tokens: Range<Int>, _ sentence: SentenceReading) -> Bool {
    guard
      let fact = tokens.first(where: { index in
        sentence.isWord(index, "in")
          && ["fact", "reality", "truth"].contains { sentence.isWord(index + 1, $0) }
      })
    else { return false }
    return stretch(fact + 2, min(sentence.range.upperBound, fact + 10)).contains { index in
      ["only", "merely"].contains { sentence.isWord(index, $0) }
    }
  }

  /// "Six months after letting it in, Britain has ordered it out": what came before by its own words
  /// gives way to what the rest of the sentence tells.
  func demoteEarlier(_ findings: inout Findings) {
    for index in findings.claims.indices {
      let old = findings.claims[index]
      guard Self.isAfterthought(old, in: findings.sentences[old.sentence]) else { continue }
      let near = findings.claims[max(0, index - 16)..<min(findings.claims.count, index + 16)]
      let isSuperseded = near.contains { new in
        new.sentence == old.sentence && new.contradicts(old)
          && new.confidence >= old.confidence * 0.5
          && !Self.isAfterthought(new, in: findings.sentences[new.sentence])
      }
      if isSuperseded { findings.claims[index].confidence *= 0.5 }
    }
  }

  /// Whether a claim stands in a phrase as "after letting it in".
  private static func isAfterthought(_ claim: RawClaim, in sentence: SentenceReading) -> Bool {
    var index = claim.frame.cue.first
    while index > sentence.range.lowerBound, claim.frame.cue.first - index < 24 {
      let form = sentence.lexicon.forms[Int(sentence.article.tokens[index].word)]
      if form.contains(.gerund), sentence.isWord(index - 1, "after") { return true }
      if sentence.isWord(index, "having"), claim.frame.cue.first - index <= 3 { return true }
      if sentence.isMark(index, ",") || form.contains(.third) { return false }
      index -= 1
    }
    return false
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
    if isLongPast(old, in: findings.sentences[old.sentence]), !isLongPast(new, in: sentence) {
      return true
    }
    return between.prefix(6).contains { token in
      laterWords.contains { sentence.isWord(token, $0) }
    } || between.contains { token in reversals.contains { sentence.isWord(token, $0) } }
  }

  private static let turns: [StaticString] = [
    "but", "then", "now", "eventually", "finally", "later", "today",
  ]
  private static let laterWords: [StaticString] = [
    "then", "now", "today", "later", "eventually", "finally", "nowadays", "since",
  ]
  private static let reversals: [StaticString] = [
    "reversed", "reversal", "reversing", "backtracked", "relented",
  ]

  /// "had first let it in": what had been before what the sentence tells.
  private static func isLongPast(_ claim: RawClaim, in sentence: SentenceReading) -> Bool {
    let before = claim.frame.cue.first - 1
    return sentence.isWord(before, "first") && !sentence.isWord(before - 1, "the")
      || sentence.isWord(before, "initially")
      || stretch(before - 2, before + 1).contains { sentence.isWord($0, "had") }
  }
}

extension RawClaim {
  /// Whether a claim gives another stance of the same country on the same vendor.
  fileprivate func contradicts(_ other: RawClaim) -> Bool {
    country == other.country && vendor == other.vendor && basis == other.basis
      && reading.stance != other.reading.stance
  }
}

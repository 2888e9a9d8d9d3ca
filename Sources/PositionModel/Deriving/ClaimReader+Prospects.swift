import TextMatching

// Which sentences and cues can come to have a vendor: no others are read further.
//
// What is asked here is what ``FrameReader/findVendor(_:_:)`` and ``resolveVendors(_:_:_:)`` ask, or
// less. A `false` must be certain; a `true` need not be.

extension ClaimReader {
  /// Whether a cue of a sentence, if it has any, may have a vendor.
  func mayClaim(_ sentence: SentenceReading, _ discourse: Discourse) -> Bool {
    discourse.mayLendVendor || sentence.mayNameVendor
      || !discourse.mainVendors.isEmpty && speaksOfTrade(sentence)
      || !discourse.suspects.isEmpty && frames.objects.mayMeanAnyVendor(sentence)
      || !discourse.listedVendors.isEmpty && mayHaveHeader(sentence)
      || mayNamePartner(sentence)
  }

  /// Whether a cue may have a vendor.
  func mayHaveVendor(
    _ match: CueMatch, _ sentence: SentenceReading, _ discourse: Discourse
  ) -> Bool {
    if sentence.mayNameVendor { return true }
    let cue = lexicon.cues[match.cue]
    if cue.stance == nil, discourse.claimAge <= 2 { return true }
    if frames.partner(of: match, sentence) != nil { return true }
    switch frames.objects.fit(match, in: sentence) {
    case .vendor: return true
    case .anaphor:
      return discourse.mayLendVendor || !discourse.mainVendors.isEmpty && speaksOfTrade(sentence)
    case .anyVendor: return !discourse.suspects.isEmpty
    case .nothing:
      return discourse.mayLendVendor
        || !discourse.listedVendors.isEmpty && mayHaveHeader(sentence)
    case .other: return false
    }
  }

  /// Whether the vendors that an article is about may be meant by "it" or "the company".
  private func speaksOfTrade(_ sentence: SentenceReading) -> Bool {
    sentence.contains(.network, in: sentence.range) || namesFirm(sentence)
  }

  /// Whether a sentence may begin as an entry of a list does: "SWEDEN: …", "Poland – …".
  private func mayHaveHeader(_ sentence: SentenceReading) -> Bool {
    sentence.range.contains { sentence.isMark($0, ":") || sentence.isMark($0, "-") }
  }

  /// Whether "with China" may stand in a sentence.
  private func mayNamePartner(_ sentence: SentenceReading) -> Bool {
    sentence.range.contains { sentence.article.mention(at: $0)?.country != nil }
      && sentence.range.contains { sentence.isWord($0, "with") }
  }
}

extension Discourse {
  /// Whether a cue without a vendor may have one of those spoken of before.
  fileprivate var mayLendVendor: Bool {
    claimAge <= 3 || vendorAge <= 3 && !vendors.isEmpty || vendorAge <= 6 && isAboutVendor
  }
}

import TextMatching

// Which vendor a cue is about.

extension FrameReader {
  func findVendor(_ frame: inout Frame, _ sentence: SentenceReading) {
    let fit = objects.fit(frame.cue, in: sentence)
    if case .vendor(let mention) = fit, mention.first > frame.cue.first {
      take(mention, .clause, &frame)
      return
    }
    if let partner = partner(of: frame.cue, sentence) {
      frame.vendors = [partner]
      frame.vendorLink = .clause
      return
    }
    if let mention = subject(acrossAsideBefore: frame.cue, sentence) {
      take(mention, .clause, &frame)
      frame.vendorDistance = 1
      return
    }
    switch fit {
    case .vendor(let mention): take(mention, .clause, &frame)
    case .anaphor where isOtherFirm(before: frame.cue, sentence): frame.hasOtherObject = true
    case .anaphor:
      frame.isAnaphoric = true
      if let mention = antecedent(of: frame.cue, sentence, mayFollow: false) {
        take(mention, .anaphor, &frame)
      }
    case .anyVendor
    where lexicon.cues[frame.cue.cue].stance == .allow && !objects.saysVendors(frame.cue, sentence):
      frame.hasOtherObject = true
    case .anyVendor:
      (frame.isAnaphoric, frame.isOfAnyVendor) = (true, true)
      if let mention = suspect(near: frame.cue, sentence) { take(mention, .sentence, &frame) }
    case .nothing:
      frame.lacksObject = true
      if let mention = antecedent(of: frame.cue, sentence) { take(mention, .sentence, &frame) }
    case .other:
      frame.hasOtherObject = true
      if let mention = antecedent(of: frame.cue, sentence) { take(mention, .sentence, &frame) }
    }
  }

  /// "extended its ban on Huawei to cover ZTE": the vendor that a measure takes in, too.
  func findAddedVendor(_ frame: inout Frame, _ sentence: SentenceReading) {
    guard let vendor = frame.vendorMention, vendor.first > frame.cue.first,
      sentence.range.contains(where: { index in
        ["extended", "extends", "extend", "widened", "widens", "expanded", "expands", "broadened"]
          .contains { sentence.isWord(index, $0) }
      })
    else { return }
    for index in stretch(vendor.last + 1, min(sentence.range.upperBound, vendor.last + 12)) {
      if sentence.isWord(index, "and") || sentence.isWord(index, "which") { return }
      guard sentence.isWord(index, "to"),
        sentence.isWord(index + 1, "include") || sentence.isWord(index + 1, "cover"),
        let added = sentence.vendors(at: index + 2)
      else { continue }
      frame.vendors += (added.vendors ?? []).filter { !frame.vendors.contains($0) }
    }
  }

  func take(_ mention: Mention, _ link: Frame.VendorLink, _ frame: inout Frame) {
    frame.vendors = mention.vendors ?? []
    frame.vendorLink = link
    frame.vendorMention = mention
    frame.vendorDistance =
      mention.first > frame.cue.head
      ? mention.first - max(frame.cue.head, min(frame.cue.last, mention.first))
      : max(0, frame.cue.first - mention.last)
  }

  /// "Huawei, which Britain has ordered out, remains": the vendor before what is said by the way.
  private func subject(acrossAsideBefore cue: CueMatch, _ sentence: SentenceReading) -> Mention? {
    guard !isNoun(cue), lexicon.cues[cue.cue].side != .object || cue.isPassive else { return nil }
    var comma = cue.first - 1
    while !sentence.wordClass(comma).isDisjoint(with: [.aux, .adverb, .modal]) { comma -= 1 }
    guard let front = parenthesisFront(endingAt: comma, sentence),
      let mention = sentence.vendors(at: front - 1),
      isSubject(mention, of: cue, sentence)
    else { return nil }
    return mention
  }

  /// "revoked China Telecom's licence, barring it": a carrier from the vendors' home, not a vendor.
  private func isOtherFirm(before cue: CueMatch, _ sentence: SentenceReading) -> Bool {
    guard sentence.isWord(cue.head + 1, "it") else { return false }
    for index in stretch(sentence.range.lowerBound, cue.first).reversed() {
      if sentence.vendors(at: index) != nil { return false }
      guard let actor = sentence.actor(at: index), !actor.carriers.isEmpty else { continue }
      return actor.countries.contains { country in
        gazetteer.vendors.all.contains {
          $0.id == .chineseVendors && $0.home == gazetteer.countries.all[country].code
        }
      }
    }
    return false
  }

  /// The vendor whom a rule on "suppliers deemed unreliable" means, where its sentence says so; those
  /// from other homes than the vendors that are barred as a group are not meant by it.
  private func suspect(near cue: CueMatch, _ sentence: SentenceReading) -> Mention? {
    for index in sentence.range {
      if let mention = sentence.vendors(at: index), mention.vendors?.allSatisfy(isSuspect) ?? false
      {
        return mention
      }
    }
    return nil
  }

  /// Whether a vendor is one of those from the home of "Chinese vendors".
  func isSuspect(_ vendor: Int) -> Bool {
    let home = gazetteer.vendors.all[vendor].home
    return gazetteer.vendors.all.contains { $0.id == .chineseVendors && $0.home == home }
  }

  /// The vendor that the sentence names: the nearest before the cue, or after it in its clause.
  func antecedent(
    of cue: CueMatch, _ sentence: SentenceReading, mayFollow: Bool = true
  ) -> Mention? {
    for index in stretch(sentence.range.lowerBound, cue.first).reversed() {
      if let mention = sentence.vendors(at: index), !objects.isExcluded(mention, sentence) {
        return mention
      }
    }
    guard mayFollow else { return nil }
    for index in stretch(cue.first, sentence.clause(of: cue.first).upperBound) {
      if let mention = sentence.vendors(at: index) { return mention }
    }
    return nil
  }

  /// "in cooperation with China": the unnamed vendors of a country, when it is the partner.
  func partner(of cue: CueMatch, _ sentence: SentenceReading) -> Int? {
    guard sentence.isWord(cue.head, "with") || sentence.isWord(cue.last, "with"),
      !sentence.contains(.trade, in: stretch(cue.first - 2, cue.first))
        && !sentence.isWord(cue.first - 1, "trade")
        && sentence.contains(.network, in: sentence.range)
    else { return nil }
    for index in stretch(cue.last + 1, cue.last + 3) {
      guard let actor = sentence.actor(at: index), actor.kind == .state else { continue }
      return gazetteer.vendors.all.firstIndex {
        $0.id == .chineseVendors
          && $0.home == gazetteer.countries.all[actor.countries.first ?? 0].code
      }
    }
    return nil
  }

  /// "MPs who wanted Huawei out of": what somebody wishes, right before its object.
  func wish(before mention: Mention, _ sentence: SentenceReading) -> OperatorMatch? {
    let verb = mention.first - 1
    guard let wishRow,
      ["want", "wants", "wanted", "wanting"].contains(where: { sentence.isWord(verb, $0) })
    else { return nil }
    return OperatorMatch(row: wishRow, effect: .pressure, first: verb, last: verb)
  }
}

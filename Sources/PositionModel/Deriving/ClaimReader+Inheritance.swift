import TextMatching

// Roles that other sentences fill.

extension ClaimReader {
  /// Fills in the vendors of a frame, as far as its own sentence and those before tell.
  func resolveVendors(
    _ frame: inout Frame, _ sentence: SentenceReading, _ discourse: Discourse
  ) {
    if frame.vendorActs, frame.link == .sentence,
      attribution.voice(of: frame.cue, in: sentence).countries == frame.authority?.countries
    {
      frame.link = .owner  // "Britain announced that Huawei would build".
    }
    if frame.vendors.isEmpty { inherit(&frame, sentence, discourse) }
    if frame.vendors.isEmpty, frame.isAnaphoric, !frame.isOfAnyVendor,
      let mention = sentence.range.lazy.compactMap({ sentence.vendors(at: $0) }).first
    {
      frames.take(mention, .anaphor, &frame)  // "has excluded no supplier, he said of Huawei"
    }
    if let mention = frame.vendorMention, sentence.isWord(mention.first - 1, "and"),
      sentence.isWord(mention.first - 2, "it")
    {
      // "that it and ZTE may not": the vendor spoken of, and one more.
      frame.vendors = discourse.vendors.filter { !frame.vendors.contains($0) } + frame.vendors
    }
  }

  /// Fills in whose act it is.
  func resolveAuthority(
    _ frame: inout Frame, _ sentence: SentenceReading, _ discourse: Discourse
  ) {
    if let authority = frame.authority, authority.kind == .operators, authority.countries.count > 1
    {
      frame.authority?.countries = home(of: authority, sentence, discourse)
    }
    if let authority = frame.authority, authority.countries.isEmpty, authority.carriers.isEmpty {
      if let inSentence = antecedent(of: authority, sentence) {
        frame.authority?.countries = inSentence
        frame.link = .pronoun
      } else if discourse.countryAge >= 1, let here = venue(sentence, frame) {
        frame.authority?.countries = here
        frame.link = .sentence
      } else if !discourse.countries.isEmpty,
        discourse.countries.count <= 2 || !isSingular(authority, sentence)
      {
        frame.authority?.countries = discourse.countries
        frame.link = .focus
      } else if let named = anyState(in: sentence, frame) {
        frame.authority?.countries = named
        frame.link = .sentence
      }
    }
    if frame.authority == nil, !frame.hasForeignSubject, let only = onlyState(in: sentence, frame) {
      frame.authority = Actor(
        kind: .state, countries: only, first: frame.cue.first, last: frame.cue.first)
      frame.link = .sentence
    }
    if frame.authority == nil, !frame.hasForeignSubject, !discourse.countries.isEmpty,
      discourse.countryAge <= 3, !isOfUnnamed(frame, sentence)
    {
      var actor = Actor(
        kind: .state, countries: hosts(discourse.countries), first: frame.cue.first,
        last: frame.cue.first)
      actor.isGeneric = true
      frame.authority = actor
      // "Six months later he banned it", "The country will": who acted in the sentence before.
      let isPlain =
        frame.link == .pronoun || namesCountry(sentence)
        || isToldByState(frame, sentence, discourse)
      frame.link = isPlain && discourse.countryAge == 0 ? .pronoun : .focus
    }
  }

  /// "a number of countries are debating": states that nobody names, and not those spoken of before.
  private func isOfUnnamed(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
    guard lexicon.cues[frame.cue.cue].part == .verb, !frame.cue.isPassive else { return false }
    var index = frame.cue.first - 1
    while !sentence.wordClass(index).isDisjoint(with: [.aux, .adverb]) { index -= 1 }
    return sentence.wordClass(index).contains(.collective)
      && stretch(index - 4, index).contains { word in
        ["several", "some", "many", "number", "other", "few", "most", "various"].contains {
          sentence.isWord(word, $0)
        }
      }
  }

  /// "The country will build it": a sentence that begins with the state spoken of.
  private func namesCountry(_ sentence: SentenceReading) -> Bool {
    let front = sentence.range.lowerBound
    return sentence.isWord(front, "the") && sentence.isWord(front + 1, "country")
  }

  /// ", the foreign ministry said": the word of the state spoken of.
  private func isToldByState(
    _ frame: Frame, _ sentence: SentenceReading, _ discourse: Discourse
  ) -> Bool {
    guard lexicon.cues[frame.cue.cue].part != .noun else { return false }
    let end = sentence.range.upperBound
    let tail = stretch(max(frame.cue.last + 1, end - 8), end)
    guard let comma = tail.last(where: { sentence.isMark($0, ",") }),
      sentence.contains(.report, in: stretch(comma + 1, end))
    else { return false }
    let voice = attribution.voice(of: frame.cue, in: sentence)
    return voice.kind == .government
      && (voice.countries.isEmpty || voice.countries == discourse.countries)
  }

  /// Of two states that agreed with each other, "Bulgaria and the United States", the one whose
  /// networks are spoken of.
  private func hosts(_ countries: [Int]) -> [Int] {
    guard countries.count == 2 else { return countries }
    return countries.filter { gazetteer.countries.all[$0].code.rawValue != "US" }
  }

  /// "Oman's Omantel and Ooredoo", "Under the Dutch order, KPN and T-Mobile": of carriers from several
  /// states, the state that is spoken of.
  private func home(
    of carriers: Actor, _ sentence: SentenceReading, _ discourse: Discourse
  ) -> [Int] {
    let named = carriers.countries.filter { country in
      sentence.actors.contains { $0.kind != .operators && $0.countries.contains(country) }
    }
    if !named.isEmpty { return named }
    let spokenOf = carriers.countries.filter(discourse.countries.contains)
    // The first will be the one whose home it is; the others came from abroad.
    return spokenOf.isEmpty ? Array(carriers.countries.prefix(1)) : spokenOf
  }

  /// "The ban that Estonia's committee drew up never took effect, and it is free to supply there": the
  /// only state that a sentence has anything of.
  private func onlyState(in sentence: SentenceReading, _ frame: Frame) -> [Int]? {
    guard
      stretch(frame.cue.last + 1, sentence.range.upperBound).contains(where: {
        sentence.isWord($0, "there") || sentence.isWord($0, "country")
      })
    else { return nil }
    let countries = Set(
      sentence.actors.filter { !frames.isHome($0, of: frame.vendors) }.flatMap(\.countries))
    return countries.count == 1 ? Array(countries) : nil
  }

  /// The country of "the government" when the same sentence names one before it.
  func antecedent(of actor: Actor, _ sentence: SentenceReading) -> [Int]? {
    let before = sentence.actors.filter {
      $0.first < actor.first && !$0.countries.isEmpty && !isCited($0, sentence)
        && !sentence.isWord($0.first - 1, "except")
        && ($0.actsForState || $0.kind == .owner || $0.kind == .operators && $0.carriers.isEmpty)
    }
    let subject = before.first { frames.isBare($0, sentence) && !isDefied($0, sentence) }
    return (subject ?? before.last)?.countries
  }

  /// "the government": one state's, not that of each of many.
  private func isSingular(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    ["government", "ministry", "country", "cabinet", "regulator", "minister"].contains {
      sentence.isWord(actor.last, $0)
    }
  }

  /// "According to American officials": who only tells it.
  private func isCited(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    let word = frames.wordBefore(actor, sentence).0
    return sentence.isWord(word, "to") && sentence.isWord(word - 1, "according")
  }

  /// "the Government … a reactor in the UK": the state that a sentence plays in.
  func venue(_ sentence: SentenceReading, _ frame: Frame) -> [Int]? {
    sentence.actors.first {
      $0.kind == .state && !$0.isAttribute && !$0.countries.isEmpty
        && !frames.isHome($0, of: frame.vendors)
        && sentence.isWord(frames.wordBefore($0, sentence).0, "in")
    }?.countries
  }

  /// The one state that a sentence names anywhere, for "ministers" before it.
  func anyState(in sentence: SentenceReading, _ frame: Frame) -> [Int]? {
    let named = sentence.actors.filter {
      !$0.countries.isEmpty && !frames.isHome($0, of: frame.vendors)
    }
    let state = named.first {
      ($0.actsForState || $0.kind == .owner) && !isDefied($0, sentence)
    }
    return (state ?? named.first { $0.kind == .operators })?.countries
  }

  /// "had defied Washington": one to whom something is done is nobody's "government".
  private func isDefied(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    let effect = frames.wordBefore(actor, sentence).1?.effect
    return effect == .flip || effect == .despite || isPressing(actor, sentence)
  }

  /// "resisted demands from Washington to", "shrugged off Washington's warnings": who presses.
  func isPressing(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    guard let around = sentence.operatorMatch(at: actor.first), around.first < actor.first else {
      return false
    }
    return [.flip, .despite, .pressure].contains(around.effect)
  }

  /// Takes the vendor from what was said before.
  func inherit(
    _ frame: inout Frame, _ sentence: SentenceReading, _ discourse: Discourse
  ) {
    let cue = cue(of: frame)
    let isAboutNetworks = sentence.contains(.network, in: sentence.range)
    if cue.stance == nil, discourse.claimAge <= 2 {
      frame.vendors = discourse.lastVendors
      frame.vendorLink = .anaphor
    } else if frame.isAnaphoric {
      if discourse.vendorAge <= 2, !discourse.vendors.isEmpty {
        frame.vendors = discourse.vendors
      } else if isAboutNetworks || namesFirm(sentence) {
        frame.vendors = discourse.mainVendors
      }
      frame.vendorLink = .anaphor
      if frame.isOfAnyVendor {
        let near = frame.vendors.filter(frames.isSuspect)
        frame.vendors = near.isEmpty ? discourse.suspects : near
        frame.vendorLink = .focus
      }
    } else if frame.lacksObject, frame.isListed, !discourse.listedVendors.isEmpty {
      frame.vendors = discourse.listedVendors
      frame.vendorLink = .focus
    } else if frame.lacksObject, discourse.vendorAge <= (isAboutOpenVendor(cue, discourse) ? 6 : 2),
      cue.strength == .strong || cue.stance == .trial || isAboutNetworks
    {
      frame.vendors =
        cue.part == .noun && discourse.claimAge <= 3 ? discourse.lastVendors : discourse.vendors
      if discourse.isAboutVendor, !frame.vendors.contains(where: discourse.mainVendors.contains) {
        frame.vendors = discourse.mainVendors  // "home of Nokia" is not what is decided on
      }
      let topic = discourse.topicVendors.filter(discourse.suspects.contains)
      if cue.stance == .undecided, !topic.isEmpty,
        !frame.vendors.contains(where: discourse.suspects.contains)
      {
        frame.vendors = topic  // carriers chose others; what is open is the place of another
      }
      frame.vendorLink = .focus
    }
  }

  /// "declined to say when the review would end": in a text on a vendor, what is open is its place.
  private func isAboutOpenVendor(_ cue: Cue, _ discourse: Discourse) -> Bool {
    discourse.isAboutVendor && cue.stance == .undecided && cue.strength == .strong
  }

  /// Whether "the company", "the vendor" and the like stand in a sentence.
  func namesFirm(_ sentence: SentenceReading) -> Bool {
    sentence.range.contains {
      sentence.wordClass($0).contains(.firmNoun) && sentence.wordClass($0).contains(.company)
        && sentence.isWord($0 - 1, "the")
    }
  }
}

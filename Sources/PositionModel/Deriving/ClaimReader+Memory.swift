import TextMatching

// What a sentence leaves in mind.

extension ClaimReader {
  /// Takes a sentence into mind; its states and quotations wait until somebody asks for them.
  func remember(
    _ sentence: SentenceReading, _ claims: [RawClaim], _ discourse: inout Discourse
  ) {
    discourse.claimAge += 1
    if claims.isEmpty {
      discourse.waiting.append(
        Discourse.Waiting(sentence: sentence, vendors: discourse.vendors))
    } else {
      rememberQuotation(sentence, &discourse)
      discourse.carrier = carrier(of: sentence, after: discourse.carrier)
      discourse.countryAge += 1
      if let claim = claims.last(where: { $0.basis == .state }) {
        discourse.countries = claim.frame.authority?.countries ?? [claim.country]
        discourse.countryAge = 0
      } else if let actor = spokenOf(sentence, discourse.vendors + discourse.mainVendors) {
        discourse.countries = actor.countries
        discourse.countryAge = 0
      }
    }
    discourse.vendorAge += 1
    let vendors = claims.last?.frame.vendors ?? lastVendors(of: sentence)
    if !vendors.isEmpty {
      discourse.vendors = vendors
      discourse.vendorAge = 0
    }
  }

  /// Takes in what waits: few sentences claim anything, and those before them need not be read.
  func recall(_ discourse: inout Discourse) {
    guard !discourse.waiting.isEmpty else { return }
    let waiting = discourse.waiting
    discourse.waiting.removeAll()
    discourse.countryAge += waiting.count
    for (age, past) in waiting.reversed().enumerated() {
      guard let actor = spokenOf(past.sentence, past.vendors + discourse.mainVendors) else {
        continue
      }
      discourse.countries = actor.countries
      discourse.countryAge = age
      break
    }
    for past in waiting.suffix(3) {
      discourse.carrier = carrier(of: past.sentence, after: discourse.carrier)
    }
    // A quotation goes on in the next sentence only, so that what came before one that goes on with
    // none, and has one after it, is forgotten.
    let first = waiting.indices.dropLast().last { !beginsQuoted(waiting[$0].sentence) } ?? 0
    discourse.quoteAge += first
    for past in waiting[first...] { rememberQuotation(past.sentence, &discourse) }
  }

  private func rememberQuotation(_ sentence: SentenceReading, _ discourse: inout Discourse) {
    discourse.quoteAge += 1
    let goesOn = discourse.quoteAge <= 1 && beginsQuoted(sentence)
    if let voice = attribution.quoted(in: sentence) ?? (goesOn ? discourse.quoted : nil) {
      discourse.quoted = voice
      discourse.quoteAge = 0
    }
  }

  private func beginsQuoted(_ sentence: SentenceReading) -> Bool {
    sentence.isMark(sentence.range.lowerBound, "\"")
  }

  /// The state that a sentence leaves in mind; the home of the vendors spoken of only where there is
  /// no other.
  private func spokenOf(_ sentence: SentenceReading, _ vendors: [Int]) -> Actor? {
    let states = sentence.actors.filter {
      !$0.countries.isEmpty && ($0.actsForState || $0.kind == .owner || isStateCarrier($0))
        && !sentence.isWord(frames.wordBefore($0, sentence).0, "outside")
    }
    return states.first { !frames.isHome($0, of: vendors) } ?? states.first
  }

  /// The vendors that a sentence names last.
  private func lastVendors(of sentence: SentenceReading) -> [Int] {
    for index in sentence.range.reversed() {
      if let mention = sentence.vendors(at: index), mention.first == index {
        return mention.vendors ?? []
      }
    }
    return []
  }
}

import TextMatching

// What the words of a passage tell where no rule fits.

extension Deriver {
  /// Adds what the classifier makes of passages on whose state and vendor the rules are silent.
  func classify(_ findings: inout Findings, text: UnsafeBufferPointer<UInt8>) {
    var claims: [RawClaim] = []
    for passage in findings.passages {
      let sentence = findings.sentences[passage.sentence]
      guard !sentence.isSettled else { continue }
      let vendors = passage.vendors.filter { isOpen(passage, $0, findings.claims) }
      guard !vendors.isEmpty else { continue }
      let voice = reader.voice(of: passage, in: sentence)
      guard !isOutsiders(voice, passage.country) else { continue }
      let features = PassageFeatures(passage, voice: voice.kind, in: sentence, text: text)
      let classifier = StanceClassifier.embedded
      let shares = classifier.probabilities(of: features)
      guard let stance = StanceClassifier.stance(of: shares) else { continue }
      let share = Double(shares[stance.rank])
      let reasons = classifier.reasons(for: stance.rank, in: features, atMost: 3)
      guard share >= least(for: passage, in: sentence), let strongest = reasons.first?.feature
      else {
        continue
      }
      var reading = StanceReading(stance: stance)
      reading.rules = reasons.map { reason in
        FiredRule(
          first: Int(reason.feature.first), head: Int(reason.feature.last),
          last: Int(reason.feature.last), file: "stance-weights", line: reason.line)
      }
      // No cue of the lexicon stands there: the frame has the words to mark, and nothing else.
      let last = Int(strongest.last)
      let frame = Frame(cue: CueMatch(cue: 0, first: Int(strongest.first), last: last, head: last))
      let ground = RawClaim.Ground(frame, voice)
      let signs = reader.signs
      let confidence = Calibration.embedded.confidence(
        of: signs[.wordsBase] + signs[.wordsShare] * share)
      for vendor in vendors {
        claims.append(
          RawClaim(
            country: passage.country, vendor: vendor, reading: reading, basis: .state,
            confidence: confidence, ground: ground, sentence: passage.sentence,
            place: sentence.place))
      }
    }
    findings.claims += claims
  }

  /// Whether the rules leave it open where a state stands on a vendor that is not its own: they say
  /// nothing of the two, nothing else of the state in the same sentence, and do not tell what an
  /// outsider says there.
  private func isOpen(_ passage: Passage, _ vendor: Int, _ claims: [RawClaim]) -> Bool {
    let code = knowledge.countries.all[passage.country].code
    // What the United States do about vendors is trade and pressure in most news.
    guard knowledge.vendors.all[vendor].home != code, code.rawValue != "US" else { return false }
    return !claims.contains { claim in
      guard claim.country == passage.country, claim.basis == .state else { return false }
      let isSure = claim.confidence >= ArticlePositions.threshold
      let isHere = claim.sentence == passage.sentence
      if claim.vendor != vendor { return isSure && isHere }
      return isSure || isHere && isOutsiders(claim.voice, passage.country)
    }
  }

  /// How likely a stance must be; the Union is named where its members act.
  private func least(for passage: Passage, in sentence: SentenceReading) -> Double {
    let isUnion = knowledge.countries.all[passage.country].code.rawValue == "EU"
    let isDoubtful = passage.link == .focus || sentence.isDoubtful || isUnion
    return reader.signs[isDoubtful ? .wordsSure : .wordsLikely]
  }

  /// Whether it is nobody's word that counts for a state: a vendor's, an analyst's, another state's.
  private func isOutsiders(_ voice: Voice, _ country: Int) -> Bool {
    switch voice.kind {
    case .vendor, .opposition, .analyst, .otherState, .committee: true
    default: !voice.countries.isEmpty && !voice.countries.contains(country)
    }
  }
}

/// A passage of a text, as the classifier is fitted to it.
public struct FittingPassage: Sendable {
  public var country: CountryCode
  public var vendor: VendorID
  /// The number of its sentence.
  public var sentence: Int
  /// The names of its features, some more than once.
  public var features: [String]
  /// The surest stance that the rules give this state and vendor in the same sentence.
  public var byRules: Stance?
}

extension Deriver {
  /// The passages of an article, for fitting the classifier to labelled texts.
  public func passages(of article: Article) -> [FittingPassage] {
    var text = article.text
    return text.withUTF8 { text in
      let draft = layout.read(knowledge.tokenizer.tokens(of: text), of: article, text: text)
      let findings = read(mentions.read(draft))
      return findings.passages.flatMap { passage in
        let sentence = findings.sentences[passage.sentence]
        let features = PassageFeatures.names(
          of: passage, voice: reader.voice(of: passage, in: sentence).kind, in: sentence,
          text: text)
        return passage.vendors.map { vendor in
          let claims = findings.claims.filter {
            $0.sentence == passage.sentence && $0.country == passage.country
              && $0.vendor == vendor && $0.basis == .state
          }
          return FittingPassage(
            country: knowledge.countries.all[passage.country].code,
            vendor: knowledge.vendors.all[vendor].id, sentence: passage.sentence,
            features: features,
            byRules: claims.max { $0.confidence < $1.confidence }?.reading.stance)
        }
      }
    }
  }
}

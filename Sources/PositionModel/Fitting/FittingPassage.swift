import TextMatching

/// A passage of a text, as the classifier is fitted to it.
public struct FittingPassage: Sendable {
  public var country: CountryCode
  public var vendor: VendorID
  /// The number of its sentence.
  public var sentence: Int
  /// The names of its features, some more than once.
  public var features: [String]
  /// The names of the features that tell what the rules say of it.
  public var verdict: [String]
  /// The surest stance that the rules give this state and vendor in the same sentence.
  public var byRules: Stance?

  /// The names of the features where the rules say nothing.
  public static let silence = PassageFeatures.names(of: nil)
}

extension Deriver {
  /// The passages of an article, for fitting the classifier to labelled texts.
  public func passages(of article: Article) -> [FittingPassage] {
    var text = article.text
    return text.withUTF8 { text in
      let draft = layout.read(knowledge.tokenizer.tokens(of: text), of: article, text: text)
      let findings = findings(of: mentions.read(draft), text: text)
      return findings.passages.flatMap { passage in
        let sentence = findings.sentences[passage.sentence]
        let features = PassageFeatures.names(
          of: passage, voice: reader.voice(of: passage, in: sentence).kind, in: sentence,
          text: text)
        return passage.vendors.map { vendor in
          let verdict = verdict(on: passage, vendor, in: findings.claims[...])
          return FittingPassage(
            country: knowledge.countries.all[passage.country].code,
            vendor: knowledge.vendors.all[vendor].id, sentence: passage.sentence,
            features: features, verdict: PassageFeatures.names(of: verdict),
            byRules: verdict?.stance)
        }
      }
    }
  }
}

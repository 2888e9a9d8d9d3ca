import TextMatching

extension Deriver {
  /// Every name in what is read of an article, and the cues and operators of all claims and statements it makes.
  ///
  /// In order of place; offsets are into the article's text.
  public func marks(in article: Article) -> [Mark] {
    let derivation = derive(article)
    let evidence =
      derivation.claims.map(\.evidence) + derivation.pressure.map(\.evidence)
      + derivation.offers.map(\.evidence) + derivation.events.map(\.evidence)
    return Set(names(in: article) + evidence.flatMap(\.marks)).sorted {
      ($0.span, $0.kind.rawValue) < ($1.span, $1.kind.rawValue)
    }
  }

  private func names(in article: Article) -> [Mark] {
    var text = article.text
    return text.withUTF8 { whole in
      let text = reach.part(of: whole)
      let tokens = knowledge.tokenizer.tokens(of: text)
      let reading = mentions.read(layout.read(tokens, of: article, text: text))
      return reading.mentions.map { mention in
        Mark(
          mention.markKind,
          TextSpan(Int(reading.tokens[mention.first].start), Int(reading.tokens[mention.last].end)))
      }
    }
  }
}

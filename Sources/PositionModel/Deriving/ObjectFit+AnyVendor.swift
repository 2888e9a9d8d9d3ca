import TextMatching

// Vendors without a name: "suppliers deemed unreliable", "any maker".

extension ObjectFinder {
  /// Whether vendors that nobody names stand in a range, and no others: "rival suppliers".
  func namesAnyVendor(_ range: Range<Int>, _ sentence: SentenceReading) -> Bool {
    range.contains { index in
      guard isVendorNoun(index, sentence),
        sentence.actor(at: index).map({ $0.countries.isEmpty }) ?? true
      else { return false }
      return !stretch(index - 2, index).contains { before in
        sentence.article.isMentioned(before)
          || ObjectFinder.otherKinds.contains { sentence.isWord(before, $0) }
      }
    }
  }

  /// "not exclude any vendor", "no conditions on suppliers": a cue that says itself whom it means.
  func saysVendors(_ match: CueMatch, _ sentence: SentenceReading) -> Bool {
    let isOfAll = (match.first...match.last).contains { index in
      ["no", "not", "any", "without", "none", "all", "n't"].contains { sentence.isWord(index, $0) }
    }
    return isOfAll
      && (match.first...match.last).contains { index in
        isVendorNoun(index, sentence)
      }
  }

  /// "any vendor", "no supplier", "every maker": all of them, whoever was spoken of last.
  func namesAll(_ range: Range<Int>, _ sentence: SentenceReading) -> Bool {
    range.contains { index in
      isVendorNoun(index, sentence)
        && ["any", "no", "every", "single", "a", "one"].contains {
          sentence.isWord(index - 1, $0)
        }
    }
  }

  private func isVendorNoun(_ token: Int, _ sentence: SentenceReading) -> Bool {
    sentence.range.contains(token)
      && lexicon.vendorNouns.contains(sentence.article.tokens[token].word)
  }

  /// Whether a sentence has a word for any vendor: without one, no cue of it can mean any.
  func mayMeanAnyVendor(_ sentence: SentenceReading) -> Bool {
    let tokens = sentence.article.tokens
    return sentence.range.contains { index in
      let word = tokens[index].word
      return lexicon.vendorNouns.contains(word) || lexicon.everybody.contains(word)
    }
  }

  static let otherKinds: [StaticString] = [
    "other", "rival", "rivals", "local", "domestic", "european", "american", "western", "small",
    "smaller", "new", "alternative", "more", "its", "their", "third", "car", "chip", "phone",
    "trusted", "two", "three", "several", "competing", "foreign",
  ]
}

import TextMatching

// Vendors without a name: "suppliers deemed unreliable", "any maker".

extension ObjectFinder {
  /// Whether vendors that nobody names stand in a range, and no others: "rival suppliers".
  func namesAnyVendor(_ range: Range<Int>, _ sentence: SentenceReading) -> Bool {
    range.contains { index in
      guard ObjectFinder.vendorNouns.contains(where: { sentence.isWord(index, $0) }),
        sentence.actor(at: index).map({ $0.countries.isEmpty }) ?? true
      else { return false }
      return !stretch(index - 2, index).contains { before in
        sentence.article.mentionAt[before] != 0
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
        ObjectFinder.vendorNouns.contains { sentence.isWord(index, $0) }
      }
  }

  /// "any vendor", "no supplier", "every maker": all of them, whoever was spoken of last.
  func namesAll(_ range: Range<Int>, _ sentence: SentenceReading) -> Bool {
    range.contains { index in
      ObjectFinder.vendorNouns.contains { sentence.isWord(index, $0) }
        && ["any", "no", "every", "single", "a", "one"].contains {
          sentence.isWord(index - 1, $0)
        }
    }
  }

  static let vendorNouns: [StaticString] = [
    "vendor", "vendors", "supplier", "suppliers", "manufacturer", "manufacturers", "maker",
    "makers",
  ]

  static let otherKinds: [StaticString] = [
    "other", "rival", "rivals", "local", "domestic", "european", "american", "western", "small",
    "smaller", "new", "alternative", "more", "its", "their", "third", "car", "chip", "phone",
    "trusted", "two", "three", "several", "competing", "foreign",
  ]
}

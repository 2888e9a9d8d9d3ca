import TextMatching

// "The former" and "the latter", which name again what a pair named.

extension MentionFinder {
  /// Adds a mention for each "the former" and "the latter" that stands for a state or a vendor.
  func nameAgain(in reading: inout ArticleDraft) {
    for (number, sentence) in reading.sentences.enumerated() {
      for index in sentence.tokens
      where reading.tokens[index].word == latter || reading.tokens[index].word == former {
        guard isOfPair(index, in: sentence, reading.tokens) else { continue }
        let isFormer = reading.tokens[index].word == former
        let earlier = number > 0 ? reading.sentences[number - 1].tokens : index..<index
        let before = [earlier, sentence.tokens.lowerBound..<index]
        let states = states(in: before, reading)
        let vendors = vendors(in: before, reading)
        let acts = acts(index + 1, in: sentence, reading.tokens)
        let kind: Mention.Kind
        if states.count == 2, acts || vendors.count != 2 {
          kind = .country(states[isFormer ? 0 : 1], .name)
        } else if vendors.count == 2 {
          kind = .vendors([vendors[isFormer ? 0 : 1]])
        } else {
          continue
        }
        let mention = Mention(kind: kind, first: index, last: index)
        reading.mentions.all.append(mention)
        reading.mentions.numbers[index] = Int32(reading.mentions.all.count)
      }
    }
  }

  /// "the former" with no noun of its own: not "the former minister".
  private func isOfPair(_ index: Int, in sentence: SentenceSpan, _ tokens: [Token]) -> Bool {
    guard tokens[index].word != 0,
      index > sentence.tokens.lowerBound, tokens[index - 1].word != 0,
      lexicon.isWord(tokens[index - 1].word, "the")
    else { return false }
    guard index + 1 < sentence.tokens.upperBound, tokens[index + 1].kind == .word else {
      return true
    }
    let wordClass = lexicon.classes[Int(tokens[index + 1].word)]
    return wordClass.isDisjoint(with: WordClass.heads)
      && !wordClass.isDisjoint(with: [.aux, .modal, .adverb, .preposition, .conjunction, .verb])
  }

  /// Whether a verb follows, so that "the former" does something.
  private func acts(_ next: Int, in sentence: SentenceSpan, _ tokens: [Token]) -> Bool {
    guard next < sentence.tokens.upperBound, tokens[next].kind == .word else { return false }
    let wordClass = lexicon.classes[Int(tokens[next].word)]
    return !wordClass.isDisjoint(with: [.aux, .modal, .verb])
      && wordClass.isDisjoint(with: [.preposition, .conjunction])
  }

  /// The states that some tokens name, each once.
  private func states(in ranges: [Range<Int>], _ reading: ArticleDraft) -> [Int] {
    var states: [Int] = []
    for index in ranges.joined() {
      guard let mention = reading.mentions.mention(at: index), mention.first == index,
        let state = mention.country, !states.contains(state)
      else { continue }
      states.append(state)
    }
    return states
  }

  private func vendors(in ranges: [Range<Int>], _ reading: ArticleDraft) -> [Int] {
    var vendors: [Int] = []
    for index in ranges.joined() {
      guard let mention = reading.mentions.mention(at: index), mention.first == index else {
        continue
      }
      vendors += (mention.vendors ?? []).filter { !vendors.contains($0) }
    }
    return vendors
  }
}

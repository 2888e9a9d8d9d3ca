import TextMatching

// Vendors of one list, which are one mention.

extension MentionFinder {
  /// Joins "Finland's Nokia and Sweden's Ericsson" to one mention, whose home the second has before it.
  func joinByHome(_ mention: Mention, to reading: inout ArticleDraft) -> Bool {
    guard let vendors = mention.vendors, let place = placeOfList(in: reading.mentions.all),
      let earlier = reading.mentions.all[place].vendors,
      isJoinedByHome(reading.mentions.all[place], mention, reading)
    else { return false }
    reading.mentions.all[place].last = mention.last
    reading.mentions.all[place].kind = .vendors(earlier + vendors.filter { !earlier.contains($0) })
    for token in mention.first...mention.last {
      reading.mentions.numbers[token] = Int32(place + 1)
    }
    return true
  }

  /// The last vendors, if only homes stand behind them: those joined before, and one more.
  private func placeOfList(in all: [Mention]) -> Int? {
    guard let place = all.suffix(8).lastIndex(where: { $0.vendors != nil }), place + 1 < all.count,
      all[(place + 1)...].allSatisfy({ $0.country != nil })
    else { return nil }
    return place
  }

  /// "Finland's Nokia and Sweden's Ericsson", "Korean Samsung and Japanese NEC": each with its home.
  private func isJoinedByHome(_ left: Mention, _ right: Mention, _ reading: ArticleDraft) -> Bool {
    guard (2...7).contains(right.first - left.last), let vendors = right.vendors else {
      return false
    }
    var hasConjunction = false
    var hasHome = false
    for index in stretch(left.last + 1, right.first) {
      let token = reading.tokens[index]
      if let home = reading.mentions.mention(at: index)?.country {
        guard vendors.contains(where: { gazetteer.isHome(home, of: $0) }) else { return false }
        hasHome = true
      } else if token.mark == UInt8(ascii: ",")
        || lexicon.classes[Int(token.word)].contains(.conjunction)
      {
        hasConjunction = true
      } else if token.kind != .possessive {
        return false
      }
    }
    return hasConjunction && hasHome
  }

  /// "not only Huawei but also ZTE", "not just Huawei but ZTE as well".
  func isAlsoNamed(_ left: Mention, _ right: Mention, _ tokens: [Token]) -> Bool {
    func isWord(_ index: Int, _ word: StaticString) -> Bool {
      tokens.indices.contains(index) && tokens[index].word != 0
        && lexicon.isWord(tokens[index].word, word)
    }
    guard (2...4).contains(right.first - left.last),
      isWord(left.last + 1, "but") || isWord(left.last + 2, "but"),
      ["only", "just", "merely"].contains(where: { isWord(left.first - 1, $0) })
    else { return false }
    return stretch(left.last + 1, right.first).allSatisfy { index in
      tokens[index].kind == .mark || isWord(index, "but") || isWord(index, "also")
        || isWord(index, "even")
    }
  }

  /// "its bar on Huawei, Ericsson may suffer": a comma alone between an object and a subject.
  func isApart(_ left: Mention, _ right: Mention, _ tokens: [Token]) -> Bool {
    guard right.first == left.last + 2, tokens[left.last + 1].mark == UInt8(ascii: ","),
      left.first > 0, right.last + 1 < tokens.count
    else { return false }
    let before = lexicon.classes[Int(tokens[left.first - 1].word)]
    let next = lexicon.classes[Int(tokens[right.last + 1].word)]
    return !before.isDisjoint(with: [.preposition, .verb])
      && !next.isDisjoint(with: [.modal, .aux, .be])
  }
}

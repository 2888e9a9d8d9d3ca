import TextMatching

// Which noun an actor ends on.

extension ActorFinder {
  /// "US federal agencies", "UK security services": initials stand before a noun as adjectives do.
  func isInitials(_ actor: Actor, _ reading: ArticleReading) -> Bool {
    let token = reading.tokens[actor.first]
    return token.end - token.start <= 4 && token.flags.contains(.capitalised)
      && actor.last == actor.first
  }

  /// "Saudi Arabia's Zain awarded": a name of its own, with words in small letters around it.
  func isFirmName(_ index: Int, _ reading: ArticleReading) -> Bool {
    let token = reading.tokens[index]
    guard token.flags.contains(.capitalised), reading.mention(at: index) == nil,
      lexicon.classes[Int(token.word)].isEmpty, index + 1 < reading.tokens.count
    else { return false }
    let next = reading.tokens[index + 1]
    return next.kind == .word && !next.flags.contains(.capitalised)
      && lexicon.classes[Int(next.word)].contains(.verb)
  }

  /// "Canada orders carriers", "the ministry rules Huawei out": a noun in this form would have
  /// nothing to do with what follows.
  func isVerb(
    _ index: Int, _ actor: Actor, in range: Range<Int>, of reading: ArticleReading
  ) -> Bool {
    let (token, next) = (reading.tokens[index], index + 1)
    guard !actor.isPossessive, !actor.isAttribute, range.contains(next),
      reading.tokens[next].kind == .word,
      lexicon.forms[Int(token.word)].contains(.third),
      lexicon.classes[Int(token.word)].contains(.instrument)
    else { return false }
    let wordClass = lexicon.classes[Int(reading.tokens[next].word)]
    return reading.mention(at: next) != nil || lexicon.isStateOwned(before: index + 3, in: reading)
      || !wordClass.isDisjoint(with: [.operators, .determiner, .company, .government])
      || wordClass.contains(.instrument)  // "India plans law"
  }

  /// Heads that follow even a plain name: "UK government", "Washington officials".
  func isCompoundHead(_ wordClass: WordClass) -> Bool {
    !wordClass.isDisjoint(with: [
      .government, .official, .regulator, .parliament, .court, .legislator, .opposition, .expert,
      .operators, .media, .company, .network, .instrument, .collective, .market,
    ])
  }

  /// The head that a run of nouns ends on decides: "government officials", "network operators".
  func stronger(_ kind: Actor.Kind, _ head: Actor.Kind, isFirst: Bool) -> Actor.Kind {
    if kind == .opposition { return kind }  // "the opposition leader"
    if head == .company, kind == .government || kind == .regulator || kind == .parliament {
      return kind
    }
    return head
  }

  func headKind(_ wordClass: WordClass) -> Actor.Kind? {
    if wordClass.isDisjoint(with: Self.anyHead) { return nil }
    return Self.headKinds.first { wordClass.contains($0.0) }?.1
  }

  private static let headKinds: [(WordClass, Actor.Kind)] = [
    (.collective, .other),
    (.opposition, .opposition), (.legislator, .legislator), (.expert, .expert),
    (.court, .court), (.parliament, .parliament), (.regulator, .regulator),
    (.government, .government), (.official, .official), (.media, .media),
    (.anonymous, .anonymous), (.operators, .operators), (.instrument, .instrument),
    (.company, .company), (.network, .owner), (.market, .owner),
  ]
  /// All of these classes; no stored constant, as nearly every word is asked for them.
  private static var anyHead: WordClass { WordClass.heads.union([.collective, .market]) }

  /// Whether a word that can be a verb is a noun here: "the US order", "its ban", "Polish plans".
  func isNounUse(_ index: Int, _ reading: ArticleReading, _ wordClass: WordClass) -> Bool {
    let form = lexicon.forms[Int(reading.tokens[index].word)]
    if form.isDisjoint(with: [.base, .third]) { return false }
    guard !wordClass.isDisjoint(with: WordClass.heads) else { return false }
    guard index > 0 else { return false }
    let before = reading.tokens[index - 1]
    return before.kind == .possessive || !lexicon.classes[Int(before.word)].contains(.aux)
  }
}

extension Lexicon {
  /// Whether "state-owned", "state-run" and the like end right before a token.
  func isStateOwned(before token: Int, in reading: ArticleReading) -> Bool {
    // Nearly every word is asked, and few of them follow either.
    guard token >= 2, token <= reading.tokens.count,
      owners.contains(reading.tokens[token - 2].word)
    else { return false }
    // "state operator Uztelecom", "the state carrier"
    let name = token
    if name < reading.tokens.count, isWord(reading.tokens[name - 2].word, "state"),
      ["operator", "carrier", "telco", "incumbent"].contains(where: {
        isWord(reading.tokens[name - 1].word, $0)
      })
    {
      return reading.mention(at: name) != nil
    }
    return owned.contains(reading.tokens[token - 1].word)
  }
}

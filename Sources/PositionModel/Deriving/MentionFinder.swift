import TextMatching

/// Finds and types the mentions of an article.
struct MentionFinder {
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  /// The numbers of "former" and "latter", which every token is asked for.
  let former: Vocabulary.WordID
  let latter: Vocabulary.WordID

  init(gazetteer: Gazetteer, lexicon: Lexicon) {
    (self.gazetteer, self.lexicon) = (gazetteer, lexicon)
    (former, latter) = (lexicon.id("former"), lexicon.id("latter"))
  }

  /// The article with its mentions.
  func read(_ draft: consuming ArticleDraft) -> ArticleReading {
    var reading = draft
    reading.mentions.numbers = Array(repeating: 0, count: reading.tokens.count)
    find(in: &reading)
    return ArticleReading(reading)
  }

  private func find(in reading: inout ArticleDraft) {
    var people: Set<Int> = []
    var pending: [(Int, Int, ArraySlice<Entity>)] = []
    for sentence in reading.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard reading.tokens[index].word != 0,
          let (count, entities) = gazetteer.names.longest(
            in: reading.tokens, at: index, upTo: sentence.tokens.upperBound)
        else {
          index += 1
          continue
        }
        pending.append((index, count, entities))
        for case .leader(_, let office, false) in entities where count > 1 { people.insert(office) }
        index += count
      }
    }
    let named = namedVendors(pending, reading.tokens)
    let hasInstitution = pending.contains { _, _, entities in
      entities.contains { if case .institution = $0 { true } else { false } }
    }
    let states = hasInstitution ? namedStates(pending) : [:]
    for (first, count, entities) in pending {
      guard
        let kind = resolve(
          isShared(entities) ? owned(entities, states) : entities, first: first,
          last: first + count - 1, in: reading, people: people,
          named: named)
      else { continue }
      var mention = Mention(
        kind: atHome(kind, first, states, reading.tokens), first: first, last: first + count - 1)
      for case .epithet in entities where mention.vendors != nil { mention.isEpithet = true }
      if (mention.vendors?.count ?? 0) > 1 || mention.isEpithet {
        mention.isVague = isVague(mention.last, reading.tokens)
      }
      append(mention, to: &reading)
    }
    nameAgain(in: &reading)
  }

  /// The vendors that the article calls by name.
  private func namedVendors(_ pending: [(Int, Int, ArraySlice<Entity>)], _ tokens: [Token]) -> Set<
    Int
  > {
    var named: Set<Int> = []
    for (_, _, entities) in pending {
      for case .vendors(let set) in entities where gazetteer.vendorSets[set].count == 1 {
        named.formUnion(gazetteer.vendorSets[set])
      }
    }
    return named
  }

  /// Adds a mention, joining "Huawei and ZTE" and "the Chinese giant Huawei" to one.
  private func append(_ mention: Mention, to reading: inout ArticleDraft) {
    if joinByHome(mention, to: &reading) { return }
    if let vendors = mention.vendors, let before = reading.mentions.all.last,
      let earlier = before.vendors
    {
      if before.isEpithet, !mention.isEpithet, before.last + 1 == mention.first {
        var joined = mention
        joined.first = before.first
        replaceLast(with: joined, in: &reading)
        return
      }
      if isJoined(before.last, mention.first, reading.tokens)
        || isAlsoNamed(before, mention, reading.tokens),
        !before.isEpithet, !isClosed(before, before: mention.first, reading.tokens),
        !isApart(before, mention, reading.tokens)
      {
        var joined = mention
        joined.first = before.first
        joined.kind = .vendors(earlier + vendors.filter { !earlier.contains($0) })
        replaceLast(with: joined, in: &reading)
        return
      }
    }
    reading.mentions.all.append(mention)
    mark(mention, reading.mentions.all.count, in: &reading)
  }

  /// "Nokia, Samsung and C-DOT, and Huawei": whether the "and" of a list stands before its last
  /// comma, so that what follows is none of it.
  private func isClosed(_ list: Mention, before next: Int, _ tokens: [Token]) -> Bool {
    func isAnd(_ index: Int) -> Bool {
      lexicon.classes[Int(tokens[index].word)].contains(.conjunction)
    }
    func isComma(_ index: Int) -> Bool { tokens[index].mark == UInt8(ascii: ",") }
    // "Unlike Nokia and Ericsson, Chinese suppliers"
    return (isComma(next - 2) && isAnd(next - 1) || isComma(next - 1))
      && (list.first..<next - 2).contains(where: isAnd)
  }

  private func replaceLast(with mention: Mention, in reading: inout ArticleDraft) {
    reading.mentions.all[reading.mentions.all.count - 1] = mention
    mark(mention, reading.mentions.all.count, in: &reading)
  }

  private func mark(_ mention: Mention, _ number: Int, in reading: inout ArticleDraft) {
    for token in mention.first...mention.last { reading.mentions.numbers[token] = Int32(number) }
  }

  /// Whether only a comma, "and", "or" or a slash stands between two tokens.
  private func isJoined(_ left: Int, _ right: Int, _ tokens: [Token]) -> Bool {
    guard right - left >= 2, right - left <= 6 else { return false }
    var commas = 0
    var isIntroduced = false
    return (left + 1..<right).allSatisfy { index in
      let token = tokens[index]
      if token.mark == UInt8(ascii: ",") { commas += 1 }
      // "Huawei, ZTE, Hikvision and Hytera": a maker that nobody listed.
      if token.word == 0, token.kind == .word, token.flags.contains(.capitalised), commas > 0 {
        return true
      }
      if token.mark == UInt8(ascii: ",") || token.mark == UInt8(ascii: "/")
        || token.mark == UInt8(ascii: "&")
      {
        return true
      }
      if lexicon.classes[Int(token.word)].contains(.determiner) { isIntroduced = true }
      // "and its smaller rival ZTE"
      if isIntroduced, token.kind == .word, lexicon.forms[Int(token.word)].isEmpty,
        lexicon.classes[Int(token.word)].isDisjoint(with: [.preposition, .aux])
      {
        return true
      }
      return lexicon.classes[Int(token.word)].contains(.conjunction)
        || (token.kind == .possessive)
        || lexicon.classes[Int(token.word)].contains(.determiner)
    }
  }

  /// What a name means at its place; `nil` where it is no mention there.
  private func resolve(
    _ entities: ArraySlice<Entity>, first: Int, last: Int, in reading: ArticleDraft,
    people: Set<Int>,
    named: Set<Int>
  ) -> Mention.Kind? {
    let tokens = reading.tokens
    let isCapitalised = tokens[first].flags.contains(.capitalised)
    var best: (rank: Int, kind: Mention.Kind)?
    func offer(_ rank: Int, _ kind: Mention.Kind) {
      if rank < best?.rank ?? .max { best = (rank, kind) }
    }
    for entity in entities {
      switch entity {
      case .other: return nil
      case .vendors(let set):
        let vendors = gazetteer.vendorSets[set]
        if isCapitalised || vendors.count > 1 || tokens[first].end - tokens[first].start > 3 {
          offer(vendors.count > 1 ? 0 : 1, .vendors(vendors))
        }
      case .epithet(let set):
        if isOfAnother(first, last, reading) { continue }
        let vendors = gazetteer.vendorSets[set]
        if let vendor = vendors.first(where: named.contains) ?? compatriot(of: vendors, named) {
          offer(2, .vendors([vendor]))
        }
      case .vendorPerson(let vendor) where isCapitalised: offer(3, .vendorPerson(vendor))
      case .institution(let country, let kind) where isCapitalised:
        offer(3, .institution(country, kind))
      case .country(let country, let form) where isCapitalised:
        if !isPersonalName(form, country, first, tokens) { offer(4, .country(country, form)) }
      case .carrier(let carrier, let isWeak) where isCapitalised:
        if !isWeak || hasCarrierContext(first, last, reading) {
          offer(isWeak ? 7 : 3, .carrier(carrier))
        }
      case .leader(let country, let office, let isWeak) where isCapitalised:
        if isInOffice(office, reading.day),
          isPerson(office, isWeak, first, last, tokens, people)
        {
          offer(5, .leader(country))
        }
      default: break
      }
    }
    return best?.kind
  }

  /// "companies", "giants", "technology": words for any firm or its goods.
  private func isVague(_ last: Int, _ tokens: [Token]) -> Bool {
    let wordClass = lexicon.classes[Int(tokens[last].word)]
    let form = lexicon.forms[Int(tokens[last].word)]
    guard form.isEmpty || !form.contains(.gerund) else { return false }
    for word: StaticString in [
      "companies", "firms", "giants", "groups", "businesses", "technology", "technologies",
      "products",
    ] where tokens[last].word != 0 && lexicon.isWord(tokens[last].word, word) {
      return !wordClass.isEmpty
    }
    return false
  }

  /// "China Mobile, another Chinese giant", "the Chinese giant Alibaba": somebody else's epithet.
  private func isOfAnother(_ first: Int, _ last: Int, _ reading: ArticleDraft) -> Bool {
    let tokens = reading.tokens
    if last + 1 < tokens.count {
      let next = tokens[last + 1]
      if next.kind == .word, next.flags.contains(.capitalised), next.word == 0 { return true }
    }
    var index = first - 1
    while index > 0, lexicon.classes[Int(tokens[index].word)].contains(.determiner) { index -= 1 }
    guard index > 0, tokens[index].mark == UInt8(ascii: ",") else { return false }
    let before = tokens[index - 1]
    if let mention = reading.mentions.mention(at: index - 1) { return mention.vendors == nil }
    return before.kind == .word && before.word == 0 && before.flags.contains(.capitalised)
  }

  /// The named vendor from the same country: "the Chinese firm" after ZTE alone.
  private func compatriot(of vendors: [Int], _ named: Set<Int>) -> Int? {
    let homes = vendors.map { gazetteer.vendors.all[$0].home }
    return named.sorted().first { homes.contains(gazetteer.vendors.all[$0].home) }
  }

  /// "Michael Jordan", "Denzel Washington": a place that is the end of a person's name.
  private func isPersonalName(
    _ form: Entity.CountryForm, _ country: Int, _ first: Int, _ tokens: [Token]
  ) -> Bool {
    let isGivenName = ["JO", "TD", "GE"].contains(gazetteer.countries.all[country].code.rawValue)
    guard form == .capital || (form == .name && isGivenName) else { return false }
    guard first > 1 else { return false }
    let before = tokens[first - 1]
    return before.kind == .word && before.word == 0 && before.flags.contains(.capitalised)
      && !before.flags.contains(.allCapitals) && tokens[first - 2].kind == .word
  }

  private func hasCarrierContext(_ first: Int, _ last: Int, _ reading: ArticleDraft) -> Bool {
    let lower = max(0, first - 6)
    let upper = min(reading.tokens.count - 1, last + 6)
    for index in lower...upper where index < first || index > last {
      let wordClass = lexicon.classes[Int(reading.tokens[index].word)]
      if wordClass.contains(.operators) { return true }
      if case .carrier? = reading.mentions.mention(at: index)?.kind { return true }
    }
    return isCarrierByDeed(first, last, reading)
  }

  /// "Britain's Three", "Orange has picked Nokia for 5G": whose it is, or what it does.
  private func isCarrierByDeed(_ first: Int, _ last: Int, _ reading: ArticleDraft) -> Bool {
    if first > 0, reading.tokens[first - 1].kind == .possessive { return true }
    let next = last + 1
    guard next < reading.tokens.count else { return false }
    let word = reading.tokens[next].word
    let wordClass = lexicon.classes[Int(word)]
    // "Three have banned" is a number of states.
    let isVerb =
      lexicon.isWord(word, "has") || lexicon.isWord(word, "is") || lexicon.isWord(word, "will")
      || wordClass.contains(.verb)
        && !lexicon.forms[Int(word)].isDisjoint(with: [.past, .third])
        && wordClass.isDisjoint(with: [.aux, .firmNoun, .gear])
    guard isVerb else { return false }
    return stretch(next + 1, min(reading.tokens.count, next + 16)).contains {
      !lexicon.classes[Int(reading.tokens[$0].word)].isDisjoint(with: [.network, .fiveG])
    }
  }

  private func isInOffice(_ office: Int, _ day: Day?) -> Bool {
    guard let day else { return true }
    let office = gazetteer.offices[office]
    if let from = office.from, day < from.earliest.adding(days: -120) { return false }
    if let to = office.to, day > to.latest.adding(days: 400) { return false }
    return true
  }

  /// Whether a surname is meant as the person in office: not "Woody Johnson".
  private func isPerson(
    _ office: Int, _ isWeak: Bool, _ first: Int, _ last: Int, _ tokens: [Token],
    _ people: Set<Int>
  ) -> Bool {
    if last > first { return true }
    guard first > 0, tokens[first - 1].kind == .word else {
      return !isWeak || people.contains(office)
    }
    let before = tokens[first - 1]
    let wordClass = lexicon.classes[Int(before.word)]
    if !wordClass.isDisjoint(with: [.title, .government, .official]) { return true }
    if before.word == 0, before.flags.contains(.capitalised) { return false }
    return !isWeak || people.contains(office)
  }
}

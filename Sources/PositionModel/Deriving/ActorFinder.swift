/// Finds the actors of a sentence.
///
/// A class, as every sentence holds it.
final class ActorFinder: Sendable {
  let lexicon: Lexicon
  let gazetteer: Gazetteer

  init(lexicon: Lexicon, gazetteer: Gazetteer) {
    self.lexicon = lexicon
    self.gazetteer = gazetteer
  }

  func actors(in range: Range<Int>, of reading: ArticleReading) -> [Actor] {
    var actors: [Actor] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let mention = reading.mention(at: index) {
        if var actor = actor(of: mention, in: range, of: reading) {
          actor.isStateOwned = lexicon.isStateOwned(before: actor.first, in: reading)
          join(actor, to: &actors, in: range, reading)
          index = max(actor.last, mention.last) + 1
          continue
        }
        index = mention.last + 1
        continue
      }
      if !lexicon.isStateOwned(before: index + 2, in: reading),
        var actor = genericActor(at: index, in: range, of: reading)
      {
        actor.isStateOwned = lexicon.isStateOwned(before: actor.first, in: reading)
        actors.append(actor)
        index = actor.last + 1
        continue
      }
      index += 1
    }
    return actors
  }

  func actor(
    of mention: Mention, in range: Range<Int>, of reading: ArticleReading
  ) -> Actor? {
    switch mention.kind {
    case .country(let country, let form):
      return countryActor(country, form, mention, in: range, of: reading)
    case .institution(let country, let kind):
      var actor = Actor(
        kind: institutionKind(kind), countries: [country], first: mention.first,
        last: mention.last)
      extend(&actor, in: range, of: reading)
      return actor
    case .leader(let country):
      return Actor(
        kind: .official, countries: [country], first: mention.first, last: mention.last)
    case .carrier(let carrier):
      let home = gazetteer.carriers[carrier]
      return Actor(
        kind: .operators, countries: [home.country], carriers: [carrier], first: mention.first,
        last: mention.last)
    case .vendors, .vendorPerson: return nil
    }
  }

  func institutionKind(_ kind: Entity.InstitutionKind) -> Actor.Kind {
    switch kind {
    case .government, .ministry: .government
    case .regulator, .agency: .regulator
    case .parliament: .parliament
    case .court: .court
    case .committee: .legislator
    case .party: .opposition
    }
  }

  /// "Germany", "Germany's interior ministry", "the German government", "German networks".
  func countryActor(
    _ country: Int, _ form: Entity.CountryForm, _ mention: Mention, in range: Range<Int>,
    of reading: ArticleReading
  ) -> Actor {
    var actor = Actor(
      kind: .state, countries: [country], first: mention.first, last: mention.last)
    actor.isAttribute = form == .demonym
    let next = mention.last + 1
    if next < range.upperBound, reading.tokens[next].kind == .possessive {
      actor.isPossessive = true
      actor.isAttribute = true
      actor.last = next
    }
    if actor.isPossessive, isNeighbours(actor, in: range, of: reading) {
      actor.kind = .other  // "Vietnam's neighbour Laos": the other one acts
      return actor
    }
    extend(&actor, in: range, of: reading)
    if actor.kind == .government, isOfMany(actor, of: reading) { actor.kind = .other }
    if actor.kind == .owner, form == .demonym, isMadeThere(actor, of: reading) {
      actor.kind = .other
    }
    if actor.kind == .state, form == .demonym, !actor.isPossessive, actor.isAttribute {
      if isPeople(actor, in: range, of: reading) {
        actor.isAttribute = false
      } else {
        actor.kind = .other
      }
    }
    return actor
  }

  /// "Chinese antennas": what vendors make, and not what stands in their state.
  private func isMadeThere(_ actor: Actor, of reading: ArticleReading) -> Bool {
    gazetteer.countries.all[actor.countries[0]].code.rawValue == "CN"
      && ["antennas", "antenna", "masts", "stations", "radios"].contains {
        lexicon.isWord(reading.tokens[actor.last].word, $0)
      }
  }

  /// Whether a neighbour by name stands behind a possessive.
  private func isNeighbours(
    _ actor: Actor, in range: Range<Int>, of reading: ArticleReading
  ) -> Bool {
    let next = actor.last + 1
    return range.contains(next + 1)
      && ["neighbour", "neighbor", "ally"].contains {
        lexicon.isWord(reading.tokens[next].word, $0)
      } && reading.mention(at: next + 1)?.country != nil
  }

  /// "ten of the 27 EU governments": members act, not the union.
  private func isOfMany(_ actor: Actor, of reading: ArticleReading) -> Bool {
    gazetteer.countries.all[actor.countries[0]].code.rawValue == "EU"
      && (lexicon.isWord(reading.tokens[actor.last].word, "governments")
        || lexicon.isWord(reading.tokens[actor.last].word, "leaders")
        || lexicon.isWord(reading.tokens[actor.last].word, "ministers"))
  }

  /// "the Americans have", "the British and": a demonym that stands for its state.
  func isPeople(
    _ actor: Actor, in range: Range<Int>, of reading: ArticleReading
  ) -> Bool {
    let before = actor.first - 1
    var next = actor.last + 1
    // "the British already have"
    while range.contains(next + 1),
      lexicon.classes[Int(reading.tokens[next].word)] == .adverb
    {
      next += 1
    }
    // "Australians, who barred".
    if range.contains(next + 1), reading.tokens[next].mark == UInt8(ascii: ","),
      lexicon.isWord(reading.tokens[next + 1].word, "who")
    {
      return true
    }
    guard range.contains(before), actor.last == actor.first,
      lexicon.classes[Int(reading.tokens[before].word)].contains(.determiner)
    else { return false }
    guard range.contains(next), reading.mention(at: next) == nil else { return false }
    let token = reading.tokens[next]
    if token.mark == UInt8(ascii: ",") { return true }
    let wordClass = lexicon.classes[Int(token.word)]
    return !wordClass.isDisjoint(with: [.aux, .conjunction])
      || (wordClass.contains(.verb)
        && !lexicon.forms[Int(token.word)].isDisjoint(with: [.past, .third]))
  }

  /// Reads on from a name to the noun that it belongs to.
  func extend(_ actor: inout Actor, in range: Range<Int>, of reading: ArticleReading) {
    var index = actor.last + 1
    var unknown = 0
    let wasPerson = actor.kind == .official
    let limit = min(range.upperBound, actor.last + 8)
    while index < limit {
      let token = reading.tokens[index]
      if let mention = reading.mention(at: index) {
        if let vendors = mention.vendors {
          if actor.isAttribute || actor.isPossessive || unknown == 0 {
            let isHome = vendors.contains { gazetteer.isHome(actor.countries[0], of: $0) }
            if isHome, actor.isAttribute {
              actor.kind = .origin
              actor.last = index - 1
            }
          }
        } else if case .carrier = mention.kind, actor.isAttribute {
          actor.kind = .carrierHome
          actor.last = index - 1
        } else if case .institution(_, let kind) = mention.kind, actor.isAttribute {
          actor.kind = institutionKind(kind)
          actor.last = mention.last
        } else if case .leader(let country) = mention.kind,
          actor.countries.contains(country) || actor.isPossessive
        {
          actor.kind = .official  // "Romania's Orban": a name that two states' leaders have
          actor.last = mention.last
        }
        return
      }
      if token.kind == .possessive {
        // "the German government's plan": the owner stays the actor.
        actor.isPossessive = true
        actor.last = index
        return
      }
      guard token.kind == .word || token.kind == .number,
        !lexicon.isStateOwned(before: index + 2, in: reading),
        !isVerb(index, actor, in: range, of: reading)
      else { return }
      let wordClass = lexicon.classes[Int(token.word)]
      if !wordClass.isDisjoint(with: [.preposition, .aux, .conjunction, .relative, .clauseBreak]),
        !(token.word == 0)
      {
        return
      }
      let head = headKind(wordClass)
      let isVerb = wordClass.contains(.verb) && !isNounUse(index, reading, wordClass)
      if isVerb { return }
      if wordClass.contains(.determiner) { return }
      if let head {
        if !actor.isAttribute, unknown > 0, !isInitials(actor, reading) { return }
        if !actor.isAttribute, !isCompoundHead(wordClass) { return }
        if !(wasPerson && head == .instrument) {
          actor.kind = stronger(actor.kind, head, isFirst: unknown == 0)
          actor.last = index
          actor.isAttribute = true
        }
      } else {
        if wordClass.contains(.adverb) && !actor.isPossessive && unknown == 0 { return }
        if actor.isPossessive, unknown == 0, isFirmName(index, reading) {
          // "Vanuatu's TRBR": who is known by capitals alone is an authority more often than a firm.
          let isAuthority = token.flags.contains(.allCapitals) && token.end - token.start <= 6
          actor.kind = isAuthority ? .regulator : .carrierHome
          if isAuthority { actor.last = index }
          return
        }
        unknown += 1
        if unknown > 3 || (!actor.isAttribute && unknown > 1) { return }
        // "the Swedish exclusion": a cue of its own; but "the Czech cyber agency" goes on.
        let isCue = lexicon.cuesByWord.hasSingleWord(token.word)
        if isCue { return }
      }
      index += 1
    }
  }

  /// "the government", "ministers", "operators": for the country in focus.
  func genericActor(
    at index: Int, in range: Range<Int>, of reading: ArticleReading
  ) -> Actor? {
    let token = reading.tokens[index]
    guard token.kind == .word, token.word != 0 else { return nil }
    let wordClass = lexicon.classes[Int(token.word)]
    guard let kind = headKind(wordClass), kind != .company, kind != .instrument, kind != .owner,
      !(index > 0 && lexicon.isWord(reading.tokens[index - 1].word, "chief"))  // "chief executive"
    else { return nil }
    guard !wordClass.contains(.verb) || isNounUse(index, reading, wordClass) else { return nil }
    var actor = Actor(kind: kind, countries: [], first: index, last: index)
    actor.isGeneric = true
    var at = index + 1
    while at < min(range.upperBound, index + 4) {
      guard reading.mention(at: at) == nil, reading.tokens[at].kind == .word else { break }
      let wordClass = lexicon.classes[Int(reading.tokens[at].word)]
      guard let head = headKind(wordClass), head != .instrument, head != .owner,
        !wordClass.contains(.verb)
      else { break }
      actor.kind = stronger(actor.kind, head, isFirst: false)
      actor.last = at
      at += 1
    }
    if at < range.upperBound, reading.tokens[at].kind == .possessive {
      actor.isPossessive = true
      actor.last = at
    }
    // "the government of Sweden", "the regulator in Chile"
    let isCritic =
      kind == .expert
      && !lexicon.isWord(reading.tokens[min(at, reading.tokens.count - 1)].word, "in")
    if !isCritic, at + 1 < range.upperBound, let mention = reading.mention(at: at + 1),
      case .country(let country, let form)? = Optional(mention.kind), form != .demonym,
      lexicon.isWord(reading.tokens[at].word, "of")
        || (lexicon.isWord(reading.tokens[at].word, "in") && actor.kind != .official),
      mention.last + 1 >= range.upperBound || reading.tokens[mention.last + 1].kind != .possessive
    {
      actor.countries = [country]
      actor.isGeneric = false
      actor.last = mention.last
    }
    return actor
  }
}

import TextMatching

// Lists of countries: "Australia, New Zealand and Japan".

extension ActorFinder {
  /// Whether a list goes on to its "and": "Australia, Canada, Japan and …".
  func continuesList(_ token: Int, _ reading: ArticleReading) -> Bool {
    var index = token
    while index < min(reading.tokens.count, token + 14) {
      let item = reading.tokens[index]
      let wordClass = lexicon.classes[Int(item.word)]
      if wordClass.contains(.conjunction) {
        return reading.mention(at: index + 1) != nil
          || reading.mention(at: index + 2) != nil
      }
      let isList =
        item.mark == UInt8(ascii: ",") || wordClass.contains(.determiner)
        || reading.mention(at: index)?.country != nil
      guard isList else { return false }
      index += 1
    }
    return false
  }

  /// "Germany, Norway, Iceland: in all of them": whether a list goes on to a colon.
  private func isBeforeColon(_ rest: Range<Int>, _ reading: ArticleReading) -> Bool {
    let end = rest.prefix(24).first { !isOfList($0, reading) }
    return end.map { reading.tokens[$0].mark == UInt8(ascii: ":") } ?? false
  }

  /// "Undecided: Germany, Italy": whether a list stands behind a colon and fills its sentence.
  private func isOfEntry(_ head: Actor, _ rest: Range<Int>, _ reading: ArticleReading) -> Bool {
    guard head.first > 0, reading.tokens[head.first - 1].mark == UInt8(ascii: ":") else {
      return false
    }
    return rest.allSatisfy {
      isOfList($0, reading) || reading.tokens[$0].mark == UInt8(ascii: ".")
    }
  }

  /// Whether a token is of a list of states: one of them, a comma, "and", a year in brackets.
  private func isOfList(_ token: Int, _ reading: ArticleReading) -> Bool {
    let item = reading.tokens[token]
    let wordClass = lexicon.classes[Int(item.word)]
    return reading.mention(at: token)?.country != nil || item.kind == .number
      || [",", "(", ")"].contains { item.mark == UInt8(ascii: $0) }
      || !wordClass.isDisjoint(with: [.conjunction, .determiner])
  }

  private func startsPredicate(_ token: Int, _ reading: ArticleReading) -> Bool {
    guard token < reading.tokens.count else { return false }
    return lexicon.classes[Int(reading.tokens[token].word)].contains(.aux)
  }

  /// Whether a preposition leads to an actor: it is no subject.
  private func isObject(_ actor: Actor, _ reading: ArticleReading) -> Bool {
    guard actor.first > 0 else { return false }
    return lexicon.classes[Int(reading.tokens[actor.first - 1].word)].contains(.preposition)
  }

  /// "The governments of Kuwait": those of the states that are listed behind it.
  private func isOfStates(_ actor: Actor, _ reading: ArticleReading) -> Bool {
    guard actor.last > actor.first + 1, !actor.isAttribute, !actor.isGeneric else { return false }
    return [
      "governments", "ministries", "ministers", "regulators", "leaders", "parliaments",
      "authorities",
    ]
    .contains { lexicon.isWord(reading.tokens[actor.first].word, $0) }
      && stretch(actor.first + 1, actor.last).contains {
        lexicon.isWord(reading.tokens[$0].word, "of")
      }
  }

  /// "Not only Romania but also Bulgaria": whether a word of "but also" joins what stands behind it.
  private func isBoth(_ first: Actor, _ token: Int, _ reading: ArticleReading) -> Bool {
    guard first.first > 1 else { return false }
    func isWord(_ index: Int, _ word: StaticString) -> Bool {
      lexicon.isWord(reading.tokens[index].word, word)
    }
    return isWord(first.first - 1, "only") && isWord(first.first - 2, "not")
      && (isWord(token, "but") || isWord(token, "also") && isWord(token - 1, "but"))
  }

  /// Joins "Australia, New Zealand and Japan" to one actor with three countries.
  func join(
    _ actor: Actor, to actors: inout [Actor], in range: Range<Int>, _ reading: ArticleReading
  ) {
    if let home = actors.last, home.kind == .carrierHome, home.countries.count == 1,
      actor.kind == .operators, actor.first == home.last + 1, actor.countries != home.countries,
      !actor.carriers.contains(where: { gazetteer.carriers[$0].isMultinational })
    {
      // "Mongolia's Unitel": the name that a carrier of another state has.
      var namesake = actor
      (namesake.kind, namesake.countries, namesake.carriers) = (.company, home.countries, [])
      actors.append(namesake)
      return
    }
    guard let before = actors.last, !actor.countries.isEmpty, !before.countries.isEmpty,
      before.kind == actor.kind || actor.kind == .state && isOfStates(before, reading)
        || (before.kind == .state && actor.actsForState && actor.isPossessive),
      !before.isGeneric, !before.isPossessive || actor.isPossessive,
      before.kind == .state || before.kind == .operators || before.isAttribute
        || isOfStates(before, reading),
      actor.first - before.last >= 2, actor.first - before.last <= 5
    else {
      actors.append(actor)
      return
    }
    let rest = stretch(actor.last + 1, range.upperBound)
    var comma = false
    var conjunction = false
    for index in stretch(before.last + 1, actor.first) {
      let token = reading.tokens[index]
      let wordClass = lexicon.classes[Int(token.word)]
      if token.mark == UInt8(ascii: ",") || token.mark == UInt8(ascii: "/") {
        comma = true
      } else if wordClass.contains(.conjunction) || token.mark == UInt8(ascii: "&")
        || isBoth(before, index, reading)
      {
        conjunction = true
      } else if !wordClass.contains(.determiner) {
        actors.append(actor)
        return
      }
    }
    if comma, conjunction, startsPredicate(actor.last + 1, reading), isObject(before, reading) {
      actors.append(actor)  // "waits for Brussels, and the Dutch have"
      return
    }
    guard
      conjunction
        || comma
          && (continuesList(actor.last + 1, reading) || isBeforeColon(rest, reading)
            || isOfEntry(before, rest, reading))
    else {
      actors.append(actor)
      return
    }
    var joined = before
    joined.isAttribute = actor.isAttribute
    joined.countries += actor.countries.filter { !joined.countries.contains($0) }
    joined.carriers += actor.carriers
    joined.last = actor.last
    joined.kind = actor.kind
    joined.isPossessive = actor.isPossessive
    joined.isAttribute = actor.isAttribute
    actors[actors.count - 1] = joined
  }
}

import TextMatching

// Whose network it is, where no subject says who decides.

extension FrameReader {
  func scanRight(_ frame: inout Frame, _ sentence: SentenceReading) {
    let clause = sentence.clause(of: frame.cue.first)
    var owner: Actor?
    var place: Actor?
    for index in stretch(frame.cue.first, clause.upperBound) {
      guard let actor = sentence.actor(at: index), actor.first == index else { continue }
      let (word, _) = wordBefore(actor, sentence)
      if sentence.isWord(word, "by"), frame.cue.isPassive || isNoun(frame.cue) {
        if actor.actsForState || actor.kind == .operators {
          frame.authority = actor
          frame.link = .agent
          frame.hasForeignSubject = false
          return
        }
      }
      if actor.countries.isEmpty { continue }
      if actor.kind == .owner { owner = owner ?? actor }
      if actor.kind == .operators, actor.carriers.isEmpty, isUnderRule(frame, sentence) {
        owner = owner ?? actor.asState
      }
      if isUnion(actor) { continue }
      if actor.kind == .state || actor.kind == .government || actor.kind == .instrument
        || actor.kind == .operators, isPlace(word, sentence)
      {
        place = place ?? actor
      }
    }
    let isOpen = frame.authority.map { $0.isGeneric && $0.countries.isEmpty } ?? true
    guard isOpen else { return }
    if frame.link == .pronoun { place = nil }
    for index in stretch(clause.lowerBound, frame.cue.first) where owner == nil {
      guard let actor = sentence.actor(at: index), actor.first == index, !actor.countries.isEmpty
      else { continue }
      if actor.kind == .owner { owner = actor }
      let (word, _) = wordBefore(actor, sentence)
      if actor.kind == .state, isPlace(word, sentence), frame.link != .pronoun {
        place = place ?? actor
      }
    }
    if let owner {
      if frame.authority == nil {
        frame.authority = owner
      } else {
        frame.authority?.countries = owner.countries  // "the government … Britain's networks"
      }
      frame.link = .owner
    } else if frame.authority != nil {
      return
    } else if let place {
      frame.authority = place
      frame.link = .location
    }
  }

  /// "in the EU" is a place of many states, not the Union's act.
  func isUnion(_ actor: Actor) -> Bool {
    actor.kind == .state
      && actor.countries.contains {
        gazetteer.countries.all[$0].code.rawValue == "EU"
      }
  }

  func isPlace(_ token: Int, _ sentence: SentenceReading) -> Bool {
    ["in", "across", "from", "throughout", "of", "within", "for", "into", "to"].contains {
      sentence.isWord(token, $0)
    }
  }

  func findElsewhere(_ frame: inout Frame, _ sentence: SentenceReading) {
    if frame.authority?.isGeneric == true { return }
    if frame.hasForeignSubject { return }
    let wasPronoun = frame.link == .pronoun
    var best: Actor?
    for actor in sentence.actors where !actor.countries.isEmpty {
      guard actor.actsForState || actor.kind == .owner else { continue }
      if actor.first == frame.addressee?.first || actor.first == frame.source?.first { continue }
      let (word, before) = wordBefore(actor, sentence)
      if before?.effect == .pressure || before?.effect == .despite { continue }
      if sentence.isWord(word, "like") || sentence.isWord(word, "unlike") { continue }
      if sentence.isWord(word, "to"), actor.kind == .state { continue }
      if isUnion(actor), isPreposition(word, sentence) { continue }
      if isHome(actor, of: frame.vendors) { continue }
      if actor.first < frame.cue.first || best == nil { best = actor }
      if actor.first > frame.cue.first { break }
    }
    if let best {
      let word = wordBefore(best, sentence).0
      frame.isExample = ["including", "like", "as"].contains { sentence.isWord(word, $0) }
      frame.authority = best
      frame.link = wasPronoun ? .pronoun : .sentence
    }
  }

  /// Whether an actor stands free of any preposition, as subjects do.
  func isBare(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    !isPreposition(wordBefore(actor, sentence).0, sentence)
  }

  func isHome(_ actor: Actor, of vendors: [Int]) -> Bool {
    actor.countries.contains { country in
      vendors.contains {
        gazetteer.vendors.all[$0].home == gazetteer.countries.all[country].code
      }
    }
  }
}

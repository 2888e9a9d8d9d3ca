import TextMatching

// Institutions whose name several states have.

extension MentionFinder {
  /// "National Cyber Security Centre": whether several states have an institution of this name.
  func isShared(_ entities: ArraySlice<Entity>) -> Bool {
    guard entities.count > 1 else { return false }
    var count = 0
    for case .institution in entities { count += 1 }
    return count > 1
  }

  /// How often the article names each state.
  func namedStates(_ pending: [(Int, Int, ArraySlice<Entity>)]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for (_, _, entities) in pending {
      for case .country(let country, _) in entities.prefix(1) { counts[country, default: 0] += 1 }
    }
    return counts
  }

  /// An institution as the article means it: "the Communications Authority" of a state that nobody
  /// names is that of the state which the article is about, which will have one, too.
  func atHome(
    _ kind: Mention.Kind, _ first: Int, _ states: [Int: Int], _ tokens: [Token]
  ) -> Mention.Kind {
    guard case .institution(let country, let institution) = kind, states[country] == nil,
      MentionFinder.commonNames.contains(where: { lexicon.isWord(tokens[first].word, $0) }),
      let most = states.filter({ !isForeignVoice($0.key) }).max(by: {
        ($0.value, $1.key) < ($1.value, $0.key)
      })
    else { return kind }
    return .institution(most.key, institution)
  }

  /// China and the United States, which news on vendors names whatever state it is about.
  func isForeignVoice(_ country: Int) -> Bool {
    ["CN", "US"].contains(gazetteer.countries.all[country].code.rawValue)
  }

  /// What names of authorities begin with in more states than one.
  static let commonNames: [StaticString] = [
    "ministry", "department", "national", "communications", "telecommunications",
    "telecommunication", "information", "council", "regulatory", "agency", "commission",
    "directorate", "office",
  ]

  /// The entities of a shared name with the institution first whose state the article names most.
  func owned(
    _ entities: ArraySlice<Entity>, _ states: [Int: Int]
  ) -> ArraySlice<Entity> {
    var most = 0
    var owned: Entity?
    for case .institution(let country, let kind) in entities
    where states[country, default: 0] > most {
      most = states[country, default: 0]
      owned = .institution(country, kind)
    }
    return owned.map { [$0] + entities } ?? entities
  }
}

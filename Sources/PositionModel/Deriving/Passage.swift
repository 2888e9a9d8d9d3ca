import TextMatching

/// A stretch of a sentence that speaks of one state and of some vendors.
///
/// What ``StanceClassifier`` weighs: the words of the stretch together tell a stance also where no cue
/// of the lexicon fits, or where one fits that means something else there.
struct Passage {
  /// How the state is there.
  enum Link {
    case subject, phrase, owner, focus
  }

  /// How the vendors are there.
  enum Naming {
    case named
    /// "it", "the company".
    case referred
    /// Not at all; the sentence before speaks of them, or the whole text does.
    case implied, understood
    /// Not at all, and the text named them long ago.
    case remote
    /// Nor here, where others are.
    case passedOver
  }

  /// The number of its sentence.
  var sentence: Int
  /// An index into the country table.
  var country: Int
  /// Indices into the vendor table, in the order of the text.
  var vendors: [Int]
  var naming: Naming
  var tokens: Range<Int>
  var link: Link
  /// Who stands for the state; none where it is spoken of before.
  var actor: Actor?
  /// How many states the sentence speaks of.
  var states: Int
  /// How many states the article names.
  var articleStates: Int
  /// Whether the article is about networks, and about these vendors.
  var isAboutNetworks: Bool
  var isAboutVendor: Bool
}

extension ClaimReader {
  /// The passages of a sentence, each state with its own stretch, and each group of vendors.
  func passages(
    in sentence: SentenceReading, number: Int, _ discourse: inout Discourse
  ) -> [Passage] {
    guard sentence.place != .boilerplate, !sentence.isQuestion, sentence.range.count <= 160 else {
      return []
    }
    var groups = vendorGroups(in: sentence)
    let topic = discourse.topicVendors
    // A vendor that a text named long ago, and not in its lead, is not what it is about.
    let isInSight =
      discourse.vendorAge <= Discourse.sight
      || topic.contains(where: discourse.leadVendors.contains)
    let speaksOfTopic = discourse.isAboutNetworks && !topic.isEmpty
    var naming = Passage.Naming.named
    if groups.isEmpty {
      // What a carrier chose in the sentence before is not what is decided on.
      let isNear =
        discourse.vendorAge <= 1 && !discourse.vendors.isEmpty
        && (topic.isEmpty || discourse.vendors.contains(where: topic.contains))
      groups = [isNear ? discourse.vendors : topic]
      naming = isNear ? .implied : isInSight ? .understood : .remote
      if isNear, frames.objects.refersBack(sentence.range, sentence),
        discourse.vendors.count == 1 || speaksOfSeveral(sentence)
      {
        naming = .referred
      }
      guard naming == .referred || speaksOfTopic || isNear && discourse.isAboutNetworks else {
        return []
      }
    }
    let isPassedOver =
      naming == .named && speaksOfTopic && isInSight
      && !groups.contains { $0.contains(where: topic.contains) }
    let vendors = groups.flatMap { $0 }
    let states = sentence.actors.filter { actor in
      !actor.countries.isEmpty && isOfState(actor) && !frames.isHome(actor, of: vendors)
        && !isExcepted(actor, sentence)
    }
    var countries: [Int] = []
    for country in states.flatMap(\.countries) where !countries.contains(country) {
      countries.append(country)
    }
    if countries.isEmpty {
      guard naming == .named, !sentence.actors.contains(where: { isExcepted($0, sentence) })
      else { return [] }
      recall(&discourse)
      guard discourse.countryAge <= 1, discourse.countries.count == 1 else { return [] }
    } else if countries.count > 8 {
      return []
    }
    let isOne = countries.count <= 1
    var passages: [Passage] = []
    for country in countries.isEmpty ? discourse.countries : countries {
      let actor = states.first { $0.countries.contains(country) }
      let tokens =
        isOne
        ? sentence.range : actor.map { own($0, country, among: states, in: sentence) } ?? 0..<0
      // Of several states each has its own vendors, if its clauses name any.
      let here = groups.filter { names($0, in: tokens, of: sentence) }
      var named = (isOne || here.isEmpty ? groups : here).map { ($0, naming) }
      if isPassedOver, actor.map({ !frames.isHome($0, of: topic) }) ?? false {
        named.append((topic, .passedOver))
      }
      for (vendors, naming) in named {
        passages.append(
          Passage(
            sentence: number, country: country, vendors: vendors, naming: naming,
            tokens: tokens,
            link: actor.map { link(of: $0, sentence) } ?? .focus, actor: actor,
            states: countries.count, articleStates: discourse.stateCount,
            isAboutNetworks: discourse.isAboutNetworks,
            isAboutVendor: isMain(vendors, discourse)))
      }
    }
    return passages
  }

  /// "they", "both companies": more than the one that "the group" would be.
  private func speaksOfSeveral(_ sentence: SentenceReading) -> Bool {
    sentence.range.contains { index in
      let mayBeOne: WordClass = [.pronounVendor, .firmNoun, .company, .determiner, .adverb]
      guard !sentence.wordClass(index).isDisjoint(with: mayBeOne) else { return false }
      return [
        "they", "them", "their", "both", "companies", "firms", "vendors", "suppliers", "makers",
        "manufacturers", "two", "pair", "duo", "either", "neither", "all",
      ].contains {
        sentence.isWord(index, $0)
      }
    }
  }

  /// The vendors that a sentence names, those of one list together.
  private func vendorGroups(in sentence: SentenceReading) -> [[Int]] {
    guard sentence.article.namesVendor(in: sentence.range) else { return [] }
    var groups: [[Int]] = []
    var last: Int?
    for index in sentence.range {
      guard let mention = sentence.vendors(at: index), mention.first == index,
        let vendors = mention.vendors, !frames.objects.isExcluded(mention, sentence)
      else { continue }
      // "its ban on Huawei, Ericsson may suffer"
      let acts = sentence.wordClass(mention.last + 1).contains(.modal)
      let isListed =
        last.map { last in
          !acts
            && stretch(last + 1, index).allSatisfy {
              sentence.isMark($0, ",") || sentence.wordClass($0).contains(.conjunction)
            }
        } ?? false
      var group = isListed ? groups.removeLast() : []
      group += vendors.filter { !group.contains($0) }
      groups.append(group)
      last = mention.last
    }
    return groups.indices.filter { groups.firstIndex(of: groups[$0]) == $0 }.map { groups[$0] }
  }

  private func names(_ vendors: [Int], in tokens: Range<Int>, of sentence: SentenceReading) -> Bool
  {
    tokens.contains {
      sentence.vendors(at: $0)?.vendors?.contains(where: vendors.contains) ?? false
    }
  }

  /// "every country except Iceland".
  private func isExcepted(_ actor: Actor, _ sentence: SentenceReading) -> Bool {
    ["except", "excepting", "save"].contains { sentence.isWord(actor.first - 1, $0) }
  }

  private func isOfState(_ actor: Actor) -> Bool {
    switch actor.kind {
    case .origin, .company, .media, .expert, .anonymous: false
    default: true
    }
  }

  private func link(of actor: Actor, _ sentence: SentenceReading) -> Passage.Link {
    if actor.kind == .owner || actor.isPossessive { return .owner }
    return frames.isBare(actor, sentence) ? .subject : .phrase
  }

  /// The clauses around an actor, up to those that speak of another state.
  private func own(
    _ actor: Actor, _ country: Int, among states: [Actor], in sentence: SentenceReading
  ) -> Range<Int> {
    var tokens = sentence.clause(of: actor.first)
    // "Portugal knows that Spain has": what the other one did.
    let other = states.first {
      $0.first > actor.last && tokens.contains($0.first) && !$0.countries.contains(country)
        && Self.embedding.contains(where: { [first = $0.first] word in
          sentence.isWord(first - 1, word)
            || sentence.isWord(first - 2, word)
              && sentence.wordClass(first - 1).contains(.determiner)
        })
    }
    if let other { return tokens.lowerBound..<max(actor.last + 1, other.first - 1) }
    // "Zambia owes China billions, yet it": what follows is of whom the clause began with.
    if states.contains(where: {
      $0.last < actor.first && tokens.contains($0.first) && !$0.countries.contains(country)
        && link(of: $0, sentence) == .subject
    }), link(of: actor, sentence) != .owner {
      return tokens
    }
    func isOthers(_ clause: Range<Int>) -> Bool {
      states.contains { clause.contains($0.first) && !$0.countries.contains(country) }
    }
    while tokens.upperBound < sentence.range.upperBound {
      let next = sentence.clause(of: tokens.upperBound)
      if isOthers(next) { break }
      tokens = tokens.lowerBound..<next.upperBound
    }
    while tokens.lowerBound > sentence.range.lowerBound {
      let before = sentence.clause(of: tokens.lowerBound - 1)
      if states.contains(where: { before.contains($0.first) }) { break }
      tokens = before.lowerBound..<tokens.upperBound
    }
    return tokens
  }

  private static let embedding: [StaticString] = ["that", "how", "why", "whether"]

  /// Who is said to say what a passage tells.
  func voice(of passage: Passage, in sentence: SentenceReading) -> Voice {
    let place =
      passage.tokens.first { sentence.vendors(at: $0) != nil } ?? passage.tokens.lowerBound
    return attribution.voice(
      of: CueMatch(cue: 0, first: place, last: place, head: place), in: sentence)
  }
}

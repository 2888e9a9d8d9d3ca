import TextMatching

/// What ``StanceClassifier`` is told of a passage: its words, their stems, each two words in a row, who
/// is who, and what the rules make of it.
///
/// Names are no words of it: the state is `=state`, another one `=other`, the vendor `=vendor`, another
/// `=rival`, a carrier `=carrier`, a number `=number`. A stem is written `~approv`. What holds of the
/// passage as a whole is a sign, such as `=by-regulator` or `=rules-ban`.
struct PassageFeatures {
  /// A feature by its hash, with the tokens that it stands for; a sign has none.
  struct Feature {
    var hash: UInt64
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private(set) var all: [Feature] = []

  /// Features by their names.
  init(names: [String]) { all = names.map { Feature(hash: Self.hash(of: $0.utf8)) } }

  init(
    _ passage: Passage, voice: Speaker.Kind, in sentence: SentenceReading,
    text: UnsafeBufferPointer<UInt8>
  ) {
    all.reserveCapacity(passage.tokens.count * 3 + 12)
    for sign in Self.signs(of: passage, voice, in: sentence) {
      all.append(Feature(hash: Self.hash(of: sign)))
    }
    var before: Feature?
    Self.forEachWord(of: passage, in: sentence) { token, last, sign in
      let place = sentence.article.tokens[token]
      let bytes = text[Int(place.start)..<Int(place.end)]
      let (hash, stem): (UInt64, UInt64?) =
        if let sign { (Self.hash(of: sign), nil) } else { Self.hashes(of: bytes) }
      let word = Feature(hash: hash, first: Int32(token), last: Int32(last))
      all.append(word)
      if let stem { all.append(Feature(hash: stem, first: word.first, last: word.last)) }
      if let before {
        all.append(
          Feature(
            hash: Self.pair(before.hash, hash), first: before.first, last: Int32(last)))
      }
      before = word
    }
  }

  /// The names of all features, as the table of weights writes them.
  static func names(
    of passage: Passage, voice: Speaker.Kind, in sentence: SentenceReading,
    text: UnsafeBufferPointer<UInt8>
  ) -> [String] {
    var names = signs(of: passage, voice, in: sentence).map(\.description)
    var before: String?
    forEachWord(of: passage, in: sentence) { token, _, sign in
      let place = sentence.article.tokens[token]
      let bytes = text[Int(place.start)..<Int(place.end)]
      let name = sign?.description ?? String(decoding: bytes.map(folded), as: UTF8.self)
      names.append(name)
      let stem = sign == nil ? WordStem.length(of: bytes) : 0
      if stem > 0 {
        names.append("~" + String(decoding: bytes.prefix(stem).map(folded), as: UTF8.self))
      }
      if let before { names.append(before + " " + name) }
      before = name
    }
    return names
  }

  /// The names of what the rules say.
  static func names(of rules: RuleVerdict?) -> [String] {
    guard let rules else { return ["=rules-silent"] }
    let stance = "=rules-\(rules.stance.rawValue)"
    return [stance, stance + " =\(rules.degree)"]
  }

  /// The hash of a feature by its name: one word, or two with a blank between, or a stem.
  static func hash(of name: some Collection<UInt8>) -> UInt64 {
    if name.first == UInt8(ascii: "~") { return stem(name.dropFirst()) }
    guard let blank = name.firstIndex(of: UInt8(ascii: " ")) else { return word(name) }
    return pair(word(name[..<blank]), word(name[name.index(after: blank)...]))
  }

  // MARK: Words

  /// Hands over the words of a passage: the token, the last one of a name, and the sign in its place.
  private static func forEachWord(
    of passage: Passage, in sentence: SentenceReading, _ body: (Int, Int, StaticString?) -> Void
  ) {
    var index = passage.tokens.lowerBound
    while index < passage.tokens.upperBound {
      let token = sentence.article.tokens[index]
      if let mention = sentence.article.mention(at: index) {
        body(index, mention.last, sign(of: mention, in: passage))
        index = max(mention.last, index) + 1
        continue
      }
      switch token.kind {
      case .word: body(index, index, nil)
      case .number: body(index, index, "=number")
      case .mark where token.mark == UInt8(ascii: "?"): body(index, index, "?")
      case .possessive, .mark, .lineBreak: break
      }
      index += 1
    }
  }

  private static func sign(of mention: Mention, in passage: Passage) -> StaticString {
    switch mention.kind {
    case .country(let country, _), .institution(let country, _), .leader(let country):
      country == passage.country ? "=state" : "=other"
    case .vendors(let vendors):
      vendors.contains(where: passage.vendors.contains) ? "=vendor" : "=rival"
    case .vendorPerson: "=rival"
    case .carrier: "=carrier"
    }
  }

  // MARK: Signs

  private static func signs(
    of passage: Passage, _ voice: Speaker.Kind, in sentence: SentenceReading
  ) -> [StaticString] {
    var signs: [StaticString] = [
      sign(of: passage.naming), passage.states > 1 ? "=many" : "=one",
      sign(of: passage.link), sign(of: voice), sign(ofStates: passage.articleStates),
    ]
    if let actor = passage.actor { signs.append(sign(of: actor.kind)) }
    if sentence.place == .title { signs.append("=title") }
    if passage.isAboutNetworks { signs.append("=about-networks") }
    if passage.isAboutVendor { signs.append("=about-vendor") }
    if !sentence.contains(.network, in: sentence.range) { signs.append("=no-network") }
    if sentence.contains([.device, .trade], in: sentence.range) { signs.append("=goods") }
    return signs
  }

  private static func sign(of naming: Passage.Naming) -> StaticString {
    switch naming {
    case .named: "=named"
    case .referred: "=referred"
    case .implied: "=implied"
    case .understood: "=understood"
    case .remote: "=remote"
    case .passedOver: "=passed-over"
    }
  }

  /// A survey of many states tells where each of them stands.
  private static func sign(ofStates count: Int) -> StaticString {
    switch count {
    case ..<3: "=states-few"
    case ..<5: "=states-some"
    case ..<8: "=states-many"
    default: "=states-most"
    }
  }

  private static func sign(of link: Passage.Link) -> StaticString {
    switch link {
    case .subject: "=link-subject"
    case .phrase: "=link-phrase"
    case .owner: "=link-owner"
    case .focus: "=link-focus"
    }
  }

  private static func sign(of voice: Speaker.Kind) -> StaticString {
    switch voice {
    case .reporter, .media: "=said-reporter"
    case .government: "=said-government"
    case .regulator, .court: "=said-regulator"
    case .committee, .opposition: "=said-opposition"
    case .analyst: "=said-analyst"
    case .vendor: "=said-vendor"
    case .operator: "=said-operator"
    case .otherState: "=said-other"
    case .anonymous: "=said-anonymous"
    }
  }

  private static func sign(of kind: Actor.Kind) -> StaticString {
    switch kind {
    case .state: "=by-state"
    case .government: "=by-government"
    case .regulator: "=by-regulator"
    case .parliament: "=by-parliament"
    case .court: "=by-court"
    case .official: "=by-official"
    case .legislator: "=by-legislator"
    case .opposition: "=by-opposition"
    case .operators, .carrierHome: "=by-operators"
    case .owner: "=by-owner"
    case .instrument: "=by-instrument"
    case .expert, .media, .anonymous, .company, .origin, .other: "=by-other"
    }
  }

  // MARK: Hashes

  private static func hash(of sign: StaticString) -> UInt64 {
    word(UnsafeBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount))
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// FNV-1a (Fowler, Noll and Vo), 64 bits.
  @inline(__always)
  private static func word(
    _ bytes: some Sequence<UInt8>, after start: UInt64 = 0xcbf2_9ce4_8422_2325
  ) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  /// A stem must not meet the word that is spelt like it.
  private static func stem(_ bytes: some Sequence<UInt8>) -> UInt64 { stem(hash: word(bytes)) }

  private static func stem(hash: UInt64) -> UInt64 { hash &* 0x9e37_79b9_7f4a_7c15 }

  /// The hashes of a word and of its stem, of which the first runs through the second.
  private static func hashes(
    of bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (word: UInt64, stem: UInt64?) {
    let length = WordStem.length(of: bytes)
    let start = word(bytes.prefix(length).lazy.map(folded))
    let whole = word(bytes.dropFirst(length).lazy.map(folded), after: start)
    return (whole, length > 0 ? stem(hash: start) : nil)
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    ((first << 17 | first >> 47) &* 0x9e37_79b9_7f4a_7c15) ^ second
  }
}

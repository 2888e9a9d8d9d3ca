import TextMatching

/// What an article is about, as far as that changes how its sentences are read.
struct ArticleTopic {
  let lexicon: Lexicon
  let reading: ArticleReading
  /// The mentions of vendors outside of captions, link lists and tags.
  private let named: [Mention]

  init(lexicon: Lexicon, reading: ArticleReading) {
    self.lexicon = lexicon
    self.reading = reading
    var named: [Mention] = []
    for sentence in reading.sentences where sentence.place != .boilerplate {
      for index in sentence.ownTokens {
        if let mention = reading.mention(at: index), mention.first == index, mention.vendors != nil
        {
          named.append(mention)
        }
      }
    }
    self.named = named
  }

  /// Whether networks are spoken of, or nothing else that a maker of networks also makes.
  var isAboutNetworks: Bool {
    var networks = 0
    var others = 0
    var before: WordClass = []
    for index in reading.sentences.lazy.flatMap(\.ownTokens) {
      let token = reading.tokens[index]
      let wordClass = lexicon.classes[Int(token.word)]
      if !wordClass.isDisjoint(with: [.trade, .device, .legalCase]) {
        others += 1
        if before.contains(.network) { networks -= 1 }  // "5G smartphone"
      } else if wordClass.contains(.network) {
        networks += 1
      }
      before = wordClass
    }
    return networks * 2 >= others
  }

  /// The vendor named in two thirds of all mentions, with those that always go with it.
  var mainVendors: [Int] {
    var counts: [Int: Int] = [:]
    for vendor in named.flatMap({ $0.vendors ?? [] }) { counts[vendor, default: 0] += 1 }
    return counts.filter { $0.value * 3 >= named.count * 2 }.keys.sorted()
  }

  /// All vendors that the article names.
  var vendors: [Int] { Set(named.flatMap { $0.vendors ?? [] }).sorted() }

  /// The vendors that are named first.
  var firstVendors: [Int] { named.first?.vendors ?? [] }

  /// The vendors that the headline names.
  var titleVendors: [Int] {
    guard let title = reading.sentences.first, title.place == .title else { return [] }
    let found = named.filter { title.tokens.contains($0.first) }.flatMap { $0.vendors ?? [] }
    return Set(found).sorted()
  }

  /// The vendors that the first sentences name, the headline's among them.
  var leadVendors: [Int] {
    let lead = reading.sentences.prefix(4)
    let found = named.filter { mention in lead.contains { $0.tokens.contains(mention.first) } }
    return Set(found.flatMap { $0.vendors ?? [] }).sorted()
  }

  /// Whether the headline names a vendor, or the text three times, or a few sentences at all.
  var isAboutVendor: Bool {
    if named.count >= 3 { return true }
    if reading.sentences.count <= 2, !mainVendors.isEmpty { return true }
    guard let title = reading.sentences.first, title.place == .title else { return false }
    return named.contains { title.tokens.contains($0.first) }
  }
}

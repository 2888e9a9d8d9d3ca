import PositionModel

/// What is said of an article where its text is not at hand.
public struct ArticleCard: Hashable, Sendable {
  public var id: ArticleID
  public var day: Day?
  public var title: String?
  public var source: String?

  public init(_ derivation: Derivation) {
    id = derivation.article
    day = derivation.day
    title = derivation.title
    source = derivation.source
  }

  public init(id: ArticleID, day: Day?, title: String?, source: String?) {
    self.id = id
    self.day = day
    self.title = title
    self.source = source
  }
}

/// All that some articles say together, and where each piece of it comes from.
public struct Dossier: Sendable {
  /// Where the articles are from, for the reader: "sample library".
  public var origin: String
  public private(set) var ledger = PositionLedger()
  public private(set) var cards: [ArticleID: ArticleCard] = [:]
  public private(set) var articleCount = 0
  /// How many of them are in a language other than English, and so not read.
  public private(set) var foreignCount = 0
  private var days: [Day] = []
  /// In how many articles a country is named, whatever they say of it.
  public private(set) var mentions: [CountryCode: Int] = [:]

  /// How many articles there are on days, where the articles themselves are not at hand.
  private var articleCounts: [Day?: Int] = [:]

  public init(origin: String) { self.origin = origin }

  /// What a library has worked out, with the cards of the articles that it rests on.
  ///
  /// `articleCounts` are those at the end of the days that will be asked for, `nil` for now.
  public init(
    origin: String, ledger: PositionLedger, cards: [ArticleCard], articleCounts: [Day?: Int],
    foreignCount: Int = 0, mentions: [CountryCode: Int]
  ) {
    self.origin = origin
    self.ledger = ledger
    self.cards = Dictionary(cards.map { ($0.id, $0) }) { first, _ in first }
    self.articleCounts = articleCounts
    self.foreignCount = foreignCount
    self.mentions = mentions
    articleCount = articleCounts[nil] ?? 0
  }

  public mutating func add(_ derivation: Derivation) {
    ledger.add(derivation)
    cards[derivation.article] = ArticleCard(derivation)
    articleCount += 1
    if derivation.isForeign { foreignCount += 1 }
    if let day = derivation.day { days.append(day) }
    for country in Set(derivation.countries) { mentions[country, default: 0] += 1 }
  }

  /// How many articles there were at the end of a day, the undated among them.
  public func articleCount(asOf day: Day?) -> Int {
    guard let day else { return articleCount }
    if let count = articleCounts[day.latest] { return count }
    return articleCount - days.count { $0.earliest > day.latest }
  }

  /// The day of an article; `nil` where nobody says.
  public func day(of article: ArticleID) -> Day? { cards[article]?.day }
}

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
}

/// All that some articles say together, and where each piece of it comes from.
public struct Dossier: Sendable {
  /// Where the articles are from, for the reader: "sample library".
  public var origin: String
  public private(set) var ledger = PositionLedger()
  public private(set) var cards: [ArticleID: ArticleCard] = [:]
  public private(set) var articleCount = 0
  private var days: [Day] = []
  /// In how many articles a country is named, whatever they say of it.
  public private(set) var mentions: [CountryCode: Int] = [:]

  public init(origin: String) { self.origin = origin }

  public mutating func add(_ derivation: Derivation) {
    ledger.add(derivation)
    cards[derivation.article] = ArticleCard(derivation)
    articleCount += 1
    if let day = derivation.day { days.append(day) }
    for country in Set(derivation.countries) { mentions[country, default: 0] += 1 }
  }

  /// How many articles there were at the end of a day, the undated among them.
  public func articleCount(asOf day: Day?) -> Int {
    guard let day else { return articleCount }
    return articleCount - days.count { $0.earliest > day.latest }
  }

  /// The day of an article; `nil` where nobody says.
  public func day(of article: ArticleID) -> Day? { cards[article]?.day }
}

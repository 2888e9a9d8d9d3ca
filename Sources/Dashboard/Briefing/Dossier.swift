import PositionModel

/// All that some articles say together, and where each piece of it comes from.
public struct Dossier: Sendable {
  /// Where the articles are from, for the reader: "sample library".
  public var origin: String
  public private(set) var ledger = PositionLedger()
  public private(set) var articles: [ArticleID: ArticleSummary] = [:]
  public private(set) var articleCount = 0
  /// How many of them are in a language other than English, and so not read.
  public private(set) var foreignCount = 0
  private var days: [Day] = []
  /// In how many articles a country is named, whatever they say of it.
  public private(set) var mentions: [CountryCode: Int] = [:]

  /// What readers have said of them, in the order in which they said it.
  public var remarks: [Remark] = []

  /// How many articles there are on days, where the articles themselves are not at hand.
  private var articleCounts: [Day?: Int] = [:]

  public init(origin: String) { self.origin = origin }

  /// The day of the newest of all articles, where they themselves are not at hand.
  private var latestDay: Day?
  /// The day of the newest article behind each position, where its claims are not at hand.
  public private(set) var newestDays: [PositionKey: Day] = [:]

  /// What a library has worked out, with what is known of the articles that it rests on.
  ///
  /// `articleCounts` are those at the end of the days that will be asked for, `nil` for now;
  /// `newestDay` is that of all articles, and `newestDays` are those of the articles behind
  /// positions without claims.
  public init(
    origin: String, ledger: PositionLedger, articles: [ArticleID: ArticleSummary],
    articleCounts: [Day?: Int], foreignCount: Int = 0, mentions: [CountryCode: Int],
    newestDay: Day? = nil, newestDays: [PositionKey: Day] = [:]
  ) {
    self.origin = origin
    self.ledger = ledger
    self.articles = articles
    self.articleCounts = articleCounts
    self.foreignCount = foreignCount
    self.mentions = mentions
    latestDay = newestDay
    self.newestDays = newestDays
    articleCount = articleCounts[nil] ?? 0
  }

  /// Adds what an article says; `heading` is what to call it where it has no title.
  public mutating func add(_ derivation: Derivation, heading: String? = nil) {
    ledger.add(derivation)
    articles[derivation.article] = ArticleSummary(derivation, heading: heading)
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

  /// The day of the newest article; `nil` where none has one.
  public var newestDay: Day? { latestDay ?? articles.values.lazy.compactMap(\.day).max() }

  /// The day of an article; `nil` where nobody says.
  public func day(of article: ArticleID) -> Day? { articles[article]?.day }
}

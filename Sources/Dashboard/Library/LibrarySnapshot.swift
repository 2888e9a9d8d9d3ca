import PositionModel

/// What is known of an article without its text.
public struct ArticleSummary: Hashable, Sendable {
  public var id: ArticleID
  public var title: String?
  /// What to call it where it has no title; ``Article/heading``.
  public var heading: String?
  public var day: Day?
  public var source: String?
  public var language: String

  public init(
    id: ArticleID, title: String? = nil, heading: String? = nil, day: Day? = nil,
    source: String? = nil, language: String = "en"
  ) {
    self.id = id
    self.title = title
    self.heading = heading
    self.day = day
    self.source = source
    self.language = language
  }

  public init(_ derivation: Derivation, heading: String? = nil) {
    self.init(
      id: derivation.article, title: derivation.title, heading: heading, day: derivation.day,
      source: derivation.source, language: derivation.language)
  }
}

/// All that the dashboard shows of a library, as of one day.
public struct LibrarySnapshot: Sendable {
  /// What to call the library: "sample library", or its path.
  public let name: String
  /// The day that ``positions`` hold at the end of; `nil` for today.
  public let asOf: Day?
  /// Whether its articles are still being read, so that there is nothing in it yet.
  public private(set) var isOpening = false
  /// In order of ``PositionKey``.
  public let positions: [Position]
  public let pressure: [Pressure]
  public let offers: [Offer]
  public let events: [PolicyEvent]
  /// The articles that any of it rests on.
  public let articles: [ArticleID: ArticleSummary]
  /// How many articles there were at the end of the day, the undated among them.
  public let articleCount: Int
  /// How many of all articles are in a language other than English, and so not read.
  public var foreignCount = 0
  /// What readers have said of them.
  public var remarks: [Remark] = []
  /// Whether the claims of most countries have still to be read, so that those of the chosen one are
  /// asked for.
  public var lacksClaims = false
  /// Countries with a position, in order of code.
  public let countries: [CountryCode]
  /// Vendors with a position.
  public let vendors: Set<VendorID>
  private let byCountry: [CountryCode: Range<Int>]
  let tally: StanceTally
  /// The day of the newest article; `nil` as of a day.
  let newestDay: Day?
  /// The day of the newest article behind each position whose claims have still to be read.
  var newestDays: [PositionKey: Day] = [:]

  public init(
    name: String, asOf: Day? = nil, positions: [Position], pressure: [Pressure] = [],
    offers: [Offer] = [], events: [PolicyEvent] = [], articles: [ArticleSummary] = [],
    articleCount: Int? = nil
  ) {
    let count =
      articleCount
      ?? articles.count { article in
        asOf.flatMap { asOf in article.day.map { $0.earliest <= asOf.latest } } ?? true
      }
    self.init(
      name: name, asOf: asOf, positions: positions, pressure: pressure, offers: offers,
      events: events, articlesByID: Dictionary(articles.map { ($0.id, $0) }) { first, _ in first },
      articleCount: count, newestDay: articles.compactMap(\.day).max())
  }

  /// `articlesByID` may have articles that nothing rests on, and need not have all that there are.
  init(
    name: String, asOf: Day?, positions: [Position], pressure: [Pressure], offers: [Offer],
    events: [PolicyEvent], articlesByID: [ArticleID: ArticleSummary], articleCount: Int,
    newestDay: Day?
  ) {
    self.name = name
    self.asOf = asOf
    let positions = positions.sorted { $0.key < $1.key }
    self.positions = positions
    self.pressure = pressure
    self.offers = offers
    self.events = events
    articles = articlesByID
    self.articleCount = articleCount
    vendors = Set(positions.map(\.vendor))
    var countries: [CountryCode] = []
    var byCountry: [CountryCode: Range<Int>] = [:]
    for (index, position) in positions.enumerated() {
      let start = byCountry[position.country]?.lowerBound ?? index
      if start == index { countries.append(position.country) }
      byCountry[position.country] = start..<index + 1
    }
    self.countries = countries
    self.byCountry = byCountry
    tally = StanceTally(positions)
    // On a day of the past the day itself is what things are set against.
    self.newestDay = asOf == nil ? newestDay?.latest : nil
  }

  /// Whether it has positions whose claims have not been read yet.
  var isOutline: Bool { positions.contains(where: \.supporting.isEmpty) }

  /// Whether claims of a country are among those that have still to be read.
  func lacksClaims(of country: CountryCode) -> Bool {
    lacksClaims && positions(of: country).contains(where: \.supporting.isEmpty)
  }

  /// What there is of a library before its articles have been read.
  public static func opening(_ name: String) -> LibrarySnapshot {
    var library = LibrarySnapshot(name: name, positions: [])
    library.isOpening = true
    return library
  }

  /// A country's positions, by vendor, the state's before its operators'.
  public func positions(of country: CountryCode) -> ArraySlice<Position> {
    byCountry[country].map { positions[$0] } ?? []
  }

  /// Every piece of evidence that the positions and ledgers have from an article, in its order.
  func evidence(in article: ArticleID) -> [Evidence] {
    var found: Set<Evidence> = []
    for position in positions {
      for claim in position.supporting + position.opposing where claim.evidence.article == article {
        found.insert(claim.evidence)
      }
    }
    let ledgers = pressure.map(\.evidence) + offers.map(\.evidence) + events.map(\.evidence)
    for evidence in ledgers where evidence.article == article { found.insert(evidence) }
    return found.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
  }
}

import PositionModel

/// What a library says beside positions, and of the articles that any of it rests on.
public struct LibraryLedgers: Hashable, Sendable {
  public var pressure: [Pressure] = []
  public var offers: [Offer] = []
  public var events: [PolicyEvent] = []
  /// In how many articles a country is named.
  public var mentions: [CountryCode: Int] = [:]

  public init() {}
}

/// What is said of an article without its text.
public struct ArticleCaption: Hashable, Sendable {
  public var id: ArticleID
  public var day: Day?
  public var title: String?
  /// What to call it where it has no title; ``Article/heading``.
  public var heading: String?
  public var source: String?
}

extension Store {
  /// So many of the articles that say the same are told of, the latest that came.
  private static let mostTold = 12

  /// Pressure, offers and events of countries, of all of them where none is named, in the order in
  /// which each was told first; of each different one the latest few, and how many more there are,
  /// unless `tellsAll`.
  public func ledgers(
    countries: [CountryCode] = [], tellsAll: Bool = false
  ) throws -> LibraryLedgers {
    try read { db in
      var ledgers = LibraryLedgers()
      try db.each("SELECT country, articles FROM mentioned") { row in
        if let country = row.country("country") { ledgers.mentions[country] = row["articles"] }
      }
      let most = tellsAll ? Int(Int32.max) : Self.mostTold
      let codes = countries.map(\.rawValue)
      try db.each(
        Self.latestStatements(of: countries.count), values: codes + codes + [most, most]
      ) { ledgers.add($0) }
      return ledgers
    }
  }

  /// The latest statements of so many countries, of all where it is none.
  private static func latestStatements(of countries: Int) -> String {
    let columns = "kind, country, other, vendor, word, time"
    let list = repeatElement("?", count: countries).joined(separator: ", ")
    let all = "SELECT \(columns), article, number FROM statement"
    let wanted =
      countries == 0
      ? all : "\(all) WHERE country IN (\(list)) UNION \(all) WHERE other IN (\(list))"
    // Which they are the index tells; only those that are told of are read.
    return """
      WITH ranked AS (
        SELECT article AS inArticle, number AS ofNumber,
          ROW_NUMBER() OVER (PARTITION BY \(columns) ORDER BY article DESC) AS place,
          COUNT(*) OVER (PARTITION BY \(columns)) AS times,
          MIN(article) OVER (PARTITION BY \(columns)) AS firstToldIn
        FROM (\(wanted)))
      SELECT statement.*, name, CASE place WHEN 1 THEN MAX(times - ?, 0) ELSE 0 END AS untold
      FROM ranked
        JOIN statement ON statement.article = inArticle AND number = ofNumber
        JOIN article ON article.id = inArticle
      WHERE place <= ? ORDER BY firstToldIn, inArticle, ofNumber
      """
  }

  /// What is said of some articles; those that are not there any more are left out.
  public func captions(of articles: some Sequence<ArticleID>) throws -> [ArticleCaption] {
    try read { db in
      try articles.compactMap { id in
        try db.first(
          """
          SELECT COALESCE(day, derivedDay) AS day, COALESCE(title, derivedTitle) AS title,
            COALESCE(source, derivedSource) AS source,
            CASE WHEN COALESCE(title, derivedTitle) IS NULL THEN
              (SELECT substr(text, 1, \(Article.headingReach)) FROM content WHERE content.article = article.id)
            END AS opening
          FROM article WHERE name = ?
          """, id.rawValue
        ) { row in
          ArticleCaption(
            id: id, day: row.day("day"), title: row["title"],
            heading: (row["opening"] as [UInt8]?).flatMap { Article.heading(of: $0) },
            source: row["source"])
        }
      }
    }
  }
}

extension LibraryLedgers {
  /// Adds a row of `statement` with the columns `name` and `untold`.
  mutating func add(_ row: Row) {
    var evidence = Evidence(row, article: ArticleID(row["name"]))
    evidence.untold = row["untold"]
    let vendor = (row["vendor"] as String?).map { VendorID($0) }
    let country = row.country("country")
    switch row["kind"] as String {
    case "pressure":
      guard let country, let vendor, let wants: Stance = row.word("word") else { return }
      pressure.append(
        Pressure(
          from: country, on: row.country("other"), vendor: vendor, wants: wants,
          evidence: evidence))
    case "offer":
      guard let vendor, let kind: Offer.Kind = row.word("word") else { return }
      offers.append(Offer(vendor: vendor, to: country, kind: kind, evidence: evidence))
    case "event":
      guard let country, let kind: PolicyEvent.Kind = row.word("word") else { return }
      let time: [UInt8]? = row["time"]
      events.append(
        PolicyEvent(country: country, kind: kind, when: time.map(string), evidence: evidence))
    default: break  // Of a later program.
    }
  }
}

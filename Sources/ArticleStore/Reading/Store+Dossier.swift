import PositionModel

/// What a library says beside positions, and of the articles that any of it rests on.
public struct LibraryLedgers: Sendable {
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
  public var source: String?
}

extension Store {
  /// So many of the articles that say the same are told of where all countries are wanted.
  private static let mostTold = 12

  /// Pressure, offers and events of countries; of all of them where none is named, and then of
  /// each different statement the latest few.
  public func ledgers(countries: [CountryCode] = []) throws -> LibraryLedgers {
    try read { db in
      var ledgers = LibraryLedgers()
      try db.each("SELECT country, articles FROM mentioned") { row in
        if let country = row.country("country") { ledgers.mentions[country] = row["articles"] }
      }
      if countries.isEmpty {
        try db.each(Self.latestStatements, Self.mostTold) { ledgers.add($0) }
      } else {
        let codes = countries.map(\.rawValue)
        let list = codes.map { _ in "?" }.joined(separator: ", ")
        try db.each(
          """
          SELECT statement.*, name FROM statement JOIN article ON article.id = statement.article
          WHERE statement.country IN (\(list)) OR other IN (\(list))
          ORDER BY statement.article, number
          """, values: codes + codes
        ) { ledgers.add($0) }
      }
      return ledgers
    }
  }

  private static let latestStatements = """
    WITH ranked AS (
      SELECT article AS inArticle, number AS ofNumber, ROW_NUMBER() OVER (
        PARTITION BY kind, country, other, vendor, word, time ORDER BY article DESC) AS place
      FROM statement)
    SELECT statement.*, name FROM ranked
      JOIN statement ON statement.article = inArticle AND number = ofNumber
      JOIN article ON article.id = inArticle
    WHERE place <= ? ORDER BY inArticle, ofNumber
    """

  /// What is said of some articles; those that are not there any more are left out.
  public func captions(of articles: some Sequence<ArticleID>) throws -> [ArticleCaption] {
    try read { db in
      try articles.compactMap { id in
        try db.first(
          """
          SELECT COALESCE(day, derivedDay) AS day, COALESCE(title, derivedTitle) AS title,
            COALESCE(source, derivedSource) AS source FROM article WHERE name = ?
          """, id.rawValue
        ) { row in
          ArticleCaption(id: id, day: row.day("day"), title: row["title"], source: row["source"])
        }
      }
    }
  }
}

extension LibraryLedgers {
  fileprivate mutating func add(_ row: Row) {
    let evidence = Evidence(row, article: ArticleID(row["name"]))
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

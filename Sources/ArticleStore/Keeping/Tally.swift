/// Something that is counted as it comes and goes, since counting a million rows takes longer than
/// a reader waits.
enum Tally: Hashable {
  /// All of them; groups of near copies, which count once; claims.
  case articles, stories, claims
  /// Articles without a day; in a language that is not read.
  case undated, foreign
  /// Articles of an outlet, of a day.
  case source(String), day(String)
  /// Claims on a country, on a vendor.
  case country(String), vendor(String)

  /// What it is called in the table.
  var name: String {
    switch self {
    case .articles: "articles"
    case .stories: "stories"
    case .claims: "claims"
    case .undated: "undated"
    case .foreign: "foreign"
    case .source(let source): "source:\(source)"
    case .day(let day): "day:\(day)"
    case .country(let country): "country:\(country)"
    case .vendor(let vendor): "vendor:\(vendor)"
    }
  }

  /// A query that counts everything anew, a row a tally; none where there is nothing.
  static let counted = """
    SELECT what, number FROM (
      SELECT 'articles' AS what, COUNT(*) AS number FROM article
      UNION ALL SELECT 'stories', COUNT(*) FROM article WHERE story = id
      UNION ALL SELECT 'claims', COUNT(*) FROM claim
      UNION ALL SELECT 'undated', COUNT(*) FROM article WHERE COALESCE(day, derivedDay) IS NULL
      UNION ALL SELECT 'foreign', COUNT(*) FROM article WHERE language NOT IN ('', 'en', 'und')
      UNION ALL SELECT 'source:' || COALESCE(source, derivedSource), COUNT(*) FROM article
        WHERE COALESCE(source, derivedSource) IS NOT NULL GROUP BY 1
      UNION ALL SELECT 'day:' || COALESCE(day, derivedDay), COUNT(*) FROM article
        WHERE COALESCE(day, derivedDay) IS NOT NULL GROUP BY 1
      UNION ALL SELECT 'country:' || country, COUNT(*) FROM claim GROUP BY 1
      UNION ALL SELECT 'vendor:' || vendor, COUNT(*) FROM claim GROUP BY 1
    ) WHERE number > 0
    """

  /// How many of the tallies are not as ``counted`` has them.
  static func wrongCount(_ db: Database) throws -> Int {
    var right: [String: Int] = [:]
    try db.each(counted) { right[$0[0]] = $0[1] }
    var kept: [String: Int] = [:]
    try db.each("SELECT what, number FROM tally") { kept[$0[0]] = $0[1] }
    return Set(right.keys).union(kept.keys).count { right[$0] != kept[$0] }
  }
}

extension Consequences {
  /// Counts in what is known of an article, or takes it out again with a `step` of -1.
  mutating func count(_ article: Int64, by step: Int, _ db: Database) throws {
    let tallies = try db.first(
      """
      SELECT story = id, COALESCE(day, derivedDay), language, COALESCE(source, derivedSource)
      FROM article WHERE id = ?
      """, article
    ) { row in
      var tallies: [Tally] = [.articles]
      if row[0] { tallies.append(.stories) }
      tallies.append((row[1] as String?).map { .day($0) } ?? .undated)
      if !["", "en", "und"].contains(row[2] as String) { tallies.append(.foreign) }
      if let source: String = row[3] { tallies.append(.source(source)) }
      return tallies
    }
    for tally in tallies ?? [] { self.tallies[tally, default: 0] += step }
  }
}

extension Consequences {
  /// Counts in so many more claims on a country and a vendor.
  mutating func count(country: String, vendor: String, claims: Int) {
    for tally in [Tally.claims, .country(country), .vendor(vendor)] {
      tallies[tally, default: 0] += claims
    }
  }
}

extension Store {
  /// Brings the tallies in line with what has come and gone.
  func settle(_ tallies: [Tally: Int], _ db: Database) throws {
    for (tally, change) in tallies where change != 0 {
      try db.run(
        """
        INSERT INTO tally(what, number) VALUES (?1, ?2)
        ON CONFLICT(what) DO UPDATE SET number = number + ?2
        """, tally.name, change)
      if change < 0 {
        try db.run("DELETE FROM tally WHERE what = ? AND number = 0", tally.name)
      }
    }
  }

  func number(of tally: Tally, _ db: Database) throws -> Int {
    try db.value("SELECT number FROM tally WHERE what = ?", tally.name) ?? 0
  }

  /// How many different ones of a kind are counted, such as `country`.
  func kinds(of tally: String, _ db: Database) throws -> Int {
    try db.value(
      "SELECT COUNT(*) FROM tally WHERE what > ? AND what < ?", "\(tally):", "\(tally);") ?? 0
  }
}

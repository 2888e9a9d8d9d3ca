import PositionModel

/// What a library holds.
public struct StoreStatus: Hashable, Sendable {
  public var articles: Int
  public var dated: Int
  /// Groups of near copies count once.
  public var stories: Int
  public var claims: Int
  public var countries: Int
  public var vendors: Int
  /// The outlets with the most articles, 10 at most.
  public var sources: [SourceCount]
  public var imports: Int
  public var lastImport: String?
  /// Imports that were begun and not finished.
  public var unfinishedImports: Int
  /// Notes, overrides and dismissed claims that hold.
  public var judgements: Int
  /// Articles that an older program or older knowledge derived.
  public var stale: Int
  public var byteCount: Int

  public struct SourceCount: Hashable, Sendable {
    public var source: String
    public var articles: Int
  }
}

extension Store {
  public func status() throws -> StoreStatus {
    try read { db in
      func count(_ sql: String) throws -> Int { try db.value("SELECT \(sql)") ?? 0 }
      let articles = try articleCount(asOf: nil, db)
      // An index finds the undated, who are few; the dated it would have to count.
      let undated = try count("COUNT(*) FROM article WHERE COALESCE(day, derivedDay) IS NULL")
      return StoreStatus(
        articles: articles, dated: articles - undated,
        stories: try count("COUNT(DISTINCT story) FROM article"),
        claims: try count("COUNT(*) FROM claim"),
        countries: try count("COUNT(DISTINCT country) FROM claim"),
        vendors: try count("COUNT(DISTINCT vendor) FROM claim"),
        sources: try largestSources(db),
        imports: try count("COUNT(*) FROM import"),
        lastImport: try db.value("SELECT MAX(started) FROM import"),
        unfinishedImports: try count("COUNT(*) FROM import WHERE finished IS NULL"),
        judgements: try count("COUNT(*) FROM judgement WHERE undoneAt IS NULL"),
        stale: try staleCount(db),
        byteCount: try count("page_count * page_size FROM pragma_page_count, pragma_page_size"))
    }
  }

  /// The outlets with the most articles; counted here, as SQL would sort a million names for it.
  private func largestSources(_ db: Database) throws -> [StoreStatus.SourceCount] {
    var counts: [String: Int] = [:]
    try db.each("SELECT COALESCE(source, derivedSource) FROM article") { row in
      if let source: String = row[0] { counts[source, default: 0] += 1 }
    }
    let sources = counts.map { StoreStatus.SourceCount(source: $0.key, articles: $0.value) }
    let inOrder = sources.sorted { ($1.articles, $0.source) < ($0.articles, $1.source) }
    return Array(inOrder.prefix(10))
  }

  /// How many articles there are, without those that were published after a day.
  public func articleCount(asOf day: Day? = nil) throws -> Int {
    try read { try articleCount(asOf: day, $0) }
  }

  func articleCount(asOf day: Day?, _ db: Database) throws -> Int {
    let all: Int = try db.value("SELECT number FROM tally WHERE what = 'articles'") ?? 0
    guard let day else { return all }
    // "2020" and "2020-03" sort before the days in them, as their first day does.
    let later: Int? = try db.value(
      "SELECT COUNT(*) FROM article WHERE COALESCE(day, derivedDay) > ?", day.latest.description)
    return all - (later ?? 0)
  }

  /// How many articles are in a language other than English, and so not read.
  public func foreignCount() throws -> Int {
    try read { db in
      try db.value("SELECT COUNT(*) FROM article WHERE language NOT IN ('en', 'und')") ?? 0
    }
  }

  /// A number that changes whenever another program has written to the library.
  public func revision() throws -> Int {
    try read { try $0.value("PRAGMA data_version") ?? 0 }
  }
}

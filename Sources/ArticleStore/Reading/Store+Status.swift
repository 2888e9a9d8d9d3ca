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
      let articles = try number(of: .articles, db)
      return StoreStatus(
        articles: articles, dated: try articles - number(of: .undated, db),
        stories: try number(of: .stories, db), claims: try number(of: .claims, db),
        countries: try kinds(of: "country", db), vendors: try kinds(of: "vendor", db),
        sources: try largestSources(db),
        imports: try count("COUNT(*) FROM import"),
        lastImport: try db.value("SELECT MAX(started) FROM import"),
        unfinishedImports: try count("COUNT(*) FROM import WHERE finished IS NULL"),
        judgements: try count("COUNT(*) FROM judgement WHERE undoneAt IS NULL"),
        stale: try staleCount(db),
        byteCount: try count("page_count * page_size FROM pragma_page_count, pragma_page_size"))
    }
  }

  /// The outlets with the most articles.
  private func largestSources(_ db: Database) throws -> [StoreStatus.SourceCount] {
    try db.all(
      """
      SELECT substr(what, 8), number FROM tally WHERE what >= 'source:' AND what < 'source;'
      ORDER BY number DESC, what LIMIT 10
      """
    ) { StoreStatus.SourceCount(source: $0[0], articles: $0[1]) }
  }

  /// How many articles there are, without those that were published after a day.
  public func articleCount(asOf day: Day? = nil) throws -> Int {
    try read { try articleCount(asOf: day, $0) }
  }

  func articleCount(asOf day: Day?, _ db: Database) throws -> Int {
    let all = try number(of: .articles, db)
    guard let day else { return all }
    // "2020" and "2020-03" sort before the days in them, as their first day does.
    let later: Int? = try db.value(
      "SELECT SUM(number) FROM tally WHERE what > ? AND what < 'day;'",
      Tally.day(day.latest.description).name)
    return all - (later ?? 0)
  }

  /// How many articles are in a language other than English, and so not read.
  public func foreignCount() throws -> Int {
    try read { try number(of: .foreign, $0) }
  }

  /// A number that changes whenever another program has written to the library.
  public func revision() throws -> Int {
    try read { try $0.value("PRAGMA data_version") ?? 0 }
  }
}

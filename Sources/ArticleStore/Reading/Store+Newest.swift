import PositionModel

extension Store {
  /// The day of the newest article behind each position, as it was worked out last.
  public func newestDays() throws -> [PositionKey: Day] {
    try read { try newestDays($0) }
  }

  func newestDays(_ db: Database) throws -> [PositionKey: Day] {
    var days: [PositionKey: Day] = [:]
    try db.each(
      "SELECT country, vendor, basis, newest FROM position WHERE newest IS NOT NULL"
    ) { row in
      if let key = row.key { days[key] = row.day("newest") }
    }
    return days
  }

  /// The day of the newest of all articles; `nil` where none has one.
  public func newestDay() throws -> Day? {
    try read { db in
      try db.first(
        """
        SELECT COALESCE(day, derivedDay) AS day FROM article
        ORDER BY COALESCE(day, derivedDay) DESC LIMIT 1
        """
      ) { $0.day("day") } ?? nil
    }
  }

  /// The day of the newest article among the claims that support a position; their own where the
  /// article has none.
  func newestDay(
    behind outline: PositionOutline, _ sayings: [Saying], _ claims: ClaimCache
  ) throws -> Day? {
    var supported = outline
    (supported.opponents, supported.doubters) = ([], [])
    let key = outline.position.key
    let shown = try supported.position { try claims.claims(of: $0, on: key) }.supporting
    let supporters = Set(outline.supporters)
    var published: [ArticleID: Day] = [:]
    for saying in sayings where supporters.contains(saying.reference) {
      published[saying.article] = saying.published
    }
    return shown.compactMap { published[$0.evidence.article] ?? $0.day }.max()
  }
}

import PositionModel

extension Store {
  /// All that articles say, for going from day to day.
  public func calendar() throws -> PositionCalendar {
    try read { db in
      var sayings: [PositionKey: [Saying]] = [:]
      try db.each("SELECT \(Saying.columns), country, vendor, basis FROM saying") { row in
        if let key = row.key, let saying = Saying(row) { sayings[key, default: []].append(saying) }
      }
      return PositionCalendar(sayings)
    }
  }

  /// Where countries stood at the end of a day, in order of ``PositionKey``, by way of a calendar of
  /// this library; `nil` is now.
  ///
  /// `noting` is told the article of each claim that had to be fetched for it.
  public func positions(
    asOf day: Day?, in calendar: inout PositionCalendar, noting: (ArticleID) -> Void = { _ in }
  ) throws -> [Position] {
    try read { db in
      let cache = try ClaimCache(store: self, db)
      let positions = try calendar.positions(asOf: day) { key, reference in
        let claims = try cache.claims(of: reference, on: key)
        for claim in claims.supporting + claims.opposing { noting(claim.evidence.article) }
        return claims
      }
      return try overridden(positions, asOf: day, countries: [], db)
    }
  }

  /// Every change of the positions through the days, as it was worked out last.
  public func courses() throws -> [PositionKey: [StanceChange]] {
    try read { db in
      var courses: [PositionKey: [StanceChange]] = [:]
      try db.each("SELECT country, vendor, basis, changes FROM course") { row in
        if let key = row.key { courses[key] = [StanceChange](bytes: row["changes"]) }
      }
      // What was added since is folded here; whoever adds works it out at the end.
      let stale = try db.all(
        "SELECT country, vendor, basis FROM position WHERE isStale", body: \.key)
      for key in stale.compactMap(\.self) {
        courses[key] = StanceChange.all(of: try sayings(on: key, db))
      }
      return courses.filter { !$0.value.isEmpty }
    }
  }

  /// What brought a change of a position about; `nil` where it is not there any more.
  public func evidence(of change: StanceChange, on key: PositionKey) throws -> Evidence? {
    try read { db in
      try ClaimCache(store: self, db).claims(of: change.reference, on: key).supporting.first?
        .evidence
    }
  }

  /// The sentence of the article that a position began with; `nil` where that is not known.
  public func beginning(of position: Position) throws -> Evidence? {
    guard let article = position.history.last?.article else { return nil }
    return try read { db in
      let id: Int64? = try db.value("SELECT id FROM article WHERE name = ?", article.rawValue)
      guard let id else { return nil }
      return try ClaimCache(store: self, db).claims(of: id, on: position.key).supporting.first?
        .evidence
    }
  }

  /// How many articles there are of each day, a year or a month counting as its first; the undated
  /// are left out.
  public func articlesByDay() throws -> [Day: Int] {
    try read { db in
      var counts: [Day: Int] = [:]
      try db.each(
        """
        SELECT substr(what, 5) AS day, number FROM tally WHERE what >= 'day:' AND what < 'day;'
        """
      ) { row in
        if let day = row.day("day") { counts[day.earliest, default: 0] += row["number"] }
      }
      return counts
    }
  }
}

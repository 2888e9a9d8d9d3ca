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
  /// this library.
  public func positions(
    asOf day: Day, in calendar: inout PositionCalendar
  ) throws -> [Position] {
    try read { db in
      let claims = try ClaimCache(store: self, db)
      let positions = try calendar.positions(asOf: day) { try claims.claims(of: $1, on: $0) }
      return try overridden(positions, asOf: day, countries: [], db)
    }
  }

  /// Every change of a position through the days, the oldest first, each with its evidence.
  public func changes(in calendar: PositionCalendar) throws -> [LedgerChange] {
    try read { db in
      let claims = try ClaimCache(store: self, db)
      return try calendar.changes { try claims.claims(of: $1, on: $0).supporting.first?.evidence }
    }
  }

  /// How many articles there are of each day, a year or a month counting as its first; the undated
  /// are left out.
  public func articlesByDay() throws -> [Day: Int] {
    try read { db in
      var counts: [Day: Int] = [:]
      try db.each(
        """
        SELECT COALESCE(day, derivedDay) AS written, COUNT(*) AS articles FROM article
        WHERE written IS NOT NULL GROUP BY written
        """
      ) { row in
        if let day = row.day("written") { counts[day.earliest, default: 0] += row["articles"] }
      }
      return counts
    }
  }
}

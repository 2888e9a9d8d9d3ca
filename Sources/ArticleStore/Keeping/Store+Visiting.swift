import PositionModel

/// Where countries stood when a reader last looked.
public struct Visit: Hashable, Sendable {
  /// As the program's clock had it.
  public var at: String
  public var stances: [PositionKey: Stance]
}

extension Store {
  /// What a reader saw last; `nil` for one who has not been here.
  public func lastVisit(of reader: String) throws -> Visit? {
    try read { db in
      try db.first("SELECT at, stances FROM visit WHERE reader = ?", reader) { row in
        Visit(at: row["at"], lines: row["stances"])
      }
    }
  }

  /// What each reader saw last.
  public func lastVisits() throws -> [(reader: String, visit: Visit)] {
    try read { db in
      try db.all("SELECT reader, at, stances FROM visit ORDER BY reader") { row in
        (row["reader"], Visit(at: row["at"], lines: row["stances"]))
      }
    }
  }

  /// Keeps what a reader sees now, to be told next time what has changed since.
  public func keepVisit(of reader: String, at: String, seeing positions: [Position]) throws {
    let stances = Dictionary(positions.map { ($0.key, $0.stance) }) { first, _ in first }
    let visit = Visit(at: at, stances: stances)
    try write { db in
      try db.run(
        "REPLACE INTO visit(reader, at, stances) VALUES (?, ?, ?)", reader, at, visit.lines)
    }
  }

  /// Keeps what a reader saw of another library, unless a later visit is known.
  public func adopt(_ visit: Visit, of reader: String) throws {
    try write { db in
      try db.run(
        """
        INSERT INTO visit(reader, at, stances) VALUES (?, ?, ?)
        ON CONFLICT(reader) DO UPDATE SET at = excluded.at, stances = excluded.stances
          WHERE excluded.at > visit.at
        """, reader, visit.at, visit.lines)
    }
  }
}

extension Visit {
  /// A line a position: its country, vendor, basis and stance.
  init(at: String, lines: String) {
    var stances: [PositionKey: Stance] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 4, let country = CountryCode(words[0]),
        let basis = Basis(rawValue: words[2]), let stance = Stance(rawValue: words[3])
      else { continue }
      stances[PositionKey(country, VendorID(words[1]), basis)] = stance
    }
    self.init(at: at, stances: stances)
  }

  var lines: String {
    stances.map { key, stance in
      "\(key.country) \(key.vendor) \(key.basis.rawValue) \(stance.rawValue)"
    }
    .sorted().joined(separator: "\n")
  }
}

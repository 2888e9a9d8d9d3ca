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
        var stances: [PositionKey: Stance] = [:]
        for line in (row["stances"] as String).split(separator: "\n") {
          let words = line.split(separator: " ").map(String.init)
          guard words.count == 4, let country = CountryCode(words[0]),
            let basis = Basis(rawValue: words[2]), let stance = Stance(rawValue: words[3])
          else { continue }
          stances[PositionKey(country, VendorID(words[1]), basis)] = stance
        }
        return Visit(at: row["at"], stances: stances)
      }
    }
  }

  /// Keeps what a reader sees now, to be told next time what has changed since.
  public func keepVisit(of reader: String, at: String, seeing positions: [Position]) throws {
    let lines = positions.map {
      "\($0.country) \($0.vendor) \($0.basis.rawValue) \($0.stance.rawValue)"
    }
    try write { db in
      try db.run(
        "REPLACE INTO visit(reader, at, stances) VALUES (?, ?, ?)", reader, at,
        lines.joined(separator: "\n"))
    }
  }
}

import PositionModel

/// Which positions are wanted of a library.
public struct PositionRequest: Hashable, Sendable {
  /// None is all.
  public var countries: [CountryCode]
  /// `nil` is now.
  public var asOf: Day?
  /// Whether the claims that they rest on are wanted, too; else only what they are.
  public var withClaims: Bool

  public init(countries: [CountryCode] = [], asOf: Day? = nil, withClaims: Bool = true) {
    self.countries = countries
    self.asOf = asOf
    self.withClaims = withClaims
  }
}

extension Store {
  /// Where countries stand, in order of ``PositionKey``.
  ///
  /// What is asked of today has been worked out before, but for keys that something was added to
  /// since; another day is worked out from what each article says.
  public func positions(_ request: PositionRequest) throws -> [Position] {
    try read { try positions(request, $0) }
  }

  func positions(_ request: PositionRequest, _ db: Database) throws -> [Position] {
    let claims = try ClaimCache(store: self, db)
    var positions: [Position] = []
    for outline in try outlines(request, db) {
      if request.withClaims {
        let key = outline.position.key
        positions.append(try outline.position { try claims.claims(of: $0, on: key) })
      } else {
        positions.append(outline.position)
      }
    }
    return try overridden(positions, asOf: request.asOf, countries: request.countries, db)
  }

  /// Works out the positions that something was added to; gives how many.
  ///
  /// Whoever adds calls it now and then, and at the end; readers need not wait for it.
  public func refreshPositions() throws -> Int {
    guard try read({ try $0.exists("SELECT 1 FROM position WHERE isStale") }) else { return 0 }
    return try write { db in
      let keys = try db.all(
        "SELECT country, vendor, basis FROM position WHERE isStale", body: \.key)
      for key in keys.compactMap(\.self) {
        let outline = try PositionHistory(sayings(on: key, db)).outline(of: key)
        try save(outline, on: key, db)
      }
      return keys.count
    }
  }

  private func outlines(_ request: PositionRequest, _ db: Database) throws -> [PositionOutline] {
    var outlines: [PositionOutline] = []
    let codes = request.countries.map(\.rawValue)
    let condition =
      codes.isEmpty ? "TRUE" : "country IN (\(codes.map { _ in "?" }.joined(separator: ", ")))"
    var toFold: [PositionKey] = []
    try db.each(
      """
      SELECT * FROM position \(request.withClaims ? "LEFT JOIN grounds USING (country, vendor, basis)" : "")
      WHERE \(condition) ORDER BY country, vendor, basis DESC
      """, values: codes
    ) { row in
      guard let key = row.key else { return }
      let isStale: Bool = row["isStale"]
      if request.asOf != nil || isStale {
        toFold.append(key)
      } else if let outline = PositionOutline(row, of: key, hasGrounds: request.withClaims) {
        outlines.append(outline)
      }
    }
    for key in toFold {
      let history = try PositionHistory(sayings(on: key, db), asOf: request.asOf)
      if let outline = history.outline(of: key) { outlines.append(outline) }
    }
    return toFold.isEmpty ? outlines : outlines.sorted { $0.position.key < $1.position.key }
  }

  /// Every change of a position through the days, the oldest first, each with its evidence.
  public func changes() throws -> [LedgerChange] {
    try read { db in
      let claims = try ClaimCache(store: self, db)
      let keys = try db.all("SELECT country, vendor, basis FROM position", body: \.key)
      return try keys.compactMap(\.self).flatMap { key in
        try LedgerChange.all(of: key, sayings(on: key, db)) {
          try claims.claims(of: $0, on: key).supporting.first?.evidence
        }
      }
      .sorted { ($0.day, $0.key) < ($1.day, $1.key) }
    }
  }

  private func sayings(on key: PositionKey, _ db: Database) throws -> [Saying] {
    try db.all(
      "SELECT \(Saying.columns) FROM saying WHERE country = ? AND vendor = ? AND basis = ?",
      key.country.rawValue, key.vendor.rawValue, key.basis.rawValue
    ) { Saying($0) }.compactMap(\.self)
  }

  private func save(_ outline: PositionOutline?, on key: PositionKey, _ db: Database) throws {
    let columns = [key.country.rawValue, key.vendor.rawValue, key.basis.rawValue]
    guard let outline else {
      for table in ["position", "grounds"] {
        try db.run(
          "DELETE FROM \(table) WHERE country = ? AND vendor = ? AND basis = ?", values: columns)
      }
      return
    }
    let position = outline.position
    try db.run(
      """
      REPLACE INTO position(country, vendor, basis, isStale, stance, status, scope, confidence,
        since, sinceIsUpperBound, runnerUp, isContested, evidenceCount, articleCount)
      VALUES (?, ?, ?, FALSE, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      values: columns + [
        position.stance.rawValue, position.status?.rawValue, position.scope?.rawValue,
        position.confidence, position.since?.description, position.sinceIsUpperBound,
        position.runnerUp?.rawValue, position.isContested, position.evidenceCount,
        position.articleCount,
      ])
    try db.run(
      """
      REPLACE INTO grounds(country, vendor, basis, history, supporters, opponents, doubters)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      values: columns + [
        position.history.map(\.line).joined(separator: "\n"), numbers(outline.supporters),
        numbers(outline.opponents), numbers(outline.doubters),
      ])
  }
}

private func numbers(_ references: [Int64]) -> String {
  references.map(String.init).joined(separator: " ")
}

extension PositionOutline {
  /// Reads a row of `position`, with that of `grounds` where it was asked for.
  fileprivate init?(_ row: Row, of key: PositionKey, hasGrounds: Bool) {
    guard let stance: Stance = row.word("stance") else { return nil }
    func references(_ name: String) -> [Int64] {
      let text: String? = hasGrounds ? row[name] : nil
      return (text ?? "").split(separator: " ").compactMap { Int64($0) }
    }
    let history: String? = hasGrounds ? row["history"] : nil
    self.init(
      position: Position(
        key: key, stance: stance, status: row.word("status"), scope: row.word("scope"),
        confidence: row["confidence"], since: row.day("since"),
        sinceIsUpperBound: row["sinceIsUpperBound"], runnerUp: row.word("runnerUp"),
        isContested: row["isContested"], supporting: [], evidenceCount: row["evidenceCount"],
        articleCount: row["articleCount"],
        history: (history ?? "").split(separator: "\n").compactMap { PositionChange(line: $0) }),
      supporters: references("supporters"), opponents: references("opponents"),
      doubters: references("doubters"))
  }
}

extension PositionChange {
  /// Day, stance, status and article, with tabs between; the article's name may hold anything.
  fileprivate var line: String {
    let name = article.rawValue.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    return "\(from?.description ?? "")\t\(stance.rawValue)\t\(status?.rawValue ?? "")\t\(name)"
  }

  fileprivate init?(line: Substring) {
    let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let stance = Stance(rawValue: String(parts[1])) else { return nil }
    self.init(
      from: Day(parts[0]), stance: stance, status: MeasureStatus(rawValue: String(parts[2])),
      article: ArticleID(Self.unescaped(parts[3])))
  }

  private static func unescaped(_ name: Substring) -> String {
    // Hardly any name has a backslash, and a position may have had hundreds of changes.
    guard name.utf8.contains(UInt8(ascii: "\\")) else { return String(name) }
    return name.split(separator: "\\\\", omittingEmptySubsequences: false)
      .map { $0.replacing("\\n", with: "\n") }.joined(separator: "\\")
  }
}

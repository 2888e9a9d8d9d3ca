import PositionModel

/// Which positions are wanted of a library.
public struct PositionRequest: Hashable, Sendable {
  /// None is all.
  public var countries: [CountryCode]
  /// `nil` is now.
  public var asOf: Day?
  /// Whether the claims that they rest on are wanted, too; else only what they are.
  public var withClaims: Bool
  /// Whether a position of now may be as it was worked out last, before something was added to it.
  public var mayLag: Bool

  public init(
    countries: [CountryCode] = [], asOf: Day? = nil, withClaims: Bool = true, mayLag: Bool = false
  ) {
    self.countries = countries
    self.asOf = asOf
    self.withClaims = withClaims
    self.mayLag = mayLag
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
    guard try hasStalePositions() else { return 0 }
    return try write { db in
      let keys = try db.all(
        "SELECT country, vendor, basis FROM position WHERE isStale", body: \.key)
      let claims = try ClaimCache(store: self, db)
      for key in keys.compactMap(\.self) {
        let sayings = try sayings(on: key, db)
        let outline = PositionHistory(sayings).outline(of: key)
        let newest = try outline.flatMap { try newestDay(behind: $0, sayings, claims) }
        try save(outline, newest, on: key, db)
        try save(StanceChange.all(of: sayings), on: key, db)
      }
      return keys.count
    }
  }

  /// Whether something was added to a position since it was worked out.
  public func hasStalePositions() throws -> Bool {
    try read { try $0.exists("SELECT 1 FROM position WHERE isStale") }
  }

  func outlines(_ request: PositionRequest, _ db: Database) throws -> [PositionOutline] {
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
      let kept =
        request.asOf == nil && (request.mayLag || !isStale)
        ? PositionOutline(row, of: key, hasGrounds: request.withClaims) : nil
      if let kept {
        outlines.append(kept)
      } else if request.asOf != nil || isStale {
        toFold.append(key)
      }
    }
    for key in toFold {
      let history = try PositionHistory(sayings(on: key, db), asOf: request.asOf)
      if let outline = history.outline(of: key) { outlines.append(outline) }
    }
    return toFold.isEmpty ? outlines : outlines.sorted { $0.position.key < $1.position.key }
  }

  func sayings(on key: PositionKey, _ db: Database) throws -> [Saying] {
    try db.all(
      "SELECT \(Saying.columns) FROM saying WHERE country = ? AND vendor = ? AND basis = ?",
      key.country.rawValue, key.vendor.rawValue, key.basis.rawValue
    ) { Saying($0) }.compactMap(\.self)
  }

  private func save(
    _ outline: PositionOutline?, _ newest: Day?, on key: PositionKey, _ db: Database
  ) throws {
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
        since, sinceIsUpperBound, runnerUp, isContested, evidenceCount, articleCount, newest)
      VALUES (?, ?, ?, FALSE, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      values: columns + [
        position.stance.rawValue, position.status?.rawValue, position.scope?.rawValue,
        position.confidence, position.since?.description, position.sinceIsUpperBound,
        position.runnerUp?.rawValue, position.isContested, position.evidenceCount,
        position.articleCount, newest?.description,
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
    func words(_ name: String, separator: Character) -> [ArraySlice<UInt8>] {
      let text: [UInt8]? = hasGrounds ? row[name] : nil
      return (text ?? []).split(separator: separator.asciiValue ?? 0)
    }
    func references(_ name: String) -> [Int64] {
      words(name, separator: " ").compactMap { Int64(String(decoding: $0, as: UTF8.self)) }
    }
    self.init(
      position: Position(
        key: key, stance: stance, status: row.word("status"), scope: row.word("scope"),
        confidence: row["confidence"], since: row.day("since"),
        sinceIsUpperBound: row["sinceIsUpperBound"], runnerUp: row.word("runnerUp"),
        isContested: row["isContested"], supporting: [], evidenceCount: row["evidenceCount"],
        articleCount: row["articleCount"],
        history: words("history", separator: "\n").compactMap(PositionChange.init(line:))),
      supporters: references("supporters"), opponents: references("opponents"),
      doubters: references("doubters"))
  }
}

private func word(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

extension PositionChange {
  /// Day, stance, status and article, with tabs between; the article's name may hold anything.
  fileprivate var line: String {
    let name = article.rawValue.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    return "\(from?.description ?? "")\t\(stance.rawValue)\t\(status?.rawValue ?? "")\t\(name)"
  }

  /// By bytes, since a position may have had hundreds of changes.
  fileprivate init?(line: ArraySlice<UInt8>) {
    let parts = line.split(
      separator: UInt8(ascii: "\t"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let stance = Stance(rawValue: word(parts[1])) else { return nil }
    self.init(
      from: Day(bytes: parts[0]), stance: stance, status: MeasureStatus(rawValue: word(parts[2])),
      article: ArticleID(Self.unescaped(parts[3])))
  }

  private static func unescaped(_ name: ArraySlice<UInt8>) -> String {
    let escaped = word(name)
    guard name.contains(UInt8(ascii: "\\")) else { return escaped }
    return escaped.split(separator: "\\\\", omittingEmptySubsequences: false)
      .map { $0.replacing("\\n", with: "\n") }.joined(separator: "\\")
  }
}

import PositionModel

extension Store {
  /// All judgements, the oldest first; those taken back only when asked for.
  public func judgements(includingUndone: Bool = false) throws -> [Judgement] {
    try read { db in
      try db.all(
        "SELECT * FROM judgement WHERE undoneAt IS NULL OR ? ORDER BY id", includingUndone
      ) { Judgement($0) }.compactMap(\.self)
    }
  }

  /// Keeps a judgement; gives its number.
  ///
  /// The number is a new one, also where the judgement had one in another library.
  public func judge(_ judgement: Judgement) throws -> Int64 {
    try write { db in
      try db.run(
        """
        INSERT INTO judgement(kind, country, vendor, basis, stance, article, start, "end", words,
          who, at, undoneBy, undoneAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, values: judgement.values)
      let id = db.lastRowID
      try apply(judgement.matter, db)
      return id
    }
  }

  /// Keeps a judgement of another library, unless it is here already.
  ///
  /// One with the same content, by the same reader and of the same time is the same one; where it
  /// was taken back in either library, it is taken back.
  ///
  /// - Returns: Whether it was not here.
  public func adopt(_ judgement: Judgement) throws -> Bool {
    let known = try read { db in
      try db.all(
        "SELECT * FROM judgement WHERE who = ? AND at = ?", judgement.who, judgement.at
      ) { Judgement($0) }.compactMap(\.self)
        .first { $0.matter == judgement.matter && $0.words == judgement.words }
    }
    guard let known else {
      _ = try judge(judgement)
      return true
    }
    if !known.isUndone, let who = judgement.undoneBy, let at = judgement.undoneAt {
      _ = try undo(known.id, by: who, at: at)
    }
    return false
  }

  /// Takes a judgement back; it stays in the list of all, as taken back by whom and when.
  ///
  /// - Returns: The judgement; `nil` where there is none of that number that still holds.
  public func undo(_ id: Int64, by who: String, at: String) throws -> Judgement? {
    try write { db in
      guard
        let judgement = try db.first(
          "SELECT * FROM judgement WHERE id = ? AND undoneAt IS NULL", id,
          body: { Judgement($0) }
        ) ?? nil
      else { return nil }
      try db.run("UPDATE judgement SET undoneBy = ?, undoneAt = ? WHERE id = ?", who, at, id)
      try apply(judgement.matter, db)
      return judgement
    }
  }

  /// Brings what articles say in line with a dismissal that has come or gone.
  private func apply(_ matter: Judgement.Matter, _ db: Database) throws {
    guard case .dismissal(_, let article, _) = matter,
      let id: Int64 = try db.value("SELECT id FROM article WHERE name = ?", article.rawValue)
    else { return }
    var consequences = Consequences()
    try forgetSayings(of: id, db, &consequences)
    var derivation = Derivation(
      article: article,
      day: try db.first(
        "SELECT COALESCE(derivedDay, day) AS day FROM article WHERE id = ?", id,
        body: { $0.day("day") }) ?? nil)
    derivation.claims = try claims(of: id, db)
    derivation.restorePositions()
    try saveSayings(of: derivation, id, named: article.rawValue, db, &consequences)
    try settle(consequences, db)
  }

  /// All claims of an article, also those that a reader has dismissed.
  func claims(of article: Int64, _ db: Database) throws -> [Claim] {
    let name: String = try db.value("SELECT name FROM article WHERE id = ?", article) ?? ""
    return try claims(of: article, named: ArticleID(name), db)
  }

  /// The same of an article whose name is known.
  func claims(of article: Int64, named name: ArticleID, _ db: Database) throws -> [Claim] {
    try db.all("SELECT * FROM claim WHERE article = ? ORDER BY number", article) {
      Claim($0, article: name)
    }.compactMap(\.self)
  }

  /// Claims of one article without those that a reader has dismissed.
  func undismissed(_ claims: [Claim], _ db: Database) throws -> [Claim] {
    guard let name = claims.first?.evidence.article else { return [] }
    let dismissals = try dismissals(in: name, db)
    return dismissals.isEmpty
      ? claims : claims.filter { claim in !dismissals.contains { $0.applies(to: claim) } }
  }

  /// A derivation without the claims that a reader has dismissed.
  func undismissed(
    _ derivation: Derivation, named name: String, _ db: Database
  ) throws -> Derivation {
    let dismissals = try dismissals(in: ArticleID(name), db)
    guard !dismissals.isEmpty else { return derivation }
    var derivation = derivation
    derivation.claims.removeAll { claim in dismissals.contains { $0.applies(to: claim) } }
    derivation.restorePositions()
    return derivation
  }

  fileprivate func dismissals(in article: ArticleID, _ db: Database) throws -> [Judgement] {
    try db.all(
      """
      SELECT * FROM judgement WHERE kind = 'dismissal' AND article = ? AND undoneAt IS NULL
      """, article.rawValue
    ) { Judgement($0) }.compactMap(\.self)
  }

  /// Positions with the readers' overrides in their place.
  func overridden(
    _ positions: [Position], asOf day: Day?, countries: [CountryCode], _ db: Database
  ) throws -> [Position] {
    let overrides = try db.all(
      "SELECT * FROM judgement WHERE kind = 'override' AND undoneAt IS NULL ORDER BY id"
    ) { Judgement($0) }.compactMap(\.self)
    var byKey: [PositionKey: PositionOverride] = [:]
    for judgement in overrides {
      guard case .override(let key, let stance) = judgement.matter,
        countries.isEmpty || countries.contains(key.country),
        day == nil || Day(judgement.at).map({ $0.earliest <= day?.latest ?? $0 }) ?? true
      else { continue }
      byKey[key] = PositionOverride(
        number: judgement.id, stance: stance, who: judgement.who, day: Day(judgement.at),
        words: judgement.words)
    }
    guard !byKey.isEmpty else { return positions }
    let known = Set(positions.map(\.key))
    return
      (positions.map { $0.overridden(by: byKey[$0.key]) }
      + byKey.filter { !known.contains($0.key) }.map { Position($0, $1) })
      .sorted { $0.key < $1.key }
  }
}

extension Judgement {
  func applies(to claim: Claim) -> Bool {
    guard case .dismissal(let key, _, let span) = matter else { return false }
    return key == PositionKey(claim.country, claim.vendor, claim.basis)
      && span == claim.evidence.span
  }
}

/// A claim, and who has dismissed it.
public struct JudgedClaim: Sendable {
  public var claim: Claim
  public var dismissal: Judgement?
}

extension Store {
  /// All claims of an article, with the dismissals that hold.
  public func judgedClaims(of article: ArticleID) throws -> [JudgedClaim] {
    try read { db in
      guard let id: Int64 = try db.value("SELECT id FROM article WHERE name = ?", article.rawValue)
      else { return [] }
      let dismissals = try dismissals(in: article, db)
      return try claims(of: id, db).map { claim in
        JudgedClaim(claim: claim, dismissal: dismissals.first { $0.applies(to: claim) })
      }
    }
  }
}

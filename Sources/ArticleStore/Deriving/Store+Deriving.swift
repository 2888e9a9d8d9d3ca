import PositionModel

extension Store {
  /// The number of the program and knowledge that derive now.
  func programID(_ db: Database) throws -> Int64 {
    if let id = try knownProgramID(db) { return id }
    try db.run("INSERT INTO program(version) VALUES (?)", derivation.name)
    return db.lastRowID
  }

  /// `nil` where it has not derived anything here.
  func knownProgramID(_ db: Database) throws -> Int64? {
    try db.value("SELECT id FROM program WHERE version = ?", derivation.name)
  }

  /// Writes what an article says beside it.
  func save(
    _ derivation: Derivation, of article: Int64, named name: String, program: Int64,
    _ db: Database, _ consequences: inout Consequences
  ) throws {
    try db.run(
      """
      UPDATE article SET (\(Derivation.columns)) = (?, ?, ?, ?, ?, ?, ?) WHERE id = ?
      """, values: derivation.values(by: program) + [article])
    try saveFindings(of: derivation, article, named: name, db, &consequences)
  }

  /// Writes what an article says but for the columns that it has of it.
  func saveFindings(
    of derivation: Derivation, _ article: Int64, named name: String, _ db: Database,
    _ consequences: inout Consequences
  ) throws {
    for country in derivation.countries { consequences.mentions[country, default: 0] += 1 }
    for (number, claim) in derivation.claims.enumerated() {
      try save(claim, number, of: article, db)
      consequences.count(
        country: claim.country.rawValue, vendor: claim.vendor.rawValue, claims: 1)
    }
    try saveStatements(of: derivation, article, db)
    if !derivation.claims.isEmpty {
      try saveSayings(of: derivation, article, named: name, db, &consequences)
    }
  }

  private func save(_ claim: Claim, _ number: Int, of article: Int64, _ db: Database) throws {
    let columns: [any DatabaseValue] = [
      article, number, claim.country.rawValue, claim.vendor.rawValue, claim.stance.rawValue,
      claim.basis.rawValue, claim.status?.rawValue, claim.scope?.rawValue, claim.tier.rawValue,
      claim.confidence, claim.day?.description, claim.dayIsUpperBound,
    ]
    try db.run(
      """
      INSERT INTO claim(article, number, country, vendor, stance, basis, status, scope, tier,
        confidence, day, dayIsUpperBound, \(Evidence.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values: columns + claim.evidence.values)
  }

  /// Writes what the article says on each key, without the claims that a reader has dismissed.
  func saveSayings(
    of derivation: Derivation, _ article: Int64, named name: String, _ db: Database,
    _ consequences: inout Consequences
  ) throws {
    let positions = try undismissed(derivation, named: name, db).positions
    for position in positions {
      guard
        var saying = Saying(position, published: derivation.day, reference: article)
      else { continue }
      saying.article = ArticleID(name)
      let key = position.key
      try db.run(
        """
        INSERT INTO saying(country, vendor, basis, \(Saying.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        values: [key.country.rawValue, key.vendor.rawValue, key.basis.rawValue] + saying.values)
      consequences.keys.insert(key)
    }
  }

  private func saveStatements(of derivation: Derivation, _ article: Int64, _ db: Database) throws {
    var number = 0
    func save(
      _ kind: String, _ country: CountryCode?, _ other: CountryCode?, _ vendor: VendorID?,
      _ word: String, _ evidence: Evidence, time: String? = nil
    ) throws {
      let columns: [any DatabaseValue] = [
        article, number, kind, country?.rawValue, other?.rawValue, vendor?.rawValue, word,
        time.map { Array($0.utf8) },
      ]
      try db.run(
        """
        INSERT INTO statement(article, number, kind, country, other, vendor, word, time,
          \(Evidence.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, values: columns + evidence.values)
      number += 1
    }
    for item in derivation.pressure {
      try save(
        "pressure", item.from, item.on, item.vendor, item.wants.rawValue, item.evidence)
    }
    for item in derivation.offers {
      try save("offer", item.to, nil, item.vendor, item.kind.rawValue, item.evidence)
    }
    for item in derivation.events {
      try save(
        "event", item.country, nil, nil, item.kind.rawValue, item.evidence, time: item.when)
    }
  }

  /// Removes all that was derived from an article.
  func forgetDerivation(
    of article: Int64, _ db: Database, _ consequences: inout Consequences
  ) throws {
    let countries: String =
      try db.value("SELECT countries FROM article WHERE id = ?", article) ?? ""
    for code in countries.split(separator: " ") {
      if let country = CountryCode(String(code)) {
        consequences.mentions[country, default: 0] -= 1
      }
    }
    try forgetSayings(of: article, db, &consequences)
    try db.each(
      "SELECT country, vendor, COUNT(*) FROM claim WHERE article = ? GROUP BY country, vendor",
      article
    ) { consequences.count(country: $0[0], vendor: $0[1], claims: -$0[2]) }
    try db.run("DELETE FROM claim WHERE article = ?", article)
    try db.run("DELETE FROM statement WHERE article = ?", article)
  }

  /// Removes what an article says on each key; its claims tell on which.
  func forgetSayings(
    of article: Int64, _ db: Database, _ consequences: inout Consequences
  ) throws {
    let keys = try db.all(
      "SELECT DISTINCT country, vendor, basis FROM claim WHERE article = ?", article, body: \.key)
    for key in keys.compactMap(\.self) {
      try db.run(
        "DELETE FROM saying WHERE country = ? AND vendor = ? AND basis = ? AND article = ?",
        key.country.rawValue, key.vendor.rawValue, key.basis.rawValue, article)
      if db.changeCount > 0 { consequences.keys.insert(key) }
    }
  }
}

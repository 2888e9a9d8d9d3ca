import PositionModel
import TextMatching

/// What can be read from the columns that claims and statements have in common.
extension Evidence {
  fileprivate init(_ row: Row, article: ArticleID) {
    let speaker = Speaker.Kind(rawValue: row["speaker"]) ?? .reporter
    let name: [UInt8]? = row["speakerName"]
    self.init(
      article: article, text: string(row["quote"]), span: TextSpan(row["start"], row["end"]),
      marks: parsedMarks(row["marks"]), speaker: Speaker(speaker, name: name.map(string)),
      rule: row["rule"])
  }

  /// The values of those columns, in their order.
  fileprivate var columns: [any DatabaseValue] {
    let marked = marks.map { "\($0.kind.rawValue) \($0.span.start) \($0.span.end)" }
    return [
      Array(text.utf8), span.start, span.end, marked.joined(separator: ";"), speaker.kind.rawValue,
      speaker.name.map { Array($0.utf8) }, rule,
    ]
  }
}

/// Text that may have a NUL is kept as bytes.
private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func parsedMarks(_ text: String) -> [Mark] {
  text.split(separator: ";").compactMap { part in
    let fields = part.split(separator: " ")
    guard fields.count == 3, let kind = Mark.Kind(rawValue: String(fields[0])),
      let start = Int(fields[1]), let end = Int(fields[2])
    else { return nil }
    return Mark(kind, TextSpan(start, end))
  }
}

private func code(_ text: String?) -> CountryCode? { text.flatMap { CountryCode($0) } }
private func day(_ text: String?) -> Day? { text.flatMap { Day($0) } }

extension Store {
  private static let evidenceColumns = #"quote, start, "end", marks, speaker, speakerName, rule"#

  /// Writes what an article says beside it.
  func save(_ derivation: Derivation, of article: Int64, _ db: Database) throws {
    try db.run(
      """
      UPDATE article SET derivedBy = ?, derivedDay = ?, derivedTitle = ?, derivedSource = ?,
        language = ?, countries = ?, vendors = ? WHERE id = ?
      """,
      DerivationVersion.current, derivation.day?.description, derivation.title, derivation.source,
      derivation.language, derivation.countries.map(\.rawValue).joined(separator: " "),
      derivation.vendors.map(\.rawValue).joined(separator: " "), article)
    for claim in derivation.claims { try save(claim, of: article, db) }
    for item in derivation.pressure {
      try save(
        "pressure", item.from, item.on, item.vendor, item.wants.rawValue, item.evidence, article, db
      )
    }
    for item in derivation.offers {
      try save("offer", item.to, nil, item.vendor, item.kind.rawValue, item.evidence, article, db)
    }
    for item in derivation.events {
      try save(
        "event", item.country, nil, nil, item.kind.rawValue, item.evidence, article, db,
        time: item.when)
    }
  }

  private func save(_ claim: Claim, of article: Int64, _ db: Database) throws {
    let columns: [any DatabaseValue] = [
      article, claim.country.rawValue, claim.vendor.rawValue, claim.stance.rawValue,
      claim.basis.rawValue, claim.status?.rawValue, claim.scope?.rawValue, claim.tier.rawValue,
      claim.confidence, claim.day?.description, claim.dayIsUpperBound,
    ]
    try db.run(
      """
      INSERT INTO claim(article, country, vendor, stance, basis, status, scope, tier, confidence,
        day, dayIsUpperBound, \(Self.evidenceColumns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values: columns + claim.evidence.columns)
  }

  private func save(
    _ kind: String, _ country: CountryCode?, _ other: CountryCode?, _ vendor: VendorID?,
    _ word: String, _ evidence: Evidence, _ article: Int64, _ db: Database, time: String? = nil
  ) throws {
    let columns: [any DatabaseValue] = [
      article, kind, country?.rawValue, other?.rawValue, vendor?.rawValue, word,
      time.map { Array($0.utf8) },
    ]
    try db.run(
      """
      INSERT INTO statement(article, kind, country, other, vendor, word, time,
        \(Self.evidenceColumns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values: columns + evidence.columns)
  }

  /// What each article says, in the order in which they were added.
  ///
  /// What an older program derived is derived afresh for the caller; the library stays as it is.
  public func forEachDerivation(by deriver: Deriver, _ body: (Derivation) -> Void) throws {
    try read { db in
      try db.each(
        """
        SELECT id, name, derivedBy, derivedDay, derivedTitle, derivedSource, language, countries,
          vendors FROM article ORDER BY id
        """
      ) { row in
        if row["derivedBy"] == DerivationVersion.current {
          body(try derivation(row, db))
        } else if let stored = try StoredArticle.all(db, "WHERE id = ?", row["id"] as Int64).first {
          body(deriver.derive(stored.article))
        }
      }
    }
  }

  private func derivation(_ row: Row, _ db: Database) throws -> Derivation {
    let id = ArticleID(row["name"])
    let article: Int64 = row["id"]
    var derivation = Derivation(
      article: id, day: day(row["derivedDay"]), title: row["derivedTitle"],
      source: row["derivedSource"], language: row["language"])
    derivation.countries = words(row["countries"]).compactMap { CountryCode($0) }
    derivation.vendors = words(row["vendors"]).map { VendorID($0) }
    derivation.claims = try db.all(
      "SELECT * FROM claim WHERE article = ? ORDER BY rowid", article
    ) { claim($0, id) }.compactMap(\.self)
    derivation.restorePositions()
    try db.each("SELECT * FROM statement WHERE article = ? ORDER BY rowid", article) {
      add($0, id, to: &derivation)
    }
    return derivation
  }

  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private func claim(_ row: Row, _ article: ArticleID) -> Claim? {
    guard let country = code(row["country"]), let stance = Stance(rawValue: row["stance"]),
      let basis = Basis(rawValue: row["basis"]), let tier = ClaimTier(rawValue: row["tier"])
    else { return nil }
    let status: String? = row["status"]
    let scope: String? = row["scope"]
    return Claim(
      country: country, vendor: VendorID(row["vendor"]), stance: stance, basis: basis,
      status: status.flatMap { MeasureStatus(rawValue: $0) },
      scope: scope.flatMap { MeasureScope(rawValue: $0) }, tier: tier,
      confidence: row["confidence"], day: day(row["day"]),
      dayIsUpperBound: row["dayIsUpperBound"], evidence: Evidence(row, article: article))
  }

  private func add(_ row: Row, _ article: ArticleID, to derivation: inout Derivation) {
    let evidence = Evidence(row, article: article)
    let vendor: String? = row["vendor"]
    let country = code(row["country"])
    let word: String = row["word"]
    switch row["kind"] as String {
    case "pressure":
      guard let country, let vendor, let wants = Stance(rawValue: word) else { return }
      derivation.pressure.append(
        Pressure(
          from: country, on: code(row["other"]), vendor: VendorID(vendor), wants: wants,
          evidence: evidence))
    case "offer":
      guard let vendor, let kind = Offer.Kind(rawValue: word) else { return }
      derivation.offers.append(
        Offer(vendor: VendorID(vendor), to: country, kind: kind, evidence: evidence))
    case "event":
      guard let country, let kind = PolicyEvent.Kind(rawValue: word) else { return }
      let time: [UInt8]? = row["time"]
      derivation.events.append(
        PolicyEvent(
          country: country, kind: kind, when: time.map { String(decoding: $0, as: UTF8.self) },
          evidence: evidence))
    default: break  // Of a later program.
    }
  }
}

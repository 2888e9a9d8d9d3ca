import PositionModel

extension Store {
  /// Articles whose text is not what was added, and what was derived from them and does not fit.
  func wrongContents(by deriver: Deriver?, _ db: Database) throws -> [String] {
    var texts = Findings("text that is not what was added")
    var quotes = Findings("claims or statements that the text does not have")
    var derived = Findings("claims or statements other than those read in the text")
    var sayings = Findings("sayings other than those of their claims")
    var sketches = Findings("a sketch for near copies that is not theirs")
    let program = try knownProgramID(db)
    let ids: [Int64] = try db.column("SELECT id FROM article ORDER BY id")
    for id in ids {
      guard let stored = try unlessDamaged({ try StoredArticle.one(db, "id = ?", id) }) ?? nil
      else { continue }
      let (article, name) = (stored.article, stored.article.id)
      let text = Array(article.text.utf8)
      if !ArticleDigest(of: article).isOne(of: stored.digest) { texts.add(name) }
      guard let claims = try unlessDamaged({ try self.claims(of: id, db) }),
        let statements = try unlessDamaged({ try self.statements(of: id, db) })
      else { continue }
      let evidence = claims.map(\.evidence) + statements.evidence
      if !evidence.allSatisfy({ $0.isIn(text) }) { quotes.add(name) }
      guard program != nil, stored.program == program else { continue }
      if let deriver {
        let fresh = deriver.derive(article)
        if claims != fresh.claims || statements != LibraryLedgers(of: fresh) { derived.add(name) }
      }
      let hasSayings = try unlessDamaged { try self.hasSayings(of: claims, stored, db) }
      if hasSayings == false { sayings.add(name) }
      let hasSketch = try unlessDamaged { try self.hasSketch(ArticleSketch(text), id, db) }
      if hasSketch == false { sketches.add(name) }
    }
    return [texts, quotes, derived, sayings, sketches].compactMap(\.sentence)
  }

  /// Pressure, offers and events in one article.
  private func statements(of article: Int64, _ db: Database) throws -> LibraryLedgers {
    var ledgers = LibraryLedgers()
    try db.each(
      """
      SELECT statement.*, name, 0 AS untold FROM statement
        JOIN article ON article.id = statement.article
      WHERE statement.article = ? ORDER BY number
      """, article
    ) { ledgers.add($0) }
    return ledgers
  }

  private func hasSayings(
    of claims: [Claim], _ stored: StoredArticle, _ db: Database
  ) throws -> Bool {
    var derivation = Derivation(article: stored.article.id, day: stored.day)
    derivation.claims = try undismissed(claims, db)
    derivation.restorePositions()
    for position in derivation.positions {
      guard
        let expected = Saying(position, published: stored.day, reference: stored.rowID)
      else { continue }
      let key = position.key
      let kept = try db.first(
        """
        SELECT \(Saying.columns) FROM saying
        WHERE country = ? AND vendor = ? AND basis = ? AND article = ?
        """, key.country.rawValue, key.vendor.rawValue, key.basis.rawValue, stored.rowID
      ) { Saying($0) }
      guard kept == expected else { return false }
    }
    return true
  }

  private func hasSketch(_ sketch: ArticleSketch, _ article: Int64, _ db: Database) throws -> Bool {
    let kept: [UInt8]? = try db.value("SELECT hashes FROM sketch WHERE article = ?", article)
    guard ArticleSketch(bytes: kept ?? []) == sketch else { return false }
    return try sketch.keys.allSatisfy { hash in
      try db.exists(
        "SELECT 1 FROM shingle WHERE hash = ? AND article = ?", Int64(hash), article)
    }
  }

  /// Positions, what they rest on and their changes, where they are not those of the sayings.
  func wrongPositions(_ db: Database) throws -> [String] {
    guard try staleCount(db) == 0 else { return [] }
    let keys = try db.all(
      "SELECT country, vendor, basis FROM position WHERE NOT isStale", body: \.key)
    let kept = try Dictionary(
      outlines(PositionRequest(), db).map { ($0.position.key, $0) }
    ) { first, _ in first }
    var wrong = 0
    for key in keys.compactMap(\.self) {
      let sayings = try sayings(on: key, db)
      let changes: [UInt8]? = try db.value(
        "SELECT changes FROM course WHERE country = ? AND vendor = ? AND basis = ?",
        key.country.rawValue, key.vendor.rawValue, key.basis.rawValue)
      let isRight =
        PositionHistory(sayings).outline(of: key) == kept[key]
        && StanceChange.all(of: sayings) == [StanceChange](bytes: changes ?? [])
      if !isRight { wrong += 1 }
    }
    return wrong == 0 ? [] : ["\(wrong) positions other than those of their sayings"]
  }
}

/// The articles of which one thing is wrong.
private struct Findings {
  private let what: String
  private var count = 0
  private var names: [String] = []

  init(_ what: String) { self.what = what }

  mutating func add(_ name: ArticleID) {
    count += 1
    if names.count < 3 { names.append("'\(name.rawValue)'") }
  }

  /// "2 articles with …: 'a', 'b'"; `nil` where there is none.
  var sentence: String? {
    guard count > 0 else { return nil }
    let more = count > names.count ? " and others" : ""
    let articles = count == 1 ? "article" : "articles"
    return "\(count) \(articles) with \(what): \(names.joined(separator: ", "))\(more)"
  }
}

extension Evidence {
  /// Whether a text has these words at this place.
  fileprivate func isIn(_ bytes: [UInt8]) -> Bool {
    guard 0 <= span.start, span.start <= span.end, span.end <= bytes.count else { return false }
    return bytes[span.start..<span.end].elementsEqual(text.utf8)
  }
}

extension LibraryLedgers {
  fileprivate init(of derivation: Derivation) {
    self.init()
    pressure = derivation.pressure
    offers = derivation.offers
    events = derivation.events
  }

  fileprivate var evidence: [Evidence] {
    pressure.map(\.evidence) + offers.map(\.evidence) + events.map(\.evidence)
  }
}

import PositionModel

extension Store {
  /// What is wrong with the articles of a range of row numbers.
  func faults(
    in ids: ClosedRange<Int64>, by deriver: Deriver?, _ db: Database
  ) throws -> ArticleFaults {
    var check = ArticleCheck(of: self, by: deriver, program: try knownProgramID(db))
    do {
      try db.each(
        "\(CheckedArticle.query) BETWEEN ? AND ? ORDER BY article.id", ids.lowerBound,
        ids.upperBound
      ) { try check.look(at: CheckedArticle($0), db) }
    } catch let error as DatabaseError where error.isDamage {
      // A damaged page ends the walk; what is behind it is had one by one.
      let rest = Salvage(db).articleIDs().filter { ids.contains($0) && $0 > check.last }
      for id in rest {
        let article = try unlessDamaged {
          try db.first("\(CheckedArticle.query) = ?", id) { CheckedArticle($0) }
        }
        if let article = article ?? nil { try check.look(at: article, db) }
      }
    }
    return try check.faults(db)
  }

  /// Pressure, offers and events in one article.
  fileprivate func statements(of article: Int64, _ db: Database) throws -> LibraryLedgers {
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

  fileprivate func hasSayings(
    of claims: [Claim], _ article: CheckedArticle, _ db: Database
  ) throws -> Bool {
    var derivation = Derivation(article: article.article.id, day: article.day)
    derivation.claims = try undismissed(claims, db)
    derivation.restorePositions()
    for position in derivation.positions {
      guard
        let expected = Saying(position, published: article.day, reference: article.rowID)
      else { continue }
      let key = position.key
      let kept = try db.first(
        """
        SELECT \(Saying.columns) FROM saying
        WHERE country = ? AND vendor = ? AND basis = ? AND article = ?
        """, key.country.rawValue, key.vendor.rawValue, key.basis.rawValue, article.rowID
      ) { Saying($0) }
      guard kept == expected else { return false }
    }
    return true
  }

  /// Positions, what they rest on and their changes, where they are not those of the sayings.
  func wrongPositions(_ db: Database) throws -> [String] {
    guard try staleCount(db) == 0 else { return [] }
    let keys = try db.all(
      "SELECT country, vendor, basis FROM position WHERE NOT isStale", body: \.key)
    let kept = try Dictionary(
      outlines(PositionRequest(), db).map { ($0.position.key, $0) }
    ) { first, _ in first }
    let newest = try newestDays(db)
    let claims = try ClaimCache(store: self, db)
    var wrong = 0
    for key in keys.compactMap(\.self) {
      let sayings = try sayings(on: key, db)
      let changes: [UInt8]? = try db.value(
        "SELECT changes FROM course WHERE country = ? AND vendor = ? AND basis = ?",
        key.country.rawValue, key.vendor.rawValue, key.basis.rawValue)
      let outline = PositionHistory(sayings).outline(of: key)
      let isRight =
        try outline == kept[key]
        && outline.flatMap { try newestDay(behind: $0, sayings, claims) } == newest[key]
        && StanceChange.all(of: sayings) == [StanceChange](bytes: changes ?? [])
      if !isRight { wrong += 1 }
    }
    return wrong == 0 ? [] : ["\(wrong) positions other than those of their sayings"]
  }
}

/// An article with what a check compares.
private struct CheckedArticle {
  static let query = """
    SELECT article.id, name, nameIsNumber, digest, day, derivedDay, title, source, url, derivedBy,
      text
    FROM article JOIN content ON content.article = article.id WHERE article.id
    """

  let rowID: Int64
  /// The number of the program that derived it last.
  let program: Int64
  let digest: [UInt8]
  let article: Article
  /// The day that holds.
  let day: Day?

  init(_ row: Row) {
    rowID = row["id"]
    program = row["derivedBy"]
    digest = row["digest"]
    article = Article(
      id: ArticleID(row["name"]), text: row["text"], day: row.day("day"), title: row["title"],
      source: row["source"], url: row["url"], idIsNumber: row["nameIsNumber"])
    day = article.day ?? row.day("derivedDay")
  }
}

/// Looks at articles one after the other.
private struct ArticleCheck {
  private let store: Store
  private let deriver: Deriver?
  /// The program that derives now; `nil` where it has not derived anything.
  private let program: Int64?
  private var faults = ArticleFaults()
  private var sketchless: [(id: Int64, name: ArticleID)] = []
  private var keys: [(hash: UInt32, id: Int64, name: ArticleID)] = []
  /// The row number of the last article that was looked at.
  private(set) var last: Int64 = .min

  init(of store: Store, by deriver: Deriver?, program: Int64?) {
    self.store = store
    self.deriver = deriver
    self.program = program
  }

  mutating func look(at article: CheckedArticle, _ db: Database) throws {
    let (id, name) = (article.rowID, article.article.id)
    last = id
    if !ArticleDigest(of: article.article).isOne(of: article.digest) { faults.add(.text, name) }
    guard let claims = try store.unlessDamaged({ try store.claims(of: id, named: name, db) }),
      let statements = try store.unlessDamaged({ try store.statements(of: id, db) })
    else { return }
    var text = article.article.text
    let evidence = claims.map(\.evidence) + statements.evidence
    let hasQuotes = text.withUTF8 { text in evidence.allSatisfy { $0.isIn(text) } }
    if !hasQuotes { faults.add(.quotes, name) }
    guard program != nil, article.program == program else { return }
    if let deriver {
      let fresh = deriver.derive(article.article)
      if claims != fresh.claims || statements != LibraryLedgers(of: fresh) {
        faults.add(.derivation, name)
      }
    }
    let hasSayings = try store.unlessDamaged { try store.hasSayings(of: claims, article, db) }
    if hasSayings == false { faults.add(.sayings, name) }
    let sketch = text.withUTF8 { ArticleSketch($0) }
    let kept = try store.unlessDamaged {
      try db.value("SELECT hashes FROM sketch WHERE article = ?", id) as [UInt8]?
    }
    guard let kept else { return }
    if ArticleSketch(bytes: kept ?? []) == sketch {
      keys += sketch.keys.map { ($0, id, name) }
    } else {
      sketchless.append((id, name))
    }
  }

  /// All that was found, once what the sketches are found by has been looked up, too.
  mutating func faults(_ db: Database) throws -> ArticleFaults {
    for key in keys.sorted(by: { ($0.hash, $0.id) < ($1.hash, $1.id) }) {
      let isThere = try store.unlessDamaged {
        try db.exists(
          "SELECT 1 FROM shingle WHERE hash = ? AND article = ?", Int64(key.hash), key.id)
      }
      if isThere == false { sketchless.append((key.id, key.name)) }
    }
    let all = Dictionary(sketchless) { first, _ in first }
    for (_, name) in all.sorted(by: { $0.key < $1.key }) { faults.add(.sketch, name) }
    (sketchless, keys) = ([], [])
    return faults
  }
}

extension Evidence {
  /// Whether a text has these words at this place.
  fileprivate func isIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
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

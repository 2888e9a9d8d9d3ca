import PositionModel
import TextMatching

/// An import, as it is kept and exported.
public struct ImportRecord: Hashable, Sendable {
  public var number: Int64
  public var started: String
  public var finished: String?
  public var origin: String?
  public var failed: Int
}

extension Store {
  /// All imports, the oldest first.
  public func imports() throws -> [ImportRecord] {
    try read { db in
      try db.all("SELECT * FROM import ORDER BY id") { row in
        ImportRecord(
          number: row["id"], started: row["started"], finished: row["finished"],
          origin: row["origin"], failed: row["failed"])
      }
    }
  }

  /// Keeps an import of another library, unless it is here already; gives its number in this one.
  ///
  /// `taken` are the numbers of its other imports, which look the same where they were quick.
  public func keep(_ record: ImportRecord, taken: Set<Int64> = []) throws -> Int64 {
    try write { db in
      let known: [Int64] = try db.column(
        """
        SELECT id FROM import
        WHERE started = ? AND finished IS ? AND origin IS ? AND failed = ? ORDER BY id
        """, record.started, record.finished, record.origin, record.failed)
      if let id = known.first(where: { !taken.contains($0) }) { return id }
      try db.run(
        "INSERT INTO import(started, finished, origin, failed) VALUES (?, ?, ?, ?)",
        record.started, record.finished, record.origin, record.failed)
      return db.lastRowID
    }
  }
}

/// A line of an export that is no article; an article's line is what `derive` and `add` read, too.
public enum LibraryRecord: Hashable, Sendable {
  /// The first line.
  case header(version: Int)
  case ofImport(ImportRecord)
  case judgement(Judgement)
  /// Where countries stood when a reader last looked.
  case visit(reader: String, Visit)

  /// The version of exports that this program writes.
  public static let version = 1

  public var json: JSONWriter {
    var json = JSONWriter()
    json.object { json in
      func text(_ key: String, _ value: String?) {
        guard let value else { return }
        json.key(named: key)
        json.string(value)
      }
      func number(_ key: String, _ value: Int?) {
        guard let value else { return }
        json.key(named: key)
        json.number(value)
      }
      switch self {
      case .header(let version):
        text("bandstand", "library")
        number("version", version)
      case .ofImport(let record):
        text("bandstand", "import")
        number("number", Int(record.number))
        text("started", record.started)
        text("finished", record.finished)
        text("origin", record.origin)
        number("failed", record.failed)
      case .judgement(let judgement):
        text("bandstand", "judgement")
        let values = judgement.values
        for (name, value) in zip(Judgement.columnNames, values) {
          text(name, value as? String ?? (value as? String?) ?? nil)
          number(name, value as? Int ?? (value as? Int?) ?? nil)
        }
      case .visit(let reader, let visit):
        text("bandstand", "visit")
        text("reader", reader)
        text("at", visit.at)
        text("stances", visit.lines)
      }
    }
    json.endLine()
    return json
  }

  /// `nil` for what this program does not know.
  public init?(_ json: JSONValue) {
    func text(_ key: String) -> String? { json[key]?.string }
    func number(_ key: String) -> Int? {
      if case .number(let digits)? = json[key] { Int(digits) } else { nil }
    }
    switch text("bandstand") {
    case "library":
      guard let version = number("version") else { return nil }
      self = .header(version: version)
    case "import":
      guard let started = text("started"), let own = number("number") else { return nil }
      self = .ofImport(
        ImportRecord(
          number: Int64(own), started: started, finished: text("finished"),
          origin: text("origin"), failed: number("failed") ?? 0))
    case "judgement":
      guard let matter = Judgement.Matter(text: text, number: number), let words = text("words"),
        let who = text("who"), let at = text("at")
      else { return nil }
      var judgement = Judgement(matter, words: words, who: who, at: at)
      judgement.undoneBy = text("undoneBy")
      judgement.undoneAt = text("undoneAt")
      self = .judgement(judgement)
    case "visit":
      guard let reader = text("reader"), let at = text("at"), let lines = text("stances") else {
        return nil
      }
      self = .visit(reader: reader, Visit(at: at, lines: lines))
    default: return nil
    }
  }
}

extension Judgement {
  static let columnNames = [
    "kind", "country", "vendor", "basis", "stance", "article", "start", "end", "words", "who", "at",
    "undoneBy", "undoneAt",
  ]
}

extension Judgement.Matter {
  fileprivate init?(text: (String) -> String?, number: (String) -> Int?) {
    let country = text("country").flatMap { CountryCode($0) }
    let vendor = text("vendor").map { VendorID($0) }
    let article = text("article").map { ArticleID($0) }
    let basis = text("basis").flatMap { Basis(rawValue: $0) }
    switch text("kind") {
    case "note": self = .note(country: country, vendor: vendor, article: article)
    case "override":
      guard let country, let vendor, let basis,
        let stance = text("stance").flatMap({ Stance(rawValue: $0) })
      else { return nil }
      self = .override(PositionKey(country, vendor, basis), stance)
    case "dismissal":
      guard let country, let vendor, let basis, let article, let start = number("start"),
        let end = number("end")
      else { return nil }
      self = .dismissal(PositionKey(country, vendor, basis), article, TextSpan(start, end))
    default: return nil
    }
  }
}

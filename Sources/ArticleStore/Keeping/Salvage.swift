import PositionModel

/// What could be read of a library, page by page, whatever of it is damaged.
struct Salvage {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The numbers of all articles that anything at all is left of, in order.
  func articleIDs() -> [Int64] {
    var ids: Set<Int64> = []
    for (table, column, index) in Self.sources {
      let source = "\(table) \(index.map { "INDEXED BY \($0)" } ?? "NOT INDEXED")"
      // A damaged page ends a walk through a table, so each is walked from both ends.
      for order in index == nil ? ["\(column)", "\(column) DESC"] : ["1", "1 DESC"] {
        _ = try? database.each("SELECT \(column) FROM \(source) ORDER BY \(order)") { row in
          let id: Int64 = row[0]
          if id > 0 { ids.insert(id) }
        }
      }
    }
    return ids.sorted()
  }

  /// Where the numbers of articles stand.
  private static let sources: [(table: String, column: String, index: String?)] = [
    ("article", "id", nil), ("content", "article", nil), ("sketch", "article", nil),
    ("article", "id", "articleOfStory"), ("article", "id", "articleDerivedBy"),
  ]

  /// The numbers of the rows of a small table, and whether there may be more.
  func ids(of table: String) -> (read: [Int64], isWhole: Bool) {
    var ids: Set<Int64> = []
    var isWhole = true
    for order in ["id", "id DESC"] {
      do {
        try database.each("SELECT id FROM \(table) ORDER BY \(order)") { ids.insert($0[0]) }
      } catch {
        isWhole = false
      }
    }
    return (ids.sorted(), isWhole)
  }

  /// What is left of an article.
  func article(_ id: Int64) -> SalvagedArticle {
    if let whole = try? StoredArticle.one(database, "id = ?", id) { return .whole(whole) }
    let content = try? database.first(
      "SELECT text, form, before, after FROM content WHERE article = ?", id
    ) { row in
      let text: [UInt8] = row[0]
      let original = OriginalBytes(
        form: OriginalBytes.Form(rawValue: row[1]) ?? .whole, before: row[2] ?? [],
        after: row[3] ?? [])
      return (text: text, original: original.bytes(of: text))
    }
    // Without its import, or what was said of it, it is still there.
    let own = try? database.first("SELECT * FROM article WHERE id = ?", id) { row in
      Article(
        id: ArticleID(row["name"]), text: "", day: row.day("day"), title: row["title"],
        source: row["source"], url: row["url"], idIsNumber: row["nameIsNumber"])
    }
    guard let content else { return .lost(own?.id ?? ArticleID("number \(id)")) }
    var article =
      own ?? Self.article(in: content.original)
      ?? Article(
        id: ArticleID("recovered-\(id)"), text: "")
    article.text = string(content.text)
    return .apart(article, original: content.original)
  }

  /// The name of an article that is there but cannot be read; `nil` where it has been removed.
  func name(of id: Int64) -> ArticleID? {
    do {
      let name: String? = try database.value("SELECT name FROM article WHERE id = ?", id)
      return name.map { ArticleID($0) }
    } catch {
      return ArticleID("number \(id)")
    }
  }

  /// The name and all else that the line says which an article came in.
  private static func article(in line: [UInt8]) -> Article? {
    guard line.first == UInt8(ascii: "{"), let json = try? JSONValue(parsing: line),
      let name = json["id"]?.string
    else { return nil }
    return Article(
      id: ArticleID(name), text: "", day: json["date"]?.string.flatMap { Day($0) },
      title: json["title"]?.string, source: json["source"]?.string, url: json["url"]?.string)
  }
}

/// What is left of an article.
enum SalvagedArticle {
  case whole(StoredArticle)
  /// The text, and what is known of it but the import that it came with.
  case apart(Article, original: [UInt8])
  /// No text.
  case lost(ArticleID)
}

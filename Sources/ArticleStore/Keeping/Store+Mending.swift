import Glibc
import PositionModel

/// What a library was mended of.
public struct Mending: Sendable {
  public internal(set) var articles = 0
  /// What could not be had back, a line each.
  public internal(set) var lost: [String] = []
}

extension Store {
  /// Makes the library anew of its articles and of what readers have said; everything else is made
  /// from them.
  ///
  /// It is made beside the old one and takes its place in one step: whatever happens meanwhile, one
  /// of the two is there. Nobody else can write until then. `telling` is told how many articles are
  /// done.
  ///
  /// - Throws: ``StoreError/damaged(path:reason:)`` where not even the names of tables can be read.
  public func repair(
    by deriver: Deriver, at now: String, telling: (Int) throws -> Void = { _ in }
  ) throws -> Mending {
    try withDatabase { old in
      let pageSize: Int = try old.value("PRAGMA page_size") ?? 4096
      let new = try unnamed(pageSize: pageSize)
      let replacement = try new.withDatabase { try Replacement(of: old, by: $0) }
      let source = Salvage(try Database(path: path, .reading, waiting: 5000))
      let mending = try new.take(source, by: deriver, at: now, telling: telling)
      _ = try new.refreshPositions()
      try replacement.finish()
      return mending
    }
  }

  /// A library in a file that has no name any more, so that nothing is left of it when it is closed.
  private func unnamed(pageSize: Int) throws -> Store {
    let temporary = "\(path).\(getpid()).mending"
    unlink(temporary)
    defer { unlink(temporary) }
    let database = try Database(path: temporary, .writing, waiting: 0)
    try database.script(
      """
      PRAGMA page_size = \(pageSize); PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      PRAGMA cache_size = -32768
      """)
    try Schema.migrate(database)
    return Store(of: database, path: path, derivation: derivation)
  }

  private func take(
    _ source: Salvage, by deriver: Deriver, at now: String, telling: (Int) throws -> Void
  ) throws -> Mending {
    var mending = Mending()
    try takeRows(of: source, &mending)
    let ids = source.articleIDs()
    for start in stride(from: 0, to: ids.count, by: 500) {
      try telling(mending.articles)
      try write { db in
        var consequences = Consequences()
        let program = try programID(db)
        for id in ids[start..<min(start + 500, ids.count)] {
          guard let (new, importID) = salvaged(source.article(id), by: deriver, &mending) else {
            continue
          }
          guard try !db.exists("SELECT 1 FROM article WHERE digest = ?", new.digest.bytes) else {
            continue
          }
          try db.run("INSERT OR IGNORE INTO import(id, started) VALUES (?, ?)", importID, now)
          _ = try insert(new, importID: importID, program: program, db, &consequences)
          mending.articles += 1
        }
        try settle(consequences, db)
      }
    }
    return mending
  }

  /// The article to add, and the number of its import.
  private func salvaged(
    _ article: SalvagedArticle, by deriver: Deriver, _ mending: inout Mending
  ) -> (NewArticle, Int64)? {
    switch article {
    case .whole(let stored):
      let digest = [stored.article.day, nil].lazy
        .map { ArticleDigest(of: stored.article, carrierDay: $0) }
        .first { $0.bytes == stored.digest }
      if digest == nil {
        mending.lost.append(
          "the text of '\(stored.article.id)' is not what was added; it is kept as it is")
      }
      return (
        NewArticle(
          article: stored.article, original: stored.original,
          derivation: deriver.derive(stored.article), digest: digest), stored.importID
      )
    case .apart(let article, let original):
      return (
        NewArticle(article: article, original: original, derivation: deriver.derive(article)), 1
      )
    case .lost(let name):
      mending.lost.append("the text of '\(name)' cannot be read; add it again")
      return nil
    }
  }

  /// Takes over imports, what readers have said, and when they were here.
  private func takeRows(of source: Salvage, _ mending: inout Mending) throws {
    try withDatabase { db in
      try db.run("ATTACH ? AS old", path)
      for (table, what) in [
        ("import", nil), ("judgement", "some of what readers have noted, overridden or dismissed"),
      ] {
        let ids = source.ids(of: table)
        var isWhole = ids.isWhole
        for id in ids.read {
          isWhole =
            try unlessDamaged {
              try db.run("INSERT INTO \(table) SELECT * FROM old.\(table) WHERE id = ?", id)
              return isWhole
            } ?? false
        }
        if let what, !isWhole { mending.lost.append("\(what) cannot be read") }
      }
      _ = try unlessDamaged { try db.script("INSERT INTO visit SELECT * FROM old.visit") }
      try db.script("DETACH old")
    }
  }
}

extension Store {
  /// So many articles with a hash in common are looked at; what more share it is a footer, not a text.
  private static let mostCandidates = 12

  /// The story that an article with this sketch is a near copy in; `nil` where it is the first.
  func story(of sketch: ArticleSketch, _ db: Database) throws -> Int64? {
    var seen: Set<Int64> = []
    for hash in sketch.keys {
      let candidates: [Int64] = try db.column(
        "SELECT article FROM shingle WHERE hash = ? ORDER BY article LIMIT ?", Int64(hash),
        Self.mostCandidates)
      for candidate in candidates where seen.insert(candidate).inserted {
        let hashes: [UInt8]? = try db.value(
          "SELECT hashes FROM sketch WHERE article = ?", candidate)
        let other = ArticleSketch(bytes: hashes ?? [])
        if sketch.resemblance(to: other) >= ArticleSketch.threshold {
          return try db.value("SELECT story FROM article WHERE id = ?", candidate)
        }
      }
    }
    return nil
  }

  /// Keeps a sketch, so that later copies find it.
  func keep(_ sketch: ArticleSketch, of article: Int64, _ db: Database) throws {
    guard !sketch.hashes.isEmpty else { return }
    try db.run("INSERT INTO sketch(article, hashes) VALUES (?, ?)", article, sketch.bytes)
    for hash in sketch.keys {
      try db.run("INSERT INTO shingle(hash, article) VALUES (?, ?)", Int64(hash), article)
    }
  }

  /// Gives an article that a program without sketches has added the story that it belongs to.
  func joinStory(_ stale: StaleArticle, _ db: Database) throws {
    guard try !db.exists("SELECT 1 FROM sketch WHERE article = ?", stale.id) else { return }
    let sketch = ArticleSketch(Array(stale.article.text.utf8))
    if let story = try story(of: sketch, db) {
      try db.run("UPDATE article SET story = ? WHERE id = ?", story, stale.id)
    }
    try keep(sketch, of: stale.id, db)
  }

  /// Forgets a sketch; where its article was the first of a story, the next one takes its place.
  func forgetSketch(
    of article: Int64, _ db: Database, _ consequences: inout Consequences
  ) throws {
    let hashes: [UInt8] = try db.value("SELECT hashes FROM sketch WHERE article = ?", article) ?? []
    for hash in ArticleSketch(bytes: hashes).keys {
      try db.run("DELETE FROM shingle WHERE hash = ? AND article = ?", Int64(hash), article)
    }
    try db.run("DELETE FROM sketch WHERE article = ?", article)
    try db.run(
      """
      UPDATE article SET story = (SELECT MIN(id) FROM article WHERE story = ?1 AND id <> ?1)
      WHERE story = ?1 AND id <> ?1
      """, article)
    if db.changeCount > 0 { consequences.tallies[.stories, default: 0] += 1 }
  }
}

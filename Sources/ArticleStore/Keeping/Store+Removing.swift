extension Store {
  /// Removes articles and all that was derived from them, all or none; gives how many.
  ///
  /// What readers have noted on them stays.
  public func remove(_ names: [String]) throws -> Int {
    try write { db in
      var count = 0
      var consequences = Consequences()
      for name in names {
        guard let article = try StoredArticle.one(db, "name = ?", name) else { continue }
        let id = article.rowID
        try consequences.count(id, by: -1, db)
        try forgetDerivation(of: id, db, &consequences)
        try forgetSketch(of: id, db, &consequences)
        try db.run(
          "INSERT INTO search(search, rowid, title, text) VALUES ('delete', ?, ?, ?)", id,
          article.article.title, article.article.text)
        try db.run("DELETE FROM content WHERE article = ?", id)
        try db.run("DELETE FROM article WHERE id = ?", id)
        count += 1
      }
      try settle(consequences, db)
      return count
    }
  }
}

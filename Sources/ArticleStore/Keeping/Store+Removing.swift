extension Store {
  /// Removes articles and all that was derived from them, all or none; gives how many.
  ///
  /// What readers have noted on them stays.
  public func remove(_ names: [String]) throws -> Int {
    try write { db in
      var count = 0
      var consequences = Consequences()
      var isSearchWrong = false
      for name in names {
        guard let id: Int64 = try db.value("SELECT id FROM article WHERE name = ?", name) else {
          continue
        }
        try consequences.count(id, by: -1, db)
        try forgetDerivation(of: id, db, &consequences)
        try forgetSketch(of: id, db, &consequences)
        if let article = try StoredArticle.one(db, "id = ?", id)?.article {
          try db.run(
            "INSERT INTO search(search, rowid, title, text) VALUES ('delete', ?, ?, ?)", id,
            article.title, article.text)
        } else {
          // What the index has of a text that is gone only goes when it is made anew.
          isSearchWrong = true
        }
        try db.run("DELETE FROM content WHERE article = ?", id)
        try db.run("DELETE FROM article WHERE id = ?", id)
        count += 1
      }
      if isSearchWrong { try db.script("INSERT INTO search(search) VALUES ('rebuild')") }
      try settle(consequences, db)
      return count
    }
  }
}

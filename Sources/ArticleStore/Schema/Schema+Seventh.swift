import PositionModel

extension Schema {
  /// A text whose bytes say no day has a digest without the day that was given with it, so that the
  /// same bytes are one article whatever day is given.
  static func seventhDigests(_ db: Database) throws {
    let ids: [Int64] = try db.column(
      """
      SELECT id FROM article JOIN content ON content.article = article.id
      WHERE form = \(OriginalBytes.Form.text.rawValue) AND day IS NOT NULL ORDER BY id
      """)
    for id in ids {
      let digest = try db.first(
        """
        SELECT text, title, source, url FROM article JOIN content ON content.article = article.id
        WHERE id = ?
        """, id
      ) { row in
        let article = Article(
          id: ArticleID(""), text: string(row["text"]), title: row["title"],
          source: row["source"], url: row["url"])
        return ArticleDigest(of: article, carrierDay: nil)
      }
      // Where it was added with more than one day before, the first keeps the digest.
      if let digest {
        try db.run("UPDATE OR IGNORE article SET digest = ? WHERE id = ?", digest.bytes, id)
      }
    }
  }
}

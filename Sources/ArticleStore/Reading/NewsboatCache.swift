import PositionModel

/// The articles that the feed reader newsboat keeps, in its `cache.db`.
public struct NewsboatCache {
  public struct Item: Sendable {
    public var guid: String
    public var title: String?
    public var url: String?
    /// The title of the feed.
    public var feed: String?
    public var day: Day?
    /// HTML.
    public var content: String
  }

  private let path: String

  public init(path: String) { self.path = path }

  /// Hands over each article that was not deleted, the oldest first; newsboat may run meanwhile.
  ///
  /// - Throws: ``StoreError/notALibrary(path:)`` where the file is another program's.
  public func forEachItem(_ body: (Item) throws -> Void) throws {
    do {
      let database = try Database(path: path, .reading, waiting: 5000)
      guard try database.exists("SELECT 1 FROM sqlite_master WHERE name = 'rss_item'") else {
        throw StoreError.notALibrary(path: path)
      }
      try database.each(
        """
        SELECT guid, rss_item.title AS title, rss_item.url AS url, rss_feed.title AS feed, pubDate,
          content FROM rss_item LEFT JOIN rss_feed ON rssurl = feedurl
        WHERE NOT COALESCE(deleted, 0) ORDER BY pubDate, id
        """
      ) { row in
        let seconds: Int = row["pubDate"]
        try body(
          Item(
            guid: row["guid"], title: row["title"], url: row["url"], feed: row["feed"],
            day: seconds > 0 ? Day(number: seconds / 86_400) : nil, content: row["content"]))
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}

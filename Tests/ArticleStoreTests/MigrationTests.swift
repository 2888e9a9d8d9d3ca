import PositionModel
import Testing

@testable import ArticleStore

struct MigrationTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  /// A library as the first program made it: tables, full-text triggers, its own list of migrations.
  private func makeFirst() throws {
    let database = try Database(path: path, .writing, waiting: 0)
    try database.script(
      "PRAGMA journal_mode = WAL; PRAGMA application_id = \(Schema.applicationID)")
    try database.script(Schema.firstTables + Schema.firstSearch)
    try database.script(
      """
      CREATE TABLE grdb_migrations(identifier TEXT NOT NULL PRIMARY KEY);
      INSERT INTO grdb_migrations VALUES ('1: articles and claims');
      INSERT INTO import(started) VALUES ('2026-01-01T00:00:00Z');
      """)
    let texts = ["Sweden has banned Huawei from its 5G networks.", "Nothing of note."]
    for (number, text) in texts.enumerated() {
      try database.run(
        """
        INSERT INTO article(name, nameIsNumber, digest, text, original, day, title, source, url,
          import, derivedBy, language, countries, vendors)
        VALUES (?, FALSE, ?, ?, ?, '2020-10-20', 'A title', 'Wire', NULL, 1, '1-abc', 'en', 'SE',
          'huawei')
        """, "n\(number)", [UInt8(number)], Array(text.utf8),
        number == 0 ? [0xFF, 0xFE] : [UInt8]?.none)
    }
    try database.script(
      """
      INSERT INTO claim VALUES (1, 'SE', 'huawei', 'ban', 'state', NULL, NULL, 2, 0.9, NULL, 1,
        'Sweden', 0, 6, '', 'reporter', NULL, 'rule');
      """)
  }

  @Test func `a library of the first version keeps its articles and is derived again`() throws {
    try makeFirst()
    #expect(throws: StoreError.older(path: path)) { try Store(reading: path) }
    let store = try Store(writing: path)
    #expect(try store.status().articles == 2)
    #expect(try store.status().stale == 2)
    #expect(try store.check() == [])
    let article = try #require(try store.article(named: "n0"))
    #expect(article.article.text == "Sweden has banned Huawei from its 5G networks.")
    #expect(article.original == [0xFF, 0xFE])
    #expect(article.day == Day("2020-10-20"))
    #expect(article.title == "A title")
    #expect(try store.search("banning networks", limit: 9).map(\.id.rawValue) == ["n0"])
    #expect(try store.rederive(by: try StoreTests.deriver()) == 2)
    let position = try #require(try store.positions(PositionRequest()).first)
    #expect(position.stance == .ban)
    #expect(position.articleCount == 1)
    #expect(try store.remove(["n0", "n1"]) == 2)
    #expect(try store.check() == [])
  }

  @Test func `opening twice migrates once`() throws {
    try makeFirst()
    _ = try Store(writing: path)
    #expect(try Store(writing: path).status().articles == 2)
    #expect(try Store(reading: path).status().articles == 2)
  }

  @Test func `a migrated library has the tables that a new one has`() throws {
    try makeFirst()
    func tables(_ store: Store) throws -> [String] {
      try store.read { db in
        try db.column(
          """
          SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master
          WHERE name NOT IN ('grdb_migrations', 'sqlite_autoindex_grdb_migrations_1') ORDER BY 1
          """)
      }
    }
    let new = try tables(Store())
    #expect(try tables(Store(writing: path)) == new)
    #expect(new.count > 20)
  }
}

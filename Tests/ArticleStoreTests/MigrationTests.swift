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

  private func digest(
    _ text: String, _ day: String? = nil, title: String? = nil, source: String? = nil
  ) -> [UInt8] {
    let day = day.flatMap { Day($0) }
    return ArticleDigest(
      of: Article(id: ArticleID(""), text: text, day: day, title: title, source: source)
    ).bytes
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
        """, "n\(number)", digest(text, "2020-10-20", title: "A title", source: "Wire"),
        Array(text.utf8),
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
    #expect(try store.articleCount() == 2)
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

  @Test func `near copies in a library of the first version become one story`() throws {
    try makeFirst()
    let database = try Database(path: path, .writing, waiting: 0)
    let text = (1...120).map { "word\($0)" }.joined(separator: " ")
    for (number, end) in ["", " Agency."].enumerated() {
      try database.run(
        """
        INSERT INTO article(name, nameIsNumber, digest, text, import, derivedBy, language,
          countries, vendors)
        VALUES (?, FALSE, ?, ?, 1, '1-abc', 'en', '', '')
        """, "copy\(number)", digest(text + end), Array((text + end).utf8))
    }
    let store = try Store(writing: path)
    #expect(try store.status().stories == 4)
    #expect(try store.rederive(by: try StoreTests.deriver()) == 4)
    #expect(try store.status().stories == 3)
    #expect(try store.check() == [])
  }

  @Test(arguments: 2..<Schema.version)
  func `a library of an earlier version keeps what was derived until it is derived again`(
    version: Int
  ) throws {
    let database = try Database(path: path, .writing, waiting: 0)
    try database.script("PRAGMA journal_mode = WAL")
    try Schema.migrate(database, upTo: version)
    #expect(try database.value("PRAGMA user_version") == version)
    try database.script(
      """
      INSERT INTO import(started) VALUES ('2026-01-01T00:00:00Z');
      INSERT INTO program(version) VALUES ('1-abc');
      INSERT INTO article(name, nameIsNumber, digest, import, story, derivedBy, language, countries,
        vendors, day, source)
        VALUES ('n0', FALSE, x'00', 1, 1, 1, 'en', 'SE', 'huawei', '2020-10-20', 'Wire');
      INSERT INTO content(article, text, form)
        VALUES (1, CAST('Sweden has banned Huawei from its 5G networks.' AS BLOB), 0);
      INSERT INTO search(rowid, title, text)
        VALUES (1, NULL, 'Sweden has banned Huawei from its 5G networks.');
      INSERT INTO claim VALUES (1, 0, 'SE', 'huawei', 'ban', 'state', NULL, NULL, 2, 0.9, NULL, 1,
        CAST('Sweden' AS BLOB), 0, 6, '', 'reporter', NULL, 'rule');
      INSERT INTO saying(country, vendor, basis, article, name, stance, confidence,
        sinceIsUpperBound, isContested, evidenceCount, tier, published, fingerprint, support)
        VALUES ('SE', 'huawei', 'state', 1, 'n0', 'ban', 0.9, 1, 0, 1, 2, '2020-10-20', 77, 0.9);
      INSERT INTO position(country, vendor, basis, isStale) VALUES ('SE', 'huawei', 'state', TRUE);
      INSERT INTO mentioned VALUES ('SE', 1);
      """)
    try database.run(
      "UPDATE article SET digest = ?",
      digest("Sweden has banned Huawei from its 5G networks.", "2020-10-20", source: "Wire"))
    if version >= 4 { try database.script("DELETE FROM tally; INSERT INTO tally \(Tally.counted)") }
    #expect(throws: StoreError.older(path: path)) { try Store(reading: path) }
    let store = try Store(writing: path)
    #expect(try store.positions(PositionRequest()).map(\.stance) == [.ban])
    #expect(try store.courses().values.map { $0.map(\.after) } == [[.ban]])
    #expect(try store.check() == [])
    let status = try store.status()
    #expect(status.articles == 1 && status.dated == 1 && status.stories == 1)
    #expect(status.claims == 1 && status.countries == 1 && status.vendors == 1)
    #expect(status.sources == [StoreStatus.SourceCount(source: "Wire", articles: 1)])
    #expect(try store.refreshPositions() == 1)
    #expect(try store.courses().values.map { $0.map(\.after) } == [[.ban]])
    #expect(try store.status().stale == 1)
    #expect(try store.rederive(by: try StoreTests.deriver()) == 1)
    #expect(try store.positions(PositionRequest()).map(\.stance) == [.ban])
    #expect(try store.check() == [])
  }

  /// From version 7 on a digest leaves such a day out.
  @Test(arguments: 1..<7)
  func `a text that was given a day before is known without one`(version: Int) throws {
    let text = "Nothing of note."
    if version == 1 {
      try makeFirst()
    } else {
      let database = try Database(path: path, .writing, waiting: 0)
      try Schema.migrate(database, upTo: version)
      try database.script("INSERT INTO import(started) VALUES ('2026-01-01T00:00:00Z')")
      try database.run(
        """
        INSERT INTO article(name, nameIsNumber, digest, import, story, derivedBy, language,
          countries, vendors, day, title, source)
        VALUES ('n1', FALSE, ?, 1, 1, 0, 'en', '', '', '2020-10-20', 'A title', 'Wire')
        """, digest(text, "2020-10-20", title: "A title", source: "Wire"))
      try database.run(
        "INSERT INTO content(article, text, form) VALUES (1, ?, 0)", Array(text.utf8))
    }
    let store = try Store(writing: path)
    for day in [nil, "2020-10-20", "2021-01-01"] {
      let article = Article(
        id: ArticleID("again"), text: text, day: day.flatMap { Day($0) }, title: "A title",
        source: "Wire")
      let digest = ArticleDigest(of: article, carrierDay: nil)
      #expect(try store.acquaintances(with: [(article, digest)]) == [.known])
    }
    let other = Article(id: ArticleID("again"), text: text + "!", title: "A title", source: "Wire")
    #expect(try store.acquaintances(with: [(other, ArticleDigest(of: other))]) == [.new])
  }

  /// Libraries out there were made by these words; whoever changes tables adds a migration.
  @Test func `a migration that has been shipped is never changed`() {
    // swift-format-ignore
    let digests = [
      "c7c8d896e87cb1c61b571e69d4819b3fde95d68a547653c3aa6bc59f14d49381",
      "981e6481f2af1ce1a7113d4842519465d81cbe85bf65fc4dd6ebba00e585d3aa",
    ]
    for (script, digest) in zip(Schema.migrations, digests) {
      var hash = SHA256()
      hash.update(Array(script.utf8))
      let hex = hash.finish().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      #expect(hex.joined() == digest)
    }
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

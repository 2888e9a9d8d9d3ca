import Foundation
import PositionModel
import Testing
import TextMatching

@testable import ArticleStore

/// A library that is made anew of its articles.
struct MendingTests {
  private let folder: TemporaryFolder
  private let path: String
  private let deriver: Deriver

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
    deriver = try StoreTests.deriver()
    let store = try Store(writing: path)
    let texts = ["Sweden has banned Huawei from its 5G networks.", "Peru may exclude ZTE from 5G."]
    let articles = texts.enumerated().map { number, text in
      let article = Article(id: ArticleID("n\(number)"), text: text, day: Day("2020-10-20"))
      return NewArticle(
        article: article, original: Array(text.utf8), derivation: deriver.derive(article))
    }
    let importID = try store.startImport(at: "2026-01-01T00:00:00Z", of: ["clips"])
    _ = try store.add(articles, to: importID)
    try store.finishImport(importID, at: "2026-01-01T00:00:01Z", failed: 3)
    _ = try store.judge(
      Judgement(
        .note(country: StoreTests.india, vendor: nil, article: nil), words: "Later.", who: "anna",
        at: "2026-02-01"))
    _ = try store.refreshPositions()
    try store.keepVisit(of: "anna", at: "2026-02-02", seeing: [])
  }

  private func mended() throws -> Store {
    let store = try Store(writing: path)
    let mending = try store.repair(by: deriver, at: "")
    #expect(mending.lost == [])
    return store
  }

  /// All that is in the tables that nothing else can be made of.
  private func kept(_ store: Store) throws -> [String] {
    try store.read { db in
      try db.column(
        """
        SELECT concat FROM (
          SELECT 'i' || id || started || finished || origin || added || known || failed AS concat
            FROM import
          UNION ALL SELECT 'j' || id || kind || country || words || who || at FROM judgement
          UNION ALL SELECT 'v' || reader || at FROM visit
          UNION ALL SELECT 'a' || name || hex(digest) || day || import FROM article
          UNION ALL SELECT 'c' || hex(text) FROM content)
        ORDER BY 1
        """)
    }
  }

  @Test func `imports, articles, notes and visits are as they were`() throws {
    let before = try kept(Store(reading: path))
    #expect(before.count == 7)
    let positions = try Store(reading: path).positions(PositionRequest())
    let store = try mended()
    #expect(try kept(store) == before)
    #expect(try store.positions(PositionRequest()) == positions)
    #expect(try store.check(by: deriver) == [])
    #expect(try store.checkSearch() == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count <= 3)
  }

  @Test func `a reader sees the old library until the new one is there, and nobody adds meanwhile`()
    throws
  {
    let store = try Store(writing: path)
    let reader = try Store(reading: path)
    let other = try Store(writing: path, waiting: 0)
    var wasAsked = false
    _ = try store.repair(by: deriver, at: "") { (_: Int) throws in
      wasAsked = true
      #expect(try reader.articleCount() == 2)
      #expect(throws: StoreError.busy(path: path)) { try other.startImport(at: "") }
    }
    #expect(wasAsked)
    #expect(try reader.articleCount() == 2)
    #expect(try other.startImport(at: "") == 2)
  }

  @Test func `a repair that is stopped changes nothing`() throws {
    struct Enough: Error {}
    let before = try kept(Store(reading: path))
    let store = try Store(writing: path)
    #expect(throws: Enough.self) { try store.repair(by: deriver, at: "") { _ in throw Enough() } }
    #expect(try kept(store) == before)
    #expect(try store.startImport(at: "") == 2)
  }

  @Test func `an article of which only the text is left is kept under another name`() throws {
    let store = try Store(writing: path)
    try store.withDatabase { db in
      try db.script("PRAGMA foreign_keys = OFF; DELETE FROM article WHERE name = 'n1'")
    }
    let mended = try mended()
    let article = try #require(try mended.article(named: "recovered-2"))
    #expect(article.article.text == "Peru may exclude ZTE from 5G.")
    #expect(try mended.check(by: deriver) == [])
  }
}

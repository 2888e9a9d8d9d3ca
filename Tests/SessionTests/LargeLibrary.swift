import Foundation
import PositionModel
import TestSupport

@testable import ArticleStore

/// A library of a hundred thousand articles, of which one in ten says where a country stands.
///
/// A few are derived; the others are copies of them under other days, and notes on other things,
/// written as rows, so that it is there in seconds.
struct LargeLibrary {
  static let countries = [
    "Australia", "Brazil", "Canada", "Chile", "Denmark", "Estonia", "Finland", "France", "Germany",
    "India", "Italy", "Japan", "Kenya", "Mexico", "Norway", "Poland", "Portugal", "Romania",
    "Spain", "Sweden", "Thailand", "Turkey", "Vietnam", "Zambia",
  ]
  static let count = 100_000

  let path: String

  init(in folder: String) throws {
    path = folder + "/large.sqlite"
    let store = try Store(writing: path)
    let deriver = Deriver(knowledge: try Knowledge.embedded())
    let templates = Self.countries.flatMap { country in
      ["has banned Huawei from", "will allow Huawei in", "has restricted ZTE in"].map {
        "\(country) \($0) its 5G networks."
      }
    }
    let articles = templates.enumerated().map { number, text in
      let article = Article(id: ArticleID("template\(number)"), text: text, day: Day("2014-12-31"))
      return NewArticle(
        article: article, original: Array(text.utf8), derivation: deriver.derive(article))
    }
    _ = try store.add(articles, to: try store.startImport(at: "2026-01-01T00:00:00Z"))
    try store.write { try $0.script(Self.rows(templates: templates.count)) }
    _ = try store.refreshPositions()
    try store.emptyLog()
  }

  /// What writes the rest: the texts, what one in ten of them says, and how much there is.
  private static func rows(templates: Int) -> String {
    """
    CREATE TEMP TABLE made AS
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count - templates))
      SELECT i + 1000 AS id, 'bulk' || i AS name, date('2015-01-01', (i / 30) || ' days') AS day,
        CASE WHEN i % 10 THEN NULL ELSE i / 10 * 7 % \(templates) + 1 END AS template FROM n;
    INSERT INTO article(id, name, nameIsNumber, digest, day, title, source, import, story, derivedBy,
        language, countries, vendors)
      SELECT id, name, FALSE, CAST(name AS BLOB), day, 'Note ' || id, 'Paper ' || (id % 40), 1, id,
        (SELECT MAX(id) FROM program), 'en', '', '' FROM made;
    INSERT INTO content(article, text, form)
      SELECT made.id, CAST(COALESCE(CAST(text AS TEXT), 'A note') || ' Fields: ' || made.id AS BLOB), 0
      FROM made LEFT JOIN content ON article = template;
    INSERT INTO search(rowid, title, text)
      SELECT id, 'Note ' || id, CAST(text AS TEXT) FROM made JOIN content ON article = id;
    INSERT INTO claim(article, number, country, vendor, stance, basis, status, scope, tier,
        confidence, day, dayIsUpperBound, \(Evidence.columns))
      SELECT id, number, country, vendor, stance, basis, status, scope, tier, confidence, made.day,
        dayIsUpperBound, \(Evidence.columns) FROM made JOIN claim ON article = template;
    INSERT INTO saying(country, vendor, basis, \(Saying.columns))
      SELECT country, vendor, basis, made.id, made.name, stance, status, scope, confidence,
        sinceIsUpperBound, isContested, evidenceCount, tier, made.day, made.day, fingerprint + made.id,
        support, against, opposition, others FROM made JOIN saying ON article = template;
    UPDATE position SET isStale = TRUE;
    DELETE FROM mentioned;
    INSERT INTO mentioned SELECT country, COUNT(DISTINCT article) FROM claim GROUP BY country;
    DELETE FROM tally;
    INSERT INTO tally \(Tally.counted);
    DROP TABLE made;
    """
  }
}

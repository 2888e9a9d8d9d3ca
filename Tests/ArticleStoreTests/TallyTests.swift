import PositionModel
import TestSupport
import Testing

@testable import ArticleStore

/// What is counted as it comes and goes.
struct TallyTests {
  private let store: Store
  private let deriver: Deriver

  init() throws {
    store = try Store()
    deriver = try StoreTests.deriver()
    _ = try store.startImport(at: "2026-01-01T00:00:00Z")
  }

  private func new(
    _ name: String, _ text: String, day: String? = nil, source: String? = nil
  ) -> NewArticle {
    var article = Article(id: ArticleID(name), text: text, day: day.flatMap { Day($0) })
    article.source = source
    return NewArticle(
      article: article, original: Array(text.utf8), derivation: deriver.derive(article))
  }

  /// A text that is a near copy of the others of the same number.
  private func story(_ number: Int, ending: String) -> String {
    "Sweden has banned Huawei from its 5G networks. "
      + (1...120).map { "word\($0 * number)" }.joined(separator: " ") + " \(ending)"
  }

  @Test func `a status tells what there is, before and after some of it goes`() throws {
    _ = try store.add(
      [
        new("a", story(1, ending: "One."), day: "2020-10-20", source: "Wire"),
        new("b", story(1, ending: "Two."), day: "2020-10", source: "Wire"),
        new("c", "India may allow ZTE into its 5G trials.", day: "2021", source: "Post"),
        new(
          "d",
          """
          La Suède a interdit à Huawei de participer à ses réseaux mobiles. Le gouvernement a dit
          que les opérateurs du pays doivent retirer les équipements qui sont dans leurs réseaux.
          """),
      ], to: 1)
    let status = try store.status()
    #expect(status.articles == 4 && status.dated == 3 && status.stories == 3)
    #expect(status.countries == 2 && status.vendors == 2)
    #expect(status.sources.map(\.articles) == [2, 1])
    #expect(try store.foreignCount() == 1)
    #expect(try store.articleCount(asOf: Day("2020-12-31")) == 3)
    #expect(try store.articlesByDay().count == 3)
    #expect(try store.check() == [])

    #expect(try store.remove(["a", "c", "d"]) == 3)
    let rest = try store.status()
    #expect(rest.articles == 1 && rest.dated == 1 && rest.stories == 1)
    #expect(rest.countries == 1 && rest.vendors == 1)
    #expect(rest.sources.map(\.source) == ["Wire"])
    #expect(try store.foreignCount() == 0)
    #expect(try store.check() == [])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `whatever comes, goes and is derived again, the counts are right`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var names: [String] = []
    for round in 0..<6 {
      switch Int.random(in: 0..<3, using: &generator) {
      case 0 where !names.isEmpty:
        names.shuffle(using: &generator)
        let gone = names.suffix(Int.random(in: 1...names.count, using: &generator))
        _ = try store.remove(Array(gone))
        names.removeLast(gone.count)
      case 1:
        try store.write { try $0.script("UPDATE article SET derivedBy = 0 WHERE id % 2") }
        _ = try store.rederive(by: deriver)
      default:
        let batch = (0..<Int.random(in: 1...5, using: &generator)).map { index in
          let number = Int.random(in: 1...3, using: &generator)
          return new(
            "\(round).\(index)", story(number, ending: "\(round).\(index)"),
            day: ["2019", "2019-05-01", nil].randomElement(using: &generator) ?? nil,
            source: ["Wire", "Post", nil].randomElement(using: &generator) ?? nil)
        }
        names += batch.map(\.article.id.rawValue)
        _ = try store.add(batch, to: 1)
      }
      #expect(try store.check() == [])
      #expect(try store.status().articles == names.count)
    }
  }

  @Test func `the changes of a position are kept as they are found in its sayings`() throws {
    _ = try store.add(
      [
        new("a", "Sweden allows Huawei in its 5G networks.", day: "2019-03-01"),
        new("b", "Sweden has banned Huawei from its 5G networks.", day: "2020-10-20"),
        new("c", "Chile allows Huawei in its 5G networks.", day: "2020-10-20"),
      ], to: 1)
    let found = try store.courses()
    #expect(found.values.map(\.count).sorted() == [1, 2])
    #expect(try store.refreshPositions() == 2)
    #expect(try store.courses() == found)
    let swedish = try #require(found.first { $0.value.count == 2 })
    #expect(swedish.value.map(\.before) == [nil, .allow])
    #expect(swedish.value.map(\.after) == [.allow, .ban])
    let evidence = try #require(try store.evidence(of: swedish.value[1], on: swedish.key))
    #expect(evidence.article == ArticleID("b"))
    #expect(try store.remove(["a", "b"]) == 2)
    _ = try store.refreshPositions()
    #expect(try store.courses().values.map(\.count) == [1])
    #expect(try store.evidence(of: swedish.value[1], on: swedish.key) == nil)
  }

  @Test func `changes of any day and article come back from their bytes`() {
    let changes = [
      StanceChange(day: -700_000, before: nil, after: .ban, reference: 1),
      StanceChange(day: 18_262, before: .ban, after: .undecided, reference: .max),
      StanceChange(day: 2_900_000, before: .trial, after: .restrict, reference: -1),
      StanceChange(day: 0, before: .restrict, after: .allow, reference: 256),
    ]
    #expect([StanceChange](bytes: changes.bytes) == changes)
    #expect([StanceChange](bytes: []).isEmpty)
    #expect([StanceChange](bytes: Array(changes.bytes.dropLast())) == changes.dropLast())
    #expect(Set(Stance.allCases.compactMap(\.rawValue.first)).count == Stance.allCases.count)
  }
}

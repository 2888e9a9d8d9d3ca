import PositionModel
import Testing

@testable import bandstand

/// Dated texts about one matter, with what has to hold after all of them and on days before.
struct Timeline {
  var id: String
  private var articles: [Article]
  private var expected: Set<Triple>
  private var accepted: Set<Triple>
  private var rejected: Set<Triple>
  private var earlier: [(day: Day, expected: Set<Triple>)]

  init(_ value: JSONValue) throws {
    let id = try #require(value["id"]?.string)
    self.id = id
    articles = try (value["docs"]?.elements ?? []).enumerated().map { index, text in
      Article(
        id: ArticleID("\(id)-\(index)"), text: try #require(text["text"]?.string),
        day: text["date"]?.string.flatMap { Day($0) }, source: text["source"]?.string)
    }
    expected = try Self.triples(value["expect_now"])
    accepted = try Self.triples(value["accept_now"])
    rejected = try Self.triples(value["expect_not_now"])
    earlier = try (value["as_of"]?.elements ?? []).map { item in
      (try #require(item["day"]?.string.flatMap { Day($0) }), try Self.triples(item["expect"]))
    }
  }

  private static func triples(_ value: JSONValue?) throws -> Set<Triple> {
    try Set(
      (value?.elements ?? []).map { item in
        Triple(
          country: try #require(item["country"]?.string),
          vendor: try #require(item["vendor"]?.string),
          stance: try #require(item["stance"]?.string))
      })
  }

  /// What is lacking or too much; nothing when all is as it has to be.
  func misses(by deriver: Deriver) -> [String] {
    var ledger = PositionLedger()
    for article in articles { ledger.add(deriver.derive(article)) }
    func holding(asOf day: Day? = nil) -> Set<Triple> {
      Set(ledger.positions(asOf: day?.latest).filter { $0.basis == .state }.map(Triple.init))
    }
    let now = holding()
    let excused = Set(accepted.intersection(now).map(\.pair))
    var misses = expected.subtracting(now).filter { !excused.contains($0.pair) }
      .map { "lacks \($0)" }
    misses += rejected.intersection(now).map { "has \($0)" }
    for (day, expected) in earlier {
      misses += expected.subtracting(holding(asOf: day)).map { "\(day): lacks \($0)" }
    }
    return misses.sorted()
  }
}

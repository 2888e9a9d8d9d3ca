import ArticleStore
import Dashboard
import PositionModel
import Synchronization

/// A library on one day after another, for a reader who goes through them.
///
/// What the days have in common is read once, and again after a while where others have added to it.
final class LibraryDays: Sendable {
  private let store: Store
  private let common = Mutex<Common?>(nil)

  /// What every day is made from.
  private struct Common {
    var revision: Int
    /// When to look whether it still holds.
    var expiry: ContinuousClock.Instant
    var calendar: PositionCalendar
    var ledgers: LibraryLedgers
    /// Those known so far; what a day rests on is added when it is asked for.
    var articles: [ArticleID: ArticleSummary]
    var articlesByDay: [Day: Int]
    var articleCount: Int
  }

  init(_ store: Store) { self.store = store }

  /// Where all countries stood at the end of a day.
  func snapshot(asOf day: Day) throws -> LibrarySnapshot {
    try withCommon { common in
      let positions = try store.positions(asOf: day, in: &common.calendar)
      let unknown = positions.articles { common.articles[$0] == nil }
      common.articles.merge(try store.summaries(of: unknown)) { $1 }
      let later = common.articlesByDay.reduce(0) { $1.key > day.latest ? $0 + $1.value : $0 }
      return LibrarySnapshot(
        Dossier(
          origin: try store.origin,
          ledger: PositionLedger(
            answers: [day.latest: positions], pressure: common.ledgers.pressure,
            offers: common.ledgers.offers, events: common.ledgers.events),
          articles: common.articles,
          articleCounts: [nil: common.articleCount, day.latest: common.articleCount - later],
          mentions: common.ledgers.mentions), asOf: day)
    }
  }

  /// Every change of a position through the days, the oldest first.
  func changes() throws -> [LedgerChange] {
    try withCommon { try store.changes(in: $0.calendar) }
  }

  /// Hands over what the days have in common, read anew where it has to be.
  private func withCommon<Value>(_ body: (inout Common) throws -> Value) throws -> Value {
    try common.withLock { kept in
      var common = try kept.take().flatMap(current) ?? read()
      defer { kept = common }
      return try body(&common)
    }
  }

  /// What was kept, unless it is old and somebody has added to the library.
  private func current(_ kept: Common) throws -> Common? {
    let isOld = ContinuousClock.now > kept.expiry
    return try isOld && store.revision() != kept.revision ? nil : kept
  }

  private func read() throws -> Common {
    let start = ContinuousClock.now
    let (revision, ledgers) = (try store.revision(), try store.ledgers())
    var common = Common(
      revision: revision, expiry: start, calendar: try store.calendar(), ledgers: ledgers,
      articles: try store.summaries(of: ledgers.articles),
      articlesByDay: try store.articlesByDay(), articleCount: try store.articleCount())
    let end = ContinuousClock.now
    // It takes up a twentieth of the time at most.
    common.expiry = end + (end - start) * 20
    return common
  }
}

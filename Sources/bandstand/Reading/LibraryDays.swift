import ArticleStore
import Dashboard
import PositionModel
import Synchronization

/// A library on one day after another, for a reader who goes through them.
///
/// What the days have in common is read once, and again after a while where others have added to
/// it; on a connection of its own, so that nothing else waits for it.
final class LibraryDays: Sendable {
  private let path: String
  private let connection = Mutex<Store?>(nil)
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
    var foreignCount: Int
  }

  init(_ path: String) { self.path = path }

  /// Reads what the days have in common, so that the first of them is there sooner.
  func prepare() throws { try withCommon { _, _ in } }

  /// Ends what is going on; nothing more can be asked for afterwards.
  func stop() { connection.withLock { $0?.stop() } }

  /// Where all countries stood at the end of a day; `nil` is today.
  func snapshot(asOf day: Day?) throws -> LibrarySnapshot {
    try withCommon { common, store in
      let positions = try store.positions(asOf: day, in: &common.calendar)
      let unknown = positions.articles { common.articles[$0] == nil }
      common.articles.merge(try store.summaries(of: unknown)) { $1 }
      var counts: [Day?: Int] = [nil: common.articleCount]
      if let last = day?.latest {
        counts[last] = common.articlesByDay.reduce(common.articleCount) {
          $1.key > last ? $0 - $1.value : $0
        }
      }
      return LibrarySnapshot(
        Dossier(
          origin: try store.origin,
          ledger: PositionLedger(
            answers: [day?.latest: positions], pressure: common.ledgers.pressure,
            offers: common.ledgers.offers, events: common.ledgers.events),
          articles: common.articles,
          articleCounts: counts, foreignCount: common.foreignCount,
          mentions: common.ledgers.mentions), asOf: day)
    }
  }

  /// Hands over what the days have in common, read anew where it has to be.
  private func withCommon<Value>(
    _ body: (inout Common, Store) throws -> Value
  ) throws -> Value {
    try common.withLock { kept in
      let store = try connection.withLock { opened in
        let store = try opened ?? openStore(path)
        opened = store
        return store
      }
      var common = try kept.take().flatMap { try current($0, store) } ?? read(store)
      defer { kept = common }
      return try body(&common, store)
    }
  }

  /// What was kept, unless it is old and somebody has added to the library.
  private func current(_ kept: Common, _ store: Store) throws -> Common? {
    let isOld = ContinuousClock.now > kept.expiry
    return try isOld && store.revision() != kept.revision ? nil : kept
  }

  private func read(_ store: Store) throws -> Common {
    let start = ContinuousClock.now
    let (revision, ledgers) = (try store.revision(), try store.ledgers())
    var common = Common(
      revision: revision, expiry: start, calendar: try store.calendar(),
      ledgers: ledgers, articles: try store.summaries(of: ledgers.articles),
      articlesByDay: try store.articlesByDay(), articleCount: try store.articleCount(),
      foreignCount: try store.foreignCount())
    let end = ContinuousClock.now
    // It takes up a twentieth of the time at most.
    common.expiry = end + (end - start) * 20
    return common
  }
}

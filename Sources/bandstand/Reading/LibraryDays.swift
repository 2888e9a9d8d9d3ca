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
  /// What was read of the library last for other purposes, and at which revision.
  private let known = Mutex<(revision: Int, ledgers: DatedLedgers)?>(nil)

  /// What every day is made from.
  private struct Common {
    var revision: Int
    /// When to look whether it still holds.
    var expiry: ContinuousClock.Instant
    var calendar: PositionCalendar
    var ledgers: DatedLedgers
    var articlesByDay: [Day: Int]
    var articleCount: Int
  }

  init(_ path: String) { self.path = path }

  /// Takes over what has been read of the library anyway.
  func take(_ dossier: Dossier) {
    guard let revision = try? store().revision() else { return }
    known.withLock { $0 = (revision, DatedLedgers(dossier)) }
  }

  /// Reads what the days have in common, so that the first of them is there sooner.
  func prepare() throws { try withCommon { _, _ in } }

  /// Ends what is going on; nothing more can be asked for afterwards.
  func stop() { connection.withLock { $0?.stop() } }

  /// Where all countries stood at the end of a day; `nil` is today.
  func snapshot(asOf day: Day?) throws -> LibrarySnapshot {
    try withCommon { common, store in
      // What a day rests on is added when it is first asked for.
      var unknown: Set<ArticleID> = []
      let positions = try store.positions(asOf: day, in: &common.calendar) {
        if common.ledgers.articles[$0] == nil { unknown.insert($0) }
      }
      common.ledgers.articles.merge(try store.summaries(of: unknown)) { $1 }
      let count = common.articlesByDay.reduce(common.articleCount) { count, articles in
        day.map { articles.key > $0.latest } ?? false ? count - articles.value : count
      }
      return common.ledgers.snapshot(
        name: try store.origin, asOf: day, positions: positions, articleCount: count)
    }
  }

  private func store() throws -> Store {
    try connection.withLock { opened in
      let store = try opened ?? openStore(path)
      opened = store
      return store
    }
  }

  /// Hands over what the days have in common, read anew where it has to be.
  private func withCommon<Value>(_ body: (inout Common, Store) throws -> Value) throws -> Value {
    try common.withLock { kept in
      let store = try store()
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
    let revision = try store.revision()
    let known = known.withLock { $0?.revision == revision ? $0?.ledgers : nil }
    var common = Common(
      revision: revision, expiry: start, calendar: try store.calendar(),
      ledgers: try known ?? DatedLedgers(try store.dossier(for: BriefingQuery())),
      articlesByDay: try store.articlesByDay(), articleCount: try store.articleCount())
    let end = ContinuousClock.now
    // It takes up a twentieth of the time at most.
    common.expiry = end + (end - start) * 20
    return common
  }
}

import ArticleStore
import Dashboard
import PositionModel
import Synchronization

/// A library that a dashboard is open on.
struct LibraryBrowsing {
  let path: String
  let loader: Loader
  private let reader: String
  private let store: Store
  private let days: LibraryDays
  /// All positions, as they were read for the first screen.
  private let outline = Latest<Dossier>()
  /// What the reader saw last; `nil` for one who has not been here.
  private let visit: Visit?

  init(_ path: String, loader: Loader, reader: String = readerName()) throws {
    self.path = path
    self.loader = loader
    self.reader = reader
    store = try openStore(path)
    days = LibraryDays(path)
    visit = try? store.lastVisit(of: reader)
  }

  /// What the dashboard asks for.
  var librarian: Librarian {
    Librarian(
      names: loader.names,
      days: { [days] in try days.snapshot(asOf: $0) },
      country: { [store, outline] country in
        try outline.value.map { Self.partial(try store.detailed($0, country)) }
      },
      dossier: { [store] in try store.dossier(for: $0, alsoAsOf: $1) },
      courses: { [store, days] in
        let courses = try store.courses()
        // Whoever looks at the timeline goes to one of its days next.
        Task.detached { try? days.prepare() }
        return courses
      },
      evidence: { [store] in try store.evidence(of: $1, on: $0) },
      beginnings: { [store] in try store.beginnings(of: $0) },
      article: { [store] in try store.article(named: $0.rawValue)?.article },
      marks: { [loader] in try loader.deriver.marks(in: $0) }, seen: visit?.stances)
  }

  /// The first screen: all positions, and the claims of the country that is chosen on it.
  ///
  /// `prepared` makes a state of a library, in the place where the reader left it; under a filter
  /// that asks for what positions rest on, all of it is read for that. What was added of late may be
  /// missing; ``watch(into:)`` brings it, and else changes nothing that is seen.
  func firstState(_ prepared: (LibrarySnapshot) -> DashboardState) throws -> DashboardState {
    let outline = try stored { try store.outline() }
    self.outline.value = outline
    var state = prepared(Self.partial(outline))
    if state.asksForGrounds {
      state = prepared(LibrarySnapshot(try stored { try store.dossier(for: BriefingQuery()) }))
    } else if let country = state.chosenCountry {
      state = prepared(Self.partial(try stored { try store.detailed(outline, country) }))
    }
    if let visit, let day = Day(visit.at.prefix(10)) {
      let changes = PositionDifference.all(from: visit.stances, to: outline.ledger.positions())
      state.welcomeBack(since: day, changes: changes.count)
    }
    return state
  }

  /// What is shown until all has been read.
  private static func partial(_ dossier: Dossier) -> LibrarySnapshot {
    var library = LibrarySnapshot(dossier)
    library.lacksClaims = true
    return library
  }

  /// Keeps what the reader has seen; a library that cannot be written to keeps nothing.
  ///
  /// Nothing more can be asked of the library afterwards.
  func leave() {
    store.stop()
    days.stop()
    guard let writer = try? openStore(writing: path, waiting: 1000) else { return }
    try? writer.keepVisit(
      of: reader, at: timestamp(),
      seeing: writer.positions(PositionRequest(withClaims: false, mayLag: true)))
    try? writer.emptyLog()
  }

  /// Reads the whole library behind the first screen, and again when somebody has added to it.
  func watch(into inbox: Inbox) async {
    try? await Task.sleep(for: .milliseconds(30))  // The first screen is drawn before.
    // On a connection of its own, so that what the reader asks for does not wait for it.
    guard let store = try? openStore(path) else { return }
    await withTaskCancellationHandler {
      await watch(store, into: inbox)
    } onCancel: {
      store.stop()
    }
  }

  /// All of the library where it is another one than was seen last; `nil` where nobody has added to
  /// it, or where it is busy or being replaced.
  func news(since seen: inout Int?) -> LibrarySnapshot? {
    (try? news(in: store, since: &seen)) ?? nil
  }

  private func news(in store: Store, since seen: inout Int?) throws -> LibrarySnapshot? {
    let revision = try store.revision()
    guard revision != seen else { return nil }
    let dossier = try store.dossier(for: BriefingQuery())
    days.take(dossier)
    outline.value = nil  // It is not asked for any more.
    seen = revision
    return LibrarySnapshot(dossier)
  }

  private func watch(_ store: Store, into inbox: Inbox) async {
    let clock = ContinuousClock()
    var seen: Int?
    while !Task.isCancelled {
      let start = clock.now
      do {
        if let library = try news(in: store, since: &seen) { inbox.put(.refreshed(library)) }
      } catch {
        seen = nil  // Busy or being replaced; what is shown stays, and it is tried again.
      }
      let pause = max(.milliseconds(600), min((clock.now - start) * 3, .milliseconds(1500)))
      try? await Task.sleep(for: pause)
    }
  }
}

/// Derives everything stale again on all processors, batch by batch.
///
/// `telling` is told how many are done before each batch.
func rederiveAll(
  in store: Store, by deriver: Deriver, telling: (Int) throws -> Void = { _ in }
) async throws {
  var done = 0
  while true {
    try telling(done)
    let stale = try store.staleArticles(limit: 100 * defaultJobs)
    if stale.isEmpty { break }
    let derived = await withTaskGroup(of: (Int, [(StaleArticle, Derivation)]).self) { group in
      for (number, start) in stride(from: 0, to: stale.count, by: 100).enumerated() {
        let part = stale[start..<min(start + 100, stale.count)]
        group.addTask { (number, part.map { ($0, deriver.derive($0.article)) }) }
      }
      var parts: [Int: [(StaleArticle, Derivation)]] = [:]
      for await (number, part) in group { parts[number] = part }
      return parts.sorted { $0.key < $1.key }.flatMap(\.value)
    }
    try store.replace(derived)
    _ = try store.refreshPositions()
    done += stale.count
  }
}

/// Something that threads leave for each other.
private final class Latest<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  var value: Value? {
    get { kept.withLock { $0 } }
    set { kept.withLock { $0 = newValue } }
  }
}

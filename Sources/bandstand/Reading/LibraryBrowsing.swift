import ArticleStore
import Dashboard
import PositionModel

/// A library that a dashboard is open on.
struct LibraryBrowsing {
  let path: String
  let loader: Loader
  private let store: Store

  init(_ path: String, loader: Loader) throws {
    self.path = path
    self.loader = loader
    store = try openStore(path)
  }

  /// What the dashboard asks for.
  var librarian: Librarian {
    Librarian(
      names: loader.names,
      dossier: { [store] in try store.dossier(for: $0, alsoAsOf: $1) },
      changes: { [store] in try store.changes() },
      article: { [store] in try store.article(named: $0.rawValue)?.article },
      marks: { [loader] in try loader.deriver.marks(in: $0) })
  }

  /// The first screen: all positions, and the claims of the country that is chosen on it.
  ///
  /// `prepared` makes a state of a library, in the place where the reader left it.
  func firstState(_ prepared: (LibrarySnapshot) -> DashboardState) throws -> DashboardState {
    let state = prepared(LibrarySnapshot(try stored { try store.outline(withClaimsOf: nil) }))
    guard let country = state.chosenCountry else { return state }
    return prepared(LibrarySnapshot(try stored { try store.outline(withClaimsOf: country) }))
  }

  /// What to tell a reader who comes back.
  func greeting(for reader: String) throws -> String? {
    guard let visit = try store.lastVisit(of: reader) else { return nil }
    let now = try store.positions(PositionRequest(withClaims: false))
    let changed = now.count { visit.stances[$0.key] != $0.stance }
    guard changed > 0 else { return nil }
    let what = changed == 1 ? "1 position has" : "\(changed) positions have"
    return "\(what) changed since \(visit.at.prefix(10)); 'bandstand diff --since-last-visit' tells"
  }

  /// Keeps what the reader has seen; a library that cannot be written to keeps nothing.
  func leave(_ reader: String) {
    _ = try? openStore(writing: path, waiting: 200).keepVisit(
      of: reader, at: timestamp(),
      seeing: store.positions(PositionRequest(withClaims: false)))
  }

  /// Reads the whole library behind the first screen, and again when somebody has added to it.
  func watch(into inbox: Inbox) async {
    let clock = ContinuousClock()
    var seen: Int?
    try? await Task.sleep(for: .milliseconds(30))  // The first screen is drawn before.
    while !Task.isCancelled {
      let start = clock.now
      do {
        let revision = try store.revision()
        if revision != seen {
          inbox.put(.refreshed(LibrarySnapshot(try store.dossier(for: BriefingQuery()))))
          seen = revision
        }
      } catch {
        seen = nil  // Busy or being replaced; what is shown stays, and it is tried again.
      }
      let pause = max(.milliseconds(600), min((clock.now - start) * 3, .milliseconds(1500)))
      try? await Task.sleep(for: pause)
    }
  }

  /// Derives again what an older program or older knowledge derived; the watch shows it.
  func rederive() async {
    guard let stale = try? store.staleCount(), stale > 0 else { return }
    // A library that cannot be written to stays as it is.
    guard let writer = try? openStore(writing: path), let deriver = try? loader.deriver else {
      return
    }
    try? await rederiveAll(in: writer, by: deriver) { _ in !Task.isCancelled }
  }
}

/// Derives everything stale again on all processors, batch by batch.
///
/// `goesOn` is told how many are done before each batch, and ends it there with `false`.
func rederiveAll(
  in store: Store, by deriver: Deriver, goesOn: (Int) -> Bool
) async throws {
  var done = 0
  while goesOn(done) {
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

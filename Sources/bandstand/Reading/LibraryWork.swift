import ArticleImport
import ArticleStore
import Dashboard
import Synchronization

/// Long work on a library that goes on while the reader looks, and can be stopped.
final class LibraryWork: Sendable {
  private let path: String
  private let loader: Loader
  private let inbox: Inbox
  private let task = Mutex<Task<Void, Never>?>(nil)

  init(on path: String, _ loader: Loader, into inbox: Inbox) {
    self.path = path
    self.loader = loader
    self.inbox = inbox
  }

  /// Stops what is going on; what was begun is undone, and done another time.
  func stop() { task.withLock { $0?.cancel() } }

  /// Adds what paths hold.
  func add(_ paths: [String]) {
    start(priority: .userInitiated) { [path, inbox] in
      do {
        let words = try await added(paths, to: path) { inbox.put(.working($0)) }
        return (words, false)
      } catch is CancellationError {
        return ("Stopped; what was added until then is there, and adding it again goes on", false)
      } catch {
        return ("\(error)", true)
      }
    }
  }

  /// Derives again what an older program or older knowledge derived, and works out the positions
  /// that an import which was killed has left; the watch shows it.
  func bringUpToDate() {
    start(priority: .background) { [path, loader, inbox] in
      guard let reader = try? openStore(path),
        (try? reader.hasStale()) == true || (try? reader.hasStalePositions()) == true,
        // A library that cannot be written to stays as it is.
        let writer = try? openStore(writing: path)
      else { return nil }
      return await withTaskCancellationHandler {
        do {
          _ = try writer.refreshPositions()
          let stale = try writer.staleCount()
          guard stale > 0 else { return nil }
          let progress = Progress(isQuiet: false) { inbox.put(.working($0)) }
          try await rederiveAll(in: writer, by: loader.deriver) { done in
            progress.report("reading anew: \(grouped(done)) of \(counted(stale, "article"))")
          }
          return ("\(counted(stale, "article")) read anew", false)
        } catch {
          return nil  // Another time.
        }
      } onCancel: {
        writer.stop()
      }
    }
  }

  /// Starts work in the place of what is going on; what it gives is said at its end.
  private func start(
    priority: TaskPriority, _ work: @escaping @Sendable () async -> (String, isWarning: Bool)?
  ) {
    task.withLock { task in
      task?.cancel()
      task = Task.detached(priority: priority) { [before = task, inbox] in
        await before?.value
        let words = await work()
        inbox.put(.worked(words?.0, isWarning: words?.isWarning ?? false))
      }
    }
  }
}

/// Adds what paths hold to a library, and says what came of it.
func added(
  _ paths: [String], to library: String, telling: @escaping (String) -> Void = { _ in }
) async throws -> String {
  let options = try AddOptions.parse(["--library", library, "--quiet"])
  let progress = Progress(isQuiet: false) { telling("adding: \($0)") }
  let job = try AddJob(options, progress: progress)
  let problems = Problems(isDeferred: true)
  let totals = try await job.add(paths.flatMap(FilePath.meant), problems: problems)
  let failure = problems.first.map { ": \($0)" } ?? ""
  return totals.words(problems: problems.count) + failure
}

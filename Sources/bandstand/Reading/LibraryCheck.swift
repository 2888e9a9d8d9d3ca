import ArticleStore
import Dashboard
import Glibc
import PositionModel

/// A look at everything in a library, on all processors.
struct LibraryCheck {
  private enum Task: Sendable {
    /// The search index, for which SQLite has to be asked as a writer.
    case search
    case part(CheckPart)

    /// How many articles it looks at.
    var articleCount: Int { if case .part(.articles(_, let count)) = self { count } else { 0 } }
  }

  private enum Result: Sendable {
    case search([String])
    /// Somebody else writes, or nobody may.
    case searchLeftOut
    case part(CheckFindings)
  }

  let path: String
  let deriver: Deriver

  /// What is wrong, and what could not be looked at.
  func problems() async throws -> (found: [String], remark: String) {
    let store = try openStore(path)
    // The search index takes longest and cannot be divided, so it comes first.
    let tasks = [Task.search] + (try store.checkParts()).map { .part($0) }
    var findings = CheckFindings()
    var search: [String] = []
    var remark = ""
    for result in try await results(of: tasks, store) {
      switch result {
      case .part(let found): findings.add(found)
      case .search(let found): search = found
      case .searchLeftOut:
        remark = "; the search index was not looked at, which only who can write may do"
      }
    }
    return (findings.lines + search, remark)
  }

  /// What comes of tasks, in their order.
  private func results(of tasks: [Task], _ store: Store) async throws -> [Result] {
    let progress = Progress(isQuiet: isatty(STDERR_FILENO) == 0)
    progress.start(byteTotal: nil)
    defer { progress.end() }
    let total = tasks.reduce(0) { $0 + $1.articleCount }
    return try await withThrowingTaskGroup(of: (Int, Result, Store).self) { group in
      var results: [Int: Result] = [:]
      var articleCount = 0
      // A connection is used by one task at a time.
      var idle: [Store] = [store]
      for (number, task) in tasks.enumerated() {
        if number >= defaultJobs, let (done, result, store) = try await group.next() {
          results[done] = result
          idle.append(store)
          articleCount += tasks[done].articleCount
          progress.report("\(grouped(articleCount)) of \(counted(total, "article")) checked")
        }
        let store = try idle.popLast() ?? openStore(path)
        group.addTask { (number, try result(of: task, store), store) }
      }
      while let (done, result, _) = try await group.next() {
        results[done] = result
        if results[0] == nil { progress.tell("checking the search index") }
      }
      return results.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  private func result(of task: Task, _ store: Store) throws -> Result {
    switch task {
    case .part(let part): return .part(try store.findings(of: part, by: deriver))
    case .search:
      do {
        return .search(try Store(writing: path).checkSearch())
      } catch StoreError.busy, StoreError.readOnly, StoreError.cannotOpen {
        return .searchLeftOut
      }
    }
  }
}

import Glibc
import Synchronization

/// Does the dashboard's work one piece after the other, while keys go on being answered.
final class Worker: Sendable {
  private let last = Mutex<Task<Void, Never>?>(nil)

  /// Work that is done within so many milliseconds is shown at once, with no frame before it.
  private static let patience = 40

  /// Starts a piece of work, and returns when it is done or takes longer than a moment.
  func start(_ work: @escaping @Sendable () -> Void) {
    let flag = Latch()
    last.withLock { last in
      last = Task.detached { [before = last] in
        await before?.value
        work()
        flag.raise()
      }
    }
    flag.wait(milliseconds: Self.patience)
  }
}

/// Something that one thread tells another once.
final class Latch: Sendable {
  private let state = Atomic(false)

  var isRaised: Bool { state.load(ordering: .acquiring) }

  func raise() { state.store(true, ordering: .releasing) }

  /// Returns when it is raised or the time has gone by.
  func wait(milliseconds: Int) {
    for _ in 0..<milliseconds * 5 where !isRaised { usleep(200) }
  }
}

/// Has work done on other threads and waits for it; for the main thread, which is none of theirs.
func waiting<Value: Sendable>(
  for work: @escaping @Sendable () async throws -> Value
) throws -> Value {
  let outcome = Outcome<Value>()
  Task.detached { await outcome.take(work) }
  return try outcome.value()
}

/// What comes of work on another thread.
private final class Outcome<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let isThere = Latch()

  func take(_ work: @Sendable () async throws -> Value) async {
    let result: Result<Value, any Error>
    do {
      result = .success(try await work())
    } catch {
      result = .failure(error)
    }
    self.result.withLock { $0 = result }
    isThere.raise()
  }

  func value() throws -> Value {
    while true {
      if let result = result.withLock({ $0 }) { return try result.get() }
      isThere.wait(milliseconds: 100)
    }
  }
}

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

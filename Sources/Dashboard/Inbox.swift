import Synchronization

/// Where work done elsewhere leaves its answers; any thread may put one in.
public final class Inbox: Sendable {
  private let answers = Mutex<[Answer]>([])
  private let wake: @Sendable () -> Void

  /// `wake` makes the screen's wait for input end; it is called after each answer.
  public init(wake: @escaping @Sendable () -> Void = {}) { self.wake = wake }

  public func put(_ answer: Answer) {
    answers.withLock { $0.append(answer) }
    wake()
  }

  /// Takes out all that has come in.
  func drain() -> [Answer] {
    answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }
}

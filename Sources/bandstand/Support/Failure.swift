import ArgumentParser
import Glibc
import Synchronization

/// Why the work could not be done, worded for the person at the terminal; exit code 1.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// What the system says of its last error, at a place: "a.txt: No such file or directory".
  static func system(_ place: String, _ code: Int32 = errno) -> Failure {
    Failure("\(place): \(String(cString: strerror(code)))")
  }
}

/// What went wrong with a part of the work while the rest was done.
final class Problems: Sendable {
  private struct Told {
    var count = 0
    var held: [String] = []
  }

  private let told = Mutex(Told())
  /// So many lines are told; the rest are only counted.
  private let limit: Int
  /// Whether they are told at the end, all together.
  private let isDeferred: Bool

  init(limit: Int = 50, isDeferred: Bool = false) {
    self.limit = limit
    self.isDeferred = isDeferred
  }

  var count: Int { told.withLock(\.count) }

  func report(_ problem: String) {
    let isTold = told.withLock { told in
      told.count += 1
      guard told.count <= limit, isDeferred else { return told.count <= limit }
      told.held.append(problem)
      return false
    }
    if isTold { StandardError.line("bandstand: \(problem)") }
  }

  /// The first that was held back.
  var first: String? { told.withLock(\.held.first) }

  /// Tells what was held back, and how many more there are.
  func tell() {
    let (count, held) = told.withLock { told in
      defer { told.held = [] }
      return (told.count, told.held)
    }
    for problem in held { StandardError.line("bandstand: \(problem)") }
    if count > limit { StandardError.line("bandstand: and \(count - limit) more problems") }
  }

  /// Exit code 1 where anything went wrong.
  func finish() throws {
    guard count > 0 else { return }
    tell()
    throw ExitCode(1)
  }
}

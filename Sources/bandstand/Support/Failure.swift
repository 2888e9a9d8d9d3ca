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
  private let told = Atomic(0)
  var count: Int { told.load(ordering: .relaxed) }
  /// So many lines are told; the rest are only counted.
  private let limit: Int

  init(limit: Int = 50) { self.limit = limit }

  func report(_ problem: String) {
    let count = told.add(1, ordering: .relaxed).newValue
    if count <= limit { StandardError.line("bandstand: \(problem)") }
  }

  /// Exit code 1 where anything went wrong.
  func finish() throws {
    guard count > 0 else { return }
    if count > limit { StandardError.line("bandstand: and \(count - limit) more problems") }
    throw ExitCode(1)
  }
}

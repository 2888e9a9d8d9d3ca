import Dashboard
import Glibc
import Synchronization

/// A file that tells what the dashboard did and when, to be put into a report of a bug.
///
/// Keys are told by their kind alone, so that nothing that was typed leaves with it.
final class Log: Sendable {
  private let file: Int32
  private let start = ContinuousClock.now

  /// - Throws: ``Failure`` where the file cannot be written.
  init(_ path: String) throws(Failure) {
    file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(path) }
  }

  deinit { close(file) }

  /// What a report has to start with: the version and the terminal.
  func begin() {
    line("bandstand \(Bandstand.configuration.version)")
    for name in ["TERM", "COLORTERM", "LANG", "LC_ALL", "NO_COLOR", "SSH_TTY", "TMUX", "STY"] {
      if let value = environment(name) { line("\(name)=\(value)") }
    }
  }

  func event(_ event: Event) {
    switch event {
    case .key(.character): line("key: a character")
    case .key(let key): line("key: \(key.label)")
    case .click(let click):
      line("mouse: \(click.action) at \(click.point.row), \(click.point.column)")
    case .pasted: line("a paste")
    case .resized(let size): line("size: \(size)")
    case .answered(.failed(_, let reason)): line("failed: \(reason)")
    case .answered: line("answered")
    case .tick: break
    case .ended: line("ended")
    }
  }

  /// Does a piece of work, and tells how long it took.
  func timed<Value>(_ what: String, _ body: () -> Value) -> Value {
    let begin = ContinuousClock.now
    defer { line("\(what): \(begin.duration(to: .now))") }
    return body()
  }

  func line(_ text: String) {
    let passed = start.duration(to: .now)
    let bytes = Array("\(passed) \(text)\n".utf8)
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }
}

extension Effect {
  /// The kind of work, without what it is about.
  var kind: String { String("\(self)".prefix { $0 != "(" }) }
}

import Dashboard
import Glibc
import PositionModel
import ScreenCells

/// Standard output could not be written.
enum OutputError: Error {
  /// Nobody reads any more, which is no failure of ours.
  case closed
  case failed(Int32)
}

/// Standard output: everything that the program prints goes through here, and is harmless.
final class Output {
  let look: Look
  private var buffer: [UInt8] = []

  init(look: Look = Look()) { self.look = look }

  /// Prints text with its line breaks; what would steer the terminal is made visible.
  func text(_ text: String) throws {
    try write(Array(SafeText.lines(text).utf8))
  }

  /// Prints lines with their colours, where there are any.
  func lines(_ lines: [StyledText]) throws {
    let lines = look.isSpoken ? lines.spoken.flatMap { $0.wrapped(width: look.width) } : lines
    for line in lines { try write(look.bytes(of: line)) }
  }

  /// Prints JSON, which ``JSONWriter`` has made harmless already.
  func json(_ json: JSONWriter) throws { try write(json.bytes) }

  /// Prints bytes that are harmless already: JSON lines, or cells of CSV that were cleaned.
  func harmless(_ bytes: [UInt8]) throws { try write(bytes) }

  /// Prints words after which somebody is to type.
  func prompt(_ text: String) throws {
    try write(Array(text.utf8))
    try flush()
  }

  func flush() throws {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try writeAll(bytes, to: STDOUT_FILENO)
  }

  private func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }
}

/// Standard error: one clear line at a time.
enum StandardError {
  static func line(_ text: String) {
    // There is nobody left to tell when even this cannot be written.
    try? writeAll(Array((SafeText.line(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Puts a line in the place of the one before it, on a terminal.
  static func bar(_ text: String) {
    try? writeAll(Array(("\r" + SafeText.line(text) + "\u{1B}[K").utf8), to: STDERR_FILENO)
  }
}

/// Writes a file, in place of one that is there.
func writeFile(_ text: String, to path: String) throws {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  guard file >= 0 else { throw Failure.system(path) }
  defer { close(file) }
  do {
    try writeAll(Array(text.utf8), to: file)
  } catch OutputError.failed(let code) {
    throw Failure.system(path, code)
  }
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes {
      Glibc.write(descriptor, $0.baseAddress, $0.count)
    }
    if count >= 0 {
      written += count
    } else if errno == EAGAIN {
      var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, -1)
    } else if errno != EINTR {
      throw errno == EPIPE ? OutputError.closed : OutputError.failed(errno)
    }
  }
}

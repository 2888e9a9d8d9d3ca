import CPty
import CVTerm
import Glibc

/// A program on a pseudo-terminal, with a terminal emulator as its screen.
///
/// Tests wait for what they want to see; nothing sleeps.
public final class PseudoTerminal {
  /// What went wrong, with the screen as it was.
  public struct Failure: Error, CustomStringConvertible {
    public var description: String
  }

  /// A character on screen and how it looks.
  public struct Look: Hashable {
    public var text: String
    public var width: Int
    public var isBold: Bool
    public var isReverse: Bool
    public var isUnderlined: Bool
    /// The number of the colour; -1 is the terminal's own.
    public var colour: Int
  }

  public private(set) var rows: Int
  public private(set) var columns: Int
  /// Everything that the program has sent.
  public private(set) var sent: [UInt8] = []
  /// How the program ended, as `waitpid` tells it; `nil` while it runs.
  public private(set) var status: Int32?
  private let process: pid_t
  private let file: Int32
  private let emulator: OpaquePointer
  private let screen: OpaquePointer

  /// Starts a program; its environment is `TERM`, a UTF-8 locale, and what is given.
  public init(
    _ arguments: [String], rows: Int = 24, columns: Int = 80, environment: [String: String] = [:]
  ) throws {
    self.rows = rows
    self.columns = columns
    var variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    variables.merge(environment) { $1 }
    for name in ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS", "LD_LIBRARY_PATH"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    let argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let envp: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var master: Int32 = -1
    process = cpty_spawn(Int32(rows), Int32(columns), argv, envp, &master)
    guard process > 0, let emulator = vterm_new(Int32(rows), Int32(columns)),
      let screen = vterm_obtain_screen(emulator)
    else {
      throw Failure(
        description: "cannot start \(arguments[0]): \(String(cString: strerror(-process)))")
    }
    file = master
    self.emulator = emulator
    self.screen = screen
    vterm_set_utf8(emulator, 1)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(file)
    vterm_free(emulator)
  }

  /// The directory of the programs that were built along with the tests.
  public static let products: String = {
    let arguments = CommandLine.arguments
    var path = ""
    if let index = arguments.firstIndex(of: "--test-bundle-path"), index + 1 < arguments.count {
      path = arguments[index + 1]
    } else {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.bindMemory(to: CChar.self).baseAddress.map {
          readlink("/proc/self/exe", $0, bytes.count)
        } ?? 0
      }
      path = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    }
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
  }()
}

extension PseudoTerminal {
  public func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(file, bytes, bytes.count)
  }

  public func signal(_ number: Int32) { kill(process, number) }

  public func resize(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    vterm_set_size(emulator, Int32(rows), Int32(columns))
    _ = cpty_resize(file, Int32(rows), Int32(columns))
  }

  /// Takes in what the program sends until the condition holds.
  public func wait(
    for what: String, seconds: Double = 120, until condition: (PseudoTerminal) -> Bool
  ) throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    while !condition(self) {
      guard clock.now < end else { throw Failure(description: "no \(what) in time:\n\(text)") }
      guard receive(milliseconds: 100) else {
        reap()
        if condition(self) { return }
        throw Failure(description: "ended (\(status ?? -1)) before \(what):\n\(text)")
      }
    }
  }

  /// Waits until some text is on screen.
  public func wait(for text: String) throws {
    try wait(for: "'\(text)'") { $0.text.contains(text) }
  }

  /// Waits until the program has ended, and takes in all that it still sends.
  public func waitForEnd() throws {
    try wait(for: "end") { $0.status != nil }
  }

  /// Takes in what is under way until nothing more comes for a moment: for pictures, not for tests.
  public func settle() {
    var taken = -1
    while taken != sent.count {
      taken = sent.count
      guard receive(milliseconds: 300) else { return }
    }
  }

  /// Takes in what has been sent; false after the end.
  private func receive(milliseconds: Int32) -> Bool {
    var poll = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return true }
    var buffer = [CChar](repeating: 0, count: 65536)
    let count = read(file, &buffer, buffer.count)
    guard count > 0 else { return false }
    sent += buffer[..<count].map { UInt8(bitPattern: $0) }
    vterm_input_write(emulator, buffer, count)
    return true
  }

  private func reap() {
    guard status == nil else { return }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    self.status = status
  }
}

extension PseudoTerminal {
  /// What stands at a place.
  public func look(row: Int, column: Int) -> Look {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    var text = String.UnicodeScalarView()
    withUnsafeBytes(of: cell.chars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) {
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        text.append(scalar)
      }
    }
    let isOwn = cell.fg.type & 6 != 0
    return Look(
      text: String(text), width: Int(cell.width), isBold: cell.attrs.bold != 0,
      isReverse: cell.attrs.reverse != 0, isUnderlined: cell.attrs.underline != 0,
      colour: isOwn ? -1 : cell.fg.type & 1 == 1 ? Int(cell.fg.indexed.idx) : -2)
  }

  /// A line of the screen, without the blanks at its end.
  public func line(_ row: Int) -> String {
    var line = ""
    var column = 0
    while column < columns {
      let look = look(row: row, column: column)
      line += look.text.isEmpty ? " " : look.text
      column += max(1, look.width)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  public var text: String { (0..<rows).map(line).joined(separator: "\n") }

  /// The lowest line with anything on it.
  public var lastLine: String {
    text.split(separator: "\n").last.map { String($0) } ?? ""
  }

  /// Whether the terminal edits lines and echoes, as a shell left it.
  public var isCooked: Bool {
    var settings = termios()
    guard tcgetattr(file, &settings) == 0 else { return false }
    return settings.c_lflag & tcflag_t(ICANON) != 0 && settings.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Whether what was sent last has put private modes back: screen, cursor, mouse.
  public var hasLeftModes: Bool {
    let sent = String(decoding: self.sent, as: UTF8.self)
    func isOff(_ on: String, _ off: String) -> Bool {
      guard let last = sent.lastIndex(of: on) else { return true }
      return sent.lastIndex(of: off).map { $0 > last } ?? false
    }
    return isOff("\u{1B}[?1049h", "\u{1B}[?1049l") && isOff("\u{1B}[?25l", "\u{1B}[?25h")
      && isOff("\u{1B}[?1006;1000h", "\u{1B}[?1006;1000l") && isOff("\u{1B}[?1h", "\u{1B}[?1l")
  }
}

extension String {
  /// Where a text begins for the last time.
  fileprivate func lastIndex(of text: String) -> Int? {
    let (all, wanted) = (Array(utf8), Array(text.utf8))
    guard all.count >= wanted.count else { return nil }
    return (0...all.count - wanted.count).last { Array(all[$0..<$0 + wanted.count]) == wanted }
  }
}

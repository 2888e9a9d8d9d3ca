import Dashboard
import Glibc
import ScreenCells

/// Talks in lines with whoever sits at a terminal that is not to be drawn on.
struct Conversation {
  let desk: Desk
  /// The library that is open, which others may add to meanwhile.
  let library: LibraryBrowsing?
  let output: Output

  /// Whether somebody sits there: with a pipe at either end there is nobody to talk to.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Answers line by line until the reader quits or the input ends.
  func run(_ state: DashboardState, effects: [Effect]) throws -> DashboardState {
    var session = LinearSession(state, width: output.look.width)
    try say(session.greeting())
    // The greeting takes a glance at a library; whatever is asked next takes all of it.
    var seen: Int?
    if let all = library?.news(since: &seen) { _ = session.take(all) }
    if !effects.isEmpty { try say(session.take(effects, perform: perform)) }
    while !session.isFinished {
      try output.prompt("> ")
      guard let line = readLine() else { break }
      if let news = library?.news(since: &seen) { try say(session.take(news)) }
      try say(session.take(line, perform: perform))
    }
    return session.state
  }

  private func say(_ lines: [StyledText]) throws {
    for line in lines { try output.lines(line.wrapped(width: output.look.width)) }
    try output.flush()
  }

  private func perform(_ effect: Effect) -> Answer? {
    switch effect {
    case .copy, .useMouse, .useTheme: nil
    default: desk.answer(effect)
    }
  }
}

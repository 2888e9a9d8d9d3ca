import Dashboard
import Glibc
import ScreenCells

/// Talks in lines with whoever sits at a terminal that is not to be drawn on.
struct Conversation {
  let desk: Desk
  let output: Output

  /// Whether somebody sits there: with a pipe at either end there is nobody to talk to.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Answers line by line until the reader quits or the input ends.
  func run(_ state: DashboardState, effects: [Effect]) throws -> DashboardState {
    var session = LinearSession(state, width: output.look.width)
    try say(session.greeting())
    if !effects.isEmpty { try say(session.take(effects, perform: perform)) }
    while !session.isFinished {
      try output.prompt("> ")
      guard let line = readLine() else { break }
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
    case .copy(let text, _): .done(text)
    case .useMouse, .useTheme: nil
    default: desk.answer(effect)
    }
  }
}

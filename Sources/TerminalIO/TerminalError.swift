/// Why the terminal cannot show a screen; the caller may print text instead.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is not set.
  case noType
  /// The terminal cannot place its cursor: `dumb` and its like.
  case cannotPlaceCursor(type: String)
  /// Neither the terminal nor xterm-256color is known here.
  case unknownType(String)
}

extension TerminalError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notATerminal: "no terminal on standard input and output"
    case .noType: "TERM is not set; try TERM=xterm-256color"
    case .cannotPlaceCursor(let type): "a terminal of type '\(type)' cannot place its cursor"
    case .unknownType(let type):
      "no terminal of type '\(type)' is known here; is ncurses-base installed?"
    }
  }
}

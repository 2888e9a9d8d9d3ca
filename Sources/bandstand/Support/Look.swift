import Glibc
import ScreenCells
import TerminalIO

/// How output looks: its width, and whether it may have colours and signs beyond ASCII.
struct Look {
  /// Columns, 40 to 100 on a terminal, 80 elsewhere.
  var width = 80
  var hasColor = false
  /// Whether it is ASCII alone.
  var isPlain = false
  /// Whether words stand for signs and tables.
  var isSpoken = false

  /// Looks that no environment changes.
  init() {}

  /// What standard output can do; `plain` asks for ASCII without colours.
  ///
  /// A locale that names another character set than UTF-8 gets ASCII.
  init(plain: Bool) {
    isPlain = plain || Terminal.namesOtherCodeset
    guard isatty(STDOUT_FILENO) == 1 else { return }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      width = min(100, max(40, Int(size.ws_col)))
    }
    let term = environment("TERM")
    hasColor = !plain && environment("NO_COLOR") == nil && term != nil && term != "dumb"
  }

  func bytes(of line: StyledText) -> [UInt8] {
    var text = ""
    for run in line.runs {
      let clean = SafeText.line(run.text)
      let shown = isPlain ? ASCIIText.folded(clean) : clean
      if hasColor, let code = code(for: run.style.meaning) {
        text += "\u{1B}[\(code)m\(shown)\u{1B}[0m"
      } else {
        text += shown
      }
    }
    while text.last == " " { text.removeLast() }
    return Array((text + "\n").utf8)
  }

  /// The parameters of the escape sequence; colours are of the sixteen that a theme sets.
  private func code(for meaning: Style.Meaning) -> String? {
    switch meaning {
    case .muted, .border: "2"
    case .title, .heading: "1"
    case .ban: "1;31"
    case .restrict: "33"
    case .undecided: "1;33"
    case .trial: "36"
    case .allow: "32"
    case .cue: "1;4"
    case .actor, .match: "1"
    case .warning: "31"
    default: nil
    }
  }
}

/// The columns of the terminal on standard output; `nil` where there is none.
var terminalWidth: Int? {
  var size = winsize()
  guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else {
    return nil
  }
  return size.ws_col > 0 ? max(20, Int(size.ws_col)) : nil
}

/// A variable of the environment that is set to something.
func environment(_ name: String) -> String? {
  guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
  return value
}

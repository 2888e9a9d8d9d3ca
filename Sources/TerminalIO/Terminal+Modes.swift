import CNcurses
import ScreenCells

extension Terminal {
  public mutating func useMouse(_ isUsed: Bool) {
    usesMouse = isUsed
    let mask = Keyboard.clicks.reduce(0) { $0 | $1.mask }
    let heard = mousemask(isUsed ? mask | CN_MOTION : 0, nil)
    owesMotion = isUsed && heard != 0
    if !isUsed {
      sendToTerminal(Array(Terminal.motionOff.utf8))
    } else if !isFrameDue {
      sendToTerminal(motionOwed())
    }
  }

  /// Asks for the pointer's moves where that has still to be done.
  mutating func motionOwed() -> [UInt8] {
    defer { owesMotion = false }
    return owesMotion ? Array(Terminal.motionOn.utf8) : []
  }

  /// Asks for the pointer's moves with a button down, which ncurses does not by itself.
  ///
  /// It has to come after what ncurses asks for, as terminals go by the last of such modes; and
  /// ncurses asks with the first frame.
  static let motionOn = "\u{1B}[?1002h"
  static let motionOff = "\u{1B}[?1002l"

  /// Has the terminal say what is pasted, so that it is not taken for keys.
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"

  public mutating func useTheme(_ theme: Theme) {
    palette = Palette(depth: palette.depth, theme: theme)
    invalidate()
  }

  /// Terminals that hold a frame back until it is whole (private mode 2026), by their `TERM`.
  ///
  /// Others would ignore the mode, at sixteen bytes a frame.
  private static let synchronising = [
    "xterm-kitty", "xterm-ghostty", "foot", "wezterm", "contour", "alacritty",
  ]

  static let synchronisedStart = Array("\u{1B}[?2026h".utf8)
  static let synchronisedEnd = Array("\u{1B}[?2026l".utf8)

  static func synchronises(_ choice: Bool?, type: String) -> Bool {
    choice ?? (synchronising.contains(where: type.hasPrefix) || !capability("Sync").isEmpty)
  }

  /// Names the terminal's window, after it was asked to remember the name it has.
  static func titleOn(_ title: String) -> String {
    "\u{1B}[22;2t\u{1B}]2;\(SafeText.line(title))\u{07}"
  }
  static let titleOff = "\u{1B}[23;2t"
}

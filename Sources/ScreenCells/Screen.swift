/// Where surfaces are shown and keys come from: a terminal, or a script in a test.
public protocol Screen: ~Copyable {
  var size: Size { get }

  /// Shows a surface; only what differs from the one before is sent.
  mutating func present(_ surface: Surface)

  /// Forgets what is on screen, so that all of it is sent next time.
  mutating func invalidate()

  /// Waits for the next input; `nil` when `milliseconds` have gone by. Without a limit it waits
  /// for as long as it takes.
  mutating func readInput(milliseconds: Int?) -> Input?

  /// Sends a text to the clipboard of whoever sits before the screen.
  mutating func copy(_ text: String) -> CopyOutcome

  /// Takes the mouse, or gives it back to the terminal's own selection.
  mutating func useMouse(_ isUsed: Bool)

  mutating func useTheme(_ theme: Theme)
}

/// What became of a text on its way to the clipboard.
public enum CopyOutcome: Hashable, Sendable {
  /// So many bytes were sent; whether the terminal takes them cannot be known.
  case sent(bytes: Int)
  /// Terminals drop a text of so many bytes.
  case tooLong(bytes: Int)
  /// The terminal has no clipboard.
  case unsupported
}

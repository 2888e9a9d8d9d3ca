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
}

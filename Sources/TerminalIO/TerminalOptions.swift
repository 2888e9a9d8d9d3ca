import ScreenCells

/// What the caller wants of the screen.
public struct TerminalOptions: Hashable, Sendable {
  /// Draws with ASCII alone, as is done anyway where the locale rules UTF-8 out; `nil` does so where
  /// the terminal is known to have no more signs.
  public var isASCII: Bool?
  /// Takes clicks and the wheel; the terminal's own selection then needs Shift.
  public var usesMouse: Bool
  /// Uses no more colours than this; none where `NO_COLOR` is set.
  public var colours: ColourDepth
  public var theme = Theme()
  /// What to call the terminal's window; `nil` leaves its title alone.
  public var title: String?
  /// Whether to tell the terminal where a frame starts and ends; `nil` where it is known to listen.
  public var synchronises: Bool?

  public init(isASCII: Bool? = nil, usesMouse: Bool = true, colours: ColourDepth = .direct) {
    self.isASCII = isASCII
    self.usesMouse = usesMouse
    self.colours = colours
  }
}

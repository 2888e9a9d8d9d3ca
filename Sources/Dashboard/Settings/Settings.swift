import ScreenCells

/// What the reader's config file says; `:set` changes it until the end.
public struct Settings: Hashable, Sendable {
  /// A choice that the program makes itself unless it is told.
  public enum Choice: String, CaseIterable, Hashable, Sendable { case auto, on, off }

  /// How many colours to use at most.
  public enum Colours: String, CaseIterable, Hashable, Sendable {
    case auto, none, eight = "8", sixteen = "16", indexed = "256"
  }

  /// A key that does something else than by default.
  public struct KeyChange: Hashable, Sendable {
    public var key: Key
    /// `nil` takes the key away from what it did.
    public var command: String?

    public init(key: Key, command: String?) {
      self.key = key
      self.command = command
    }
  }

  public var theme = Theme()
  public var colours = Colours.auto
  /// Whether to draw with ASCII alone; `nil` leaves it to the terminal.
  public var isASCII: Bool?
  public var isPlain = false
  public var usesMouse = true
  /// Whether the next start goes on where this one ends.
  public var restoresPlace = true
  public var setsTitle = false
  public var synchronises = Choice.auto
  /// A filter to start with.
  public var filter: String?
  public var sort: String?
  /// A line of the command line to start with.
  public var start: String?
  public var keyChanges: [KeyChange] = []
  /// The lines of the config file that have set them, from 1.
  public internal(set) var lines: [Setting: Int] = [:]

  public init() {}
}

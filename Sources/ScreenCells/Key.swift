/// A key as the reader pressed it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter held with Control: `.control("d")`.
  case control(Character)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete, insert
  case function(Int)
  /// A key that this terminal sends and nobody has a name for.
  case unknown
}

/// What a pointing device did, and where.
public struct Click: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case press, release, doublePress, wheelUp, wheelDown
    /// The pointer moved with its button down.
    case drag
  }

  public var action: Action
  public var point: Point

  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

/// What a screen tells the program.
public enum Input: Hashable, Sendable {
  case key(Key)
  case click(Click)
  /// Text that was put in at once; it is no keys.
  case paste(String)
  /// The screen has another size now.
  case resized(Size)
  /// The screen was woken from another thread: there is something to fetch.
  case woken
  /// The system asks the program to end, by this signal.
  case ended(signal: Int32)
}

/// What a cell of a terminal shows.
public struct CellLook: Hashable, Sendable {
  /// One character with its marks; empty or a blank where there is none.
  public var text: String
  /// 1, or 2 for a wide character.
  public var width: Int
  /// The number among the 256; below 0 the terminal's own.
  public var colour: Int
  public var isBold: Bool
  public var isReverse: Bool
  public var isUnderlined: Bool
  /// Whether it is of less weight than what is around it.
  public var isDim: Bool

  public init(
    text: String, width: Int = 1, colour: Int = -1, isBold: Bool = false, isReverse: Bool = false,
    isUnderlined: Bool = false, isDim: Bool = false
  ) {
    self.text = text
    self.width = width
    self.colour = colour
    self.isBold = isBold
    self.isReverse = isReverse
    self.isUnderlined = isUnderlined
    self.isDim = isDim
  }
}

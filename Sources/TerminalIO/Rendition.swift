import CNcurses
import ScreenCells

/// How a style looks on a terminal, for a picture of it.
public struct Rendition: Hashable, Sendable {
  /// The number among the 256; `nil` is the terminal's own colour.
  public var colour: Int?
  public var isBold: Bool
  public var isUnderlined: Bool
  public var isDim: Bool
  public var isReverse: Bool

  /// What the terminal is told of a style, with colours or without.
  public init(of style: Style, hasColours: Bool) {
    let look = Palette.look(of: style.meaning)
    let attributes = style.isSelected ? 0 : hasColours ? look.attributes : look.plain
    isBold = attributes & CN_BOLD != 0
    isUnderlined = attributes & CN_UNDERLINE != 0
    isDim = attributes & CN_DIM != 0
    isReverse = style.isSelected
    let isColoured = hasColours && (!style.isSelected || style.meaning.isStance)
    colour = isColoured ? look.indexed.map { Int($0) } : nil
  }
}

/// One column of a screen: what stands in it and what it means.
public struct Cell: Hashable, Sendable {
  /// One character with its combining marks; empty in the second column of a wide one.
  public let text: String
  /// 1, 2 for the first column of a wide character, 0 for its second.
  public let width: Int
  public var style: Style

  /// Only ``Surface`` makes cells, from cleaned text.
  init(text: String, width: Int, style: Style) {
    self.text = text
    self.width = width
    self.style = style
  }

  /// An empty place.
  public static let blank = Cell(text: " ", width: 1, style: .plain)

  /// The second column of a wide character.
  static func continuation(_ style: Style) -> Cell { Cell(text: "", width: 0, style: style) }
}

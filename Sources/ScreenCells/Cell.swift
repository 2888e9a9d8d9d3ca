/// One column of a screen: what stands in it and what it means.
///
/// Sixteen bytes without any reference, so that a screen of cells is copied and compared as memory.
public struct Cell: Hashable, Sendable {
  /// Combining marks on ``scalar``, 21 bits each, the first one lowest; 0 is none.
  private let marks: UInt64
  /// The character; of no meaning in the second column of a wide one.
  let scalar: Unicode.Scalar
  private let columns: UInt8
  public var style: Style

  /// Only ``Surface`` makes cells, from cleaned text.
  init(_ scalar: Unicode.Scalar, marks: UInt64 = 0, width: Int = 1, style: Style) {
    self.scalar = scalar
    self.marks = marks
    columns = UInt8(truncatingIfNeeded: width)
    self.style = style
  }

  /// 1, 2 for the first column of a wide character, 0 for its second.
  public var width: Int { Int(columns) }

  /// One character with its combining marks; empty in the second column of a wide one.
  public var text: String {
    var text = String.UnicodeScalarView()
    forEachScalar { text.append($0) }
    return String(text)
  }

  /// The character, then its marks; nothing in the second column of a wide one.
  public func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    guard columns > 0 else { return }
    body(scalar)
    var left = marks
    while left > 0 {
      if let mark = Unicode.Scalar(UInt32(left & 0x1F_FFFF)) { body(mark) }
      left >>= 21
    }
  }

  /// Whether nothing is to be seen but a background.
  public var isBlank: Bool { scalar == " " && isUnmarked }

  var isUnmarked: Bool { marks == 0 }

  /// The same character with one more mark; as it was where it has ``SafeText/marksPerCharacter``.
  func adding(mark: Unicode.Scalar) -> Cell {
    for place in 0..<SafeText.marksPerCharacter where marks >> (21 * UInt64(place)) == 0 {
      let marks = marks | UInt64(mark.value) << (21 * UInt64(place))
      return Cell(scalar, marks: marks, width: width, style: style)
    }
    return self
  }

  /// An empty place.
  public static let blank = Cell(" ", style: .plain)

  /// The second column of a wide character.
  static func continuation(_ style: Style) -> Cell { Cell(" ", width: 0, style: style) }
}

/// Characters drawn as shapes, since fonts lack them or leave gaps between cells.
enum Shapes {
  /// Lines of a character to be stroked, its area to be filled, or its dots, as SVG path data.
  enum Shape {
    case stroke(String)
    case fill(String)
    /// Places of dots of ``dotSize`` across.
    case dots(String)
  }

  /// How wide a dot of braille is, in widths of a cell.
  static let dotSize = 0.34

  /// The shape of a character in a cell; `nil` for what is written as text.
  static func shape(of text: String, in cell: Box) -> Shape? {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    if let lines = lines(scalar, cell) { return .stroke(lines) }
    if scalar == "▯" { return .stroke(level(in: cell).path) }
    if let block = block(scalar, cell) { return .fill(block.path) }
    if (0x2800...0x28FF).contains(scalar.value) {
      return .dots(braille(Int(scalar.value - 0x2800), cell))
    }
    return nil
  }

  /// Box drawing: lines from the middle of a cell to its sides, or round a corner.
  private static func lines(_ scalar: Unicode.Scalar, _ cell: Box) -> String? {
    let (x, y) = (cell.x + cell.width / 2, cell.y + cell.height / 2)
    let (right, bottom) = (cell.x + cell.width, cell.y + cell.height)
    let radius = cell.width / 2
    func path(up: Bool = false, down: Bool = false, left: Bool = false, right isRight: Bool = false)
      -> String
    {
      var path = ""
      if up || down {
        path += "M\(short(x)) \(short(up ? cell.y : y))V\(short(down ? bottom : y))"
      }
      if left || isRight {
        path += "M\(short(left ? cell.x : x)) \(short(y))H\(short(isRight ? right : x))"
      }
      return path
    }
    func corner(towards end: Double, up: Bool) -> String {
      let vertical = up ? -radius : radius
      return "M\(short(x)) \(short(up ? cell.y : bottom))V\(short(y + vertical))"
        + "Q\(short(x)) \(short(y)) \(short(end)) \(short(y))"
    }
    switch scalar {
    case "─": return path(left: true, right: true)
    case "│": return path(up: true, down: true)
    case "╭": return corner(towards: right, up: false)
    case "╮": return corner(towards: cell.x, up: false)
    case "╰": return corner(towards: right, up: true)
    case "╯": return corner(towards: cell.x, up: true)
    case "┌": return path(down: true, right: true)
    case "┐": return path(down: true, left: true)
    case "└": return path(up: true, right: true)
    case "┘": return path(up: true, left: true)
    case "├": return path(up: true, down: true, right: true)
    case "┤": return path(up: true, down: true, left: true)
    case "┬": return path(down: true, left: true, right: true)
    case "┴": return path(up: true, left: true, right: true)
    case "┼": return path(up: true, down: true, left: true, right: true)
    default: return nil
    }
  }

  /// Block elements and the bars that stand for a level.
  private static func block(_ scalar: Unicode.Scalar, _ cell: Box) -> Box? {
    switch scalar {
    case "█": cell
    case "▀": cell.part(height: 0.5)
    case "▁"..."▇":
      cell.part(y: 1 - Double(scalar.value - 0x2580) / 8, height: Double(scalar.value - 0x2580) / 8)
    case "▉"..."▏": cell.part(width: Double(0x2590 - scalar.value) / 8)
    case "▐": cell.part(x: 0.5, width: 0.5)
    case "▮": level(in: cell)
    default: nil
    }
  }

  private static func level(in cell: Box) -> Box {
    cell.part(x: 0.16, y: 0.2, width: 0.68, height: 0.6)
  }

  /// Two columns of four dots; the bits are in the order of the standard.
  private static func braille(_ bits: Int, _ cell: Box) -> String {
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return places.enumerated().filter { bits >> $0.offset & 1 == 1 }.map { dot in
      let x = cell.x + cell.width * (0.25 + 0.5 * Double(dot.element.0))
      let y = cell.y + cell.height * (0.125 + 0.25 * Double(dot.element.1))
      return "M\(short(x)) \(short(y))h0"
    }.joined()
  }
}

/// A rectangle in a picture.
struct Box {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  /// A part of it, in shares of its sides.
  func part(x: Double = 0, y: Double = 0, width: Double = 1, height: Double = 1) -> Box {
    Box(
      x: self.x + self.width * x, y: self.y + self.height * y, width: self.width * width,
      height: self.height * height)
  }

  var path: String {
    "M\(short(x)) \(short(y))h\(short(width))v\(short(height))h\(short(-width))z"
  }
}

/// A number with two decimals at most.
func short(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let sign = hundredths < 0 ? "-" : ""
  let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
  guard rest > 0 else { return "\(sign)\(whole)" }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

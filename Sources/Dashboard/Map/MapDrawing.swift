import PositionModel
import ScreenCells

/// A map on cells: each takes two dots across and four down, as a character of braille.
struct MapDrawing {
  let raster: MapRaster
  /// What stands for each country on the map.
  private let rows: [CountryRow]
  /// For each owner of dots its row; `nil` where nothing is known of its state.
  private var rowsByOwner: [Int?]
  private let chosen: CountryCode?

  /// The rows that have no place on the map: too small beside others, or no country with a coast.
  private(set) var unseen: [CountryRow] = []
  /// Where signs stand, by cell.
  private var signs: [Point: CountryRow] = [:]

  init(_ raster: MapRaster, rows: [CountryRow], chosen: CountryCode?) {
    self.raster = raster
    self.rows = rows
    self.chosen = chosen
    let indices = Dictionary(
      rows.enumerated().map { ($1.country, $0) }, uniquingKeysWith: { first, _ in first })
    rowsByOwner = (0...Int(UInt8.max)).map { owner in
      guard owner <= raster.countryCount, let code = raster.country(owner) else { return nil }
      return indices[code]
    }
    placeSigns()
  }

  /// Gives each country the cell of its anchor, the chosen one first.
  private mutating func placeSigns() {
    for row in rows.filter({ $0.country == chosen }) + rows.filter({ $0.country != chosen }) {
      guard let anchor = raster.anchor(of: row.country) else {
        unseen.append(row)
        continue
      }
      let cell = Point(row: Int(anchor.y) / 4, column: Int(anchor.x) / 2)
      if signs[cell] == nil { signs[cell] = row } else { unseen.append(row) }
    }
  }

  /// The cell of the chosen country's sign.
  var chosenCell: Point? { signs.first { $0.value.country == chosen }?.key }

  /// Draws coasts, borders and the areas of stances, which the choice does not change.
  func drawAreas(on surface: inout Surface, at origin: Point) {
    for row in 0..<raster.size.height / 4 {
      var run = StyledText.Run("")
      for column in 0...raster.size.width / 2 {
        let cell = column < raster.size.width / 2 ? cell(row, column) : nil
        if let cell, cell.style == run.style, !run.text.isEmpty {
          run.text.unicodeScalars.append(cell.scalar)
          continue
        }
        surface.write(
          run.text, row: origin.row + row,
          column: origin.column + column - run.text.unicodeScalars.count, run.style)
        run = StyledText.Run(cell.map { String($0.scalar) } ?? "", cell?.style ?? .plain)
      }
    }
  }

  /// Draws the signs, and the inside of the chosen country without gaps between its dots.
  func drawSigns(on surface: inout Surface, at origin: Point) {
    if let row = rows.first(where: { $0.country == chosen }), !row.isOperatorsOnly,
      let owner = raster.number(of: row.country)
    {
      let style = row.style.selected()
      for cell in raster.fullCells(of: owner) {
        surface.write(" ", row: origin.row + cell.row, column: origin.column + cell.column, style)
      }
    }
    for (cell, row) in signs {
      surface.write(
        row.sign, row: origin.row + cell.row, column: origin.column + cell.column,
        row.style.selected(row.country == chosen))
    }
  }

  /// What a cell shows; `nil` for sea and for the inside of countries that nothing is known of.
  private func cell(_ row: Int, _ column: Int) -> (scalar: Unicode.Scalar, style: Style)? {
    var (coast, area) = (0, 0)
    // The country with the most dots in the cell, by the majority vote of Boyer and Moore.
    var most: (row: Int, lead: Int)?
    for dot in 0..<8 {
      let (x, y) = (column * 2 + dot / 4, row * 4 + dot % 4)
      let owner = raster.owner(x: x, y: y)
      guard owner > 0 else { continue }
      if let index = rowsByOwner[owner], !rows[index].isOperatorsOnly {
        if let held = most, held.lead > 0 {
          most = (held.row, held.lead + (held.row == index ? 1 : -1))
        } else {
          most = (index, 1)
        }
        if !raster.isBorder(x: x, y: y) { area |= MapDrawing.bits[dot] }
      } else if isCoast(owner, x, y) {
        coast |= MapDrawing.bits[dot]
      }
    }
    guard let most else { return MapDrawing.braille(coast).map { ($0, .border) } }
    return MapDrawing.braille(area).map { ($0, rows[most.row].style) }
  }

  private static func braille(_ bits: Int) -> Unicode.Scalar? {
    bits == 0 ? nil : Unicode.Scalar(0x2800 + UInt32(bits))
  }

  /// The bits of a braille character, down its left side and then down its right one.
  private static let bits = [0x01, 0x02, 0x04, 0x40, 0x08, 0x10, 0x20, 0x80]

  /// Whether a dot is at the edge of its country.
  private func isCoast(_ owner: Int, _ x: Int, _ y: Int) -> Bool {
    // Where the map ends no country does.
    (x > 0 && raster.owner(x: x - 1, y: y) != owner)
      || (y > 0 && raster.owner(x: x, y: y - 1) != owner)
      || (x + 1 < raster.size.width && raster.owner(x: x + 1, y: y) != owner)
      || (y + 1 < raster.size.height && raster.owner(x: x, y: y + 1) != owner)
  }
}

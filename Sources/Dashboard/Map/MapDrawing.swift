import PositionModel
import ScreenCells

/// A map on cells: each takes two dots across and four down, as a character of braille.
struct MapDrawing {
  let raster: MapRaster
  /// What stands for each country on the map.
  private let rows: [CountryRow]
  /// For each owner of dots what its area looks like; `nil` where nothing is known of its state.
  private let areaStyles: [Style?]
  private let chosen: CountryCode?

  /// The rows that have no place on the map: too small beside others, or no country with a coast;
  /// what lies beyond the edge of a closer look is not among them.
  private(set) var unseen: [CountryRow] = []
  /// Where signs stand, by cell.
  private var signs: [Point: CountryRow] = [:]

  init(_ raster: MapRaster, rows: [CountryRow], chosen: CountryCode?) {
    self.raster = raster
    self.rows = rows
    self.chosen = chosen
    var areaStyles = [Style?](repeating: nil, count: raster.countryCount + 1)
    for row in rows where !row.isOperatorsOnly {
      if let owner = raster.number(of: row.country) { areaStyles[owner] = row.style }
    }
    self.areaStyles = areaStyles
    placeSigns()
  }

  /// Gives each country the cell of its anchor, the chosen one first.
  private mutating func placeSigns() {
    for row in rows.filter({ $0.country == chosen }) + rows.filter({ $0.country != chosen }) {
      guard let anchor = raster.anchor(of: row.country) else {
        let isElsewhere = raster.window != .world && raster.number(of: row.country) != nil
        if !isElsewhere { unseen.append(row) }
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
    for cell in raster.cells {
      var (coast, area) = (UInt8(0), UInt8(0))
      // The country with the most dots in the cell.
      var most: (dots: UInt8, style: Style)?
      for part in raster.parts(of: cell) {
        guard let style = areaStyles[Int(part.owner)] else {
          coast |= part.coast
          continue
        }
        area |= part.area
        if part.count > most?.dots ?? 0 { most = (part.count, style) }
      }
      let bits = most == nil ? coast : area
      guard bits != 0 else { continue }
      surface.draw(
        braille: Int(bits), row: origin.row + cell.row, column: origin.column + cell.column,
        most?.style ?? .border)
    }
  }

  /// Draws the signs, and the inside of the chosen country without gaps between its dots.
  func drawSigns(on surface: inout Surface, at origin: Point) {
    if let row = rows.first(where: { $0.country == chosen }), !row.isOperatorsOnly,
      let owner = raster.number(of: row.country)
    {
      let style = row.style.selected()
      for cell in raster.cells where raster.isFull(cell, of: owner) {
        surface.write(" ", row: origin.row + cell.row, column: origin.column + cell.column, style)
      }
    }
    for (cell, row) in signs {
      surface.write(
        row.sign, row: origin.row + cell.row, column: origin.column + cell.column,
        row.style.selected(row.country == chosen))
    }
  }
}

/// A cell of a map, of two dots by four, that has land in it.
struct MapCell: Sendable {
  /// The dots of one country in a cell, as bits of a braille character.
  struct Part: Sendable {
    /// The number of the country, as ``MapRaster/owner(x:y:)`` gives it.
    var owner: UInt8
    /// Its dots but for the gaps along borders with others.
    var area: UInt8 = 0
    /// Its dots at the edge of the country.
    var coast: UInt8 = 0
    var count: UInt8 = 0
  }

  var row: Int
  var column: Int
  /// Where its parts are among those of the map.
  var parts: Range<Int>
}

extension MapRaster {
  /// What a cell is made of, a part a country.
  func parts(of cell: MapCell) -> ArraySlice<MapCell.Part> { parts[cell.parts] }

  /// Whether a country has all of a cell.
  func isFull(_ cell: MapCell, of owner: Int) -> Bool {
    let first = parts[cell.parts.lowerBound]
    return first.count == 8 && Int(first.owner) == owner
  }

  /// Finds the cells with land in them: what a colour changes is then found without the dots.
  mutating func divideIntoCells() {
    for row in 0..<size.height / 4 {
      for column in 0..<size.width / 2 {
        let first = parts.count
        for dot in 0..<8 { add(dot, x: column * 2 + dot / 4, y: row * 4 + dot % 4, since: first) }
        guard parts.count > first else { continue }
        cells.append(MapCell(row: row, column: column, parts: first..<parts.count))
      }
    }
  }

  /// The bits of a braille character, down its left side and then down its right one.
  private static let bits: [UInt8] = [0x01, 0x02, 0x04, 0x40, 0x08, 0x10, 0x20, 0x80]

  private mutating func add(_ dot: Int, x: Int, y: Int, since first: Int) {
    let owner = owner(x: x, y: y)
    guard owner > 0 else { return }
    var index = first
    while index < parts.count, Int(parts[index].owner) != owner { index += 1 }
    if index == parts.count { parts.append(MapCell.Part(owner: UInt8(owner))) }
    parts[index].count += 1
    if !isBorder(x: x, y: y) { parts[index].area |= MapRaster.bits[dot] }
    if isCoast(owner, x, y) { parts[index].coast |= MapRaster.bits[dot] }
  }

  /// Whether a dot is at the edge of its country.
  private func isCoast(_ owner: Int, _ x: Int, _ y: Int) -> Bool {
    // Where the map ends no country does.
    (x > 0 && self.owner(x: x - 1, y: y) != owner)
      || (y > 0 && self.owner(x: x, y: y - 1) != owner)
      || (x + 1 < size.width && self.owner(x: x + 1, y: y) != owner)
      || (y + 1 < size.height && self.owner(x: x, y: y + 1) != owner)
  }
}

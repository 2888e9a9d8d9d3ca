import PositionModel
import ScreenCells

/// What the colours and signs of a map mean, with how many countries have each.
struct MapLegend {
  private var lines: [StyledText]

  init(rows: [CountryRow]) {
    lines = Stance.allCases.map { stance in
      let count = rows.count { $0.position.stance == stance && !$0.isOperatorsOnly }
      return MapLegend.line(stance.symbol, stance.rawValue, count, stance.style)
    }
    let operators = rows.count(where: \.isOperatorsOnly)
    lines.append(MapLegend.line(operatorsSign, "operators", operators, .muted))
  }

  private static func line(_ sign: String, _ word: String, _ count: Int, _ style: Style)
    -> StyledText
  {
    var line = StyledText("\(sign) \(word.fitted(to: 9))", count == 0 ? .muted : style)
    let number = String(count)
    line.append(String(repeating: " ", count: max(1, 4 - number.count)) + number, .muted)
    return line
  }

  func fits(in size: Size) -> Bool { size.width >= 64 && size.height >= lines.count + 5 }

  /// All of it one after the other.
  var line: StyledText {
    lines.reduce(into: StyledText()) { line, entry in
      if !line.isEmpty { line.append("  ") }
      line = line + entry.collapsed
    }
  }

  /// Draws it in the lower left corner, where there is sea on a map of the world.
  ///
  /// Where there is no room for that it is left out; the signs on the map tell as much.
  func draw(in rect: Rect, on surface: inout Surface) {
    guard fits(in: rect.size) else { return }
    let top = rect.row + rect.height - lines.count
    for (index, line) in lines.enumerated() {
      surface.fill(Rect(row: top + index, column: rect.column, width: 17, height: 1))
      surface.write(line, row: top + index, column: rect.column + 1)
    }
  }
}

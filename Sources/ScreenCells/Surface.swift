/// A grid of cells that panes draw on; nothing outside it can be drawn, and nothing raw gets in.
public struct Surface: Hashable, Sendable {
  public let size: Size
  private(set) var cells: [Cell]

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The cell at a place; a blank one outside the surface.
  public subscript(row row: Int, column column: Int) -> Cell {
    contains(row, column) ? cells[row * size.width + column] : .blank
  }

  /// The cells of one row; empty outside the surface.
  public subscript(row row: Int) -> ArraySlice<Cell> {
    guard (0..<size.height).contains(row) else { return [] }
    return cells[row * size.width..<(row + 1) * size.width]
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    (0..<size.height).contains(row) && (0..<size.width).contains(column)
  }
}

extension Surface {
  /// Writes cleaned text from a place rightwards, and gives the column after its end.
  ///
  /// It ends at the surface's edge or after `maxWidth` columns, whichever is first, and never in
  /// the middle of a wide character.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, _ style: Style = .plain,
    maxWidth: Int = .max
  ) -> Int {
    let limit = maxWidth < size.width - column ? column + max(0, maxWidth) : size.width
    var column = column
    var last = 0
    for scalar in SafeText.line(text).unicodeScalars {
      let width = scalar.displayWidth
      if width == 0 {
        mark(scalar, row, column - last)
        continue
      }
      guard column + width <= limit else { return column }
      put(scalar, width, row, column, style)
      last = width
      column += width
    }
    return column
  }

  /// Writes text of several meanings, as the other `write` does; `isSelected` puts all in the bar.
  @discardableResult
  public mutating func write(
    _ text: StyledText, row: Int, column: Int, isSelected: Bool = false, maxWidth: Int = .max
  ) -> Int {
    let limit = maxWidth < size.width - column ? column + max(0, maxWidth) : size.width
    var column = column
    for run in text.runs {
      let style = isSelected ? run.style.selected() : run.style
      let end = write(run.text, row: row, column: column, style, maxWidth: limit - column)
      if end - column < run.text.displayWidth { return end }
      column = end
    }
    return column
  }

  /// Sets one character, and blanks what is left of wide characters that it cuts in two.
  private mutating func put(
    _ scalar: Unicode.Scalar, _ width: Int, _ row: Int, _ column: Int, _ style: Style
  ) {
    guard contains(row, column), contains(row, column + width - 1) else { return }
    let index = row * size.width + column
    unsplit(index, column)
    if width == 2 { unsplit(index + 1, column + 1) }
    cells[index] = Cell(scalar, width: width, style: style)
    if width == 2 { cells[index + 1] = .continuation(style) }
  }

  /// Puts a combining mark on what stands at a place.
  private mutating func mark(_ scalar: Unicode.Scalar, _ row: Int, _ column: Int) {
    guard contains(row, column) else { return }
    let index = row * size.width + column
    cells[index] = cells[index].adding(mark: scalar)
  }

  /// Sets one character of one column that needs no cleaning.
  public mutating func draw(braille bits: Int, row: Int, column: Int, _ style: Style) {
    guard (0...0xFF).contains(bits), let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else {
      return
    }
    put(scalar, 1, row, column, style)
  }

  /// Blanks the wide character that a cell is part of, if it is part of one.
  private mutating func unsplit(_ index: Int, _ column: Int) {
    switch cells[index].width {
    case 0 where column > 0:
      blank(index - 1)
      blank(index)
    case 2 where column + 1 < size.width:
      blank(index)
      blank(index + 1)
    default: break
    }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(" ", style: cells[index].style)
  }
}

extension Surface {
  /// Blanks a block, in a style.
  public mutating func fill(_ rect: Rect, _ style: Style = .plain) {
    for row in rect.rows {
      for column in rect.columns { put(" ", 1, row, column, style) }
    }
  }

  /// Gives a block another style and leaves its characters.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for row in rect.rows {
      for column in rect.columns where contains(row, column) {
        let index = row * size.width + column
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Draws a rounded box along the edge of a block; nothing where there is no room for one.
  public mutating func border(_ rect: Rect, _ style: Style = .border) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let (top, bottom) = (rect.row, rect.row + rect.height - 1)
    let line = String(repeating: "─", count: rect.width - 2)
    write("╭" + line + "╮", row: top, column: rect.column, style)
    write("╰" + line + "╯", row: bottom, column: rect.column, style)
    for row in top + 1..<max(top + 1, bottom) {
      write("│", row: row, column: rect.column, style)
      write("│", row: row, column: rect.column + rect.width - 1, style)
    }
  }

  /// Copies another surface here; what lies outside is cut off.
  public mutating func blit(_ other: Surface, at point: Point) {
    for row in 0..<other.size.height {
      for column in 0..<other.size.width {
        let cell = other[row: row, column: column]
        guard cell.width > 0 else { continue }
        let (place, end) = (point.column + column, point.column + column + cell.width - 1)
        put(cell.scalar, cell.width, point.row + row, place, cell.style)
        if contains(point.row + row, place), contains(point.row + row, end) {
          cells[(point.row + row) * size.width + place] = cell
        }
      }
    }
  }

  /// The same screen for terminals that have ASCII only.
  public var ascii: Surface {
    var result = self
    for index in cells.indices {
      let cell = cells[index]
      guard cell.width != 1 || !cell.isASCII else { continue }
      let letter = cell.width == 1 ? cell.asciiLetter : "?"
      result.cells[index] = Cell(letter, style: cell.style)
    }
    return result
  }

  /// Two grids to read and to compare: the characters, then the letters of their styles.
  public var dump: String {
    func grid(_ text: (Cell) -> String) -> [String] {
      (0..<size.height).map { self[row: $0].map(text).joined() }
    }
    return (grid(\.text) + [""] + grid(\.style.letter)).joined(separator: "\n") + "\n"
  }
}

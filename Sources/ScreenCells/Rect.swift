/// A place on a surface; `(0, 0)` is the top left corner.
public struct Point: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A block of cells: where it starts and how large it is.
public struct Rect: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var width: Int
  public var height: Int

  public init(row: Int, column: Int, width: Int, height: Int) {
    self.row = row
    self.column = column
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public init(_ size: Size) {
    self.init(row: 0, column: 0, width: size.width, height: size.height)
  }

  public var size: Size { Size(width: width, height: height) }
  public var isEmpty: Bool { width == 0 || height == 0 }
  public var rows: Range<Int> { row..<row + height }
  public var columns: Range<Int> { column..<column + width }

  public func contains(_ point: Point) -> Bool {
    rows.contains(point.row) && columns.contains(point.column)
  }

  /// What is left without the given rows and columns on each side.
  public func inset(rows: Int = 1, columns: Int = 1) -> Rect {
    Rect(
      row: row + min(rows, height), column: column + min(columns, width),
      width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The top `count` rows and what is below them.
  public func split(rows count: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, count), height)
    return (
      Rect(row: row, column: column, width: width, height: count),
      Rect(row: row + count, column: column, width: width, height: height - count)
    )
  }

  /// The left `count` columns and what is right of them.
  public func split(columns count: Int) -> (left: Rect, rest: Rect) {
    let count = min(max(0, count), width)
    return (
      Rect(row: row, column: column, width: count, height: height),
      Rect(row: row, column: column + count, width: width - count, height: height)
    )
  }
}

extension Surface {
  /// Neighbouring cells of a row.
  public struct Stretch: Hashable, Sendable {
    public var row: Int
    public var columns: Range<Int>
  }

  /// The stretches that differ from another surface of the same size, from the top left; none that
  /// starts or ends within a wide character.
  public func changes(since old: Surface) -> [Stretch] {
    var changes: [Stretch] = []
    guard old.size == size else { return Rect(size).rows.map { whole($0) } }
    let width = size.width
    cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        for row in 0..<size.height {
          let (first, end) = (row * width, (row + 1) * width)
          var index = first
          while index < end {
            guard new[index] != old[index] else {
              index += 1
              continue
            }
            let start = new[index].width == 0 ? max(first, index - 1) : index
            while index < end, new[index] != old[index] || new[index].width == 0 { index += 1 }
            changes.append(Stretch(row: row, columns: start - first..<index - first))
          }
        }
      }
    }
    return changes
  }

  private func whole(_ row: Int) -> Stretch { Stretch(row: row, columns: 0..<size.width) }

  /// The cells of a stretch; empty outside the surface.
  public subscript(stretch: Stretch) -> ArraySlice<Cell> {
    let row = self[row: stretch.row]
    guard !row.isEmpty else { return [] }
    let columns = stretch.columns.clamped(to: 0..<size.width)
    return row[row.startIndex + columns.lowerBound..<row.startIndex + columns.upperBound]
  }
}

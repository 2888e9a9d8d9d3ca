import ScreenCells

extension DashboardState {
  /// The chosen country's position with its evidence; a bar beside the piece that Enter opens.
  func drawDetail(in rect: Rect, on surface: inout Surface) {
    guard !rect.isEmpty else { return }
    let chosen = detail.stops.indices.contains(detailStop) ? detail.stops[detailStop].lines : 0..<0
    for line in 0..<rect.height {
      let index = detailTop + line
      guard detail.lines.indices.contains(index) else { break }
      if focus == .detail, chosen.contains(index) {
        surface.write("▌", row: rect.row + line, column: rect.column, .key)
      }
      surface.write(
        marked(detail.lines[index]), row: rect.row + line, column: rect.column + 2,
        maxWidth: rect.width - 3)
    }
    drawMore(
      above: detailTop > 0, below: detailTop + rect.height < detail.lines.count, in: rect,
      on: &surface)
  }

  /// A line of the text in focus, with what was looked for marked.
  func marked(_ line: StyledText) -> StyledText { textFind.map { line.marking($0) } ?? line }

  /// Signs on the frame that there is more above or below.
  func drawMore(above: Bool, below: Bool, in rect: Rect, on surface: inout Surface) {
    let column = rect.column + rect.width
    if above, below, rect.height == 1 {
      surface.write("↕", row: rect.row, column: column, .key)
      return
    }
    if above { surface.write("▴", row: rect.row, column: column, .key) }
    if below { surface.write("▾", row: rect.row + rect.height - 1, column: column, .key) }
  }
}

import PositionModel
import ScreenCells

extension DashboardState {
  /// The table of countries and vendors, and under it the position of the chosen cell.
  func drawMatrix(_ layout: Layout, on surface: inout Surface) {
    let matrixLayout = matrixLayout(layout)
    let vendors = matrixVendors
    surface.border(layout.stageFrame, .focusedBorder)
    drawTitle(matrixTitle, of: layout.stageFrame, isFocused: true, on: &surface)
    let first = matrix.column.top
    let shown = first..<max(first, min(first + matrixLayout.columns, vendors.count))
    for column in shown {
      let isChosen = column == matrix.column.selected
      surface.write(
        names.vendor(vendors[column]).truncated(to: matrixLayout.columnWidth - 1),
        row: matrixLayout.frame.row + 1, column: matrixLayout.start(of: column - first),
        isChosen ? .key : .heading)
    }
    drawMatrixRows(shown, matrixLayout, on: &surface)
    drawSideways(shown, of: vendors.count, matrixLayout, on: &surface)
    drawStrip(
      layout,
      matrixVendor.flatMap { vendor in
        chosenRow.flatMap { library.position(of: $0.country, on: vendor) }
      }, on: &surface)
    drawMarks(layout, on: &surface)
  }

  /// What the marks in the cells mean, on the line under the table.
  private func drawMarks(_ layout: Layout, on surface: inout Surface) {
    let frame = layout.stageFrame
    var text = StyledText(" ", .muted)
    text.append("!", .warning)
    text.append(" contested  \(staleSign) stale  \(operatorsSign) operators only ", .muted)
    let isAnySet = rows.contains {
      library.positions(of: $0.country).contains { $0.override != nil }
    }
    if isAnySet { text.append(" \(overrideSign) set by a reader ", .muted) }
    let column = frame.column + frame.width - text.displayWidth - 2
    guard column > frame.column else { return }
    surface.write(text, row: frame.row + frame.height - 1, column: column)
  }

  private var matrixTitle: (left: String, right: String) {
    let place = rows.isEmpty ? "none" : "\(countryScroll.selected + 1)/\(rows.count)"
    let vendor = filter.vendor.map { " · " + names.vendor($0) } ?? ""
    let column = orderingVendor.map { " on \(names.vendor($0))" } ?? ""
    return ("Countries × vendors\(vendor) · by \(order.words)\(column)", place)
  }

  private func drawMatrixRows(
    _ columns: Range<Int>, _ matrixLayout: MatrixLayout, on surface: inout Surface
  ) {
    let rect = matrixLayout.rows
    if rows.isEmpty { surface.write(noCountryYet, row: rect.row, column: rect.column + 2, .muted) }
    for line in 0..<rect.height {
      let index = countryScroll.top + line
      guard rows.indices.contains(index) else { break }
      let row = rows[index]
      let isChosen = index == countryScroll.selected
      if isChosen { surface.write("▸", row: rect.row + line, column: rect.column, .key) }
      if marked.contains(row.country) {
        surface.write("*", row: rect.row + line, column: rect.column + 1, .key)
      }
      surface.write(
        row.name.truncated(to: matrixLayout.nameWidth - 3), row: rect.row + line,
        column: rect.column + 2, isChosen ? .title : .plain)
      for column in columns {
        let start = matrixLayout.start(of: column - columns.lowerBound)
        let isSelected = isChosen && column == matrix.column.selected
        if isSelected {
          let width = matrixLayout.columnWidth - 1
          surface.fill(
            Rect(row: rect.row + line, column: start - 1, width: width + 1, height: 1), .selected)
        }
        let position = library.position(of: row.country, on: matrixVendors[column])
        surface.write(
          position.map { library.cell($0, matrixLayout.cell) } ?? StyledText("·", .muted),
          row: rect.row + line, column: start, isSelected: isSelected,
          maxWidth: matrixLayout.columnWidth - 1)
      }
    }
    drawMore(
      above: countryScroll.top > 0, below: countryScroll.top + rect.height < rows.count, in: rect,
      on: &surface)
  }

  /// Signs beside the vendors' names that there are more to the left or right.
  private func drawSideways(
    _ shown: Range<Int>, of count: Int, _ matrixLayout: MatrixLayout, on surface: inout Surface
  ) {
    let frame = matrixLayout.frame
    if shown.lowerBound > 0 {
      surface.write(
        "◂ \(shown.lowerBound)", row: frame.row + 1,
        column: frame.column + 1 + matrixLayout.nameWidth - 5, .key)
    }
    if shown.upperBound < count {
      let more = "\(count - shown.upperBound) ▸"
      surface.write(
        more, row: frame.row + 1, column: frame.column + frame.width - 1 - more.displayWidth, .key)
    }
  }
}

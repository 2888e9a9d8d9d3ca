import PositionModel
import ScreenCells

extension DashboardState {
  /// The map with its legend, and the chosen country's position beside or under it.
  func drawMap(_ layout: Layout, on surface: inout Surface) {
    guard let raster = map.raster else { return }
    let rect = layout.map
    let drawing = MapDrawing(raster, rows: rows, chosen: chosenRow?.country)
    surface.border(layout.mapFrame, .focusedBorder)
    drawing.draw(on: &surface, at: Point(row: rect.row, column: rect.column))
    let legend = MapLegend(rows: rows)
    legend.draw(in: rect, on: &surface)
    drawTitle(mapTitle, of: layout.mapFrame, isFocused: true, on: &surface)
    drawTicks(drawing, layout, on: &surface)
    drawStrip(layout, on: &surface)
    drawUnseen(drawing.unseen, layout, on: &surface)
  }

  private var mapTitle: (left: String, right: String) {
    let vendor = filter.vendor.map(names.vendor) ?? "all vendors"
    let zoom = map.zoom > 1 ? "×\(Int(map.zoom)) " : ""
    let place = rows.isEmpty ? "none" : "\(countryScroll.selected + 1)/\(rows.count)"
    return ("World · \(vendor)", zoom + place)
  }

  /// Points on the frame at the chosen country's column and row.
  private func drawTicks(_ drawing: MapDrawing, _ layout: Layout, on surface: inout Surface) {
    guard let cell = drawing.chosenCell else { return }
    let (frame, map) = (layout.mapFrame, layout.map)
    let (row, column) = (map.row + cell.row, map.column + cell.column)
    if surface[row: frame.row, column: column].text == "─" {
      surface.write("▾", row: frame.row, column: column, .key)
    }
    surface.write("▸", row: row, column: frame.column, .key)
    surface.write("◂", row: row, column: frame.column + frame.width - 1, .key)
  }

  /// Names on the lower line what has no place on the map.
  private func drawUnseen(_ unseen: [CountryRow], _ layout: Layout, on surface: inout Surface) {
    guard !unseen.isEmpty else { return }
    let frame = layout.mapFrame
    let row = frame.row + frame.height - 1
    let end = frame.column + frame.width - 2
    var column = surface.write(" Also", row: row, column: frame.column + 2, .muted)
    for (index, country) in unseen.enumerated() {
      let isChosen = country.country == chosenRow?.country
      let left = unseen.count - index
      let room = end - column - (left > 1 ? " +\(left) ".displayWidth : 1)
      guard country.name.displayWidth + 3 <= room else {
        column = surface.write(" +\(left)", row: row, column: column, .muted)
        break
      }
      column = surface.write(" ", row: row, column: column)
      column = surface.write(
        country.sign, row: row, column: column, country.style.selected(isChosen))
      column = surface.write(
        " " + country.name, row: row, column: column, Style.plain.selected(isChosen))
    }
    surface.write(" ", row: row, column: column)
  }

  /// What the chosen country's position is, in as few lines as there are.
  private func drawStrip(_ layout: Layout, on surface: inout Surface) {
    guard let frame = layout.frames[.detail] else { return }
    surface.border(frame, .border)
    if frame.column == layout.mapFrame.column {
      surface.write("├", row: frame.row, column: frame.column, .focusedBorder)
      surface.write("┤", row: frame.row, column: frame.column + frame.width - 1, .focusedBorder)
      for column in frame.columns.dropFirst().dropLast()
      where ["─"].contains(surface[row: frame.row, column: column].text) {
        surface.write("─", row: frame.row, column: column, .focusedBorder)
      }
    }
    let rect = frame.inset()
    for (line, text) in strip(width: rect.width - 2, height: rect.height).prefix(rect.height)
      .enumerated()
    {
      surface.write(
        text, row: rect.row + line, column: rect.column + 1, maxWidth: rect.width - 1)
    }
  }

  /// The position in a line and the sentences that it rests on, or all there is where it fits.
  private func strip(width: Int, height: Int) -> [StyledText] {
    guard let row = chosenRow, height < 12 else { return detail.lines }
    let position = row.position
    var head = StyledText(row.name, .title)
    head.append("  \(position.stance.symbol) \(position.stance.rawValue.uppercased())", row.style)
    head.append(" on \(names.vendor(position.vendor))", .muted)
    if row.isOperatorsOnly { head.append(", by operators only", .muted) }
    if position.isContested { head.append(" · contested", .warning) }
    head.append(" · \(Int((position.confidence * 100).rounded()))%", .muted)
    head.append(" · \(position.sinceWords)", .muted)
    if row.otherVendors > 0 { head.append(" · +\(row.otherVendors)", .muted) }
    var lines = [head]
    for claim in position.supporting.prefix(3) {
      lines += claim.evidence.quoted.wrapped(width: width, indent: 1)
    }
    return lines
  }
}

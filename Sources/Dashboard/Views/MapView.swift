import PositionModel
import ScreenCells

extension DashboardState {
  /// What goes onto ``MapState/plate``: the map's signs and legend, and the chosen country's position beside or under it.
  func drawMap(_ layout: Layout, on surface: inout Surface) {
    guard let raster = map.raster else { return }
    let rect = layout.map
    let drawing = MapDrawing(raster, rows: rows, chosen: chosenRow?.country)
    surface.border(layout.stageFrame, .focusedBorder)
    drawing.drawSigns(on: &surface, at: Point(row: rect.row, column: rect.column))
    let legend = MapLegend(rows: rows)
    legend.draw(in: rect, on: &surface)
    drawTitle(mapTitle, of: layout.stageFrame, isFocused: true, on: &surface)
    drawTicks(drawing, layout, on: &surface)
    drawStrip(layout, chosenRow?.position, on: &surface)
    drawUnseen(drawing.unseen, layout, on: &surface)
  }

  private var hasStrip: Bool { layout.frames[.detail] != nil }

  private var mapTitle: (left: String, right: String) {
    let vendor = filter.vendor.map(names.vendor) ?? "each country’s first vendor"
    let tenths = Int((map.zoom * 10).rounded())
    let zoom = tenths > 10 ? "×\(tenths / 10)\(tenths % 10 == 0 ? "" : ".\(tenths % 10)") " : ""
    let place = rows.isEmpty ? "none" : "\(countryScroll.selected + 1)/\(rows.count)"
    // Where there is no room for the position below, its name and stance are up here.
    let chosen = chosenRow.map { " · \($0.name) \($0.sign) \($0.position.stance.rawValue)" }
    return ("World · \(vendor)\(hasStrip ? "" : chosen ?? "")", zoom + place)
  }

  /// Points on the frame at the chosen country's column and row.
  private func drawTicks(_ drawing: MapDrawing, _ layout: Layout, on surface: inout Surface) {
    guard let cell = drawing.chosenCell else { return }
    let (frame, map) = (layout.stageFrame, layout.map)
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
    let frame = layout.stageFrame
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
}

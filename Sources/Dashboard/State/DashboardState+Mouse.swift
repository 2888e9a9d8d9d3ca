import PositionModel
import ScreenCells

extension DashboardState {
  /// Takes in what the mouse does.
  mutating func update(_ click: Click) -> [Effect] {
    switch click.action {
    case .drag, .release:
      drag(to: click)
      return []
    case .press, .doublePress, .wheelUp, .wheelDown: break
    }
    let hint = prompt == nil && notice == nil ? hint(at: click.point) : nil
    notice = nil
    if prompt != nil { _ = giveUpTyping() }
    hintAtMouse()
    switch click.action {
    case .wheelUp: wheel(-1, at: click.point)
    case .wheelDown: wheel(1, at: click.point)
    default: return press(click, hint)
    }
    return []
  }

  /// Moves the border that was taken hold of.
  private mutating func drag(to click: Click) {
    if let (divider, offset) = dragged {
      move(divider, to: Point(row: click.point.row, column: click.point.column - offset))
    }
    if click.action == .release { dragged = nil }
  }

  private mutating func press(_ click: Click, _ hint: Command?) -> [Effect] {
    if let hint { return perform(hint) }
    guard pages.isEmpty else { return [] }
    if let day = day(at: click.point, layout) {
      time.isPlaying = false
      return go(to: day)
    }
    if let divider = layout.divider(at: click.point) {
      let edge = layout.frames[.countries].map { $0.column + $0.width - 1 } ?? 0
      dragged = (divider, click.point.column - edge)
      return []
    }
    let isDouble = click.action == .doublePress
    switch stage {
    case .panes: return pressPane(at: click.point, isDouble: isDouble)
    case .map: return choose(by: isDouble, at: click.point) { $0.chooseOnMap(click.point) }
    case .matrix: return choose(by: isDouble, at: click.point) { $0.chooseInMatrix(click.point) }
    }
  }

  private mutating func pressPane(at point: Point, isDouble: Bool) -> [Effect] {
    for pane in Pane.allCases where layout.content(of: pane).contains(point) {
      let before = (focus, chosenRow?.country, detailStop)
      focus = pane
      choose(line: point.row - layout.content(of: pane).row, in: pane)
      let isChosenAlready = before == (focus, chosenRow?.country, detailStop)
      let opens = pane == .countries || pane == .detail
      return opens && (isChosenAlready || isDouble) ? perform(.open) : []
    }
    return []
  }

  /// Opens the position under a map or a table; above it what `choosing` finds is chosen, and
  /// opened where it is chosen already.
  private mutating func choose(
    by isDouble: Bool, at point: Point, _ choosing: (inout DashboardState) -> Bool
  ) -> [Effect] {
    if layout.content(of: .detail).contains(point) { return perform(.open) }
    let before = (chosenRow?.country, matrix.column.selected)
    guard choosing(&self) else { return [] }
    let isChosenAlready = before == (chosenRow?.country, matrix.column.selected)
    return isChosenAlready || isDouble ? perform(.open) : []
  }

  /// Chooses the country at a place of the map; `false` where there is none to choose.
  private mutating func chooseOnMap(_ point: Point) -> Bool {
    let room = layout.map
    guard room.contains(point), let raster = map.raster else { return false }
    let cell = Point(row: point.row - room.row, column: point.column - room.column)
    guard let country = raster.country(at: cell, among: Set(rows.map(\.country))) else {
      notice = warning("Nothing but sea here")
      return false
    }
    guard let index = rows.firstIndex(where: { $0.country == country }) else {
      notice = warning(
        library.countries.contains(country)
          ? "\(names.inSentence(country).capitalisedFirst) is not among the countries shown; \(label(of: .clear)) shows all"
          : "No article tells where \(names.inSentence(country)) stands")
      return false
    }
    choose(country: index)
    return true
  }

  /// Chooses the cell of the table at a place; `false` where there is none.
  private mutating func chooseInMatrix(_ point: Point) -> Bool {
    let table = matrixLayout(layout)
    let column = point.column - table.start(of: 0)
    if column >= 0, table.frame.inset().contains(point) {
      let vendor = matrix.column.top + column / table.cell.width
      guard matrixVendors.indices.contains(vendor) else { return false }
      matrix.column.selected = vendor
    }
    let index = countryScroll.top + point.row - table.rows.row
    guard table.rows.contains(point), rows.indices.contains(index) else { return false }
    choose(country: index)
    return true
  }

  private mutating func wheel(_ step: Int, at point: Point) {
    guard pages.isEmpty else { return scrollPage(3 * step) }
    if stage == .map, layout.map.contains(point) { return zoomMap(by: step < 0 ? 1.5 : 1 / 1.5) }
    if stage == .matrix, layout.stageFrame.contains(point) { return move(.countries, by: step) }
    guard stage == .panes else { return }
    for pane in Pane.allCases where layout.content(of: pane).contains(point) {
      if pane == .detail { detailTop += 3 * step } else { move(pane, by: step) }
    }
  }

  /// Chooses what stands on a line of a pane.
  private mutating func choose(line: Int, in pane: Pane) {
    switch pane {
    case .countries: choose(country: countryScroll.top + line)
    case .vendors: choose(vendor: vendorScroll.top + line)
    case .stances: choose(stance: stanceScroll.top + line)
    case .detail:
      let line = detailTop + line
      if let stop = detail.stops.firstIndex(where: { $0.lines.contains(line) }) {
        detailStop = stop
      }
    }
  }
}

extension MapRaster {
  /// The country at a cell of the map: one of those wanted whose sign is there or next to it, or
  /// else the one with the most dots in the cell; `nil` where there is only sea.
  fileprivate func country(at cell: Point, among wanted: Set<CountryCode>) -> CountryCode? {
    func distance(_ country: CountryCode) -> Int? {
      guard let anchor = anchor(of: country) else { return nil }
      let (rows, columns) = (Int(anchor.y) / 4 - cell.row, Int(anchor.x) / 2 - cell.column)
      return abs(rows) <= 1 && abs(columns) <= 1 ? 2 * abs(rows) + abs(columns) : nil
    }
    var dots: [Int: Int] = [:]
    for dot in 0..<8 {
      dots[owner(x: cell.column * 2 + dot / 4, y: cell.row * 4 + dot % 4), default: 0] += 1
    }
    dots[0] = nil
    let most = dots.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap { country($0.key) }
    let nearest = wanted.compactMap { country in distance(country).map { ($0, country) } }.min {
      ($0.0, $0.1) < ($1.0, $1.1)
    }
    if let (distance, country) = nearest, distance == 0 || most.map(wanted.contains) != true {
      return country
    }
    return most
  }
}

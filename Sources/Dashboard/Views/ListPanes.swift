import PositionModel
import ScreenCells

extension DashboardState {
  /// A line a country: its name, then the sign and the word of its stance.
  ///
  /// Names give way before stances do; how many more vendors there are is said where there is room.
  func drawCountries(in rect: Rect, on surface: inout Surface) {
    guard !rect.isEmpty else { return }
    if rows.isEmpty {
      surface.write(noCountryYet, row: rect.row, column: rect.column + 2, .muted)
    }
    for line in 0..<rect.height {
      let index = countryScroll.top + line
      guard rows.indices.contains(index) else { break }
      let isChosen = index == countryScroll.selected
      let bar = Rect(
        row: rect.row, column: rect.column, width: min(rect.width, DashboardState.widestName + 20),
        height: rect.height)
      drawMarker(
        isChosen, row: rect.row + line, in: bar, isChosen && focus == .countries, on: &surface)
      if marked.contains(rows[index].country) {
        surface.write(
          "*", row: rect.row + line, column: rect.column + 1,
          Style.key.selected(isChosen && focus == .countries))
      }
      draw(
        rows[index], row: rect.row + line, in: rect,
        isSelected: isChosen && focus == .countries, on: &surface)
    }
    drawMore(countryScroll, of: rows.count, in: rect, on: &surface)
  }

  /// Names are given no more columns than this, so that what is said of them stays near.
  private static let widestName = 44

  private func draw(
    _ row: CountryRow, row line: Int, in rect: Rect, isSelected: Bool, on surface: inout Surface
  ) {
    let stanceWidth = 12  // "◐ undecided!", and the sign of what is stale where a blank is
    let othersWidth = rect.width >= 36 ? 4 : 1
    let column =
      rect.column + min(rect.width - stanceWidth - othersWidth, DashboardState.widestName + 3)
    let isMuted = row.isOperatorsOnly
    surface.write(
      row.name.truncated(to: column - rect.column - 3), row: line, column: rect.column + 2,
      (isMuted ? Style.muted : .plain).selected(isSelected))
    let stance = row.position.stance
    let end = surface.write(
      "\(stance.symbol) \(stance.rawValue)", row: line, column: column,
      (isMuted ? .muted : stance.style).selected(isSelected))
    let isSet = row.position.override != nil
    let sign =
      isSet ? overrideSign : isMuted ? operatorsSign : row.position.isContested ? "!" : ""
    let signEnd = surface.write(
      sign, row: line, column: end,
      (isSet ? .warning : isMuted ? .muted : stance.style).selected(isSelected))
    // Marks are in the colour before them, which takes no change of colours in a row of a list.
    if library.isStale(row.position) {
      surface.write(
        staleSign, row: line, column: signEnd,
        (isMuted ? .muted : stance.style).selected(isSelected))
    }
    if row.otherVendors > 0, othersWidth > 1 {
      surface.write(
        "+\(row.otherVendors)", row: line, column: column + stanceWidth + 1,
        .muted.selected(isSelected))
    }
  }

  /// A line a vendor: its name, then how many countries hold each stance.
  func drawVendors(in rect: Rect, on surface: inout Surface) {
    let counts = vendorCounts(width: rect.width - 20)
    for line in 0..<rect.height {
      let index = vendorScroll.top + line
      guard vendorChoices.indices.contains(index) else { break }
      let isChosen = index == vendorScroll.selected
      let isSelected = isChosen && focus == .vendors
      drawMarker(isChosen, row: rect.row + line, in: rect, isSelected, on: &surface)
      let counts = counts[index]
      let start = rect.column + rect.width - counts.displayWidth
      let name = vendorChoices[index].map(names.vendor) ?? "all vendors"
      surface.write(
        name.truncated(to: start - rect.column - 3), row: rect.row + line,
        column: rect.column + 2, Style.plain.selected(isSelected))
      surface.write(counts, row: rect.row + line, column: start, isSelected: isSelected)
    }
    drawMore(vendorScroll, of: vendorChoices.count, in: rect, on: &surface)
  }

  /// For each vendor how many countries hold each stance: in columns if they fit, else one after
  /// the other.
  private func vendorCounts(width: Int) -> [StyledText] {
    let signs = Stance.allCases.map { ($0.symbol, $0.style) } + [(operatorsSign, .muted)]
    let table = vendorChoices.map { vendor -> [Int] in
      guard let vendor else { return signs.map { _ in 0 } }
      return Stance.allCases.map { tally.count($0, toward: vendor) }
        + [tally.operatorsOnly(toward: vendor)]
    }
    let widths = signs.indices.map { column in
      table.map { $0[column] == 0 ? 0 : "\($0[column])".count + 2 }.max() ?? 0
    }
    let inColumns = widths.reduce(0, +) <= width
    return table.map { counts in
      var text = StyledText()
      for (column, count) in counts.enumerated() {
        let (sign, style) = signs[column]
        let shown = count == 0 ? "" : "\(sign)\(count) "
        text.append(inColumns ? shown.fitted(to: widths[column]) : shown, style)
      }
      return text
    }
  }

  /// A line a stance, and how many countries hold it toward the chosen vendor.
  func drawStances(in rect: Rect, on surface: inout Surface) {
    for line in 0..<rect.height {
      let index = stanceScroll.top + line
      guard stanceChoices.indices.contains(index) else { break }
      let isChosen = index == stanceScroll.selected
      let isSelected = isChosen && focus == .stances
      drawMarker(isChosen, row: rect.row + line, in: rect, isSelected, on: &surface)
      let stance = stanceChoices[index]
      surface.write(
        stance.map { "\($0.symbol) \($0.rawValue)" } ?? "all stances", row: rect.row + line,
        column: rect.column + 2, (stance?.style ?? .plain).selected(isSelected))
      if let stance {
        drawRight(
          "\(tally.count(stance, toward: filter.vendor))", row: rect.row + line, in: rect,
          .muted.selected(isSelected),
          on: &surface)
      }
    }
    drawMore(stanceScroll, of: stanceChoices.count, in: rect, on: &surface)
  }

  /// Signs on the frame that the list goes on above or below.
  private func drawMore(
    _ scroll: ListScroll, of count: Int, in rect: Rect, on surface: inout Surface
  ) {
    guard !rect.isEmpty else { return }
    drawMore(
      above: scroll.top > 0, below: scroll.top + rect.height < count, in: rect, on: &surface)
  }

  /// The bar under the choice of the pane in focus, and the sign before the choice of any.
  private func drawMarker(
    _ isChosen: Bool, row: Int, in rect: Rect, _ isSelected: Bool, on surface: inout Surface
  ) {
    guard isChosen else { return }
    if isSelected {
      surface.fill(
        Rect(row: row, column: rect.column, width: rect.width, height: 1), .selected)
    }
    surface.write("▸", row: row, column: rect.column, Style.key.selected(isSelected))
  }

  private func drawRight(
    _ text: String, row: Int, in rect: Rect, _ style: Style, on surface: inout Surface
  ) {
    surface.write(
      text, row: row, column: rect.column + rect.width - text.displayWidth - 1, style)
  }
}

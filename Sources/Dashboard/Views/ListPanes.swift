import PositionModel
import ScreenCells

extension DashboardState {
  /// A line a country: its name, then the sign and the word of its stance.
  ///
  /// Names give way before stances do.
  func drawCountries(in rect: Rect, on surface: inout Surface) {
    guard !rect.isEmpty else { return }
    if rows.isEmpty {
      surface.write("no country", row: rect.row, column: rect.column + 2, .muted)
    }
    let wordWidth = 11
    for line in 0..<rect.height {
      let index = countryScroll.top + line
      guard rows.indices.contains(index) else { break }
      let row = rows[index]
      let isChosen = index == countryScroll.selected
      let isSelected = isChosen && focus == .countries
      drawMarker(isChosen, row: rect.row + line, in: rect, isSelected, on: &surface)
      let style: Style = row.isOperatorsOnly ? .muted : .plain
      let nameWidth = rect.width - wordWidth - 5
      surface.write(
        row.name.truncated(to: nameWidth), row: rect.row + line, column: rect.column + 2,
        style.selected(isSelected))
      let stance = row.position.stance
      let end = surface.write(
        "\(stance.symbol) \(stance.rawValue)", row: rect.row + line,
        column: rect.column + rect.width - wordWidth - 2,
        (row.isOperatorsOnly ? .muted : stance.style).selected(isSelected))
      let sign = row.isOperatorsOnly ? operatorsSign : row.position.isContested ? "!" : ""
      surface.write(
        sign, row: rect.row + line, column: end,
        (row.isOperatorsOnly ? Style.muted : .warning).selected(isSelected))
      if row.otherVendors > 0 {
        drawRight(
          "+\(row.otherVendors)", row: rect.row + line, in: rect, .muted.selected(isSelected),
          on: &surface)
      }
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
  }

  /// For each vendor how many countries hold each stance: in columns if they fit, else one after
  /// the other.
  private func vendorCounts(width: Int) -> [StyledText] {
    let signs = Stance.allCases.map { ($0.symbol, $0.style) } + [(operatorsSign, .muted)]
    let table = vendorChoices.map { vendor -> [Int] in
      guard let vendor else { return signs.map { _ in 0 } }
      let counts = library.stanceCounts(vendor: vendor)
      return Stance.allCases.map { counts[$0] ?? 0 } + [library.operatorsOnlyCount(vendor: vendor)]
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
    let counts = library.stanceCounts(vendor: filter.vendor)
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
          "\(counts[stance] ?? 0)", row: rect.row + line, in: rect, .muted.selected(isSelected),
          on: &surface)
      }
    }
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

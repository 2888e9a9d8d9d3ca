import PositionModel
import ScreenCells

extension DashboardState {
  /// What the screen looks like at a size; the same state at the same size is the same surface.
  public func view(size: Size) -> Surface {
    guard size == self.size else {
      var resized = self
      resized.size = size
      resized.settle()
      return resized.view(size: size)
    }
    let plate = stage == .map && pages.isEmpty ? map.plate : nil
    var surface = plate?.size == size ? plate ?? Surface(size: size) : Surface(size: size)
    let layout = layout
    guard !layout.isTooSmall else {
      drawTooSmall(on: &surface)
      return surface
    }
    drawHeader(on: &surface)
    if let page = pages.last {
      draw(page, in: layout.body, on: &surface)
    } else if stage == .map {
      drawMap(layout, on: &surface)
    } else if stage == .matrix {
      drawMatrix(layout, on: &surface)
    } else {
      drawFrames(layout, on: &surface)
      drawCountries(in: layout.content(of: .countries), on: &surface)
      drawVendors(in: layout.content(of: .vendors), on: &surface)
      drawStances(in: layout.content(of: .stances), on: &surface)
      drawDetail(in: layout.content(of: .detail), on: &surface)
    }
    if pages.isEmpty { drawTime(layout, on: &surface) }
    drawFooter(in: layout.footer, on: &surface)
    return surface
  }

  private func drawTooSmall(on surface: inout Surface) {
    let wanted = Layout.smallest
    let text =
      "bandstand needs \(wanted.width) columns and \(wanted.height) rows; here are "
      + "\(size.width) and \(size.height). q quits"
    for (row, line) in text.wrapped(width: size.width).enumerated() {
      surface.write(line, row: row, column: 0)
    }
  }

  private func drawHeader(on surface: inout Surface) {
    var facts = [
      counted(library.articleCount, "article"), counted(library.countries.count, "country"),
    ]
    if library.foreignCount > 0 { facts[0] += ", \(grouped(library.foreignCount)) not in English" }
    facts.append(library.asOf.map { "as of \($0)" } ?? "as of today")
    facts.append(library.name)
    if let work = progress ?? work {
      // The day stays in sight when it is another than today.
      facts =
        [
          isStopping
            ? "stopping …"
            : "\(work); \(stopLabel) stops"
        ] + (library.asOf.map { ["as of \($0)"] } ?? [])
    }
    // The library's name goes first when room is short, the day last.
    for drop in [3, 0, 0] {
      let needed = facts.joined(separator: " · ").displayWidth + filterWords.displayWidth + 16
      if needed <= size.width || facts.count < 2 { break }
      facts.remove(at: min(drop, facts.count - 1))
    }
    let right = facts.joined(separator: " · ")
    var end = surface.write(" bandstand", row: 0, column: 0, .title)
    end = surface.write("  ", row: 0, column: end)
    let room = size.width - end - right.displayWidth - 3
    let filterEnd = surface.write(filterWords.truncated(to: room), row: 0, column: end, .heading)
    if let stance = filter.stance {
      let words = "\(stance.symbol) \(stance.rawValue)"
      let start = end + (filter.vendor.map { names.vendor($0).displayWidth + 3 } ?? 0)
      let width = max(0, min(words.displayWidth, filterEnd - start))
      surface.restyle(Rect(row: 0, column: start, width: width, height: 1)) { _ in stance.style }
    }
    surface.write(
      right, row: 0, column: size.width - right.displayWidth - 1,
      library.asOf == nil && progress == nil && work == nil ? .muted : .warning)
  }

  /// What stops the work that goes on: going back where there is nothing else to go back from.
  private var stopLabel: String {
    let goesBack =
      pages.isEmpty && stage == .panes && focus == .countries && !isZoomed && textFind == nil
    return goesBack ? label(of: .back) : ":stop"
  }

  /// What narrows the countries, in words.
  private var filterWords: String {
    var words: [String] = []
    if let vendor = filter.vendor { words.append(names.vendor(vendor)) }
    if let stance = filter.stance { words.append("\(stance.symbol) \(stance.rawValue)") }
    if !filter.otherTerms.isEmpty { words.append(filter.otherTerms.description) }
    if order != .name { words.append("by \(order.words)") }
    return words.joined(separator: " · ")
  }

  private func drawFooter(in rect: Rect, on surface: inout Surface) {
    if let prompt {
      draw(prompt, row: rect.row, on: &surface)
    } else if let notice {
      surface.write(
        notice.text.truncated(to: size.width - 2), row: rect.row, column: 1,
        notice.isWarning ? .warning : .plain)
    } else {
      drawHints(row: rect.row, on: &surface)
    }
  }

  /// The hints that go first where room is short: those that readers try unasked.
  private static let dispensable = ["zoom", "move", "pane", "open", "next"]
  /// On the map and in the table what goes first is what the panes tell as well.
  private static let dispensableOnStages = [
    "find", "vendor", "filter", "time", "brief", "matrix", "map",
  ]

  /// As many hints as there is room for, and where they begin; help and quit are kept to the last.
  private var shownHints: [(column: Int, hint: KeyTable.Hint)] {
    let hints = keys.hints(in: context)
    func fits(_ hints: [KeyTable.Hint]) -> Bool {
      hints.reduce(0) { $0 + $1.width + 2 } <= size.width + 1
    }
    var (first, last) = (Array(hints.dropLast(2)), Array(hints.suffix(2)))
    let isStage = pages.isEmpty && stage != .panes
    let dispensable =
      isStage ? DashboardState.dispensableOnStages : DashboardState.dispensable
    for word in dispensable where !fits(first + last) {
      first.removeAll { $0.word == word }
    }
    while !first.isEmpty, !fits(first + last) { first.removeLast() }
    while !last.isEmpty, !fits(first + last) { last.removeFirst() }
    var column = 1
    return (first + last).map { hint in
      defer { column += hint.width + 2 }
      return (column, hint)
    }
  }

  private func drawHints(row: Int, on surface: inout Surface) {
    for (column, hint) in shownHints {
      let end = surface.write(hint.key, row: row, column: column, .key) + 1
      surface.write(hint.word, row: row, column: end, .muted)
    }
  }

  /// What the hint at a place of the lowest line asks for; up and down are two, so neither.
  func hint(at point: Point) -> Command? {
    guard layout.footer.contains(point) else { return timeHint(at: point) }
    let hint = shownHints.first { column, hint in
      (column..<column + hint.width).contains(point.column)
    }
    return hint.flatMap { $0.hint.command == .down ? nil : $0.hint.command }
  }
}

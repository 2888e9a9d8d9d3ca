import PositionModel
import ScreenCells

extension DashboardState {
  /// A position in a box under the map or the table, in as few lines as there are.
  func drawStrip(_ layout: Layout, _ position: Position?, on surface: inout Surface) {
    guard let frame = layout.frames[.detail] else { return }
    surface.border(frame, .border)
    if frame.column == layout.stageFrame.column {
      // The upper line belongs to what is above.
      let line = String(repeating: "─", count: max(0, frame.width - 2))
      surface.write("├" + line + "┤", row: frame.row, column: frame.column, .focusedBorder)
    }
    let rect = frame.inset()
    let lines = strip(position, width: rect.width - 2, height: rect.height)
    for (line, text) in lines.prefix(rect.height).enumerated() {
      let end = surface.write(
        text, row: rect.row + line, column: rect.column + 1, maxWidth: rect.width - 1)
      if line == rect.height - 1, lines.count > rect.height {
        surface.write(
          " …", row: rect.row + line, column: min(end, rect.column + rect.width - 2), .muted)
      }
    }
  }

  /// The position in a line and the sentences that it rests on.
  private func strip(_ position: Position?, width: Int, height: Int) -> [StyledText] {
    guard let row = chosenRow else { return detail.lines }
    guard let position else {
      let vendor = matrixVendor.map { " on \(names.vendor($0))" } ?? ""
      return [
        StyledText(row.name, .title)
          + StyledText("  nothing known of its position\(vendor)", .muted)
      ]
    }
    var lines = headline(row, position).wrapped(width: width, indent: 2)
    if height > 6, position.history.count > 1 {
      let whole = position.historyLine
      lines.append(whole.displayWidth <= width ? whole : position.historyLine(width: width))
    }
    let claims = position.supporting.folded(atMost: max(1, height / 3))
    for folded in claims where lines.count < height {
      if height > 8 { lines.append(StyledText()) }
      lines += folded.claim.evidence.quoted.wrapped(width: width, indent: 1)
      if height > 5 {
        var source = StyledText("  " + source(of: folded.claim.evidence), .muted)
        source.append(folded.timesWords, .heading)
        lines.append(source.truncated(to: width))
      }
    }
    return lines + furtherLines(from: lines.count, height)
  }

  /// What else is known of the country, where the map leaves lines for it.
  private func furtherLines(from count: Int, _ height: Int) -> [StyledText] {
    let lines = detail.lines
    let start = lines.firstIndex { $0.runs.first?.style == .heading }
    guard stage == .map, let start, count + 3 <= height else { return [] }
    return [StyledText()] + lines[start...]
  }

  private func headline(_ row: CountryRow, _ position: Position) -> StyledText {
    let isState = position.basis == .state
    var head = StyledText(row.name, .title)
    if marked.contains(row.country) { head.append(" *", .key) }
    head.append(
      "  \(position.stance.symbol) \(position.stance.rawValue.uppercased())",
      isState ? position.stance.style : .muted)
    head.append(" on \(names.vendor(position.vendor))", .muted)
    if !isState { head.append(", by operators only", .muted) }
    if position.isContested { head.append(" · contested", .warning) }
    head.append(" · \(percent(position.confidence))", .muted)
    head.append(" · \(position.sinceWords)", .muted)
    if library.isStale(position), let day = library.newestDay(behind: position) {
      head.append(" · nothing newer than \(day)", .muted)
    }
    return head
  }

  private func source(of evidence: Evidence) -> String {
    ([evidence.speaker.words] + library.articles.place(of: evidence.article))
      .joined(separator: " · ")
  }
}

extension Position {
  /// The stances that it has been, the oldest first, with the days; of many the first and the last.
  var historyLine: StyledText {
    let (changes, left) = shownHistory
    var line = StyledText()
    for (index, change) in changes.enumerated() {
      if index > 0 { line.append(" → ", .muted) }
      if index == 1, left > 0 { line.append("\(grouped(left)) more → ", .muted) }
      line = line + change.words
    }
    return line
  }
}

extension PositionChange {
  /// The day, where it is known, and the stance.
  var words: StyledText {
    var text = StyledText(from.map { "\($0) " } ?? "", .muted)
    text.append("\(stance.symbol) \(stance.rawValue)", stance.style)
    return text
  }
}

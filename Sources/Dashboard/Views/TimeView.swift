import PositionModel
import ScreenCells

/// The timeline at the foot of the panes, the map or the table.
extension DashboardState {
  /// Columns for the names of the lines.
  private static let nameWidth = 16

  func drawTime(_ layout: Layout, on surface: inout Surface) {
    let frame = layout.timeFrame
    guard !frame.isEmpty else { return }
    surface.border(frame, .border)
    drawTitle(timeTitle, of: frame, isFocused: library.asOf != nil, on: &surface)
    let rect = frame.inset()
    guard let timeline = time.timeline else {
      let wait = library.isOpening ? "Once the articles are read" : "Loading …"
      surface.write(wait, row: rect.row, column: rect.column + 1, .muted)
      return
    }
    guard let scale = timeScale(layout) else {
      surface.write(
        "No dated article changes a position.", row: rect.row, column: rect.column + 1, .muted)
      return
    }
    for hint in timeHints(frame) {
      surface.write(hint.text, row: frame.row + frame.height - 1, column: hint.column, hint.style)
    }
    let moments = timeline.moments(filter)
    let left = rect.column + DashboardState.nameWidth
    surface.write("all changes", row: rect.row, column: rect.column + 1, .muted)
    drawCrowd(moments, scale, Point(row: rect.row, column: left), on: &surface)
    drawCourse(timeline, scale, Point(row: rect.row + 1, column: left), on: &surface)
    drawYears(scale, Point(row: rect.row + 2, column: left), on: &surface)
    let now = left + scale.column(of: library.asOf)
    // The word below the last column says what it is; other days show on the years, too.
    let height = library.asOf == nil ? 2 : 3
    surface.restyle(Rect(row: rect.row, column: now, width: 1, height: height)) { $0.selected() }
    guard rect.height > 3, let change = lastChange else { return }
    surface.write(
      words(of: change, timeline).truncated(to: rect.width - 2), row: rect.row + 3,
      column: rect.column + 1)
  }

  /// How days lie on the columns of the bar; `nil` where there are none.
  func timeScale(_ layout: Layout) -> TimeScale? {
    time.timeline?.span.map {
      TimeScale($0, width: layout.timeFrame.inset().width - DashboardState.nameWidth - 1)
    }
  }

  /// The day that a place on the bar stands for; `nil` outside of it.
  func day(at point: Point, _ layout: Layout) -> Day?? {
    let rect = layout.timeFrame.inset()
    guard rect.contains(point), let scale = timeScale(layout) else { return nil }
    let column = point.column - rect.column - DashboardState.nameWidth
    guard column >= 0, column < scale.width else { return nil }
    return .some(scale.day(at: column))
  }

  private var timeTitle: (left: String, right: String) {
    var day = library.asOf.map { "as of \($0)" } ?? "today"
    if time.isWaiting, !time.isPlaying { day += " → \(time.day?.description ?? "today") …" }
    let moments = time.timeline?.moments(filter) ?? []
    let now = library.asOf?.latest.number ?? .max
    let past = moments.count { $0.day <= now }
    return (
      "Time · \(day)\(time.isPlaying ? " ▶" : "")",
      moments.isEmpty ? "" : "\(past)/\(moments.count)"
    )
  }

  /// How much changed when: a bar a column, in the colour of what most changed to.
  private func drawCrowd(
    _ moments: [Timeline.Moment], _ scale: TimeScale, _ origin: Point, on surface: inout Surface
  ) {
    let none = [Int](repeating: 0, count: Stance.allCases.count)
    var tallies = [[Int]](repeating: none, count: scale.width)
    for moment in moments { tallies[scale.column(of: moment.day)][moment.change.after.rank] += 1 }
    let most = tallies.map { $0.reduce(0, +) }.max() ?? 0
    for (column, tally) in tallies.enumerated() {
      let count = tally.reduce(0, +)
      // Of two that are as many, the one that shuts out more.
      let first = Stance.allCases.max { (tally[$0.rank], $1) < (tally[$1.rank], $0) }
      guard count > 0, let first else { continue }
      let level = most <= 8 ? count : max(1, (count * 8 + most - 1) / most)
      surface.write(
        DashboardState.levels[level - 1], row: origin.row, column: origin.column + column,
        first.style)
    }
  }

  private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// What the chosen country's position was when: a line in the colour of the stance, a sign where
  /// it changed.
  private func drawCourse(
    _ timeline: Timeline, _ scale: TimeScale, _ origin: Point, on surface: inout Surface
  ) {
    guard let key = timeKey else { return }
    let name = names.country(key.country)
    surface.write(
      name.truncated(to: DashboardState.nameWidth - 2), row: origin.row,
      column: origin.column - DashboardState.nameWidth + 1)
    let course = timeline.course(of: key)
    var stance = course.isEmpty ? chosenRow?.position.stance : course[0].change.before
    var signs: [Int: Stance] = [:]
    for moment in course { signs[scale.column(of: moment.day)] = moment.change.after }
    for column in 0..<scale.width {
      let sign = signs[column]
      stance = sign ?? stance
      surface.write(
        sign?.symbol ?? (stance == nil ? "·" : "─"), row: origin.row,
        column: origin.column + column,
        key.basis == .state ? stance?.style ?? .muted : .muted)
    }
  }

  /// The position whose course is shown.
  private var timeKey: PositionKey? {
    if stage == .matrix, let country = chosenRow?.country, let vendor = matrixVendor {
      return library.position(of: country, on: vendor)?.key ?? PositionKey(country, vendor)
    }
    return chosenRow?.position.key
      ?? wantedCountry.map { PositionKey($0, filter.vendor ?? names.vendorOrder[0]) }
  }

  private func drawYears(_ scale: TimeScale, _ origin: Point, on surface: inout Surface) {
    guard let first = Day(number: scale.first), let last = Day(number: scale.last) else { return }
    var end = -1
    for year in first.year...max(first.year, last.year) {
      let start = year == first.year ? first : Day(year: year)?.earliest
      guard let start else { continue }
      let column = scale.column(of: start)
      let next = Day(year: year + 1).map { scale.column(of: $0.earliest) } ?? scale.width
      // The rest of a first year gives way to the next one's name.
      if year == first.year, next < column + 5 { continue }
      guard column > end, column + 4 <= scale.width - 6 else { continue }
      end =
        surface.write("\(year)", row: origin.row, column: origin.column + column, .muted)
        - origin.column
    }
    surface.write("today", row: origin.row, column: origin.column + scale.width - 5, .muted)
  }

  private func words(of moment: Timeline.Moment, _ timeline: Timeline) -> StyledText {
    let (change, key) = (moment.change, timeline.key(of: moment))
    var text = StyledText("\(moment.date?.description ?? "")  ", .muted)
    text.append("\(names.country(key.country)) · \(names.vendor(key.vendor))  ", .heading)
    if let before = change.before {
      text.append("\(before.symbol) \(before.rawValue)", before.style)
      text.append(" → ", .muted)
    }
    text.append("\(change.after.symbol) \(change.after.rawValue)", change.after.style)
    if key.basis == .operators { text.append(" by operators", .muted) }
    guard let words = time.words, words.change == moment, let evidence = words.evidence else {
      return text
    }
    text.append("  ")
    return text + evidence.quoted
  }
}

import ScreenCells

/// The keys that go through time, on the line under the timeline.
extension DashboardState {
  /// A part of the line, and what a click on it asks for; a word for two keys asks for neither.
  struct TimeHint {
    var column: Int
    var text: String
    var style: Style
    var command: Command?
  }

  /// As many keys as there is room for; those that go by more than a change and less than all go
  /// first.
  func timeHints(_ frame: Rect) -> [TimeHint] {
    // What plays is stopped by a word as long, so that nothing moves.
    var hints: [([Command], String)] = [
      ([.previousChange, .nextChange], "change"), ([.previousMonth, .nextMonth], "month"),
      ([.previousDay, .nextDay], "day"), ([.play], time.isPlaying ? "stop" : "play"),
      ([.today], "today"),
    ]
    while !hints.isEmpty {
      let parts = hints.flatMap { commands, word in
        commands.map { TimeHint(column: 0, text: "\(label(of: $0)) ", style: .key, command: $0) }
          + [
            TimeHint(
              column: 0, text: word, style: .muted,
              command: commands.count == 1 ? commands[0] : nil),
            TimeHint(column: 0, text: "  ", style: .muted),
          ]
      }.dropLast()
      let width = parts.reduce(2) { $0 + $1.text.displayWidth }
      var column = frame.column + frame.width - width - 2
      if column > frame.column + 1 {
        let ends = TimeHint(column: 0, text: " ", style: .muted)
        return ([ends] + parts + [ends]).map { part in
          defer { column += part.text.displayWidth }
          var part = part
          part.column = column
          return part
        }
      }
      hints.remove(at: (hints.count - 1) / 2)
    }
    return []
  }

  /// What a click on the line under the timeline asks for.
  func timeHint(at point: Point) -> Command? {
    let frame = layout.timeFrame
    guard !frame.isEmpty, point.row == frame.row + frame.height - 1, pages.isEmpty,
      time.timeline?.span != nil
    else { return nil }
    return timeHints(frame).first {
      ($0.column..<$0.column + $0.text.displayWidth).contains(point.column)
    }?.command
  }
}

import PositionModel
import ScreenCells

extension PositionOverride {
  /// Whose word it is, when it was given and why, and what the articles say.
  var line: StyledText {
    var line = StyledText("set by \(who)\(day.map { " on \($0)" } ?? "")", .warning)
    if !words.isEmpty { line.append(": \(words)") }
    line.append("  (the articles: ", .muted)
    if let derived {
      line.append(derived.rawValue, derived.style)
    } else {
      line.append("nothing", .muted)
    }
    line.append(")", .muted)
    return line
  }
}

extension Position {
  /// The sign of what a reader has set; nothing where the articles say it.
  var overrideMark: String { override == nil ? "" : overrideSign }

  /// The changes that there is room for: the first, and the latest.
  var shownHistory: (changes: [PositionChange], left: Int) {
    guard history.count > 8 else { return (history, 0) }
    return ([history[0]] + history.suffix(6), history.count - 7)
  }
}

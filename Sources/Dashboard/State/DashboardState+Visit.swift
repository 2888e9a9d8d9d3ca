import PositionModel

extension DashboardState {
  /// Remembers when the reader was here before, and says how much has changed since.
  public mutating func welcomeBack(since day: Day, changes: Int) {
    (lastVisit, changesSinceVisit) = (day, changes)
    // What the start has to say goes first.
    guard notice == nil, let words = newsWords else { return }
    notice = Notice(text: "\(words); \(label(of: .changes)) tells which", isWarning: false)
  }

  /// "2 positions have changed since your last visit, 2026-01-31"; `nil` where none has.
  var newsWords: String? {
    guard let lastVisit, changesSinceVisit > 0 else { return nil }
    let verb = changesSinceVisit == 1 ? "has" : "have"
    return "\(counted(changesSinceVisit, "position")) \(verb) changed since your last "
      + "visit, \(lastVisit)"
  }
}

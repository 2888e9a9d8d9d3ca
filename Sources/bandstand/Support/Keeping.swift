import Dashboard

/// What is kept from one start to the next: the place, and the lines that were typed.
struct Keeping {
  private let placeText: String
  private let historyText: String

  /// Reads what was kept; what cannot be read is as at a first start.
  init() {
    func text(_ path: String?) -> String { path.flatMap { try? UserFiles.read($0) } ?? "" }
    placeText = text(UserFiles.place)
    historyText = text(UserFiles.history)
  }

  /// Brings back what was kept, and gives the work that it asks for.
  func restore(into state: inout DashboardState) -> [Effect] {
    let effects = state.restore(Place(parsing: placeText))
    for line in historyText.split(separator: "\n") {
      switch line.first {
      case ":": state.commandHistory.remember(String(line.dropFirst()))
      case "=": state.filterHistory.remember(String(line.dropFirst()))
      default: break
      }
    }
    return effects
  }

  /// Keeps what has changed; a file that cannot be written is told in a line, and is no failure.
  func keep(_ state: DashboardState) {
    let lines =
      state.commandHistory.lines.map { ":\($0)\n" } + state.filterHistory.lines.map { "=\($0)\n" }
    let files = [
      (UserFiles.place, placeText, state.place.text),
      (UserFiles.history, historyText, lines.joined()),
    ]
    for case (let path?, let before, let now) in files where before != now {
      do throws(Failure) {
        try UserFiles.replace(path, with: now)
      } catch {
        StandardError.line("bandstand: \(error); where you were is not kept")
        return
      }
    }
  }
}

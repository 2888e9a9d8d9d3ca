import Dashboard
import Glibc
import PositionModel

/// What is kept from one start to the next: the place, and the lines that were typed.
struct Keeping {
  private let placeText: String
  private let historyText: String

  /// Brings back what was kept; what cannot be read is as at a first start.
  init(into state: inout DashboardState) {
    func text(_ path: String?) -> String { path.flatMap { try? UserFiles.read($0) } ?? "" }
    placeText = text(UserFiles.place)
    historyText = text(UserFiles.history)
    state.restore(Place(parsing: placeText))
    for line in historyText.split(separator: "\n") {
      switch line.first {
      case ":": state.commandHistory.remember(String(line.dropFirst()))
      case "=": state.filterHistory.remember(String(line.dropFirst()))
      default: break
      }
    }
  }

  /// Keeps what has changed; a file that cannot be written is told in a line, and is no failure.
  func keep(_ state: DashboardState) {
    let lines =
      state.commandHistory.lines.map { ":\($0)\n" } + state.filterHistory.lines.map { "=\($0)\n" }
    var place = state.place
    place.visited = today() ?? place.visited
    let files = [
      (UserFiles.place, placeText, place.text),
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

/// The reader's day.
private func today() -> Day? {
  var now = time(nil)
  var parts = tm()
  guard localtime_r(&now, &parts) != nil else { return nil }
  return Day(
    year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
}

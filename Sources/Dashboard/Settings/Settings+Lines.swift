import FilterLanguage
import PositionModel
import ScreenCells

extension Settings {
  /// What is wrong with the filter and the line to start with, which takes the names of countries
  /// and vendors to know.
  public func mistakes(in file: String, _ names: Names) -> [SettingsError] {
    var errors: [SettingsError] = []
    func report(_ setting: Setting, _ reason: String) {
      errors.append(
        SettingsError(file: file, line: lines[setting] ?? 0, problem: .badLine(setting, reason)))
    }
    if let filter {
      do {
        _ = try Filter(parsing: filter, names.vocabulary())
      } catch {
        report(.filter, error.description)
      }
    }
    if let start, let reason = DashboardState.reasonUnknown(start, names) {
      report(.start, reason)
    }
    return errors
  }
}

extension DashboardState {
  /// Why a line is none of the command line; `nil` where it begins with a command or names a country.
  fileprivate static func reasonUnknown(_ line: String, _ names: Names) -> String? {
    let empty = LibrarySnapshot(name: "", positions: [])
    let state = DashboardState(library: empty, names: names, size: .zero)
    let name = String(line.prefix { $0 != " " && $0 != "!" })
    guard CommandWord.named(name) == nil, state.country(named: line) == nil else { return nil }
    let near = nearest(to: name, in: CommandWord.everyWord.map(\.name))
    return "no command '\(name)'"
      + (near.map { "; did you mean '\($0)'?" } ?? ", and no country of that name")
  }
}

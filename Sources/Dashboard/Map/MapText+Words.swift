import PositionModel
import ScreenCells

extension MapText {
  /// The map in words: a title, then a line a stance with the countries that hold it.
  public var words: [StyledText] {
    [title] + MapText.words(of: library.rows(filter, order: .name, names: names))
  }

  /// A line a stance that any of the rows has.
  static func words(of rows: [CountryRow]) -> [StyledText] {
    var lines = Stance.allCases.compactMap { stance in
      line(stance.rawValue, rows.filter { $0.position.stance == stance && !$0.isOperatorsOnly }) {
        $0.name
      }
    }
    let operators = line("only operators", rows.filter(\.isOperatorsOnly)) {
      "\($0.name) (\($0.position.stance.rawValue))"
    }
    if let operators { lines.append(operators) }
    return lines.isEmpty ? [StyledText("No position.")] : lines
  }

  private static func line(
    _ stance: String, _ rows: [CountryRow], _ name: (CountryRow) -> String
  ) -> StyledText? {
    guard !rows.isEmpty else { return nil }
    let names = rows.map(name).joined(separator: ", ")
    return StyledText("\(stance), \(counted(rows.count, "country")): \(names).")
  }
}

import PositionModel
import ScreenCells

extension MatrixText {
  /// The table in words: a line a country, with its stance on each vendor.
  public var words: [StyledText] {
    rows.isEmpty
      ? [StyledText("No position.")]
      : rows.map { MatrixText.words(of: $0, vendors, in: library, names) }
  }

  /// A row as it is said, such as `India: Huawei undecided, contested; Nokia allow, by operators alone`.
  static func words(
    of row: CountryRow, _ vendors: [VendorID], in library: LibrarySnapshot, _ names: Names
  ) -> StyledText {
    let stances = vendors.compactMap { vendor -> String? in
      guard let position = library.position(of: row.country, on: vendor) else { return nil }
      var parts = ["\(names.vendor(vendor)) \(position.stance.rawValue)"]
      if position.basis == .operators { parts.append("by operators alone") }
      return (parts + library.markWords(of: position)).joined(separator: ", ")
    }
    return StyledText("\(row.name): \(stances.joined(separator: "; ")).")
  }
}

extension LibrarySnapshot {
  /// What the marks beside a position mean, in words.
  func markWords(of position: Position) -> [String] {
    var words: [String] = []
    if position.override != nil { words.append("set by a reader") }
    if position.isContested { words.append("contested") }
    if isStale(position) { words.append("stale") }
    return words
  }
}

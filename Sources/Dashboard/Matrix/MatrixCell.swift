import PositionModel
import ScreenCells

/// How much of a position a cell of the table has room for.
enum MatrixCellSize: Int, CaseIterable, Hashable, Sendable {
  /// The sign and the marks.
  case sign = 9
  /// The word too.
  case word = 14
  /// How sure it is as well.
  case share = 19

  /// Its columns, with the gap to the next.
  var width: Int { rawValue }

  /// The largest at which all of some vendors fit; the smallest where none does.
  static func fitting(_ count: Int, in columns: Int) -> MatrixCellSize {
    allCases.last { $0.width * count <= columns } ?? .sign
  }
}

extension LibrarySnapshot {
  /// What stands for a country's stance on a vendor: the state's position, else its operators'.
  func position(of country: CountryCode, on vendor: VendorID) -> Position? {
    positions(of: country).first { $0.vendor == vendor }
  }

  /// What nothing newer than this many days confirms is stale.
  private static let staleDays = 730

  /// The day of the newest article behind a position; `nil` where none has one.
  func newestDay(behind position: Position) -> Day? {
    guard !position.supporting.isEmpty else { return newestDays[position.key] }
    return position.supporting.compactMap { articles[$0.evidence.article]?.day ?? $0.day }.max()
  }

  /// Whether nothing for a position is from the two years before the day looked at.
  func isStale(_ position: Position) -> Bool {
    guard let now = asOf?.latest ?? newestDay, let last = newestDay(behind: position) else {
      return false
    }
    return now.number - last.latest.number > LibrarySnapshot.staleDays
  }

  /// A cell of the table of countries and vendors.
  func cell(_ position: Position, _ size: MatrixCellSize) -> StyledText {
    let isMuted = position.basis == .operators
    let style = isMuted ? Style.muted : position.stance.style
    var text = StyledText(position.stance.symbol, style)
    if size != .sign { text.append(" \(position.stance.rawValue)", style) }
    if isMuted { text.append(operatorsSign, .muted) }
    if position.override != nil { text.append(overrideSign, .warning) }
    if position.isContested { text.append("!", .warning) }
    if isStale(position) { text.append(staleSign, style) }
    guard size == .share else { return text }
    let share = percent(position.confidence)
    let gap = size.width - 2 - text.displayWidth - share.displayWidth
    text.append(String(repeating: " ", count: max(1, gap)) + share, .muted)
    return text
  }
}

import PositionModel
import ScreenCells

/// Positions as a table that fits a terminal's width.
public struct PositionTable {
  private let positions: [Position]
  private let names: BriefingNames

  public init(_ positions: [Position], names: BriefingNames) {
    self.positions = positions
    self.names = names
  }

  /// The table, a header line first; names give way before stances do.
  public func lines(width: Int) -> [StyledText] {
    let narrow = 11 + 12 + 6 + 11 + 5 + 5  // The other columns and the blanks between all.
    let room = max(16, width - narrow)
    let vendor = min(15, room / 2)
    let country = min(28, room - vendor)
    var header = StyledText()
    header.append(
      "COUNTRY".fitted(to: country) + " " + "VENDOR".fitted(to: vendor) + " "
        + "STANCE".fitted(to: 11) + " " + "STATUS".fitted(to: 12) + " CONF." + "  "
        + "SINCE".fitted(to: 10) + " ARTS", .heading)
    return [header] + positions.map { row($0, country: country, vendor: vendor) }
  }

  private func row(_ position: Position, country: Int, vendor: Int) -> StyledText {
    let style = position.stance.style
    let isState = position.basis == .state
    var line = StyledText(names.name(position.country).fitted(to: country) + " ")
    line.append(names.name(position.vendor).fitted(to: vendor) + " ", .muted)
    line.append(
      "\(position.stance.symbol) \(position.stance.rawValue)".fitted(to: 11) + " ",
      isState ? style : .muted)
    let status = isState ? position.status?.words ?? "" : "operators"
    if let override = position.override {
      // The status is that of the articles.
      let words = isState ? "set by \(override.who)" : status + overrideSign
      line.append(words.fitted(to: 12) + " ", .warning)
    } else {
      line.append(status.fitted(to: 12) + " ", .muted)
    }
    line.append(percent(position.confidence).leftPadded(to: 5))
    let since = position.since.map { (position.sinceIsUpperBound ? "≤" : "") + $0.description }
    line.append("  " + (since ?? "").fitted(to: 11))
    line.append(String(position.articleCount).leftPadded(to: 4))
    return line
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

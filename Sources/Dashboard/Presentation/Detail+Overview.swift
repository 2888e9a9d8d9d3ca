import PositionModel
import ScreenCells

extension Detail {
  /// Adds a line for each vendor: the stance, how sure it is, and what operators do.
  ///
  /// Each has its columns, the same for all countries, so that going from one to the next changes little.
  mutating func addOthers(_ positions: [Position]) {
    guard !positions.isEmpty else { return }
    addHeading("Other vendors")
    var vendors: [VendorID] = []
    for position in positions where !vendors.contains(position.vendor) {
      vendors.append(position.vendor)
    }
    for vendor in vendors {
      let own = positions.filter { $0.vendor == vendor }
      add(line(on: vendor, own).truncated(to: width))
    }
  }

  private func line(on vendor: VendorID, _ positions: [Position]) -> StyledText {
    let name = names?.vendor(vendor) ?? vendor.rawValue
    let nameWidth = width < 60 ? 12 : 18
    var line = StyledText(name.truncated(to: nameWidth - 1).fitted(to: nameWidth))
    var factsWidth = 0
    for (index, position) in positions.enumerated() {
      let isState = position.basis == .state
      let mark = isState ? (position.isContested ? "!" : "") : operatorsSign
      let sign = position.override == nil ? mark : overrideSign
      let stance = "\(position.stance.symbol) \(position.stance.rawValue)"
      if index > 0 {
        // Whole or not at all: a part of it would say nothing.
        let gap = max(2, 21 - factsWidth)
        if line.displayWidth + gap + (stance + sign).displayWidth > width { break }
        line.append(String(repeating: " ", count: gap))
      }
      line.append(stance, isState ? position.stance.style : .muted)
      line.append(sign, isState ? .warning : .muted)
      if index > 0 { break }
      let share = percent(position.confidence)
      let column = 14 - (stance + sign).displayWidth + 4 - share.displayWidth
      var facts = "\(share) · \(counted(position.articleCount, "article"))"
      if line.displayWidth + column + facts.displayWidth > width {
        facts = "\(share) · \(position.articleCount) art."
      }
      line.append(String(repeating: " ", count: column) + facts, .muted)
      factsWidth = facts.displayWidth
    }
    return line
  }
}

extension Position {
  /// As much of the course of the position as a line takes; its end, where it is longer.
  func historyLine(width: Int) -> StyledText {
    var (line, end) = ("", "")
    for (index, change) in history.enumerated().reversed() {
      end = change.words.text + (end.isEmpty ? "" : " → " + end)
      let next = index > 0 ? "… " + end : end
      guard next.displayWidth <= width else { break }
      line = next
    }
    return StyledText(line, .muted)
  }
}

extension Unicode.Scalar {
  /// How many columns the scalar takes in a terminal: 0, 1 or 2.
  ///
  /// Scalars that ``SafeText`` drops have the width that a terminal would give them.
  public var displayWidth: Int {
    guard value >= 0x300 else { return 1 }
    if WidthTable.contains(value, in: WidthTable.zero) { return 0 }
    return WidthTable.contains(value, in: WidthTable.wide) ? 2 : 1
  }
}

extension StringProtocol {
  /// How many columns the text takes once it has been cleaned.
  public var displayWidth: Int {
    let text = SafeText.line(self)
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension WidthTable {
  /// Looks a scalar up among pairs of first and last, in ascending order.
  static func contains(_ value: UInt32, in pairs: [UInt32]) -> Bool {
    var low = 0
    var high = pairs.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < pairs[2 * middle] {
        high = middle
      } else if value > pairs[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}

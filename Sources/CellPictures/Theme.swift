/// What colours a terminal of dark taste would show.
enum Theme {
  static let background = "#15181e"
  static let foreground = "#d5d9e0"
  static let frame = "#2a2f3a"
  static let frameText = "#8b93a3"
  static let buttons = ["#e0645c", "#dfae4d", "#61b45a"]

  /// The sixteen that every terminal chooses for itself.
  private static let basic = [
    "#2a2f3a", "#d9605a", "#6cb35f", "#c9a13f", "#5b8fd9", "#b877c9", "#49a9b0", "#c3c8d1",
    "#7b8494", "#ef7f78", "#8ccf7e", "#e3c065", "#7eaaf0", "#d398e0", "#68c8cf", "#ffffff",
  ]

  /// A colour by its number among the 256.
  static func colour(_ number: Int) -> String {
    switch number {
    case 0..<16: return basic[number]
    case 16..<232:
      let steps = [0, 95, 135, 175, 215, 255]
      let index = number - 16
      return hex([steps[index / 36], steps[index / 6 % 6], steps[index % 6]])
    case 232..<256:
      let grey = 8 + 10 * (number - 232)
      return hex([grey, grey, grey])
    default: return foreground
    }
  }

  private static func hex(_ parts: [Int]) -> String {
    "#"
      + parts.map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}

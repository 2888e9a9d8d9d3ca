/// What colours the terminal of a picture has.
public struct Theme: Sendable {
  let background: String
  let foreground: String
  let frame: String
  let frameText: String
  /// The sixteen that every terminal chooses for itself.
  private let basic: [String]
  static let buttons = ["#e0645c", "#dfae4d", "#61b45a"]

  /// A terminal of dark taste.
  public static let dark = Theme(
    background: "#15181e", foreground: "#d5d9e0", frame: "#2a2f3a", frameText: "#8b93a3",
    basic: [
      "#2a2f3a", "#d9605a", "#6cb35f", "#c9a13f", "#5b8fd9", "#b877c9", "#49a9b0", "#c3c8d1",
      "#7b8494", "#ef7f78", "#8ccf7e", "#e3c065", "#7eaaf0", "#d398e0", "#68c8cf", "#ffffff",
    ])

  /// A terminal with dark letters on a light ground.
  public static let light = Theme(
    background: "#fbfaf7", foreground: "#2b2f36", frame: "#e3e1da", frameText: "#6d727c",
    basic: [
      "#2b2f36", "#b3322c", "#3c7d31", "#8a6500", "#2a5fae", "#8a4099", "#157a82", "#8c9098",
      "#7b8088", "#c9433c", "#4a8f3e", "#9c7400", "#3a70c4", "#9a50aa", "#1f8a92", "#15181e",
    ])

  /// A colour by its number among the 256.
  func colour(_ number: Int) -> String {
    switch number {
    case 0..<16: return basic[number]
    case 16..<232:
      let steps = [0, 95, 135, 175, 215, 255]
      let index = number - 16
      return Theme.hex([steps[index / 36], steps[index / 6 % 6], steps[index % 6]])
    case 232..<256:
      let grey = 8 + 10 * (number - 232)
      return Theme.hex([grey, grey, grey])
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

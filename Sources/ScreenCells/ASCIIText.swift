/// What stands for other characters where there is only ASCII.
public enum ASCIIText {
  /// The text with each character in ASCII, in as many columns as before.
  public static func folded(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if scalar.displayWidth > 0 {
        result += scalar.displayWidth == 2 ? "??" : letter(for: scalar)
      }
    }
    return result
  }

  /// One ASCII character for a scalar of one column.
  static func letter(for scalar: Unicode.Scalar) -> String {
    if let letter = signs[scalar] { return letter }
    switch scalar.value {
    case 0xC0...0x17F: return latin(Int(scalar.value) - 0xC0)
    case 0x2500...0x257F: return "+"
    case 0x2801...0x28FF: return ":"
    default: return scalar.isASCII ? String(scalar) : "?"
    }
  }

  /// What stands for a cell of an area of braille: the letter of its stance's sign.
  static func area(of meaning: Style.Meaning, dots: Int) -> String {
    switch meaning {
    case .ban: "#"
    case .restrict: "="
    case .undecided: "?"
    case .trial: "~"
    case .allow: "o"
    default: dots > 3 ? ":" : "."
    }
  }

  private static func latin(_ offset: Int) -> String {
    let index = latinLetters.utf8.index(latinLetters.startIndex, offsetBy: offset)
    return String(latinLetters[index])
  }

  /// The letters from U+00C0 to U+017F without their marks.
  private static let latinLetters =
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjJjKkkLlLlLlL"
    + "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"

  // swift-format-ignore
  private static let signs: [Unicode.Scalar: String] = [
    "─": "-", "│": "|", "━": "=", "┃": "|", "·": ".", "…": ".", "–": "-", "—": "-", "―": "-",
    "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"",
    "′": "'", "″": "\"", "•": "*", "●": "#", "▲": "=", "◐": "?", "◇": "~", "○": "o", "ᵒ": "^",
    "▁": ".", "▂": ".", "▃": ":", "▄": ":", "▅": "|", "▆": "|", "▇": "#", "†": "+", "▸": ">", "▶": ">", "◂": "<", "▾": "v", "▴": "^", "▮": "|", "▯": ".", "▪": "#", "█": "#",
    "▐": "|", "▌": "|", "▏": "_", "░": ".", "▒": ":", "▓": "#", "↑": "^", "↓": "v", "↕": "+", "←": "<", "→": ">", "⏎": ">",
    "✓": "+", "✗": "x", "×": "x", "±": "~", "°": "o", "€": "E", "£": "L", "¥": "Y", "©": "c",
    "®": "r", "™": "t", "␛": "^", "�": "?", "¡": "!", "¿": "?", "§": "S", "¶": "P",
  ]
}

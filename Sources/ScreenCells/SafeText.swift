/// Cleans text of others before it goes to a terminal: the one place that does.
///
/// What would move the cursor, change colours, reorder or hide text cannot pass. Controls, private
/// and unassigned characters are shown as `␛`, `␇` or `�`, so that nobody is fooled; marks that are
/// invisible anyway (bidi controls, zero-width and tag characters) are dropped; whatever is blank
/// becomes a space. Cleaning twice is cleaning once.
public enum SafeText {
  /// The marks that one character keeps; what piles up more is dropped.
  static let marksPerCharacter = 3

  /// The text as one line: line breaks and tabs become spaces.
  public static func line(_ text: some StringProtocol) -> String {
    cleaned(text, keepsLines: false)
  }

  /// The text with its line breaks kept, as `\n`.
  public static func lines(_ text: some StringProtocol) -> String {
    cleaned(text, keepsLines: true)
  }

  private static func cleaned(_ text: some StringProtocol, keepsLines: Bool) -> String {
    let isClean = text.utf8.allSatisfy {
      (0x20...0x7E).contains($0) || (keepsLines && $0 == 0x0A)
    }
    if isClean { return String(text) }
    var result = String.UnicodeScalarView()
    var marks = marksPerCharacter  // No mark may stand at the start of a line.
    var previous: Unicode.Scalar = "\0"
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      if keepsLines, scalar == "\n" || scalar == "\r" {
        result.append("\n")
        marks = marksPerCharacter
        continue
      }
      guard let shown = shown(scalar) else { continue }
      if shown.displayWidth == 0 {
        guard marks < marksPerCharacter else { continue }
        marks += 1
      } else {
        marks = 0
      }
      result.append(shown)
    }
    return String(result)
  }

  /// What stands for a scalar; `nil` where it is dropped.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20...0x7E: return scalar
    case 0xC0...0x24F, 0x2500...0x28FF: return scalar  // Latin letters, frames, signs, braille.
    case 0x09...0x0D, 0x85: return " "
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: return "␡"
    case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0: return nil  // Blank "letters".
    case 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return nil  // Variation selectors.
    case 0x1F3FB...0x1F3FF: return nil  // Skin tones: a width that terminals disagree on.
    case 0x1F1E6...0x1F1FF:  // Halves of flags: the country's letters.
      return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
    default: return shownByCategory(scalar)
    }
  }

  private static func shownByCategory(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case .format: nil
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: " "
    case .control, .privateUse, .surrogate, .unassigned: "\u{FFFD}"
    default: scalar
    }
  }
}

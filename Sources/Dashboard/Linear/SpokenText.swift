import ScreenCells

extension StyledText {
  /// The line in words: signs that repeat what a word says are left out, others become words.
  ///
  /// `nil` for a rule, which says nothing.
  var spoken: StyledText? {
    var result = StyledText()
    for run in runs {
      var text = ""
      for character in run.text {
        // What a dot parts is parted by a semicolon, which has no blank before it.
        if character == "·" {
          if text.last == " " { text.removeLast() } else { result.dropLastBlank() }
        }
        text += StyledText.spoken(character)
      }
      result.append(text, run.style)
    }
    let isRule = !isEmpty && text.allSatisfy { $0 == "─" || $0 == " " }
    return isRule ? nil : result.collapsed.withoutLead
  }

  private static func spoken(_ character: Character) -> String {
    switch character {
    case "●", "▲", "◐", "◇", "○", "▮", "▯", "ᵒ", "▌", "▸", "│": ""
    case "†": " (stale)"
    case "–": "none"
    case "·": ";"
    case "→": "to"
    case "≤": "by "
    case "×": "times "
    case "…": "..."
    default: String(character)
    }
  }

  private mutating func dropLastBlank() {
    guard let last = runs.indices.last, runs[last].text.last == " " else { return }
    runs[last].text.removeLast()
  }

  /// Without blanks at the start.
  private var withoutLead: StyledText {
    var result = StyledText()
    for run in runs {
      let text = result.isEmpty ? String(run.text.drop { $0 == " " }) : run.text
      if !text.isEmpty { result.append(text, run.style) }
    }
    return result
  }
}

extension [StyledText] {
  /// The lines in words, with no more than one blank line in a row; for whoever hears them.
  public var spoken: [StyledText] {
    var lines: [StyledText] = []
    for line in self {
      guard let spoken = line.spoken else { continue }
      if spoken.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(spoken)
    }
    return lines
  }
}

import PositionModel
import ScreenCells

extension KeyTable {
  /// What the signs on screen mean.
  private static var signLines: [StyledText] {
    func line(_ sign: String, _ style: Style, _ meaning: String) -> StyledText {
      StyledText("  " + sign.fitted(to: 18), style) + StyledText(meaning)
    }
    let stances = Stance.allCases.map {
      line("\($0.symbol) \($0.rawValue)", $0.style, $0.meaning)
    }
    return [StyledText(), StyledText("Signs", .heading)] + stances + [
      line(operatorsSign, .muted, "what only operators do; never counted as the state's"),
      line("!", .warning, "contested: claims as strong say otherwise"),
      line(staleSign, .muted, "stale: nothing for it from the last two years"),
      line("+2", .muted, "positions on so many more vendors"),
      line("▌", .key, "the piece of evidence that Enter opens"),
    ]
  }

  /// The help: a heading a section, a line a binding.
  var helpLines: [StyledText] {
    var lines: [StyledText] = []
    for section in sections {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(StyledText(section.title, .heading))
      for binding in section.bindings {
        let keys = binding.keys.map(\.label).joined(separator: "  ")
        var line = StyledText("  " + keys.fitted(to: 18), .key)
        line.append(binding.summary)
        let places = KeyContext.allCases.filter(binding.contexts.contains)
        if binding.contexts == KeyContext.pages {
          line.append("  (in articles and texts)", .muted)
        } else if places.count <= 2, let place = places.first {
          line.append("  (in \(place.name))", .muted)
        }
        lines.append(line)
      }
    }
    return lines + KeyTable.signLines
  }
}

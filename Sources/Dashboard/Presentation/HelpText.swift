import FilterLanguage
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
      line(
        staleSign, .muted,
        "stale: nothing for it from two years up to the day shown, or to the newest article"),
      line("+2", .muted, "positions on so many more vendors"),
      line("▌", .key, "the piece of evidence that Enter opens"),
    ]
  }

  /// The help: a heading a section, a line a binding.
  var helpLines: [StyledText] {
    var lines: [StyledText] = []
    for section in sections {
      let everywhere = section.bindings.reduce(into: Set()) { $0.formUnion($1.contexts) }
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(StyledText(section.title, .heading))
      for binding in section.bindings {
        let keys = binding.keys.map(\.label).joined(separator: "  ")
        var line = StyledText("  " + keys.fitted(to: 18), .key)
        line.append(binding.summary)
        let places = KeyContext.allCases.filter(binding.contexts.contains)
        if binding.contexts == everywhere {
          // The heading says so.
        } else if binding.contexts == KeyContext.pages {
          line.append("  (in articles and texts)", .muted)
        } else if places.count <= 2 {
          line.append("  (in \(places.map(\.name).joined(separator: " and ")))", .muted)
        }
        lines.append(line)
      }
    }
    return lines + KeyTable.commandLines + KeyTable.filterLines + KeyTable.signLines
  }

  /// The words of the command line.
  private static var commandLines: [StyledText] {
    [StyledText(), StyledText("Commands, after :", .heading)]
      + CommandWord.all.map { entry(":\($0.name) \($0.usage)", $0.summary) }
      + [entry(":next-vendor …", "what a key does, by the name that the config file has for it")]
  }

  /// The terms of the filter language.
  private static var filterLines: [StyledText] {
    [StyledText(), StyledText("Filters, after f", .heading)]
      + FilterKey.allCases.map { entry("\($0.rawValue):", $0.summary) }
      + [
        entry("-vendor:zte", "what a minus stands before is left out"),
        entry("huawei core", "words without a key are looked for in the evidence and in names"),
      ]
  }

  private static func entry(_ term: String, _ meaning: String) -> StyledText {
    StyledText("  " + term.fitted(to: max(18, term.displayWidth + 1)), .key) + StyledText(meaning)
  }
}

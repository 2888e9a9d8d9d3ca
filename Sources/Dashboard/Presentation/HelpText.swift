import ScreenCells

extension KeyTable {
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
    return lines
  }
}

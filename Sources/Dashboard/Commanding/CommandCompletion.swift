import FilterLanguage
import PositionModel

extension DashboardState {
  /// What may stand at the end of a command that is being typed: words, and countries, whose names
  /// are commands too; then what follows a word.
  func commandCompletions(of text: String) -> [FilterCompletion] {
    guard let blank = text.firstIndex(of: " ") else {
      return CommandWord.everyWord.map(\.name).filter { $0.hasPrefix(text.lowercased()) }.map {
        FilterCompletion(text: takesArgument($0) ? "\($0) " : $0, label: $0)
      } + (text.isEmpty ? [] : countryCompletions(of: text))
    }
    guard let word = CommandWord.named(text[..<blank].filter { $0 != "!" }) else {
      return countryCompletions(of: text)
    }
    let start = String(text[...blank])
    let typed = String(text[text.index(after: blank)...])
    if word.argument == .filter {
      return vocabulary(for: typed).completions(of: typed).map {
        FilterCompletion(text: start + $0.text, label: $0.label)
      }
    }
    let (before, wanted) = word.argument == .countries ? lastWord(of: typed) : ("", typed)
    return values(for: word.argument).filter { $0.lowercased().hasPrefix(wanted.lowercased()) }
      .map { FilterCompletion(text: start + before + $0, label: $0) }
  }

  private func countryCompletions(of text: String) -> [FilterCompletion] {
    values(for: .country).filter { $0.hasPrefix(text.lowercased()) }
      .map { FilterCompletion(text: $0, label: $0) }
  }

  private func takesArgument(_ name: String) -> Bool {
    CommandWord.named(name).map { $0.argument != .none } ?? false
  }

  private func lastWord(of text: String) -> (String, String) {
    guard let blank = text.lastIndex(of: " ") else { return ("", text) }
    return (String(text[...blank]), String(text[text.index(after: blank)...]))
  }

  private func values(for argument: CommandWord.Argument) -> [String] {
    let countries = { self.library.countries.map { self.names.country($0).lowercased() }.sorted() }
    let vendors = vendorChoices.compactMap { $0?.rawValue }
    let stances = Stance.allCases.map(\.rawValue)
    switch argument {
    case .none, .text, .day, .file, .filter: return []
    case .country, .countries: return countries()
    case .vendor: return vendors + ["all"]
    case .stance: return stances + ["all"]
    case .topic: return ["world"] + stances + vendors + countries()
    case .order: return CountryOrder.allCases.map(\.rawValue)
    case .copied: return ["citation", "briefing", "link"]
    case .onOff: return ["on", "off"]
    case .setting: return Setting.completions
    }
  }
}

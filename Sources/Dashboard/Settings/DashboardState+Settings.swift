import FilterLanguage

extension DashboardState {
  /// Takes over what the config file says of a start, and gives the work that it asks for.
  public mutating func apply(_ settings: Settings) -> [Effect] {
    self.settings = settings
    usesMouse = settings.usesMouse
    if order == .name, let sort = settings.sort.flatMap(CountryOrder.init(typed:)), sort != order {
      order = sort
      arrange()
    }
    var effects: [Effect] = []
    if let text = settings.filter, filter.isEmpty {
      effects += perform(line: "filter \(text)")
      keptFilter = filter
    }
    if let start = settings.start { effects += perform(line: start) }
    return effects
  }

  /// Says that the config file has mistakes.
  public mutating func complain(of error: SettingsError, count: Int) {
    let more = count > 1 ? " (and \(count - 1) more: bandstand config check)" : ""
    notice = warning("\(error)\(more)")
  }
}

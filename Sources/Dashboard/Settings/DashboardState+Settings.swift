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
      if let problem = notice, problem.isWarning {
        notice = warning("The config file's filter: \(problem.text)")
      }
      keptFilter = filter
    }
    if let start = settings.start { effects += perform(line: start) }
    return effects
  }

  /// Says that the config file has mistakes.
  public mutating func complain(of error: SettingsError, count: Int) {
    guard count > 1 else {
      notice = warning("\(error)")
      return
    }
    // The advice goes first: what comes after it may be cut. It tells of more than are known here.
    notice = warning(
      "'bandstand config check' tells all mistakes; line \(error.line): \(error.problem)")
  }
}

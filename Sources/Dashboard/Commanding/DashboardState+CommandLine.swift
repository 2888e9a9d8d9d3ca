import FilterLanguage
import PositionModel

extension DashboardState {
  mutating func acceptCommand(_ typing: Prompt) -> [Effect] {
    commandHistory.remember(typing.text)
    return perform(line: typing.text)
  }

  /// Does what a line of the command line says; where it cannot, ``notice`` says why.
  public mutating func perform(line: String) -> [Effect] {
    let words = line.split(separator: " ").map(String.init)
    guard var name = words.first else { return [] }
    let forced = name.hasSuffix("!")
    if forced { name.removeLast() }
    guard !name.isEmpty else {
      notice = warning("Nothing stands before the !; \(typed("write! FILE")) replaces a file")
      return []
    }
    let rest = words.dropFirst().joined(separator: " ")
    guard let word = CommandWord.named(name) else { return perform(unknown: line, name) }
    guard word.argument != .none || rest.isEmpty else {
      notice = warning("\(typed(word.name)) takes nothing after it")
      return []
    }
    return perform(word, rest, forced: forced)
  }

  /// A country's name alone goes there; anything else is told with what may be meant.
  private mutating func perform(unknown line: String, _ name: String) -> [Effect] {
    if let country = country(named: line) { return go(to: country) }
    let known = CommandWord.everyWord.map(\.name)
    let countries = library.countries.map { names.country($0).lowercased() }
    let near = nearest(to: name, in: known) ?? nearest(to: line.lowercased(), in: countries)
    notice = warning(
      "No command '\(name)'; "
        + (near.map { "did you mean \(typed($0))?" } ?? "\(typed("help")) lists them all"))
    return []
  }

  private mutating func perform(_ word: CommandWord, _ rest: String, forced: Bool) -> [Effect] {
    if rest.isEmpty, !word.usage.isEmpty, !word.usage.hasPrefix("[") {
      notice = warning("More is wanted: \(typed("\(word.name) \(word.usage)"))")
      return []
    }
    switch word.action {
    case .country:
      return value(.country, rest) { state, term in
        guard case .country(let code) = term else { return [] }
        return state.go(to: code)
      }
    case .vendor, .stance: return narrow(word.action == .vendor ? .vendor : .stance, to: rest)
    case .filter: return filter(by: rest)
    case .find: return find(rest)
    case .asOf: return show(asOf: rest)
    case .changes: return showChanges(since: rest)
    case .brief: return brief(rest)
    case .compare: return compare(rest)
    case .write: return write(to: rest, replacing: forced)
    case .add: return add(rest)
    case .stop: return stop()
    case .copy: return copy(rest)
    case .link: return openLink()
    case .mark: return mark(rest)
    case .sort: sort(by: rest)
    case .set: return set(rest)
    case .mouse: return useMouse(rest)
    case .clear: return perform(.clear)
    case .key(let command): return perform(command)
    }
    return []
  }

  /// Reads a value as a term of a filter, and says what is wrong with it.
  private mutating func value(
    _ key: FilterKey, _ text: String,
    then body: (inout DashboardState, FilterTerm.Condition) -> [Effect]
  ) -> [Effect] {
    do {
      let typed = "\(key.rawValue):\"\(text.filter { $0 != "\"" })\""
      let filter = try Filter(parsing: typed, names.vocabulary())
      return filter.terms.first.map { body(&self, $0.condition) } ?? []
    } catch {
      notice = warning(error.sentence.capitalisedFirst)
      return []
    }
  }

  func country(named text: String) -> CountryCode? {
    let typed = "country:\"\(text.filter { $0 != "\"" })\""
    guard let filter = try? Filter(parsing: typed, names.vocabulary()),
      case .country(let code) = filter.terms.first?.condition
    else { return nil }
    return code
  }

  private mutating func narrow(_ key: FilterKey, to text: String) -> [Effect] {
    if text == "all" {
      filter.terms = filter.terms.without(key)
      arrange()
      return []
    }
    return value(key, text) { state, condition in
      state.filter.terms = state.filter.terms.without(key)
      state.filter.terms.terms.append(FilterTerm(condition))
      state.arrange()
      return []
    }
  }

  private mutating func filter(by text: String) -> [Effect] {
    do {
      return narrow(by: try Filter(parsing: text, names.vocabulary()))
    } catch {
      notice = warning(error.description.capitalisedFirst)
      return []
    }
  }

  private mutating func find(_ text: String) -> [Effect] {
    pages = []
    findText = text
    if awaitsCountries { lookLater(for: text) } else { findAgain(step: 1) }
    return []
  }

  private mutating func sort(by text: String) {
    let known = CountryOrder.allCases.map(\.rawValue)
    guard let order = CountryOrder(typed: text) else {
      notice = warning(
        "No order '\(text)'; "
          + (nearest(to: text, in: known).map { "did you mean '\($0)'?" }
            ?? "write one of \(known.joined(separator: ", "))"))
      return
    }
    self.order = order
    arrange()
    notice = Notice(text: "Countries by \(order.words)", isWarning: false)
  }

  /// Goes to a country; a filter that hides it is put off, which can be undone.
  mutating func go(to country: CountryCode) -> [Effect] {
    if awaitsCountries {
      lookLater(for: names.country(country))
      return []
    }
    guard library.countries.contains(country) else {
      notice = warning("No article tells where \(names.inSentence(country)) stands")
      return []
    }
    pages = []
    if !rows.contains(where: { $0.country == country }) {
      filter = CountryFilter()
      arrange()
      notice = Notice(
        text: "All countries, to show \(names.inSentence(country)); "
          + "\(label(of: .undo)) brings the filter back",
        isWarning: false)
    }
    guard let index = rows.firstIndex(where: { $0.country == country }) else { return [] }
    choose(country: index)
    return []
  }
}

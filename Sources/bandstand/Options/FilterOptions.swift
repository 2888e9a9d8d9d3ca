import ArgumentParser
import Dashboard
import FilterLanguage
import PositionModel

/// The options that say which positions are wanted.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only this vendor. May be given again.")
  var vendor: [String] = []

  @Option(help: "Only this stance: ban, restrict, undecided, trial or allow. May be given again.")
  var stance: [String] = []

  @Option(
    help: ArgumentHelp("As things stood at the end of this day.", valueName: "yyyy-mm-dd"),
    transform: parseDay)
  var asOf: Day?

  @Option(
    help: ArgumentHelp("Only what has news since this day.", valueName: "yyyy-mm-dd"),
    transform: parseDay)
  var since: Day?

  @Option(
    help: ArgumentHelp(
      "What else narrows it, as in the dashboard: 'region:europe source:courier -vendor:zte'.",
      valueName: "terms"))
  var filter: String?

  func query(countries: [String], names: NameTables) throws -> BriefingQuery {
    let narrowing = try filter.map { try parseFilter($0, names) } ?? Filter()
    return BriefingQuery(
      countries: try countryCodes(countries, names),
      vendors: try vendor.map { try vendorID($0, names) },
      stances: try stance.map(parseStance), asOf: asOf ?? narrowing.asOf, since: since,
      filter: narrowing.without(.asOf))
  }
}

/// A day as it is typed: `2019`, `2019-05` or `2019-05-31`.
func parseDay(_ text: String) throws -> Day {
  guard let day = Day(text) else {
    throw ValidationError("no such day; write YYYY-MM-DD, YYYY-MM or YYYY")
  }
  return day
}

/// A filter as it is typed, in the dashboard and here.
func parseFilter(_ text: String, _ names: NameTables) throws -> Filter {
  do {
    return try Filter(parsing: text, FilterVocabulary(names))
  } catch {
    throw ValidationError("filter '\(text)', \(error)")
  }
}

func parseStance(_ text: String) throws -> Stance {
  if let stance = Stance(rawValue: text.lowercased()) { return stance }
  let known = Stance.allCases.map(\.rawValue)
  if let near = nearest(to: text, in: known) {
    throw ValidationError("no stance '\(text)'; did you mean '\(near)'?")
  }
  throw ValidationError("no stance '\(text)'; write one of \(known.joined(separator: ", "))")
}

func vendorID(_ text: String, _ names: NameTables) throws -> VendorID {
  if let id = names.vendors.id(named: text) { return id }
  if let near = names.vendors.suggestion(for: text) {
    throw ValidationError("no vendor '\(text)'; did you mean '\(near)'?")
  }
  let known = names.vendors.all.prefix(8).map(\.id.rawValue).joined(separator: ", ")
  throw ValidationError("no vendor '\(text)'; known are \(known), …")
}

/// The countries that words name, each once: `uk`, `south korea`, or `south` `korea` unquoted.
func countryCodes(_ words: [String], _ names: NameTables) throws -> [CountryCode] {
  var codes: [CountryCode] = []
  var index = 0
  while index < words.count {
    var length = min(5, words.count - index)
    var found: CountryCode?
    while length > 0, found == nil {
      found = names.countries.code(
        named: words[index..<(index + length)].joined(separator: " "))
      if found == nil { length -= 1 }
    }
    guard let found else { throw unknownCountry(words[index...], names) }
    if !codes.contains(found) { codes.append(found) }
    index += length
  }
  return codes
}

private func unknownCountry(_ words: ArraySlice<String>, _ names: NameTables) -> ValidationError {
  let together = words.joined(separator: " ")
  let first = words.first ?? ""
  for text in [together, first] {
    if let near = names.countries.suggestion(for: text) {
      return ValidationError("no country '\(text)'; did you mean '\(near)'?")
    }
  }
  return ValidationError("no country '\(first)'; write its name or its code, such as IN or IND")
}

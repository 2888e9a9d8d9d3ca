import PositionModel

/// A piece of a filter's text between blanks, quotation marks taken off.
struct FilterToken: Hashable {
  /// Where it starts in the text, in characters from 0.
  var start: Int
  var isNegated = false
  /// What stands before the first colon outside quotation marks; `nil` without one.
  var key: String?
  /// The parts between commas, each with its place.
  var values: [(text: String, start: Int)] = []

  static func == (a: FilterToken, b: FilterToken) -> Bool {
    a.start == b.start && a.key == b.key && a.values.map(\.text) == b.values.map(\.text)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(start) }
}

extension Filter {
  /// Reads what a person typed; an empty text is a filter that lets all through.
  ///
  /// - Throws: ``FilterError`` at the first term that cannot be understood.
  public init(parsing text: String, _ vocabulary: FilterVocabulary) throws(FilterError) {
    self.init()
    for token in try filterTokens(of: text) { terms += try vocabulary.terms(of: token) }
  }
}

/// Cuts a filter's text into its terms.
func filterTokens(of text: String) throws(FilterError) -> [FilterToken] {
  let characters = Array(text)
  var tokens: [FilterToken] = []
  var index = 0
  while index < characters.count {
    guard characters[index] != " " else {
      index += 1
      continue
    }
    tokens.append(try token(in: characters, at: &index))
  }
  return tokens
}

private func token(
  in characters: [Character], at index: inout Int
) throws(FilterError) -> FilterToken {
  var token = FilterToken(start: index)
  if characters[index] == "-" {
    token.isNegated = true
    index += 1
  }
  var part = (text: "", start: index)
  var quote: Int?
  while index < characters.count, quote != nil || characters[index] != " " {
    let character = characters[index]
    index += 1
    switch character {
    case "\"": quote = quote == nil ? index : nil
    case ":" where quote == nil && token.key == nil:
      token.key = part.text
      part = ("", index)
    case "," where quote == nil && token.key != nil:
      token.values.append(part)
      part = ("", index)
    default: part.text.append(character)
    }
  }
  if let quote { throw FilterError(column: quote, problem: .openQuote) }
  token.values.append(part)
  return token
}

extension FilterVocabulary {
  func terms(of token: FilterToken) throws(FilterError) -> [FilterTerm] {
    guard let name = token.key else {
      let words = plain(token.values.map(\.text).joined(separator: ","))
      guard !words.isEmpty else {
        throw FilterError(column: token.start + 1, problem: .nothingNegated)
      }
      return [FilterTerm(.words(words), isNegated: token.isNegated)]
    }
    guard let key = FilterKey(rawValue: name.lowercased()) else {
      let column = token.start + (token.isNegated ? 2 : 1)
      throw FilterError(column: column, problem: .unknownKey(name))
    }
    if key == .asOf, token.isNegated {
      throw FilterError(column: token.start + 1, problem: .negatedDay)
    }
    var terms: [FilterTerm] = []
    for value in token.values {
      let column = value.start + 1
      guard !value.text.isEmpty else { throw FilterError(column: column, problem: .noValue(key)) }
      do {
        terms.append(FilterTerm(try condition(key, value.text), isNegated: token.isNegated))
      } catch {
        throw FilterError(column: column, problem: error.problem)
      }
    }
    return terms
  }

  private struct Unknown: Error { var problem: FilterError.Problem }

  private func condition(
    _ key: FilterKey, _ text: String
  ) throws(Unknown) -> FilterTerm.Condition {
    switch key {
    case .stance: return .stance(try word(key, text))
    case .basis: return .basis(try word(key, text))
    case .status: return .status(try word(key, text))
    case .has: return .has(try word(key, text))
    case .vendor:
      if let vendor = vendors.id(named: text) { return .vendor(vendor) }
      throw unknown(key, text, vendors.suggestion(for: text))
    case .country:
      if let country = countries.code(named: text) { return .country(country) }
      throw unknown(key, text, countries.suggestion(for: text))
    case .region:
      let regions = regions()
      if let region = regions?[text] { return .region(region.word, region.members) }
      throw unknown(key, text, regions?.suggestion(for: text))
    case .since: return .since(try day(text))
    case .after: return .after(try day(text))
    case .before: return .before(try day(text))
    case .asOf: return .asOf(try day(text))
    case .source: return .source(plain(text))
    case .operator: return .operator(plain(text))
    case .speaker: return .speaker(plain(text))
    }
  }

  private func day(_ text: String) throws(Unknown) -> Day {
    guard let day = Day(text) else { throw Unknown(problem: .noDay(text)) }
    return day
  }

  private func word<Value: RawRepresentable & CaseIterable>(
    _ key: FilterKey, _ text: String
  ) throws(Unknown) -> Value where Value.RawValue == String {
    if let value = Value(rawValue: text.lowercased()) { return value }
    throw unknown(key, text, nearest(to: text, in: Value.allCases.map(\.rawValue)))
  }

  private func unknown(_ key: FilterKey, _ value: String, _ suggestion: String?) -> Unknown {
    Unknown(problem: .unknownValue(key, value, suggestion: suggestion))
  }
}

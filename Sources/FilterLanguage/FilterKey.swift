import PositionModel

/// The words before the colon: what a term of a filter is about.
public enum FilterKey: String, CaseIterable, Hashable, Sendable {
  case stance, vendor, country, region, since, after, before
  case asOf = "as-of"
  case basis, status, source, `operator`, speaker, has

  /// What a value looks like, for a line of help.
  public var summary: String {
    switch self {
    case .stance: "the state's stance: ban, restrict, undecided, trial, allow"
    case .vendor: "a vendor: huawei, \"chinese vendors\""
    case .country: "a country by name, code or alias: india, IND"
    case .region: "a region of the UN's M49, or eu, nato, five-eyes, g7, asean, gcc"
    case .since: "has news on or after this day: 2019, 2019-05 or 2019-05-31"
    case .after: "took the stance up after this day"
    case .before: "took the stance up before this day"
    case .asOf: "as things stood at the end of this day"
    case .basis: "state, or operators for what only carriers do"
    case .status: "in-force, announced, planned or suspended"
    case .source: "an outlet whose name has this in it"
    case .operator: "a carrier that the evidence names"
    case .speaker: "who says so: government, court, analyst, …, or a part of a name"
    case .has: "contested, history, against or mark"
    }
  }
}

/// What a position can have besides its stance.
public enum FilterFeature: String, CaseIterable, Hashable, Sendable {
  /// Claims as strong say otherwise.
  case contested
  /// An earlier stance is known.
  case history
  /// There is evidence against it.
  case against
  /// The reader has marked the country.
  case mark
}

/// One condition of a filter.
public struct FilterTerm: Hashable, Sendable {
  public enum Condition: Hashable, Sendable {
    case stance(Stance)
    case vendor(VendorID)
    case country(CountryCode)
    /// The region's word, and the countries in it.
    case region(String, Set<CountryCode>)
    case since(Day)
    case after(Day)
    case before(Day)
    case asOf(Day)
    case basis(Basis)
    case status(MeasureStatus)
    /// A part of an outlet's name, in plain small letters, as the next ones are.
    case source(String)
    case `operator`(String)
    case speaker(String)
    case has(FilterFeature)
    /// Words of the evidence, of a title or a name.
    case words(String)
  }

  public var condition: Condition
  /// Whether what meets the condition is left out.
  public var isNegated: Bool

  public init(_ condition: Condition, isNegated: Bool = false) {
    self.condition = condition
    self.isNegated = isNegated
  }

  /// `nil` for words.
  public var key: FilterKey? {
    switch condition {
    case .stance: .stance
    case .vendor: .vendor
    case .country: .country
    case .region: .region
    case .since: .since
    case .after: .after
    case .before: .before
    case .asOf: .asOf
    case .basis: .basis
    case .status: .status
    case .source: .source
    case .operator: .operator
    case .speaker: .speaker
    case .has: .has
    case .words: nil
    }
  }
}

extension FilterTerm: CustomStringConvertible {
  /// The term as it can be typed.
  public var description: String {
    (isNegated ? "-" : "") + (key.map { "\($0.rawValue):" } ?? "") + quotedWhereNeeded(value)
  }

  private var value: String {
    switch condition {
    case .stance(let stance): stance.rawValue
    case .vendor(let vendor): vendor.rawValue
    case .country(let country): country.rawValue.lowercased()
    case .region(let word, _): word
    case .since(let day), .after(let day), .before(let day), .asOf(let day): day.description
    case .basis(let basis): basis.rawValue
    case .status(let status): status.rawValue
    case .source(let text), .operator(let text), .speaker(let text), .words(let text): text
    case .has(let feature): feature.rawValue
    }
  }
}

/// A value as it has to be typed: in quotation marks where it has blanks or signs of the language.
func quotedWhereNeeded(_ value: String) -> String {
  let isPlain =
    !value.isEmpty && value.first != "-"
    && !value.contains { $0 == " " || $0 == ":" || $0 == "," || $0 == "\"" }
  return isPlain ? value : "\"\(value.filter { $0 != "\"" })\""
}

/// The parts that a word can play, as `words.lexicon` lists them.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// All classes by the name that the file uses.
  static let names: [String] = [
    "government", "official", "regulator", "parliament", "court", "legislator", "opposition",
    "anonymous", "expert", "media", "operator", "company", "network", "fiveG", "gear",
    "instrument", "core", "cap", "procurement", "sites", "blanket", "trial", "courtWords",
    "trade", "device", "court2", "be", "aux", "modal", "adverb", "preposition", "determiner",
    "conjunction", "clauseBreak", "relative", "pronounCountry", "pronounVendor", "firmNoun",
    "countryNoun", "compare", "capitalVenue", "networkOwner", "report", "past", "month",
    "monthShort", "weekday", "boilerplate", "generic", "title", "abbreviation", "opener", "verb",
    "collective", "timeWord",
  ]

  private static func named(_ name: StaticString) -> WordClass {
    let text = "\(name)"
    return WordClass(rawValue: names.firstIndex(of: text).map { 1 << UInt64($0) } ?? 0)
  }

  /// The class of a name in the file; `nil` where there is none.
  init?(name: String) {
    guard let index = WordClass.names.firstIndex(of: name) else { return nil }
    rawValue = 1 << UInt64(index)
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }

  static let government = named("government")
  static let official = named("official")
  static let regulator = named("regulator")
  static let parliament = named("parliament")
  static let court = named("court")
  static let legislator = named("legislator")
  static let opposition = named("opposition")
  static let anonymous = named("anonymous")
  static let expert = named("expert")
  static let media = named("media")
  static let operators = named("operator")
  static let company = named("company")
  static let network = named("network")
  static let fiveG = named("fiveG")
  static let gear = named("gear")
  static let instrument = named("instrument")
  static let core = named("core")
  static let cap = named("cap")
  static let procurement = named("procurement")
  static let sites = named("sites")
  static let blanket = named("blanket")
  static let trial = named("trial")
  static let courtWords = named("courtWords")
  static let trade = named("trade")
  static let device = named("device")
  static let legalCase = named("court2")
  static let be = named("be")
  static let aux = named("aux")
  static let modal = named("modal")
  static let adverb = named("adverb")
  static let preposition = named("preposition")
  static let determiner = named("determiner")
  static let conjunction = named("conjunction")
  static let clauseBreak = named("clauseBreak")
  static let relative = named("relative")
  static let pronounCountry = named("pronounCountry")
  static let pronounVendor = named("pronounVendor")
  static let firmNoun = named("firmNoun")
  static let countryNoun = named("countryNoun")
  static let capitalVenue = named("capitalVenue")
  static let networkOwner = named("networkOwner")
  static let report = named("report")
  static let past = named("past")
  static let month = named("month")
  static let monthShort = named("monthShort")
  static let weekday = named("weekday")
  static let boilerplate = named("boilerplate")
  static let generic = named("generic")
  static let title = named("title")
  static let abbreviation = named("abbreviation")
  static let opener = named("opener")
  /// "member states", "allies": more than the one that is named.
  static let collective = named("collective")
  /// A form of a verb that some file names with `~`.
  static let verb = named("verb")

  /// Heads that turn "the Swedish …" into one who acts or speaks for, in or against the state.
  static let heads: WordClass = [
    .government, .official, .regulator, .parliament, .court, .legislator, .opposition, .anonymous,
    .expert, .media, .operators, .company, .instrument, .network,
  ]
}

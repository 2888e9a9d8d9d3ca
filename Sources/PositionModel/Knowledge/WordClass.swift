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
    "espionage", "compare", "market", "networkOwner", "report", "past", "month",
    "monthShort", "weekday", "boilerplate", "generic", "title", "abbreviation", "opener", "verb",
    "collective", "timeWord", "complied", "demurred", "request",
  ]

  /// The class whose name is at that place of ``names``.
  ///
  /// Numbers, as the compiler then makes constants of the classes, which every token asks for.
  private static func at(_ place: UInt64) -> WordClass { WordClass(rawValue: 1 &<< place) }

  /// The class of a name in the file; `nil` where there is none.
  init?(name: String) {
    guard let index = WordClass.names.firstIndex(of: name) else { return nil }
    rawValue = 1 << UInt64(index)
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }

  static let government = at(0)
  static let official = at(1)
  static let regulator = at(2)
  static let parliament = at(3)
  static let court = at(4)
  static let legislator = at(5)
  static let opposition = at(6)
  static let anonymous = at(7)
  static let expert = at(8)
  static let media = at(9)
  static let operators = at(10)
  static let company = at(11)
  static let network = at(12)
  static let fiveG = at(13)
  static let gear = at(14)
  static let instrument = at(15)
  static let core = at(16)
  static let cap = at(17)
  static let procurement = at(18)
  static let sites = at(19)
  static let blanket = at(20)
  static let trial = at(21)
  static let courtWords = at(22)
  static let trade = at(23)
  static let device = at(24)
  static let legalCase = at(25)
  static let be = at(26)
  static let aux = at(27)
  static let modal = at(28)
  static let adverb = at(29)
  static let preposition = at(30)
  static let determiner = at(31)
  static let conjunction = at(32)
  static let clauseBreak = at(33)
  static let relative = at(34)
  static let pronounCountry = at(35)
  static let pronounVendor = at(36)
  static let firmNoun = at(37)
  /// What spies and saboteurs do.
  static let espionage = at(38)
  /// "the Romanian market": a place, not one who acts.
  static let market = at(40)
  static let networkOwner = at(41)
  static let report = at(42)
  static let past = at(43)
  static let month = at(44)
  static let monthShort = at(45)
  static let weekday = at(46)
  static let boilerplate = at(47)
  static let generic = at(48)
  static let title = at(49)
  static let abbreviation = at(50)
  static let opener = at(51)
  /// "member states", "allies": more than the one that is named.
  static let collective = at(53)
  /// "obliged": what was asked is done.
  static let complied = at(55)
  /// "balked": what was asked, or could be done, is not done.
  static let demurred = at(56)
  /// What is asked of somebody, or could be done.
  static let request = at(57)
  /// A form of a verb that some file names with `~`.
  static let verb = at(52)

  /// Heads that turn "the Swedish …" into one who acts or speaks for, in or against the state.
  static var heads: WordClass {
    [
      .government, .official, .regulator, .parliament, .court, .legislator, .opposition, .anonymous,
      .expert, .media, .operators, .company, .instrument, .network,
    ]
  }
}

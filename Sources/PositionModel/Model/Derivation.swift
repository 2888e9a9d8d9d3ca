/// All that one article says, and what it makes of it.
public struct Derivation: Hashable, Sendable {
  public var article: ArticleID
  public var day: Day?
  public var title: String?
  public var source: String?
  /// ISO 639-1, or `und`.
  public var language: String
  /// With how many bytes of the text reading ended, where that is longer than ``ReadingReach``; `nil`
  /// where all of it was read.
  public var truncated: Int?
  public var claims: [Claim]
  /// What holds at the end of this text alone, in order of ``PositionKey``.
  public var positions: [Position]
  public var pressure: [Pressure]
  public var offers: [Offer]
  public var events: [PolicyEvent]
  /// Every vendor named, whatever the language.
  public var vendors: [VendorID]
  /// Every country named, whatever the language.
  public var countries: [CountryCode]

  /// Whether it was left unread, as it is in a language other than English.
  public var isForeign: Bool { language != "en" && language != "und" }

  public init(
    article: ArticleID, day: Day? = nil, title: String? = nil, source: String? = nil,
    language: String = "und", claims: [Claim] = [], positions: [Position] = [],
    pressure: [Pressure] = [], offers: [Offer] = [], events: [PolicyEvent] = [],
    vendors: [VendorID] = [], countries: [CountryCode] = []
  ) {
    self.article = article
    self.day = day
    self.title = title
    self.source = source
    self.language = language
    self.claims = claims
    self.positions = positions
    self.pressure = pressure
    self.offers = offers
    self.events = events
    self.vendors = vendors
    self.countries = countries
  }
}

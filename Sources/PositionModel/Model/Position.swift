/// What a position is about; there is one position a key.
public struct PositionKey: Hashable, Comparable, Sendable {
  public var country: CountryCode
  public var vendor: VendorID
  public var basis: Basis

  public init(_ country: CountryCode, _ vendor: VendorID, _ basis: Basis = .state) {
    self.country = country
    self.vendor = vendor
    self.basis = basis
  }

  /// By country, vendor, and the state before its operators.
  public static func < (a: PositionKey, b: PositionKey) -> Bool {
    if a.country != b.country { return a.country < b.country }
    if a.vendor != b.vendor { return a.vendor < b.vendor }
    return a.basis == .state && b.basis == .operators
  }
}

/// A country's stance on a vendor as of a day, made of claims.
public struct Position: Hashable, Sendable {
  public var key: PositionKey
  public var stance: Stance
  public var status: MeasureStatus?
  public var scope: MeasureScope?
  /// How likely the stance is right, 0…1.
  public var confidence: Double
  /// Since when it holds, as far as is known.
  public var since: Day?
  /// Whether it may hold for longer than since ``since``.
  public var sinceIsUpperBound: Bool
  /// The strongest other reading.
  public var runnerUp: Stance?
  /// Whether claims of the same tier and time say the opposite.
  public var isContested: Bool
  /// The claims for the stance, the strongest first, 16 at most.
  public var supporting: [Claim]
  /// The claims for other stances, the strongest first, 16 at most.
  public var opposing: [Claim]
  /// How many claims support it, also past the 16.
  public var evidenceCount: Int
  /// How many articles have a claim on this key.
  public var articleCount: Int
  /// Every stance held up to the day asked for, the oldest first; the last is ``stance``.
  public var history: [PositionChange]
  /// A reader's word that stands in the place of what the articles say.
  public var override: PositionOverride?

  public var country: CountryCode { key.country }
  public var vendor: VendorID { key.vendor }
  public var basis: Basis { key.basis }

  public init(
    key: PositionKey, stance: Stance, status: MeasureStatus? = nil, scope: MeasureScope? = nil,
    confidence: Double, since: Day? = nil, sinceIsUpperBound: Bool = true,
    runnerUp: Stance? = nil, isContested: Bool = false, supporting: [Claim],
    opposing: [Claim] = [], evidenceCount: Int, articleCount: Int = 1,
    history: [PositionChange] = []
  ) {
    self.key = key
    self.stance = stance
    self.status = status
    self.scope = scope
    self.confidence = confidence
    self.since = since
    self.sinceIsUpperBound = sinceIsUpperBound
    self.runnerUp = runnerUp
    self.isContested = isContested
    self.supporting = supporting
    self.opposing = opposing
    self.evidenceCount = evidenceCount
    self.articleCount = articleCount
    self.history = history
  }
}

/// A stance that a country took up, and from when.
public struct PositionChange: Hashable, Sendable {
  /// `nil` where no text is dated.
  public var from: Day?
  public var stance: Stance
  public var status: MeasureStatus?
  /// The article whose claim brought it about.
  public var article: ArticleID

  public init(from: Day?, stance: Stance, status: MeasureStatus? = nil, article: ArticleID) {
    self.from = from
    self.stance = stance
    self.status = status
    self.article = article
  }
}

/// What one article says on one key, without the sentences it rests on.
///
/// Years of articles are weighed with these alone; whoever keeps the claims fetches those of the
/// few sayings that are shown by their ``reference``.
public struct Saying: Hashable, Sendable {
  /// The same sentence within so many days is a copy.
  static let copyDays = 7

  public var article: ArticleID
  public var stance: Stance
  public var status: MeasureStatus?
  public var scope: MeasureScope?
  /// How sure the article's position is, 0…1.
  public var confidence: Double
  public var sinceIsUpperBound: Bool
  public var isContested: Bool
  /// How many claims of the article support it.
  public var evidenceCount: Int
  public var tier: ClaimTier
  /// When it happened, or the article's day.
  public var day: Day?
  public var published: Day?
  /// Of the strongest sentences it rests on, the very strongest first, to know copies by.
  public var fingerprints: [UInt64]
  /// The confidence of the strongest claim for it.
  public var support: Double
  /// The strongest claim of the article for another stance.
  public var opposition: Opposition?
  /// What the keeper of the claims finds them by.
  public var reference: Int64

  /// A stance, and the confidence of the strongest claim for it.
  public struct Opposition: Hashable, Sendable {
    public var stance: Stance
    public var confidence: Double

    public init(stance: Stance, confidence: Double) {
      self.stance = stance
      self.confidence = confidence
    }
  }

  public init(
    article: ArticleID, stance: Stance, status: MeasureStatus?, scope: MeasureScope?,
    confidence: Double, sinceIsUpperBound: Bool, isContested: Bool, evidenceCount: Int,
    tier: ClaimTier, day: Day?, published: Day?, fingerprints: [UInt64], support: Double,
    opposition: Opposition?, reference: Int64
  ) {
    self.article = article
    self.stance = stance
    self.status = status
    self.scope = scope
    self.confidence = confidence
    self.sinceIsUpperBound = sinceIsUpperBound
    self.isContested = isContested
    self.evidenceCount = evidenceCount
    self.tier = tier
    self.day = day
    self.published = published
    self.fingerprints = fingerprints
    self.support = support
    self.opposition = opposition
    self.reference = reference
  }

  /// The saying that a position of one article is; `nil` where the position has no claim.
  public init?(_ position: Position, published: Day?, reference: Int64) {
    guard let strongest = position.supporting.first else { return nil }
    self.init(
      article: strongest.evidence.article, stance: position.stance, status: position.status,
      scope: position.scope, confidence: position.confidence,
      sinceIsUpperBound: position.sinceIsUpperBound, isContested: position.isContested,
      evidenceCount: position.evidenceCount,
      tier: position.supporting.map(\.tier).max() ?? strongest.tier,
      day: strongest.day ?? published, published: published,
      fingerprints: Saying.fingerprints(of: position.supporting),
      support: strongest.confidence,
      opposition: position.opposing.first.map {
        Opposition(stance: $0.stance, confidence: $0.confidence)
      }, reference: reference)
  }

  /// The first day on which it is known; `nil` where it is known on every day.
  var firstDay: Day? { (published ?? day)?.earliest }

  /// By day, the undated first, then by article, so that the order of arrival does not matter.
  func precedes(_ other: Saying) -> Bool {
    if day != other.day {
      guard let day else { return true }
      guard let otherDay = other.day else { return false }
      return day < otherDay
    }
    if tier != other.tier { return tier < other.tier }
    return article < other.article
  }

  /// How many sentences copies are known by.
  private static let mostFingerprints = 4

  /// Numbers for the sentences that claims rest on, the strongest first.
  static func fingerprints(of claims: [Claim]) -> [UInt64] {
    var fingerprints: [UInt64] = []
    for claim in claims where fingerprints.count < mostFingerprints {
      let fingerprint = fingerprint(of: claim.evidence.text)
      if !fingerprints.contains(fingerprint) { fingerprints.append(fingerprint) }
    }
    return fingerprints
  }

  /// Whether it only repeats another: the strongest sentence is the same, or half of the sentences
  /// of the one that has fewer, and it came within days.
  ///
  /// So a copy is known by a headline of its own, and by an end that was cut.
  func isCopy(of other: Saying) -> Bool {
    guard isSoonAfter(other) else { return false }
    if fingerprints.first == other.fingerprints.first { return true }
    let shared = fingerprints.count { other.fingerprints.contains($0) }
    return shared * 2 >= min(fingerprints.count, other.fingerprints.count)
  }

  private func isSoonAfter(_ other: Saying) -> Bool {
    guard let published, let before = other.published else { return published == other.published }
    return published.number - before.number <= Saying.copyDays
  }

  /// A number for a sentence that copies share: its letters and digits, in any case.
  private static func fingerprint(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      let letter = byte &- 0x41 < 26 ? byte | 0x20 : byte
      guard letter &- 0x61 < 26 || letter &- 0x30 < 10 else { continue }
      hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
    }
    return hash
  }
}

/// The claims behind a saying: for its stance, and for others, the strongest first.
public struct SayingClaims: Hashable, Sendable {
  public var supporting: [Claim]
  public var opposing: [Claim]

  public init(supporting: [Claim], opposing: [Claim]) {
    self.supporting = supporting
    self.opposing = opposing
  }
}

extension SayingClaims {
  /// What one article's claims on one key come to; none where they come to no position.
  public init(of claims: [Claim]) {
    let position = ArticlePositions().positions(of: claims).first
    self.init(supporting: position?.supporting ?? [], opposing: position?.opposing ?? [])
  }
}

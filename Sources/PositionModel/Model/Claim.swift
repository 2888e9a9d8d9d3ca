import TextMatching

/// Who is said to hold what a claim says.
public struct Speaker: Hashable, Sendable {
  /// What sort of voice it is; how much each counts is in `ClaimReader+Confidence.swift`.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case reporter, government, regulator, court, anonymous, committee, opposition
    case otherState = "other-state"
    case `operator`, analyst, media, vendor
  }

  public var kind: Kind
  /// The words of the text that name the voice; `nil` for the reporter.
  public var name: String?

  public init(_ kind: Kind, name: String? = nil) {
    self.kind = kind
    self.name = name
  }

  public static let reporter = Speaker(.reporter)
}

/// A marked place in an article and what it is there for.
public struct Mark: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case cue, country, vendor, `operator`, person, institution, modifier
  }

  public var kind: Kind
  public var span: TextSpan

  public init(_ kind: Kind, _ span: TextSpan) {
    self.kind = kind
    self.span = span
  }
}

/// The verbatim words of one article that something rests on.
public struct Evidence: Hashable, Sendable {
  public var article: ArticleID
  /// Exactly the bytes `span` of the article's text: the sentence that says it.
  public var text: String
  public var span: TextSpan
  /// Cue, actors and operators within `span`, by offset into the article's text, in order.
  public var marks: [Mark]
  public var speaker: Speaker
  /// The words that matched and the lexicon lines that they matched, the cue first and the
  /// outermost operator last: `bar (cues:18) + not decided (operators:84)`.
  public var rule: String
  /// How many more articles of a library say the same, which are not told of one by one.
  public var untold = 0

  public init(
    article: ArticleID, text: String, span: TextSpan, marks: [Mark] = [],
    speaker: Speaker = .reporter, rule: String
  ) {
    self.article = article
    self.text = text
    self.span = span
    self.marks = marks
    self.speaker = speaker
    self.rule = rule
  }
}

/// How binding a claim is; a lower tier does not overturn a higher one by itself.
public enum ClaimTier: Int, Hashable, Comparable, Sendable {
  /// An operator, a vendor, an analyst or a foreigner says so.
  case hearsay = 0
  /// Considered, drafted, or told by an anonymous source.
  case planned = 1
  /// Announced or stated by the state, in its own name.
  case announced = 2
  /// Enacted or ordered.
  case enacted = 3

  /// As it is printed.
  public var name: String {
    switch self {
    case .hearsay: "hearsay"
    case .planned: "planned"
    case .announced: "announced"
    case .enacted: "enacted"
    }
  }

  /// `nil` for a word that is none of the tiers' names.
  init?(name: String) {
    let all: [ClaimTier] = [.hearsay, .planned, .announced, .enacted]
    guard let tier = all.first(where: { $0.name == name })
    else { return nil }
    self = tier
  }

  public static func < (a: ClaimTier, b: ClaimTier) -> Bool { a.rawValue < b.rawValue }
}

/// One statement, found in one article, of where a country stands on a vendor.
///
/// A claim is evidence, not a conclusion: many claims, weighed by speaker, tier and date,
/// make one ``Position``.
public struct Claim: Hashable, Sendable {
  /// The country whose policy is described; never the country of the newspaper.
  public var country: CountryCode
  public var vendor: VendorID
  public var stance: Stance
  public var basis: Basis
  public var status: MeasureStatus?
  public var scope: MeasureScope?
  public var tier: ClaimTier
  /// How sure the reading is, 0…1.
  public var confidence: Double
  /// When what it speaks of happened, as far as the text or its date tell.
  public var day: Day?
  /// Whether ``day`` is only the latest possible day: the article's date for an undated event.
  public var dayIsUpperBound: Bool
  public var evidence: Evidence

  public init(
    country: CountryCode, vendor: VendorID, stance: Stance, basis: Basis = .state,
    status: MeasureStatus? = nil, scope: MeasureScope? = nil, tier: ClaimTier = .announced,
    confidence: Double, day: Day? = nil, dayIsUpperBound: Bool = true, evidence: Evidence
  ) {
    self.country = country
    self.vendor = vendor
    self.stance = stance
    self.basis = basis
    self.status = status
    self.scope = scope
    self.tier = tier
    self.confidence = confidence
    self.day = day
    self.dayIsUpperBound = dayIsUpperBound
    self.evidence = evidence
  }
}

/// Somebody asks or warns a country to act: no position of either, shown beside them.
public struct Pressure: Hashable, Sendable {
  public var from: CountryCode
  /// `nil` where the text speaks of allies, other countries or the world.
  public var on: CountryCode?
  public var vendor: VendorID
  /// What is asked for.
  public var wants: Stance
  public var evidence: Evidence

  public init(
    from: CountryCode, on: CountryCode?, vendor: VendorID, wants: Stance, evidence: Evidence
  ) {
    self.from = from
    self.on = on
    self.vendor = vendor
    self.wants = wants
    self.evidence = evidence
  }
}

/// What a vendor holds out to a country.
public struct Offer: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case noBackdoor = "no-backdoor"
    case sourceEscrow = "source-escrow"
    case sourceReview = "source-review"
    case localData = "local-data"
    case licensing
    case localProduction = "local-production"
    case investment
    case securityCentre = "security-centre"
  }

  public var vendor: VendorID
  /// `nil` where it is held out to everyone.
  public var to: CountryCode?
  public var kind: Kind
  public var evidence: Evidence

  public init(vendor: VendorID, to: CountryCode?, kind: Kind, evidence: Evidence) {
    self.vendor = vendor
    self.to = to
    self.kind = kind
    self.evidence = evidence
  }
}

/// Something ahead or past that matters to a position.
public struct PolicyEvent: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case spectrumAuction = "spectrum-auction"
    case deadline, law, decision, court
  }

  public var country: CountryCode
  public var kind: Kind
  /// The text's own words for the time: "before March next year".
  public var when: String?
  public var evidence: Evidence

  public init(country: CountryCode, kind: Kind, when: String? = nil, evidence: Evidence) {
    self.country = country
    self.kind = kind
    self.when = when
    self.evidence = evidence
  }
}

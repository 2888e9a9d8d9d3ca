import PositionModel

/// What a reader wants to be told about; an empty list stands for everything.
public struct BriefingQuery: Hashable, Sendable {
  public var countries: [CountryCode]
  public var vendors: [VendorID]
  public var stances: [Stance]
  /// The last day that counts; `nil` for now.
  public var asOf: Day?
  /// Only what has news since this day.
  public var since: Day?

  public init(
    countries: [CountryCode] = [], vendors: [VendorID] = [], stances: [Stance] = [],
    asOf: Day? = nil, since: Day? = nil
  ) {
    self.countries = countries
    self.vendors = vendors
    self.stances = stances
    self.asOf = asOf
    self.since = since
  }

  /// The positions asked for, in order of ``PositionKey``.
  public func positions(in dossier: Dossier) -> [Position] {
    dossier.ledger.positions(asOf: asOf?.latest).filter { position in
      wants(position.country, position.vendor)
        && (stances.isEmpty || stances.contains(position.stance))
        && hasNews(position, in: dossier)
    }
  }

  func wants(_ country: CountryCode?, _ vendor: VendorID?) -> Bool {
    let isCountry = countries.isEmpty || country.map(countries.contains) ?? false
    let isVendor = vendors.isEmpty || vendor.map(vendors.contains) ?? true
    return isCountry && isVendor
  }

  /// Whether an article counts: an undated one does on every day, but is never news.
  func counts(_ article: ArticleID, in dossier: Dossier) -> Bool {
    let day = dossier.day(of: article)
    if let asOf, let day, day.earliest > asOf.latest { return false }
    return since.map { since in day.map { $0.latest >= since.earliest } ?? false } ?? true
  }

  private func hasNews(_ position: Position, in dossier: Dossier) -> Bool {
    guard let since else { return true }
    if position.history.contains(where: { $0.from.map { $0 >= since.earliest } ?? false }) {
      return true
    }
    return (position.supporting + position.opposing).contains { claim in
      let day = dossier.day(of: claim.evidence.article) ?? claim.day
      return day.map { $0.latest >= since.earliest } ?? false
    }
  }
}

import FilterLanguage
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
  /// What narrows it further.
  public var filter: Filter

  public init(
    countries: [CountryCode] = [], vendors: [VendorID] = [], stances: [Stance] = [],
    asOf: Day? = nil, since: Day? = nil, filter: Filter = Filter()
  ) {
    self.countries = countries
    self.vendors = vendors
    self.stances = stances
    self.asOf = asOf
    self.since = since
    self.filter = filter
  }

  /// The positions asked for, in order of ``PositionKey``.
  public func positions(in dossier: Dossier, naming names: BriefingNames) -> [Position] {
    let facts = dossier.facts(naming: names)
    return dossier.ledger.positions(asOf: asOf?.latest).filter { position in
      wants(position.country, position.vendor)
        && (stances.isEmpty || stances.contains(position.stance))
        && hasNews(position, in: dossier) && filter.matches(position, facts)
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

extension Dossier {
  /// What filters have to know besides the positions.
  func facts(naming names: BriefingNames) -> FilterFacts {
    let articles = articles
    return FilterFacts(
      card: { id in
        articles[id].map { FilterFacts.Card(day: $0.day, source: $0.source, title: $0.title) }
      },
      names: { names.everyName(of: $0) + [names.name($1)] })
  }
}

extension BriefingNames {
  /// A country's name, its codes and aliases, its people and its capital.
  fileprivate func everyName(of code: CountryCode) -> [String] {
    guard let country = countries[code] else { return [code.rawValue] }
    return [country.name] + country.otherNames + country.demonyms + country.metonyms
  }
}

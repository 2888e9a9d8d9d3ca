import PositionModel

/// The same statement of several articles, told once.
public struct Repeated<Item: Hashable & Sendable>: Hashable, Sendable {
  /// The statement in the latest article that has it.
  public var item: Item
  public var articleCount: Int
}

/// What there is to say about one country.
public struct CountryBriefing: Hashable, Sendable {
  public var code: CountryCode
  public var name: String
  /// The state's own positions.
  public var positions: [Position]
  /// What its operators do, apart from the state.
  public var operators: [Position]
  /// What others ask of it.
  public var pressureOn: [Repeated<Pressure>]
  /// What it asks of others.
  public var pressureBy: [Repeated<Pressure>]
  public var offers: [Repeated<Offer>]
  public var events: [Repeated<PolicyEvent>]
  /// What readers have said of it.
  public var remarks: [Remark]
  /// In how many articles it is named at all.
  public var mentions: Int

  /// The operators' positions, those of one stance on the same sentence together.
  var operatorGroups: [[Position]] {
    var groups: [[Position]] = []
    for position in operators {
      let first = position.supporting.first?.evidence
      let place = groups.firstIndex { group in
        let other = group[0].supporting.first?.evidence
        return group[0].stance == position.stance && other?.article == first?.article
          && other?.span == first?.span
      }
      if let place { groups[place].append(position) } else { groups.append([position]) }
    }
    return groups
  }

  public var isEmpty: Bool {
    positions.isEmpty && operators.isEmpty && pressureOn.isEmpty && pressureBy.isEmpty
      && offers.isEmpty && events.isEmpty && remarks.isEmpty
  }
}

/// Where all countries asked for stand on one vendor.
public struct VendorBriefing: Hashable, Sendable {
  public var vendor: VendorID
  public var name: String
  /// The states' positions, by country name.
  public var positions: [Position]
  /// What operators do, apart from their states.
  public var operators: [Position]

  public func positions(of stance: Stance) -> [Position] {
    positions.filter { $0.stance == stance }
  }
}

/// A short report on what the articles say: of some countries, a vendor, a stance or the world.
public struct Briefing: Sendable {
  public var query: BriefingQuery
  public var title: String
  public var dossier: Dossier
  public var names: BriefingNames
  /// One each country asked for; empty for an overview.
  public var countries: [CountryBriefing]
  /// One each vendor that anyone stands on; empty where countries are asked for.
  public var vendors: [VendorBriefing]
  /// The rest of an overview: pressure, offers and events of all countries.
  public var pressure: [Repeated<Pressure>]
  public var offers: [Repeated<Offer>]
  public var events: [Repeated<PolicyEvent>]

  /// What readers have said until the day asked for.
  var remarks: [Remark] {
    dossier.remarks.filter { remark in
      guard let day = remark.day, let asOf = query.asOf else { return true }
      return day.earliest <= asOf.latest
    }
  }

  /// What an overview tells of it: of the vendors asked for, of all where none is.
  var overviewRemarks: [Remark] {
    remarks.filter { remark in
      query.vendors.isEmpty || remark.vendor.map(query.vendors.contains) ?? false
    }
  }

  /// Whether an overview quotes each position: where a vendor or stance is asked for.
  public var quotesPositions: Bool {
    !query.vendors.isEmpty || !query.stances.isEmpty || !query.filter.isEmpty
  }
}

/// The names of countries and vendors.
public struct BriefingNames: Sendable {
  public let countries: CountryTable
  public let vendors: VendorTable

  public init(_ tables: NameTables) {
    countries = tables.countries
    vendors = tables.vendors
  }

  public func name(_ country: CountryCode) -> String { countries.name(of: country) }
  public func name(_ vendor: VendorID) -> String { vendors.name(of: vendor) }

  /// The name as it stands in a sentence: "the United States".
  func inSentence(_ country: CountryCode) -> String { country.article + name(country) }
}

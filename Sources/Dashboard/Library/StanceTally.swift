import FilterLanguage
import PositionModel

/// How many countries hold which stance, toward each vendor and toward any.
struct StanceTally: Sendable {
  private var holders: [VendorID?: [Stance: Set<CountryCode>]] = [:]
  private var operatorsOnly: [VendorID: Set<CountryCode>] = [:]

  /// Counts positions, which are in order of ``PositionKey``.
  init(_ positions: [Position]) {
    for position in positions {
      if position.basis == .state {
        holders[position.vendor, default: [:]][position.stance, default: []]
          .insert(position.country)
        holders[nil, default: [:]][position.stance, default: []].insert(position.country)
      } else if !holders[position.vendor, default: [:]].values.contains(
        where: { $0.contains(position.country) })
      {
        operatorsOnly[position.vendor, default: []].insert(position.country)
      }
    }
  }

  /// The states with a stance toward a vendor; `nil` is any vendor.
  func count(_ stance: Stance, toward vendor: VendorID?) -> Int {
    holders[vendor]?[stance]?.count ?? 0
  }

  /// The countries whose operators alone have done something about a vendor.
  func operatorsOnly(toward vendor: VendorID) -> Int { operatorsOnly[vendor]?.count ?? 0 }
}

extension LibrarySnapshot {
  /// How many countries hold which stance by the positions that pass a filter.
  func tally(under terms: Filter, _ facts: FilterFacts) -> StanceTally {
    terms.isEmpty ? tally : StanceTally(positions.filter { terms.matches($0, facts) })
  }
}

import PositionModel

/// The names that values of a filter may have.
public struct FilterVocabulary: Sendable {
  let countries: CountryTable
  let vendors: VendorTable
  /// Read when a region is first asked for, so that starting does not wait for it.
  let regions: @Sendable () -> RegionTable?
  /// Outlets to be offered; others may be typed.
  public var sources: [String] = []
  /// Carriers to be offered; others may be typed.
  public var operators: [String] = []

  public init(_ names: NameTables) {
    countries = names.countries
    vendors = names.vendors
    regions = { try? RegionTable.embedded() }
  }
}

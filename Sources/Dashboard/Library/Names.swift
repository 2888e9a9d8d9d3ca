import FilterLanguage
import PositionModel

/// What countries and vendors are called, and which country a typed name means.
public struct Names: Sendable {
  public var country: @Sendable (CountryCode) -> String
  /// Everything else a country goes by: codes, aliases, demonyms, its capital.
  public var otherNames: @Sendable (CountryCode) -> [String]
  public var vendor: @Sendable (VendorID) -> String
  /// The vendors in the order in which they are listed; those not in it follow by identifier.
  public var vendorOrder: [VendorID]
  /// The names that may be typed in filters and commands; asked for when one is typed.
  public var vocabulary: @Sendable () -> FilterVocabulary

  public init(
    country: @escaping @Sendable (CountryCode) -> String,
    otherNames: @escaping @Sendable (CountryCode) -> [String],
    vendor: @escaping @Sendable (VendorID) -> String, vendorOrder: [VendorID],
    vocabulary: @escaping @Sendable () -> FilterVocabulary
  ) {
    self.country = country
    self.otherNames = otherNames
    self.vendor = vendor
    self.vendorOrder = vendorOrder
    self.vocabulary = vocabulary
  }

  public init(_ tables: NameTables) {
    let (countries, vendors) = (tables.countries, tables.vendors)
    self.init(
      country: { countries.name(of: $0) },
      otherNames: { code in
        guard let country = countries[code] else { return [code.rawValue] }
        return [code.rawValue, country.alpha3] + country.otherNames + country.demonyms
          + country.metonyms
      },
      vendor: { vendors.name(of: $0) }, vendorOrder: vendors.all.map(\.id),
      vocabulary: { FilterVocabulary(tables) })
  }
}

extension Names {
  /// The name as it stands in a sentence: "the United States".
  func inSentence(_ country: CountryCode) -> String { country.article + self.country(country) }
}

extension CountryCode {
  /// "the " for a state whose name takes it in a sentence.
  var article: String { Self.withArticle.contains(rawValue) ? "the " : "" }

  private static let withArticle: Set<String> = [
    "AE", "BS", "CD", "CF", "CG", "DO", "EU", "FM", "GB", "GM", "KM", "MH", "MV", "NL", "PH", "SB",
    "SC", "US",
  ]
}

extension String {
  /// The text as a sentence begins.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

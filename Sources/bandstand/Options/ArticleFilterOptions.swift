import ArgumentParser
import ArticleStore
import PositionModel

/// The options that say which articles are wanted.
struct ArticleFilterOptions: ParsableArguments {
  @Option(help: "Only articles that say something of this country. May be given again.")
  var country: [String] = []

  @Option(help: "Only articles that say something of this vendor. May be given again.")
  var vendor: [String] = []

  @Option(help: "Only articles with this stance. May be given again.")
  var stance: [String] = []

  @Option(
    help: ArgumentHelp("Only articles of this day or later.", valueName: "yyyy-mm-dd"),
    transform: parseDay)
  var since: Day?

  @Option(
    help: ArgumentHelp("Only articles of this day or earlier.", valueName: "yyyy-mm-dd"),
    transform: parseDay)
  var until: Day?

  @Option(name: .customLong("outlet"), help: "Only articles of this outlet.")
  var outlet: String?

  func filter() throws -> ArticleFilter {
    var filter = ArticleFilter()
    if !country.isEmpty || !vendor.isEmpty || !stance.isEmpty {
      let query = try BriefingFilter(vendors: vendor, stances: stance, countries: country)
      filter.countries = query.countries
      filter.vendors = query.vendors
      filter.stances = query.stances
    }
    filter.since = since
    filter.until = until
    filter.source = outlet
    return filter
  }
}

/// Names of countries, vendors and stances as what they mean.
private struct BriefingFilter {
  var countries: [CountryCode]
  var vendors: [VendorID]
  var stances: [Stance]

  init(vendors: [String], stances: [String], countries: [String]) throws {
    let names = try Loader().names
    self.countries = try countries.map { try countryCodes([$0], names)[0] }
    self.vendors = try vendors.map { try vendorID($0, names) }
    self.stances = try stances.map(parseStance)
  }
}

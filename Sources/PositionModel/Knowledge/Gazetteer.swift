import TextMatching

/// What a name stands for.
enum Entity: Hashable, Sendable {
  enum CountryForm: Hashable, Sendable { case name, demonym, capital, metonym }
  enum InstitutionKind: String, CaseIterable, Hashable, Sendable {
    case government, ministry, regulator, agency, parliament, court, committee, party
  }

  case country(Int, CountryForm)
  case institution(Int, InstitutionKind)
  /// A person in office; whether the surname alone is too common to count without a title.
  case leader(Int, office: Int, isWeak: Bool)
  /// A vendor or several: a set of ``Gazetteer/vendorSets``.
  case vendors(Int)
  /// "the Chinese company": one of the vendors of such a set.
  case epithet(Int)
  /// An executive of a vendor.
  case vendorPerson(Int)
  case carrier(Int, isWeak: Bool)
  /// A phrase with a name in it that means something else.
  case other
}

/// A carrier that buys network gear.
struct Carrier: Hashable, Sendable {
  enum Ownership: String, CaseIterable, Sendable {
    case state
    case partState = "part-state"
    case privately = "private"
  }

  var name: SourceSpan
  /// Index into the country table.
  var country: Int
  var ownership: Ownership
  /// Whether it runs networks in many countries, so that its home tells little.
  var isMultinational: Bool
}

/// An office and the days it was held.
struct Office: Hashable, Sendable {
  var title: SourceSpan
  var from: Day?
  var to: Day?
}

/// Names of states, institutions, people, vendors and carriers, found longest first.
///
/// A class, as every part of the reader holds it.
final class Gazetteer: Sendable {
  let names: PhraseTrie<Entity>
  /// What names stand for that mean vendors: each vendor alone by its place, then the groups.
  let vendorSets: [[Int]]
  let carriers: [Carrier]
  let offices: [Office]
  /// The words of every vendor's name and epithet and of every group of vendors.
  let vendorPhrases: PhraseList
  let countries: CountryTable
  let vendors: VendorTable

  init(
    sources: KnowledgeSources, countries: CountryTable, vendors: VendorTable,
    tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    var reader = GazetteerReader(countries: countries, vendors: vendors, sources: sources)
    reader.addCountries(&tokenizer)
    reader.addVendors(&tokenizer)
    for number in sources.files.indices { try reader.read(file: number, &tokenizer) }
    self.countries = countries
    self.vendors = vendors
    (names, vendorSets, vendorPhrases) = (reader.names, reader.vendorSets, reader.vendorPhrases)
    (carriers, offices) = (reader.carriers, reader.offices)
  }

  /// Whether a vendor is from a country; both by their places in the tables.
  func isHome(_ country: Int, of vendor: Int) -> Bool {
    vendors.all[vendor].home == countries.all[country].code
  }
}

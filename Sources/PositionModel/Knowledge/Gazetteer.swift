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
  /// One vendor or several.
  case vendors([Int])
  /// "the Chinese company": one of these vendors.
  case epithet([Int])
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

  var name: String
  /// Index into the country table.
  var country: Int
  var ownership: Ownership
  /// Whether it runs networks in many countries, so that its home tells little.
  var isMultinational: Bool
}

/// An office and the days it was held.
struct Office: Hashable, Sendable {
  var title: String
  var from: Day?
  var to: Day?
}

/// Names of states, institutions, people, vendors and carriers, found longest first.
///
/// A class, as every part of the reader holds it.
final class Gazetteer: Sendable {
  let names: PhraseTrie<Entity>
  let carriers: [Carrier]
  let offices: [Office]
  /// The words of every vendor's name and epithet and of every group of vendors.
  let vendorPhrases: [[Vocabulary.WordID]]
  let countries: CountryTable
  let vendors: VendorTable

  init(
    files: [KnowledgeFile], countries: CountryTable, vendors: VendorTable,
    tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    var reader = GazetteerReader(countries: countries, vendors: vendors, tokenizer: tokenizer)
    reader.addCountries()
    reader.addVendors()
    for file in files { try reader.read(file) }
    self.countries = countries
    self.vendors = vendors
    (names, carriers, offices) = (reader.names, reader.carriers, reader.offices)
    vendorPhrases = reader.vendorPhrases
    tokenizer = reader.tokenizer
  }
}

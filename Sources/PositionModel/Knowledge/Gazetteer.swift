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
struct Gazetteer: Sendable {
  private(set) var names = PhraseTrie<Entity>()
  private(set) var carriers: [Carrier] = []
  private(set) var offices: [Office] = []
  let countries: CountryTable
  let vendors: VendorTable

  init(
    files: [KnowledgeFile], countries: CountryTable, vendors: VendorTable,
    tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    self.countries = countries
    self.vendors = vendors
    addCountries(&tokenizer)
    addVendors(&tokenizer)
    for file in files {
      switch file.name {
      case "institutions.tsv": try addInstitutions(file, &tokenizer)
      case "leaders.tsv": try addLeaders(file, &tokenizer)
      case "operators.tsv": try addCarriers(file, &tokenizer)
      case "vendor-groups.tsv": try addGroups(file, &tokenizer)
      case "not-mentions.tsv": try addOthers(file, &tokenizer)
      default: break
      }
    }
  }

  /// The words that name a vendor, an epithet or a group: an article with none of them says nothing.
  var vendorPhrases: [String] {
    vendors.all.flatMap { [$0.name] + $0.otherNames + $0.epithets }
  }

  private mutating func add(_ phrase: String, _ entity: Entity, _ tokenizer: inout Tokenizer) {
    names.add(tokenizer.enter(phrase: phrase), entity)
  }

  private mutating func addCountries(_ tokenizer: inout Tokenizer) {
    for (index, country) in countries.all.enumerated() {
      for name in [country.name] + country.otherNames {
        add(name, .country(index, .name), &tokenizer)
      }
      for demonym in country.demonyms { add(demonym, .country(index, .demonym), &tokenizer) }
      for (rank, metonym) in country.metonyms.enumerated() where metonym != country.name {
        add(metonym, .country(index, rank == 0 ? .capital : .metonym), &tokenizer)
      }
    }
    // "US" is no name in the file, as only its capitals tell it from "us".
    for name in ["US", "EU"] {
      guard let code = CountryCode(name), let country = countries.index(of: code) else { continue }
      add(name, .country(country, .name), &tokenizer)
    }
  }

  private mutating func addVendors(_ tokenizer: inout Tokenizer) {
    for (index, vendor) in vendors.all.enumerated() {
      for name in [vendor.name] + vendor.otherNames {
        add(name, .vendors([index]), &tokenizer)
        let capitals = name.uppercased()
        if capitals != name { add(capitals, .vendors([index]), &tokenizer) }
      }
      for epithet in vendor.epithets { add(epithet, .epithet([index]), &tokenizer) }
      for person in vendor.people {
        add(person, .vendorPerson(index), &tokenizer)
      }
    }
  }

  private mutating func addInstitutions(
    _ file: KnowledgeFile, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    for row in KnowledgeRow.all(in: file) {
      let column = try row.columns(3)
      let country = try countryIndex(column[1], row)
      let kind = try row.word(column[2], as: Entity.InstitutionKind.self)
      for name in listItems(column[0]) {
        add(name, .institution(country, kind), &tokenizer)
      }
    }
  }

  private mutating func addLeaders(
    _ file: KnowledgeFile, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    for row in KnowledgeRow.all(in: file) {
      let column = try row.columns(6)
      let country = try countryIndex(column[0], row)
      offices.append(
        Office(title: column[3], from: try day(column[4], row), to: try day(column[5], row)))
      let office = offices.count - 1
      let isWeak = column[1].hasPrefix("~")
      let surname = isWeak ? String(column[1].dropFirst()) : column[1]
      if !surname.isEmpty {
        add(surname, .leader(country, office: office, isWeak: isWeak), &tokenizer)
      }
      for name in listItems(column[2]) {
        add(name, .leader(country, office: office, isWeak: false), &tokenizer)
      }
    }
  }

  private mutating func addCarriers(
    _ file: KnowledgeFile, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    for row in KnowledgeRow.all(in: file) {
      let column = try row.columns(4)
      let country = try countryIndex(column[1], row)
      let names = listItems(column[0])
      let ownership = try row.word(column[2], as: Carrier.Ownership.self)
      carriers.append(
        Carrier(
          name: names.first.map { $0.hasPrefix("~") ? String($0.dropFirst()) : $0 } ?? "",
          country: country, ownership: ownership,
          isMultinational: column[3] == "multinational"))
      for name in names {
        let isWeak = name.hasPrefix("~")
        add(
          isWeak ? String(name.dropFirst()) : name,
          .carrier(carriers.count - 1, isWeak: isWeak), &tokenizer)
      }
    }
  }

  private mutating func addGroups(
    _ file: KnowledgeFile, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    for row in KnowledgeRow.all(in: file) {
      let column = try row.columns(2)
      var members: [Int] = []
      for name in listItems(column[1]) {
        guard let index = vendors.all.firstIndex(where: { $0.id.rawValue == name }) else {
          throw .unknownWord(row.line, name, known: vendors.all.map(\.id.rawValue))
        }
        members.append(index)
      }
      for phrase in listItems(column[0]) { add(phrase, .vendors(members), &tokenizer) }
    }
  }

  private mutating func addOthers(
    _ file: KnowledgeFile, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    for row in KnowledgeRow.all(in: file) {
      add(try row.columns(1)[0], .other, &tokenizer)
    }
  }

  private func countryIndex(_ code: String, _ row: KnowledgeRow) throws(KnowledgeError) -> Int {
    guard let code = CountryCode(code), let index = countries.index(of: code) else {
      throw .unknownWord(row.line, code, known: countries.all.map(\.code.rawValue))
    }
    return index
  }

  private func day(_ text: String, _ row: KnowledgeRow) throws(KnowledgeError) -> Day? {
    if text.isEmpty { return nil }
    guard let day = Day(text) else {
      throw .unknownWord(row.line, text, known: ["a date as 2019, 2019-05 or 2019-05-31"])
    }
    return day
  }
}

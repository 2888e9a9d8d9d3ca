import TextMatching

/// Enters the names of the tables and of the files that hold names alone.
struct GazetteerReader {
  let countries: CountryTable
  let vendors: VendorTable
  var tokenizer: Tokenizer
  private(set) var names = PhraseTrie<Entity>()
  private(set) var carriers: [Carrier] = []
  private(set) var offices: [Office] = []
  /// The words of every vendor's name and epithet and of every group of vendors.
  private(set) var vendorPhrases: [[Vocabulary.WordID]] = []
  private var words: [Vocabulary.WordID] = []

  init(countries: CountryTable, vendors: VendorTable, tokenizer: Tokenizer) {
    self.countries = countries
    self.vendors = vendors
    self.tokenizer = tokenizer
  }

  /// Reads a file of names; any other is passed over.
  mutating func read(_ file: KnowledgeFile) throws(KnowledgeError) {
    switch file.name {
    case "institutions.tsv":
      try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in try addInstitution(row) }
    case "leaders.tsv":
      try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in try addLeader(row) }
    case "operators.tsv":
      try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in try addCarrier(row) }
    case "vendor-groups.tsv":
      try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in try addGroup(row) }
    case "not-mentions.tsv":
      try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in
        add(try row.columns(1)[0], .other)
      }
    default: break
    }
  }

  private mutating func add(_ phrase: FileBytes, _ entity: Entity) {
    tokenizer.enter(phrase: phrase, into: &words)
    names.add(words, entity)
    switch entity {
    case .vendors, .epithet: vendorPhrases.append(words)
    default: break
    }
  }

  private mutating func add(_ phrase: String, _ entity: Entity) {
    var phrase = phrase
    phrase.withUTF8 { add($0, entity) }
  }

  // MARK: Tables

  mutating func addCountries() {
    for (index, country) in countries.all.enumerated() {
      add(country.name, .country(index, .name))
      for name in country.otherNames { add(name, .country(index, .name)) }
      for demonym in country.demonyms { add(demonym, .country(index, .demonym)) }
      for (rank, metonym) in country.metonyms.enumerated() where metonym != country.name {
        add(metonym, .country(index, rank == 0 ? .capital : .metonym))
      }
    }
    // "US" is no name in the file, as only its capitals tell it from "us".
    for name in ["US", "EU"] {
      guard let code = CountryCode(name), let country = countries.index(of: code) else { continue }
      add(name, .country(country, .name))
    }
  }

  mutating func addVendors() {
    for (index, vendor) in vendors.all.enumerated() {
      let itself = [index]
      for name in [vendor.name] + vendor.otherNames {
        add(name, .vendors(itself))
        let capitals = name.uppercased()
        if capitals != name { add(capitals, .vendors(itself)) }
      }
      for epithet in vendor.epithets { add(epithet, .epithet(itself)) }
      for person in vendor.people { add(person, .vendorPerson(index)) }
    }
  }

  // MARK: Files

  private mutating func addInstitution(_ row: KnowledgeRow) throws(KnowledgeError) {
    let column = try row.columns(3)
    let country = try countryIndex(column[1], row)
    let kind = try row.word(column[2], as: Entity.InstitutionKind.self)
    for name in column[0].listItems { add(name, .institution(country, kind)) }
  }

  private mutating func addLeader(_ row: KnowledgeRow) throws(KnowledgeError) {
    let column = try row.columns(6)
    let country = try countryIndex(column[0], row)
    offices.append(
      Office(title: column[3].text, from: try day(column[4], row), to: try day(column[5], row)))
    let office = offices.count - 1
    let (surname, isWeak) = name(column[1])
    if !surname.isEmpty { add(surname, .leader(country, office: office, isWeak: isWeak)) }
    for name in column[2].listItems {
      add(name, .leader(country, office: office, isWeak: false))
    }
  }

  private mutating func addCarrier(_ row: KnowledgeRow) throws(KnowledgeError) {
    let column = try row.columns(4)
    let country = try countryIndex(column[1], row)
    let ownership = try row.word(column[2], as: Carrier.Ownership.self)
    var names = column[0].listItems
    carriers.append(
      Carrier(
        name: names.next().map { name($0).bytes.text } ?? "", country: country,
        ownership: ownership, isMultinational: column[3].elementsEqual("multinational".utf8)))
    for item in column[0].listItems {
      let (name, isWeak) = name(item)
      add(name, .carrier(carriers.count - 1, isWeak: isWeak))
    }
  }

  private mutating func addGroup(_ row: KnowledgeRow) throws(KnowledgeError) {
    let column = try row.columns(2)
    var members: [Int] = []
    for name in column[1].listItems.texts {
      guard let index = vendors.all.firstIndex(where: { $0.id.rawValue == name }) else {
        throw .unknownWord(row.line, name, known: vendors.all.map(\.id.rawValue))
      }
      members.append(index)
    }
    for phrase in column[0].listItems { add(phrase, .vendors(members)) }
  }

  // MARK: Columns

  /// A name, and whether `~` says that it is too common to stand alone.
  private func name(_ item: FileBytes) -> (bytes: FileBytes, isWeak: Bool) {
    let isWeak = item.first == UInt8(ascii: "~")
    return (isWeak ? FileBytes(rebasing: item.dropFirst()) : item, isWeak)
  }

  private func countryIndex(_ code: FileBytes, _ row: KnowledgeRow) throws(KnowledgeError) -> Int {
    guard let known = CountryCode(bytes: code), let index = countries.index(of: known) else {
      throw .unknownWord(row.line, code.text, known: countries.all.map(\.code.rawValue))
    }
    return index
  }

  private func day(_ date: FileBytes, _ row: KnowledgeRow) throws(KnowledgeError) -> Day? {
    if date.isEmpty { return nil }
    guard let day = Day(bytes: date) else {
      throw .unknownWord(row.line, date.text, known: ["a date as 2019, 2019-05 or 2019-05-31"])
    }
    return day
  }
}

import TextMatching

/// Enters the names of the tables and of the files that hold names alone.
struct GazetteerReader {
  let countries: CountryTable
  let vendors: VendorTable
  let sources: KnowledgeSources
  private(set) var names = PhraseTrie<Entity>(capacity: 1 << 14)
  private(set) var vendorSets: [[Int]] = []
  private(set) var carriers: [Carrier] = []
  private(set) var offices: [Office] = []
  private(set) var vendorPhrases = PhraseList()
  private let institutionKinds = ClosedList(Entity.InstitutionKind.self)
  private let ownerships = ClosedList(Carrier.Ownership.self)
  private var words: [Vocabulary.WordID] = []

  init(countries: CountryTable, vendors: VendorTable, sources: KnowledgeSources) {
    self.countries = countries
    self.vendors = vendors
    self.sources = sources
    carriers.reserveCapacity(1 << 10)
    offices.reserveCapacity(1 << 10)
  }

  /// Reads a file of names; any other is passed over.
  mutating func read(
    file number: Int, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    switch sources.files[number].name {
    case "institutions.tsv":
      try sources.forEachRow(ofFile: number) { row throws(KnowledgeError) in
        try addInstitution(row, &tokenizer)
      }
    case "leaders.tsv":
      try sources.forEachRow(ofFile: number) { row throws(KnowledgeError) in
        try addLeader(row, &tokenizer)
      }
    case "operators.tsv":
      try sources.forEachRow(ofFile: number) { row throws(KnowledgeError) in
        try addCarrier(row, &tokenizer)
      }
    case "vendor-groups.tsv":
      try sources.forEachRow(ofFile: number) { row throws(KnowledgeError) in
        try addGroup(row, &tokenizer)
      }
    case "not-mentions.tsv":
      try sources.forEachRow(ofFile: number) { row throws(KnowledgeError) in
        add(try row.columns(1)[0], .other, &tokenizer)
      }
    default: break
    }
  }

  private mutating func add(
    _ phrase: FileBytes, _ entity: Entity, _ tokenizer: inout Tokenizer
  ) {
    tokenizer.enter(phrase: phrase, into: &words)
    names.add(words, entity)
    switch entity {
    case .vendors, .epithet: vendorPhrases.append(words)
    default: break
    }
  }

  private mutating func add(
    _ phrase: String, _ entity: Entity, _ tokenizer: inout Tokenizer
  ) {
    var phrase = phrase
    phrase.withUTF8 { add($0, entity, &tokenizer) }
  }

  // MARK: Tables

  mutating func addCountries(_ tokenizer: inout Tokenizer) {
    for (index, country) in countries.all.enumerated() {
      country.row.withColumns { column in
        add(column[2], .country(index, .name), &tokenizer)
        for name in column[3].listItems { add(name, .country(index, .name), &tokenizer) }
        for name in column[4].listItems { add(name, .country(index, .demonym), &tokenizer) }
        for (rank, name) in column[5].listItems.enumerated() where !name.elementsEqual(column[2]) {
          add(name, .country(index, rank == 0 ? .capital : .metonym), &tokenizer)
        }
      }
    }
    // "US" is no name in the file, as only its capitals tell it from "us".
    for name in ["US", "EU"] {
      guard let code = CountryCode(name), let country = countries.index(of: code) else { continue }
      add(name, .country(country, .name), &tokenizer)
    }
  }

  mutating func addVendors(_ tokenizer: inout Tokenizer) {
    for (index, vendor) in vendors.all.enumerated() {
      vendorSets.append([index])
      vendor.row.withColumns { column in
        addNameAndCapitals(column[1], .vendors(index), &tokenizer)
        for name in column[3].listItems { addNameAndCapitals(name, .vendors(index), &tokenizer) }
        for epithet in column[4].listItems { add(epithet, .epithet(index), &tokenizer) }
        for person in column[5].listItems { add(person, .vendorPerson(index), &tokenizer) }
      }
    }
  }

  private mutating func addNameAndCapitals(
    _ name: FileBytes, _ entity: Entity, _ tokenizer: inout Tokenizer
  ) {
    add(name, entity, &tokenizer)
    guard name.contains(where: { $0 &- 0x61 < 26 || $0 >= 0x80 }) else { return }
    let text = name.text
    let capitals = text.uppercased()
    if capitals != text { add(capitals, entity, &tokenizer) }
  }

  // MARK: Files

  private mutating func addInstitution(
    _ row: KnowledgeRow, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    let column = try row.columns(3)
    let country = try countryIndex(column[1], row)
    let kind = try row.word(column[2], of: institutionKinds)
    for name in column[0].listItems { add(name, .institution(country, kind), &tokenizer) }
  }

  private mutating func addLeader(
    _ row: KnowledgeRow, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    let column = try row.columns(6)
    let country = try countryIndex(column[0], row)
    offices.append(
      Office(
        title: row.span(of: column[3]), from: try day(column[4], row), to: try day(column[5], row)))
    let office = offices.count - 1
    let (surname, isWeak) = name(column[1])
    if !surname.isEmpty {
      add(surname, .leader(country, office: office, isWeak: isWeak), &tokenizer)
    }
    for name in column[2].listItems {
      add(name, .leader(country, office: office, isWeak: false), &tokenizer)
    }
  }

  private mutating func addCarrier(
    _ row: KnowledgeRow, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    let column = try row.columns(4)
    let country = try countryIndex(column[1], row)
    let ownership = try row.word(column[2], of: ownerships)
    var names = column[0].listItems
    let first = names.next().map { row.span(of: name($0).bytes) }
    carriers.append(
      Carrier(
        name: first ?? row.span(of: column[0]), country: country, ownership: ownership,
        isMultinational: column[3].elementsEqual("multinational".utf8)))
    for item in column[0].listItems {
      let (name, isWeak) = name(item)
      add(name, .carrier(carriers.count - 1, isWeak: isWeak), &tokenizer)
    }
  }

  private mutating func addGroup(
    _ row: KnowledgeRow, _ tokenizer: inout Tokenizer
  ) throws(KnowledgeError) {
    let column = try row.columns(2)
    var members: [Int] = []
    for name in column[1].listItems.texts {
      guard let index = vendors.all.firstIndex(where: { $0.id.rawValue == name }) else {
        throw .unknownWord(row.line, name, known: vendors.all.map(\.id.rawValue))
      }
      members.append(index)
    }
    vendorSets.append(members)
    for phrase in column[0].listItems { add(phrase, .vendors(vendorSets.count - 1), &tokenizer) }
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

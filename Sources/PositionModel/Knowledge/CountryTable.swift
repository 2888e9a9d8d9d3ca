/// A state or the EU, with the names it goes by.
public struct Country: Sendable {
  public let code: CountryCode
  /// The short English name.
  public let name: String
  /// Its row: all else is read from there.
  let row: SourceRow

  /// ISO 3166-1 alpha-3.
  public var alpha3: String { row.text(1) }
  public var otherNames: [String] { row.list(3) }
  /// Adjectives and names of its people: "Swedish", "Swedes".
  public var demonyms: [String] { row.list(4) }
  /// The capital first, then other words that stand for its government: "Downing Street".
  public var metonyms: [String] { row.list(5) }
}

/// The states of the world by every name in use.
public struct CountryTable: Sendable {
  /// In order of name.
  public let all: [Country]
  /// The place of each code in ``all``, -1 for none.
  private let places: [Int16]

  init(_ sources: KnowledgeSources) throws(KnowledgeError) {
    var countries: [Country] = []
    var lines: [SourceLine?] = Array(repeating: nil, count: CountryCode.count)
    try sources.forEachRow(of: "countries.tsv") { row throws(KnowledgeError) in
      let column = try row.columns(6)
      guard let code = CountryCode(bytes: column[0]) else {
        throw .unknownWord(row.line, column[0].text, known: ["an ISO 3166-1 alpha-2 code"])
      }
      if let first = lines[code.number] {
        throw .duplicate(row.line, column[0].text, first: first)
      }
      lines[code.number] = row.line
      guard !column[2].isEmpty else { throw .emptyColumn(row.line, 3) }
      countries.append(
        Country(code: code, name: column[2].text, row: SourceRow(row, in: sources)))
    }
    all = countries.sorted { $0.name < $1.name }
    var places = [Int16](repeating: -1, count: CountryCode.count)
    for (place, country) in all.enumerated() { places[country.code.number] = Int16(place) }
    self.places = places
  }

  public subscript(code: CountryCode) -> Country? { index(of: code).map { all[$0] } }

  /// The place of a code in ``all``.
  func index(of code: CountryCode) -> Int? {
    let place = Int(places[code.number])
    return place < 0 ? nil : place
  }

  /// The English name, or the code where there is none.
  public func name(of code: CountryCode) -> String { self[code]?.name ?? code.rawValue }

  /// The country that a person means: alpha-2, alpha-3, name, demonym or capital, in any case,
  /// with or without dots.
  public func code(named text: String) -> CountryCode? {
    let key = nameKey(text)
    // A code goes before a name, and a name before another country's alias.
    if let code = CountryCode(key), self[code] != nil { return code }
    if let country = all.first(where: { nameKey($0.name) == key }) { return country.code }
    let alias = all.first { country in
      ([country.alpha3] + country.otherNames + country.demonyms + country.metonyms)
        .contains { nameKey($0) == key }
    }
    return alias?.code
  }

  /// The name that a mistyped one most likely means.
  public func suggestion(for text: String) -> String? {
    nearest(to: text, in: all.flatMap { [$0.name] + $0.otherNames })
  }
}

/// A name without what people type differently: case, dots, hyphens, "the".
private func nameKey(_ name: String) -> String {
  var bytes: [UInt8] = []
  for byte in name.lowercased().utf8 {
    switch byte {
    case UInt8(ascii: "."): break
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ","),
      UInt8(ascii: "'"):
      if bytes.last != 0x20 { bytes.append(0x20) }
    default: bytes.append(byte)
    }
  }
  while bytes.last == 0x20 { bytes.removeLast() }
  if bytes.starts(with: "the ".utf8) { bytes.removeFirst(4) }
  return String(decoding: bytes.drop { $0 == 0x20 }, as: UTF8.self)
}

/// A state or the EU, with the names it goes by.
public struct Country: Hashable, Sendable {
  public var code: CountryCode
  /// ISO 3166-1 alpha-3.
  public var alpha3: String
  /// The short English name.
  public var name: String
  public var otherNames: [String]
  /// Adjectives and names of its people: "Swedish", "Swedes".
  public var demonyms: [String]
  /// The capital first, then other words that stand for its government: "Downing Street".
  public var metonyms: [String]
}

/// The states of the world by every name in use.
public struct CountryTable: Sendable {
  /// In order of name.
  public let all: [Country]
  private let byCode: [CountryCode: Int]

  init(_ files: [KnowledgeFile]) throws(KnowledgeError) {
    var countries: [Country] = []
    var lines: [CountryCode: SourceLine] = [:]
    for file in files {
      try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in
        let column = try row.columns(6)
        guard let code = CountryCode(bytes: column[0]) else {
          throw .unknownWord(row.line, column[0].text, known: ["an ISO 3166-1 alpha-2 code"])
        }
        if let first = lines.updateValue(row.line, forKey: code) {
          throw .duplicate(row.line, column[0].text, first: first)
        }
        guard !column[2].isEmpty else { throw .emptyColumn(row.line, 3) }
        countries.append(
          Country(
            code: code, alpha3: column[1].text, name: column[2].text,
            otherNames: column[3].listItems.texts, demonyms: column[4].listItems.texts,
            metonyms: column[5].listItems.texts))
      }
    }
    all = countries.sorted { $0.name < $1.name }
    var byCode: [CountryCode: Int] = [:]
    for (index, country) in all.enumerated() { byCode[country.code] = index }
    self.byCode = byCode
  }

  public subscript(code: CountryCode) -> Country? { byCode[code].map { all[$0] } }

  /// The place of a code in ``all``.
  func index(of code: CountryCode) -> Int? { byCode[code] }

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

/// A maker of network gear, with the names it goes by.
public struct Vendor: Sendable {
  public let id: VendorID
  public let name: String
  /// Where it is from; `nil` for a group.
  public let home: CountryCode?
  /// Its row: all else is read from there.
  let row: SourceRow

  public var otherNames: [String] { row.list(3) }
  /// What news calls it without its name: "the Shenzhen-based firm".
  public var epithets: [String] { row.list(4) }
  public var people: [String] { row.list(5) }
}

/// The vendors, the most discussed first.
public struct VendorTable: Sendable {
  public let all: [Vendor]

  init(_ sources: KnowledgeSources) throws(KnowledgeError) {
    var vendors: [Vendor] = []
    var lines: [SourceLine] = []
    try sources.forEachRow(of: "vendors.tsv") { row throws(KnowledgeError) in
      let column = try row.columns(6)
      let id = VendorID(column[0].text)
      if let first = vendors.firstIndex(where: { $0.id == id }) {
        throw .duplicate(row.line, id.rawValue, first: lines[first])
      }
      guard !column[1].isEmpty else { throw .emptyColumn(row.line, 2) }
      lines.append(row.line)
      vendors.append(
        Vendor(
          id: id, name: column[1].text, home: CountryCode(bytes: column[2]),
          row: SourceRow(row, in: sources)))
    }
    all = vendors
  }

  public subscript(id: VendorID) -> Vendor? { all.first { $0.id == id } }

  /// The name, or the identifier where there is none.
  public func name(of id: VendorID) -> String { self[id]?.name ?? id.rawValue }

  /// The vendor that a person means, by identifier or name in any case.
  public func id(named text: String) -> VendorID? {
    let name = text.lowercased()
    let vendor = all.first { vendor in
      ([vendor.id.rawValue, vendor.name] + vendor.otherNames).contains { $0.lowercased() == name }
    }
    return vendor?.id
  }

  /// The name that a mistyped one most likely means.
  public func suggestion(for text: String) -> String? { nearest(to: text, in: all.map(\.name)) }
}

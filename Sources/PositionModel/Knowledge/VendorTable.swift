/// A maker of network gear, with the names it goes by.
public struct Vendor: Hashable, Sendable {
  public var id: VendorID
  public var name: String
  /// Where it is from; `nil` for a group.
  public var home: CountryCode?
  public var otherNames: [String]
  /// What news calls it without its name: "the Shenzhen-based firm".
  public var epithets: [String]
  public var people: [String]
}

/// The vendors, the most discussed first.
public struct VendorTable: Sendable {
  public let all: [Vendor]
  private let byID: [VendorID: Int]
  private let byName: [String: VendorID]

  init(_ files: [KnowledgeFile]) throws(KnowledgeError) {
    var vendors: [Vendor] = []
    var lines: [String: SourceLine] = [:]
    for file in files {
      try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in
        let column = try row.columns(6)
        let id = column[0].text
        if let first = lines.updateValue(row.line, forKey: id) {
          throw .duplicate(row.line, id, first: first)
        }
        guard !column[1].isEmpty else { throw .emptyColumn(row.line, 2) }
        vendors.append(
          Vendor(
            id: VendorID(id), name: column[1].text, home: CountryCode(bytes: column[2]),
            otherNames: column[3].listItems.texts, epithets: column[4].listItems.texts,
            people: column[5].listItems.texts))
      }
    }
    all = vendors
    var byID: [VendorID: Int] = [:]
    var byName: [String: VendorID] = [:]
    for (index, vendor) in vendors.enumerated() {
      byID[vendor.id] = index
      for name in [vendor.id.rawValue, vendor.name] + vendor.otherNames {
        byName[name.lowercased()] = byName[name.lowercased()] ?? vendor.id
      }
    }
    self.byID = byID
    self.byName = byName
  }

  public subscript(id: VendorID) -> Vendor? { byID[id].map { all[$0] } }

  /// The name, or the identifier where there is none.
  public func name(of id: VendorID) -> String { self[id]?.name ?? id.rawValue }

  /// The vendor that a person means, by identifier or name in any case.
  public func id(named text: String) -> VendorID? { byName[text.lowercased()] }

  /// The name that a mistyped one most likely means.
  public func suggestion(for text: String) -> String? { nearest(to: text, in: all.map(\.name)) }
}

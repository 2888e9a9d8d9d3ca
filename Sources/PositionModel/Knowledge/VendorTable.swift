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
      for row in KnowledgeRow.all(in: file) {
        let column = try row.columns(6)
        if let first = lines.updateValue(row.line, forKey: column[0]) {
          throw .duplicate(row.line, column[0], first: first)
        }
        guard !column[1].isEmpty else { throw .emptyColumn(row.line, 2) }
        vendors.append(
          Vendor(
            id: VendorID(column[0]), name: column[1], home: CountryCode(column[2]),
            otherNames: listItems(column[3]), epithets: listItems(column[4]),
            people: listItems(column[5])))
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

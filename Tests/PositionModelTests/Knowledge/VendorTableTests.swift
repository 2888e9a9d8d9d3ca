import PositionModel
import Testing

struct VendorTableTests {
  // swift-format-ignore
  static let names: [(String, String?)] = [
    ("huawei",              "huawei"),
    ("HUAWEI",              "huawei"),
    ("Huawei Technologies", "huawei"),
    ("ZTE Corporation",     "zte"),
    ("nec",                 "nec"),
    ("Samsung Electronics", "samsung"),
    ("ericsson",            "ericsson"),
    ("Parallel Wireless",   "parallel-wireless"),
    ("chinese vendors",     "chinese-vendors"),
    ("chinese-vendors",     "chinese-vendors"),
    ("Norway",              nil),
    ("",                    nil),
  ]

  @Test(arguments: names)
  func `a vendor goes by identifier or name in any case`(name: String, id: String?) throws {
    #expect(try Model.knowledge.get().vendors.id(named: name)?.rawValue == id)
  }

  // swift-format-ignore
  static let mistyped: [(String, String?)] = [
    ("Huwaei",   "Huawei"),
    ("Erikson",  "Ericsson"),
    ("Nokai",    "Nokia"),
    ("samsumg",  "Samsung"),
    ("qqqqqq",   nil),
  ]

  @Test(arguments: mistyped)
  func `a mistyped name suggests the one that is meant`(typed: String, meant: String?) throws {
    #expect(try Model.knowledge.get().vendors.suggestion(for: typed) == meant)
  }

  @Test func `every vendor is there once, and its home is a country`() throws {
    let knowledge = try Model.knowledge.get()
    let vendors = knowledge.vendors
    #expect(Set(vendors.all.map(\.id)).count == vendors.all.count)
    #expect(vendors.all.first?.id == VendorID("huawei"))
    for vendor in vendors.all {
      #expect(vendors[vendor.id]?.name == vendor.name)
      #expect(vendors.id(named: vendor.name) == vendor.id)
      #expect(vendors.name(of: vendor.id) == vendor.name)
      if let home = vendor.home { #expect(knowledge.countries[home] != nil, "\(vendor.id)") }
    }
  }

  @Test func `an unknown identifier is its own name`() throws {
    #expect(try Model.knowledge.get().vendors.name(of: VendorID("acme")) == "acme")
  }
}

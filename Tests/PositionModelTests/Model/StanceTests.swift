import PositionModel
import Testing

struct StanceTests {
  @Test func `stances go from shut to open`() {
    #expect(Stance.allCases.sorted() == [.ban, .restrict, .undecided, .trial, .allow])
    #expect(Stance.allCases.map(\.rank).sorted() == [0, 1, 2, 3, 4])
  }

  @Test func `keys go by country, vendor, and the state before its operators`() throws {
    let chile = try #require(CountryCode("CL"))
    let niger = try #require(CountryCode("NE"))
    let keys = [
      PositionKey(niger, VendorID("huawei")),
      PositionKey(chile, VendorID("zte")),
      PositionKey(chile, VendorID("nokia"), .operators),
      PositionKey(chile, VendorID("nokia")),
    ]
    #expect(keys.sorted() == [keys[3], keys[2], keys[1], keys[0]])
  }
}

import PositionModel
import Testing

/// Whose act it is: the state's in all its forms, or its carriers'.
struct ActorFinderTests {
  @Test(arguments: [
    "Denmark", "The Danish government", "Denmark's government", "The government of Denmark",
    "Danish ministers", "Denmark's parliament", "The Danish parliament", "Copenhagen",
    "Denmark's telecoms regulator", "The Danish defence ministry", "The Kingdom of Denmark",
  ])
  func `the state goes by many names`(actor: String) throws {
    let text = "\(actor) banned ZTE from 5G networks."
    #expect(try derive(text).shortPositions == ["DK zte ban"])
  }

  // swift-format-ignore
  static let carriers: [(String, [String])] = [
    ("BT chose Ericsson to supply its 5G network.",              ["GB ericsson allow operators"]),
    ("SoftBank picked Nokia for its 5G network.",                ["JP nokia allow operators"]),
    ("Globe Telecom uses Huawei equipment in its 5G network.",   ["PH huawei allow operators"]),
    ("Deutsche Telekom chose Ericsson for its 5G network.",      ["DE ericsson allow operators"]),
    ("Bharti Airtel picked Samsung to supply its 5G network.",   ["IN samsung allow operators"]),
    ("Telus selected Nokia to build its 5G network.",            ["CA nokia allow operators"]),
    ("Vodafone removed Huawei equipment from its 5G network.",   ["GB huawei ban operators"]),
  ]

  @Test(arguments: carriers)
  func `a carrier's choice is not the state's`(text: String, expected: [String]) throws {
    #expect(try derive(text).shortPositions == expected)
  }

  @Test func `a carrier that the state owns counts as the state`() throws {
    let text = "Ethio Telecom chose ZTE to build its 5G network."
    #expect(try derive(text).shortPositions == ["ET zte allow"])
  }

  @Test(arguments: [
    "An analyst in Denmark wants ZTE out of 5G networks.",
    "A Danish newspaper calls for a ban on ZTE in 5G networks.",
    "The Danish opposition demanded a ban on ZTE in 5G networks.",
  ])
  func `who binds nobody makes no ban`(text: String) throws {
    #expect(!(try derive(text).shortPositions.contains("DK zte ban")))
  }
}

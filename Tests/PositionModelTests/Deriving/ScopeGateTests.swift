import PositionModel
import Testing

/// What is about networks, and what is another story.
struct ScopeGateTests {
  @Test(arguments: [
    "Japan banned exports of chips to Huawei.",
    "Taiwan banned the sale of Huawei phones.",
    "The Czech Republic banned Huawei phones from its ministries.",
    "Poland arrested a Huawei employee on charges of spying.",
    "India banned Xiaomi apps from its phones.",
    "Samsung phones were banned from flights by Norway.",
    "The United States put Huawei on its export blacklist.",
    "Singapore banned imports of Samsung phones.",
    "Australia blocked a Huawei undersea cable to the Solomon Islands.",
    "Italy fined ZTE for late payment of taxes.",
    "Huawei opened a research laboratory in Finland.",
    "Vietnam hosted a conference on 5G that Ericsson attended.",
    "Denmark sold more Nokia phones than Sweden.",
  ])
  func `exports, phones, cables, arrests and prizes are no position`(text: String) throws {
    #expect(try derive(text).shortPositions == [])
  }

  // swift-format-ignore
  static let scopes: [(String, MeasureScope)] = [
    ("Norway has banned Huawei from its 5G network.",                    .fiveG),
    ("Estonia banned Huawei from the core of its 5G network.",           .core),
    ("Japan banned Huawei from government contracts for 5G equipment.",  .procurement),
    ("Britain capped ZTE's share of its 5G network at 35 percent.",      .share),
    ("Uruguay allowed ZTE to take part in 5G trials.",                   .trials),
  ]

  @Test(arguments: scopes)
  func `a claim says how much of the network it is about`(
    text: String, scope: MeasureScope
  ) throws {
    #expect(try derive(text).positions.first?.scope == scope)
  }

  @Test(arguments: ["5G network", "telecom network", "mobile network", "telecoms infrastructure"])
  func `any word for a network will do`(network: String) throws {
    #expect(
      try derive("Norway has banned Huawei from its \(network).").shortPositions
        == ["NO huawei ban"])
  }
}

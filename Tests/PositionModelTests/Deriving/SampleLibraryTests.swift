import PositionModel
import Testing

/// What a first start shows.
struct SampleLibraryTests {
  private static let ledger = Model.deriver.map { deriver in
    var ledger = PositionLedger()
    for article in SampleLibrary.articles { ledger.add(deriver.derive(article)) }
    return ledger
  }

  private func positions() throws -> [String] {
    try Self.ledger.get().positions().map { short($0.country, $0.vendor, $0.stance, $0.basis) }
  }

  @Test(arguments: [
    "IN huawei undecided", "US huawei ban", "AU huawei ban", "VE chinese-vendors trial",
  ])
  func `the countries of the sample stand where its articles say`(expected: String) throws {
    #expect(try positions().contains(expected))
  }

  @Test(arguments: [
    "IN huawei ban", "CN huawei ban", "CN huawei allow", "CN huawei trial", "US nokia ban",
    "US huawei allow", "GB huawei ban", "VE huawei ban", "FI nokia allow", "SE ericsson allow",
    "KR samsung allow", "IN nokia trial",
  ])
  func `a tempting wrong reading is resisted`(lure: String) throws {
    #expect(try !positions().contains(lure))
  }

  @Test func `pressure, offers and what is ahead are there`() throws {
    let ledger = try Self.ledger.get()
    let pressure = ledger.pressure.map {
      "\($0.from)>\($0.on?.rawValue ?? "*") \($0.wants.rawValue)"
    }
    #expect(pressure.contains("CN>IN allow"))
    #expect(pressure.contains { $0.hasPrefix("US>") && $0.hasSuffix("ban") })
    let offers = ledger.offers.map { "\($0.vendor)>\($0.to?.rawValue ?? "*") \($0.kind.rawValue)" }
    for offer in ["huawei>IN no-backdoor", "huawei>IN source-escrow", "huawei>US licensing"] {
      #expect(offers.contains(offer))
    }
    #expect(ledger.events.contains { $0.country.rawValue == "IN" && $0.kind == .spectrumAuction })
  }

  @Test func `all evidence is verbatim in its article`() throws {
    let deriver = try Model.deriver.get()
    for article in SampleLibrary.articles {
      let evidence = deriver.derive(article).allEvidence
      #expect(!evidence.isEmpty)
      #expect(evidence.allSatisfy { $0.isVerbatim(in: article.text) }, "\(article.id)")
    }
  }
}

import PositionModel
import TestSupport
import Testing

struct LedgerReaderTests {
  // swift-format-ignore
  static let pressure: [(MarkedText, [String])] = [
    ("The US has urged Poland to ‹exclude› Huawei from its 5G network.",               ["US>PL huawei ban"]),
    ("The United States urged Portugal to ‹ban› Huawei from its 5G network.",          ["US>PT huawei ban"]),
    ("Washington pressed Germany to ‹bar› Huawei from its 5G networks.",               ["US>DE huawei ban"]),
    ("American officials warned Hungary against ‹using› Huawei equipment in 5G networks.", ["US>HU huawei ban"]),
    ("Australia urged New Zealand to ‹ban› ZTE from 5G.",                              ["AU>NZ zte ban"]),
    ("Beijing asked Malaysia not to ‹ban› ZTE from its 5G network.",                   ["CN>MY zte allow"]),
    ("China asked Vietnam not to ‹exclude› ZTE from its 5G network.",                  ["CN>VN zte allow"]),
    ("The United States called on its allies to ‹ban› Huawei from 5G networks.",       ["US>* huawei ban"]),
  ]

  @Test(arguments: pressure)
  func `who presses whom for what`(text: MarkedText, expected: [String]) throws {
    let derivation = try derive(text.text)
    #expect(derivation.shortPressure == expected)
    #expect(derivation.positions.isEmpty)
    let evidence = try #require(derivation.pressure.first).evidence
    #expect(evidence.isVerbatim(in: text.text))
    #expect(evidence.marks.contains { $0.kind == .cue && $0.span.contains(text.marked) })
  }

  @Test func `a state that urges its own operators presses no other`() throws {
    let text = "The Czech government urged operators not to use Huawei in their 5G networks."
    let pressure = try derive(text).shortPressure
    withKnownIssue("the Czech state stands in the ledger as pressing", isIntermittent: true) {
      #expect(pressure == [])
    }
  }

  // swift-format-ignore
  static let offers: [(String, [String])] = [
    ("Huawei offered to sign a no-spy agreement with Germany.",                     ["huawei>DE no-backdoor"]),
    ("Huawei offered Poland access to the source code of its 5G equipment.",        ["huawei>PL source-review"]),
    ("ZTE promised Thailand that it would store data locally on servers in the country.", ["zte>TH local-data"]),
    ("Huawei is ready to license its 5G technology to American companies.",         ["huawei>US licensing"]),
    ("Huawei promised to build a factory for 5G equipment in France.",              ["huawei>FR local-production"]),
    ("Ericsson offered to open a security centre in Brazil.",                       ["ericsson>BR security-centre"]),
    ("Norway slept and Huawei did too.",                                            []),
  ]

  @Test(arguments: offers)
  func `what a vendor holds out to whom`(text: String, expected: [String]) throws {
    let derivation = try derive(text)
    #expect(derivation.shortOffers == expected)
    #expect(derivation.offers.allSatisfy { $0.evidence.isVerbatim(in: text) })
    #expect(derivation.offers.allSatisfy { !$0.evidence.words(.cue, of: text).isEmpty })
  }

  // swift-format-ignore
  static let events: [(String, String, String?)] = [
    ("Brazil will hold its 5G spectrum auction in June, and Huawei is waiting.",       "BR spectrum-auction", "in June"),
    ("Norway expects to auction 5G spectrum before March next year, and Huawei hopes.", "NO spectrum-auction", "before March next year"),
    ("Denmark's parliament will vote on a law on Huawei and 5G in May.",               "DK law",              "in May"),
    ("Operators in Portugal have until 2027 to remove Huawei equipment from 5G networks.", "PT deadline",     "until 2027"),
  ]

  @Test(arguments: events)
  func `what is ahead of a country, with the words for its time`(
    text: String, event: String, when: String?
  ) throws {
    let derivation = try derive(text)
    let index = try #require(derivation.shortEvents.firstIndex(of: event))
    #expect(derivation.events[index].when == when)
    #expect(derivation.events[index].evidence.isVerbatim(in: text))
  }

  @Test func `an entry that is said twice is there once`() throws {
    let text = "The US urged Poland to ban Huawei from 5G. "
    #expect(try derive(text + text).shortPressure == ["US>PL huawei ban"])
    let offer = "Huawei offered to sign a no-spy agreement with Germany. "
    #expect(try derive(offer + offer).shortOffers == ["huawei>DE no-backdoor"])
  }

  @Test func `without a vendor there are no entries`() throws {
    let derivation = try derive("The US urged Poland to hold its 5G spectrum auction in June.")
    #expect(derivation.pressure.isEmpty && derivation.offers.isEmpty)
    #expect(derivation.events.isEmpty && derivation.positions.isEmpty)
  }
}

import PositionModel
import Testing

/// Who is said to say it.
struct AttributionReaderTests {
  // swift-format-ignore
  static let voices: [(String, Speaker.Kind, String?)] = [
    ("Norway has banned Huawei from its 5G network.",                               .reporter,   nil),
    ("Norway's government said it would ban Huawei from its 5G network.",           .government, "Norway's government"),
    ("Denmark will ban ZTE from its 5G network, the defence ministry said.",        .government, "defence ministry"),
    ("President Macron said France would ban Huawei from its 5G network.",          .government, "Macron"),
    ("“Norway will ban Huawei from its 5G network,” the minister said.",            .government, "minister"),
    ("ZTE is banned from Sweden's 5G networks, the telecoms regulator said.",       .regulator,  "telecoms regulator"),
    ("Poland will ban Huawei from its 5G network, sources said.",                   .anonymous,  "sources"),
    ("Sources said Poland would ban Huawei from its 5G network.",                   .anonymous,  "Sources"),
    ("Kenya will ban Huawei from its 5G network, a newspaper reported.",            .media,      "newspaper"),
    ("Vietnam will ban Huawei from its 5G network, analysts said.",                 .analyst,    "analysts"),
    ("Bulgaria will allow Huawei into its 5G network, Huawei said.",                .vendor,     "Huawei"),
    ("Bulgaria will allow Huawei into its 5G network, a Huawei spokesman said.",    .vendor,     "spokesman"),
    ("Bulgaria will allow Huawei into its 5G network, said a spokeswoman for Huawei.", .vendor,  "spokeswoman"),
    ("Jan Novak, an analyst, said Estonia would ban Huawei from its 5G network.",   .analyst,    "analyst"),
    ("“It is costly,” said Ana Souza, an analyst. “Chile will ban ZTE from its 5G network.”", .analyst, "analyst"),
    ("“We looked at it,” the Peruvian minister said. “Peru will ban ZTE from 5G.”", .government, "Peruvian minister"),
    ("Vodafone said Portugal had banned ZTE from 5G networks.",                     .operator,   "Vodafone"),
    ("Germany will ban Huawei from 5G, US officials said.",                         .otherState, "US officials"),
  ]

  @Test(arguments: voices)
  func `a claim has the voice of its source`(
    text: String, kind: Speaker.Kind, name: String?
  ) throws {
    let claim = try #require(try derive(text).claims.first)
    #expect(claim.evidence.speaker.kind == kind)
    #expect(claim.evidence.speaker.name == name)
  }

  // swift-format-ignore
  static let missed: [(String, Speaker.Kind)] = [
    ("Italy will ban ZTE from its 5G network, two people familiar with the matter said.", .anonymous),
    ("Poland will ban Huawei from its 5G network, said an official who asked not to be named.", .anonymous),
    ("According to the Finnish ministry, ZTE will be banned from 5G networks.",           .government),
    ("PTS, Sweden's telecoms regulator, said ZTE would be banned from 5G networks.",      .regulator),
    ("Canada will ban ZTE from its 5G network, the opposition leader said.",              .opposition),
    ("A court in Canada ruled that Huawei was banned from the 5G network.",               .court),
  ]

  @Test(arguments: missed)
  func `a claim has the voice of a source that is harder to find`(
    text: String, kind: Speaker.Kind
  ) throws {
    let claim = try #require(try derive(text).claims.first)
    withKnownIssue("another name nearby, or none, is taken for the source", isIntermittent: true) {
      #expect(claim.evidence.speaker.kind == kind)
    }
  }

  private func confidence(_ source: String) throws -> Double {
    let text = "Chile will ban ZTE from its 5G network, \(source) said."
    return try #require(try derive(text).claims.first).confidence
  }

  @Test func `the own state counts most, then the unnamed, then those who bind nobody`() throws {
    let government = try confidence("the Chilean government")
    let unnamed = try confidence("sources")
    #expect(government > unnamed)
    for source in ["analysts", "US officials", "an opposition party", "Ericsson", "Telefonica"] {
      #expect(try confidence(source) < unnamed, "\(source)")
    }
  }

  @Test(arguments: ["analysts", "US officials", "Japanese diplomats"])
  func `the word of those who bind nobody makes no sure position`(source: String) throws {
    let text = "Chile will ban ZTE from its 5G network, \(source) said."
    #expect(try derive(text).positions.allSatisfy { $0.confidence < 0.5 })
  }

  @Test func `what is told by those who bind nobody is hearsay`() throws {
    let claim = try derive("Chile has banned ZTE from 5G networks, analysts said.").claims.first
    #expect(try #require(claim).tier == .hearsay)
    let own = try derive("Chile has banned ZTE from 5G networks.").claims.first
    #expect(try #require(own).tier == .enacted)
  }
}

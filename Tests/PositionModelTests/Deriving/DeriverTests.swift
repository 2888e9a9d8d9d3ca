import PositionModel
import TestSupport
import Testing

struct DeriverTests {
  private static let story = """
    Baltic states shut out Huawei

    Estonia and Latvia have banned Huawei from their 5G networks. Lithuania has not decided
    whether to exclude ZTE, its minister said on Monday.

    The US has urged Poland to exclude Huawei from its 5G network. Huawei offered to sign a
    no-spy agreement with Germany. Deutsche Telekom chose Ericsson for its 5G network.
    """

  @Test func `the same article gives the same answer`() throws {
    let first = try derive(Self.story, on: "2020-06-15")
    let again = try derive(Self.story, on: "2020-06-15")
    #expect(first == again)
    #expect(!first.positions.isEmpty)
  }

  @Test func `a derivation is named and dated as its article`() throws {
    let article = Article(
      id: ArticleID("a/b"), text: Self.story, day: Day("2020-06"), title: "T", source: "S")
    let derivation = try Model.deriver.get().derive(article)
    #expect(derivation.article == article.id)
    #expect(derivation.title == "T" && derivation.source == "S")
    #expect(derivation.day == Day("2020-06"))
    #expect(derivation.allEvidence.allSatisfy { $0.article == article.id })
  }

  @Test func `lists are in order and without doubles`() throws {
    let derivation = try derive(Self.story)
    let keys = derivation.positions.map(\.key)
    #expect(keys == keys.sorted() && Set(keys).count == keys.count)
    #expect(derivation.countries == Set(derivation.countries).sorted())
    #expect(derivation.vendors == Set(derivation.vendors).sorted())
    #expect(derivation.vendors.map(\.rawValue) == ["ericsson", "huawei", "zte"])
  }

  @Test func `every position, claim and entry is verbatim at its place`() throws {
    let evidence = try derive(Self.story).allEvidence
    #expect(evidence.count > 4)
    #expect(evidence.allSatisfy { $0.isVerbatim(in: Self.story) })
  }

  @Test func `offsets are bytes whatever stands before`() throws {
    let text = "📡 Ålesund – “5G” 华为.\n\nNorway has banned Huawei from its 5G network."
    let evidence = try #require(try derive(text).claims.first).evidence
    #expect(evidence.text == "Norway has banned Huawei from its 5G network.")
    #expect(evidence.isVerbatim(in: text))
    #expect(evidence.span.end == text.utf8.count)
  }

  @Test(arguments: [
    "挪威政府宣布禁止华为参与其5G网络建设。",
    "Noruega prohibió a Huawei participar en su red 5G.",
    "Norwegen hat Huawei vom Ausbau seines 5G-Netzes ausgeschlossen.",
    "Норвегия запретила Huawei строить сеть 5G.",
    "النرويج تحظر هواوي من شبكات الجيل الخامس",
  ])
  func `a text that is not English has no positions`(text: String) throws {
    #expect(try derive(text).positions.isEmpty)
  }

  @Test func `a text that is not English says its language`() throws {
    let language = try derive("挪威政府宣布禁止华为参与其5G网络建设。").language
    withKnownIssue("every text is taken for English", isIntermittent: true) {
      #expect(language == "zh" || language == "und")
    }
  }

  @Test func `it can work in many tasks at once`() async throws {
    let deriver = try Model.deriver.get()
    let article = Article(id: ArticleID("a"), text: Self.story)
    let expected = deriver.derive(article)
    await withTaskGroup(of: Derivation.self) { group in
      for _ in 0..<8 { group.addTask { deriver.derive(article) } }
      for await derivation in group { #expect(derivation == expected) }
    }
  }
}

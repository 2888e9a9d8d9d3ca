import PositionModel
import ScreenCells
import TestSupport
import Testing

@testable import Dashboard

/// What articles are called on screen and in what is taken along.
struct ArticleNameTests {
  private let endless = String(repeating: "without end ", count: 500)

  @Test func `a title goes before the first words, and those before the id`() {
    let id = ArticleID("003_f90f.txt")
    #expect(ArticleSummary(id: id, title: "Talks", heading: "Some words").name == "Talks")
    #expect(ArticleSummary(id: id, heading: "Some words").name == "Some words")
    #expect(ArticleSummary(id: id).name == "003_f90f.txt")
    #expect([ArticleID: ArticleSummary]().name(of: id) == "003_f90f.txt")
  }

  @Test func `what came without end is cut`() throws {
    let id = ArticleID("a")
    let summary = ArticleSummary(id: id, title: endless, source: endless)
    #expect(summary.name.displayWidth <= 100 && summary.name.hasSuffix("…"))
    #expect(summary.outlet?.displayWidth == 40)
    let evidence = try #require(SampleWorld.snapshot.positions.first?.supporting.first?.evidence)
    let article = Article(id: id, text: endless, title: endless, source: endless)
    let lines = evidence.citation(in: article, about: "India").split(separator: "\n")
    #expect(lines.count == 3 && lines[2].displayWidth <= 330, "\(lines[2])")
  }

  @Test func `an article without a title is cited by its first words`() throws {
    let evidence = try #require(SampleWorld.snapshot.positions.first?.supporting.first?.evidence)
    let article = Article(id: ArticleID("a.txt"), text: "The vendor was barred on Monday. More.")
    #expect(
      evidence.citation(in: article, about: "").hasSuffix(
        "\nThe vendor was barred on Monday, undated, a.txt\n"))
  }
}

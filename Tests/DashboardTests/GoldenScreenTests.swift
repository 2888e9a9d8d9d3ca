import Dashboard
import PositionModel
import ScreenCells
import TestSupport
import Testing

/// Every view at three sizes, in colour and in ASCII, as recorded.
struct GoldenScreenTests {
  static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
  ]

  // swift-format-ignore
  static let views: [(name: String, keys: String)] = [
    ("dashboard", ""), ("detail", "/india⏎⏎↓"), ("article", "/india⏎⏎⏎"), ("map", "m/india⏎"), ("matrix", "x/india⏎"),
    ("time", "mt[["), ("briefing", "/india⏎b"), ("comparison", ":compare india germany⏎"), ("changes", "d2019⏎"),
    ("help", "?"), ("filter", "fstance:ban re"), ("command", ":brief ger"), ("marks", "*jj*/germany⏎"),
  ]

  @Test(arguments: views, sizes)
  func `every view looks as recorded`(view: (name: String, keys: String), size: Size) throws {
    var session = Session(size: size)
    session.answering = try answering()
    session.type(view.keys)
    try expectGoldens(session.surface, "\(view.name)-\(size)")
  }

  /// Answers with briefings and changes of the sample world, and as a session does else.
  private func answering() throws -> (Effect) -> Answer {
    let world = SampleWorld.snapshot
    let lastYear = try #require(Day("2018-12-31"))
    let before = world.positions.filter { $0.since.map { $0 <= lastYear } ?? false }
    let dossier = Dossier(
      origin: world.name,
      ledger: PositionLedger(
        answers: [nil: world.positions, lastYear: before], pressure: world.pressure,
        offers: world.offers, events: world.events),
      articles: world.articles, articleCounts: [nil: world.articleCount], mentions: [:])
    let librarian = Librarian(
      dossier, names: try NameTables.embedded(), article: { SampleWorld.articles[$0] },
      marks: { _ in [] })
    return { effect in
      switch effect {
      case .loadBriefing, .loadChanges: librarian.answer(effect)
      default: Session.answer(effect)
      }
    }
  }
}

import PositionModel
import ScreenCells

/// Does the work that the dashboard asks for, on dossiers and the articles that they are made of.
public struct Librarian: Sendable {
  private let knowledge: Knowledge
  private let dossier: @Sendable (BriefingQuery) throws -> Dossier
  private let article: @Sendable (ArticleID) throws -> Article?

  /// `dossier` gives what can answer a query; `article` fetches an article's text, and gives `nil`
  /// where it is not there any more.
  public init(
    knowledge: Knowledge, dossier: @escaping @Sendable (BriefingQuery) throws -> Dossier,
    article: @escaping @Sendable (ArticleID) throws -> Article?
  ) {
    self.knowledge = knowledge
    self.dossier = dossier
    self.article = article
  }

  /// A librarian with one dossier, which has it all.
  public init(
    _ dossier: Dossier, knowledge: Knowledge,
    article: @escaping @Sendable (ArticleID) throws -> Article?
  ) {
    self.init(knowledge: knowledge, dossier: { _ in dossier }, article: article)
  }

  /// Where all countries stand at the end of a day; `nil` for today.
  public func snapshot(asOf day: Day? = nil) throws -> LibrarySnapshot {
    LibrarySnapshot(try dossier(BriefingQuery(asOf: day)), asOf: day)
  }

  /// Does the work at once.
  public func answer(_ effect: Effect) -> Answer {
    switch effect {
    case .loadArticle(let id):
      do {
        guard let article = try article(id) else {
          return .failed(effect, "The article '\(id)' is not in the library any more")
        }
        return .article(article)
      } catch {
        return .failed(effect, "The article '\(id)' cannot be read: \(error)")
      }
    case .loadLibrary(let day):
      do {
        return .library(try snapshot(asOf: day))
      } catch {
        return .failed(effect, "The library cannot be read: \(error)")
      }
    case .loadBriefing(let topic):
      do {
        let query = BriefingQuery(topic)
        let briefing = Briefing(query, of: try dossier(query), knowledge: knowledge)
        return .briefing(topic) { briefing.lines(width: min($0, 100)) }
      } catch {
        return .failed(effect, "The library cannot be read: \(error)")
      }
    }
  }
}

extension LibrarySnapshot {
  /// What a dossier says at the end of a day; `nil` for today.
  public init(_ dossier: Dossier, asOf day: Day? = nil) {
    func counts(_ evidence: Evidence) -> Bool {
      guard let day, let written = dossier.day(of: evidence.article) else { return true }
      return written.earliest <= day.latest
    }
    let ledger = dossier.ledger
    self.init(
      name: dossier.origin, asOf: day, positions: ledger.positions(asOf: day?.latest),
      pressure: ledger.pressure.filter { counts($0.evidence) },
      offers: ledger.offers.filter { counts($0.evidence) },
      events: ledger.events.filter { counts($0.evidence) },
      articles: dossier.cards.values.map {
        ArticleSummary(id: $0.id, title: $0.title, day: $0.day, source: $0.source)
      }, articleCount: dossier.articleCount)
  }
}

extension BriefingQuery {
  fileprivate init(_ topic: BriefingTopic) {
    self.init(
      countries: topic.country.map { [$0] } ?? [], vendors: topic.vendor.map { [$0] } ?? [],
      stances: topic.stance.map { [$0] } ?? [], asOf: topic.asOf)
  }
}

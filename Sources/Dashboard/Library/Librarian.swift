import PositionModel
import ScreenCells

/// Does the work that the dashboard asks for, on dossiers and the articles that they are made of.
public struct Librarian: Sendable {
  private let names: BriefingNames
  private let days: @Sendable (Day?) throws -> LibrarySnapshot
  private let country: @Sendable (CountryCode) throws -> LibrarySnapshot?
  private let dossier: @Sendable (BriefingQuery, [Day]) throws -> Dossier
  private let courses: @Sendable () throws -> [PositionKey: [StanceChange]]
  private let evidence: @Sendable (PositionKey, StanceChange) throws -> Evidence?
  private let beginnings: @Sendable ([Position]) throws -> Beginnings
  private let article: @Sendable (ArticleID) throws -> Article?
  private let marks: @Sendable (Article) throws -> [Mark]
  private let seen: [PositionKey: Stance]

  /// `days` gives where all countries stand at the end of one day after another, `nil` being today;
  /// `country` gives the same of today with the claims of one country, before all are read; `dossier` gives what can answer a query, also as of other days; `courses` gives every change
  /// of the positions through the days and `evidence` what brought one about; `beginnings` gives what
  /// positions began with, where they do not show it; `article` fetches an
  /// article's text, and gives `nil` where it is not there any more; `marks` finds the names and
  /// cues in one; `seen` is what the reader saw on the last visit.
  public init(
    names: NameTables, days: @escaping @Sendable (Day?) throws -> LibrarySnapshot,
    country: @escaping @Sendable (CountryCode) throws -> LibrarySnapshot? = { _ in nil },
    dossier: @escaping @Sendable (BriefingQuery, [Day]) throws -> Dossier,
    courses: @escaping @Sendable () throws -> [PositionKey: [StanceChange]],
    evidence: @escaping @Sendable (PositionKey, StanceChange) throws -> Evidence?,
    beginnings: @escaping @Sendable ([Position]) throws -> Beginnings = { _ in Beginnings() },
    article: @escaping @Sendable (ArticleID) throws -> Article?,
    marks: @escaping @Sendable (Article) throws -> [Mark], seen: [PositionKey: Stance]? = nil
  ) {
    self.names = BriefingNames(names)
    self.days = days
    self.country = country
    self.dossier = dossier
    self.courses = courses
    self.evidence = evidence
    self.beginnings = beginnings
    self.article = article
    self.marks = marks
    self.seen = seen ?? [:]
  }

  /// A librarian with one dossier, which has it all.
  public init(
    _ dossier: Dossier, names: NameTables,
    article: @escaping @Sendable (ArticleID) throws -> Article?,
    marks: @escaping @Sendable (Article) throws -> [Mark]
  ) {
    let days = DossierDays(dossier)
    self.init(
      names: names, days: { days.snapshot(asOf: $0) }, dossier: { _, _ in dossier },
      courses: { dossier.ledger.courses() },
      evidence: { dossier.ledger.evidence(of: $1) },
      beginnings: { dossier.beginnings(of: $0) }, article: article, marks: marks)
  }

  /// Where all countries stand at the end of a day; `nil` for today.
  public func snapshot(asOf day: Day? = nil) throws -> LibrarySnapshot {
    try days(day)
  }

  /// Does the work at once.
  public func answer(_ effect: Effect) -> Answer {
    do {
      return try answered(effect)
    } catch {
      let what = if case .loadArticle(let id) = effect { "article '\(id)'" } else { "library" }
      return .failed(effect, "The \(what) cannot be read: \(error)")
    }
  }

  private func answered(_ effect: Effect) throws -> Answer {
    switch effect {
    case .loadArticle(let id):
      guard let article = try article(id) else {
        return .failed(effect, "The article '\(id)' is not in the library any more")
      }
      return .article(article, marks: try marks(article))
    case .prepareReading:
      _ = try marks(Article(id: ArticleID(""), text: ""))
      return .ready
    case .loadCountry(let code): return try country(code).map { .detailed($0) } ?? .ready
    case .loadLibrary(let day): return .library(try snapshot(asOf: day))
    case .loadBriefing(let topic):
      let briefing = try briefing(on: topic)
      return .briefing(topic) { briefing.lines(width: min($0, 100), isSpoken: topic.isSpoken) }
    case .loadTimeline: return .timeline(Timeline(try courses()))
    case .loadEvidence(let key, let change):
      return .evidence(of: change, try evidence(key, change))
    case .loadChanges(let topic): return try changes(on: topic)
    case .cite(let evidence, let about):
      return withArticle(evidence.article, effect) {
        .citation(evidence.citation(in: $0, about: about))
      }
    case .fetchLink(let id, let opens):
      return withArticle(id, effect) { .link($0.url, opens: opens) }
    case .openInBrowser, .write, .copy, .useMouse, .useTheme, .stopOpening, .add, .stopWork:
      return .failed(effect, "Nobody here can do this")
    }
  }

  private func changes(on topic: ChangesTopic) throws -> Answer {
    let query = BriefingQuery(vendors: topic.vendor.map { [$0] } ?? [], asOf: topic.asOf)
    var changes: [PositionDifference]
    let dossier: Dossier
    switch topic.since {
    case .day(let day):
      dossier = try self.dossier(query, [PositionDifference.dayBefore(day)])
      changes = PositionDifference.all(in: dossier, query, since: day, naming: names)
    case .lastVisit:
      dossier = try self.dossier(query, [])
      changes = PositionDifference.all(since: seen, in: dossier, query, naming: names)
    }
    let beginnings = try beginnings(changes.compactMap(\.after))
    beginnings.tell(&changes)
    let articles = dossier.articles.merging(beginnings.articles) { known, _ in known }
    return .changes(topic) { [changes] width in
      PositionDifference.lines(
        changes, since: topic.since, names: names, articles: articles, width: min(width, 100))
    }
  }

  public func briefing(on topic: BriefingTopic) throws -> Briefing {
    let query = BriefingQuery(topic)
    return Briefing(query, of: try dossier(query, []), names: names)
  }

  private func withArticle(
    _ id: ArticleID, _ effect: Effect, _ body: (Article) -> Answer
  ) -> Answer {
    switch answer(.loadArticle(id)) {
    case .article(let article, _): body(article)
    case .failed(_, let reason): .failed(effect, reason)
    default: .failed(effect, "The article '\(id)' cannot be read")
    }
  }
}

extension LibrarySnapshot {
  /// What a dossier says of what is asked for.
  public init(_ dossier: Dossier, query: BriefingQuery, naming names: BriefingNames) {
    let all = LibrarySnapshot(dossier, asOf: query.asOf)
    self.init(
      name: all.name, asOf: all.asOf, positions: query.positions(in: dossier, naming: names),
      pressure: [], offers: [], events: [], articlesByID: all.articles,
      articleCount: all.articleCount, newestDay: dossier.newestDay)
  }

  /// What a dossier says at the end of a day; `nil` for today.
  public init(_ dossier: Dossier, asOf day: Day? = nil) {
    self.init(dossier, asOf: day, positions: dossier.ledger.positions(asOf: day?.latest))
  }

  /// What a dossier says at the end of a day, where the positions have been worked out.
  init(_ dossier: Dossier, asOf day: Day?, positions: [Position]) {
    func counts(_ evidence: Evidence) -> Bool {
      guard let day, let written = dossier.day(of: evidence.article) else { return true }
      return written.earliest <= day.latest
    }
    let ledger = dossier.ledger
    self.init(
      name: dossier.origin, asOf: day, positions: positions,
      pressure: ledger.pressure.filter { counts($0.evidence) },
      offers: ledger.offers.filter { counts($0.evidence) },
      events: ledger.events.filter { counts($0.evidence) },
      articlesByID: dossier.articles, articleCount: dossier.articleCount(asOf: day),
      newestDay: dossier.newestDay)
    if day == nil { foreignCount = dossier.foreignCount }
    newestDays = dossier.newestDays
    remarks = dossier.remarks
  }
}

extension BriefingQuery {
  fileprivate init(_ topic: BriefingTopic) {
    self.init(
      countries: topic.countries, vendors: topic.vendor.map { [$0] } ?? [],
      stances: topic.stance.map { [$0] } ?? [], asOf: topic.asOf, filter: topic.filter)
  }
}

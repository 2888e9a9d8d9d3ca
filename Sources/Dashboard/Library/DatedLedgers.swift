import PositionModel

/// What a library says beside positions, each with the day from which on it is known.
///
/// A step to another day has then nothing to look up.
public struct DatedLedgers: Sendable {
  private let pressure: [(firstDay: Int, item: Pressure)]
  private let offers: [(firstDay: Int, item: Offer)]
  private let events: [(firstDay: Int, item: PolicyEvent)]
  private let foreignCount: Int
  private let remarks: [Remark]
  private let newestDay: Day?
  /// The articles that any of it and the positions rest on, as far as they have been asked for.
  public var articles: [ArticleID: ArticleSummary]

  public init(_ dossier: Dossier) {
    // An undated article counts on every day.
    func firstDay(_ evidence: Evidence) -> Int {
      dossier.day(of: evidence.article)?.earliest.number ?? .min
    }
    pressure = dossier.ledger.pressure.map { (firstDay($0.evidence), $0) }
    offers = dossier.ledger.offers.map { (firstDay($0.evidence), $0) }
    events = dossier.ledger.events.map { (firstDay($0.evidence), $0) }
    foreignCount = dossier.foreignCount
    remarks = dossier.remarks
    newestDay = dossier.newestDay
    articles = dossier.articles
  }

  /// A library at the end of a day, `nil` being today, with positions that have been worked out.
  public func snapshot(
    name: String, asOf day: Day?, positions: [Position], articleCount: Int
  ) -> LibrarySnapshot {
    let last = day?.latest.number ?? .max
    func known<Item>(_ all: [(firstDay: Int, item: Item)]) -> [Item] {
      all.compactMap { $0.firstDay <= last ? $0.item : nil }
    }
    var snapshot = LibrarySnapshot(
      name: name, asOf: day, positions: positions, pressure: known(pressure),
      offers: known(offers), events: known(events), articlesByID: articles,
      articleCount: articleCount, newestDay: newestDay)
    if day == nil { snapshot.foreignCount = foreignCount }
    snapshot.remarks = remarks
    return snapshot
  }
}

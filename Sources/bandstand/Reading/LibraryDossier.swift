import ArticleStore
import Dashboard
import PositionModel

extension Store {
  /// What can answer a query, and the same at the end of other days.
  ///
  /// Only what is asked for is read, so that a library of a million articles answers at once.
  func dossier(for query: BriefingQuery, alsoAsOf days: [Day] = []) throws -> Dossier {
    let days = [query.asOf?.latest] + days.map { Optional($0.latest) }
    var answers: [Day?: [Position]] = [:]
    var counts: [Day?: Int] = [nil: try articleCount()]
    for day in days {
      answers[day] = try positions(PositionRequest(countries: query.countries, asOf: day))
      if day != nil { counts[day] = try articleCount(asOf: day) }
    }
    // On an earlier day only some of them count, which may be any.
    let isOfNow = days.allSatisfy { $0 == nil }
    let ledgers = try ledgers(
      countries: query.countries, tellsAll: !isOfNow && !query.countries.isEmpty)
    let isOfAll = query.countries.isEmpty && query.asOf == nil
    return try dossier(answers, ledgers, counts, foreign: isOfAll ? foreignCount() : 0)
  }

  /// Where all countries stand, as it was worked out last, without claims.
  func outline() throws -> Dossier {
    let positions = try positions(PositionRequest(withClaims: false, mayLag: true))
    return try dossier(
      [nil: positions], LibraryLedgers(), [nil: articleCount()], foreign: foreignCount(),
      newestDays: newestDays())
  }

  /// An outline with the claims of one country: enough for a first screen.
  func detailed(_ outline: Dossier, _ country: CountryCode) throws -> Dossier {
    let others = outline.ledger.positions().filter { $0.country != country }
    let own = try positions(PositionRequest(countries: [country], mayLag: true))
    return try dossier(
      [nil: others + own], ledgers(countries: [country]), [nil: outline.articleCount],
      foreign: outline.foreignCount, newestDays: outline.newestDays)
  }

  /// What positions began with.
  func beginnings(of positions: [Position]) throws -> Beginnings {
    var beginnings = Beginnings()
    for position in positions {
      beginnings.sentences[position.key] = try beginning(of: position)
    }
    beginnings.articles = try summaries(of: Set(beginnings.sentences.values.map(\.article)))
    return beginnings
  }

  private func dossier(
    _ answers: [Day?: [Position]], _ ledgers: LibraryLedgers, _ counts: [Day?: Int],
    foreign: Int = 0, newestDays: [PositionKey: Day] = [:]
  ) throws -> Dossier {
    let articles = answers.values.reduce(ledgers.articles) { $0.union($1.articles()) }
    var dossier = Dossier(
      origin: try origin,
      ledger: PositionLedger(
        answers: answers, pressure: ledgers.pressure, offers: ledgers.offers,
        events: ledgers.events), articles: try summaries(of: articles), articleCounts: counts,
      foreignCount: foreign, mentions: ledgers.mentions, newestDay: try newestDay(),
      newestDays: newestDays)
    dossier.remarks = try remarks()
    return dossier
  }

  /// What the dashboard calls the library.
  var origin: String {
    get throws {
      try hasStale() ? "library, some of it as an earlier version read it" : "library"
    }
  }

  /// Notes and dismissals that hold, the oldest first.
  func remarks() throws -> [Remark] {
    try judgements().compactMap { judgement in
      var remark = Remark(
        words: judgement.words, who: judgement.who, day: Day(String(judgement.at.prefix(10))))
      switch judgement.matter {
      case .override: return nil  // It is told with the position.
      case .note(let country, let vendor, let article):
        (remark.country, remark.vendor, remark.article) = (country, vendor, article)
      case .dismissal(let key, let article, _):
        (remark.country, remark.vendor, remark.article) = (key.country, key.vendor, article)
        let claim = try judgedClaims(of: article).first { $0.dismissal?.id == judgement.id }?.claim
        remark.dismissed = Remark.Dismissed(stance: claim?.stance, sentence: claim?.evidence.text)
      }
      return remark
    }
  }

  /// What is known of some articles without their texts.
  func summaries(of articles: Set<ArticleID>) throws -> [ArticleID: ArticleSummary] {
    var summaries: [ArticleID: ArticleSummary] = [:]
    for caption in try captions(of: articles) {
      summaries[caption.id] = ArticleSummary(
        id: caption.id, title: caption.title, heading: caption.heading, day: caption.day,
        source: caption.source)
    }
    return summaries
  }
}

extension LibraryLedgers {
  /// The articles that they rest on.
  var articles: Set<ArticleID> {
    Set(
      pressure.map(\.evidence.article) + offers.map(\.evidence.article)
        + events.map(\.evidence.article))
  }
}

extension [Position] {
  /// The articles that they rest on.
  func articles() -> Set<ArticleID> {
    var articles: Set<ArticleID> = []
    for claims in map(\.supporting) + map(\.opposing) {
      for index in claims.indices { articles.insert(claims[index].evidence.article) }
    }
    return articles
  }
}

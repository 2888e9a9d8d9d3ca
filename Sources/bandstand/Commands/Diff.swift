import ArgumentParser
import ArticleStore
import Dashboard
import PositionModel
import ScreenCells

/// Prints which positions changed since a day.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Print which positions changed since a day, and on which evidence.",
    discussion: """
      EXAMPLES
        bandstand diff --since 2020-01-01
        bandstand diff --since 2020 --as-of 2020-12-31 --vendor huawei
        bandstand diff --since 2020-07 --format json uk france
        bandstand diff --since-last-visit
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "Countries; none is all.")
  var country: [String] = []

  @OptionGroup var filter: FilterOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Option(help: "How to print it.")
  var format = Format.text

  @Flag(help: "Since you last had the dashboard open on the library.")
  var sinceLastVisit = false

  func validate() throws {
    guard (filter.since != nil) != sinceLastVisit else {
      throw ValidationError("since when? Give --since YYYY-MM-DD or --since-last-visit")
    }
  }

  func run() async throws {
    let loader = try await Loader.ready()
    var query = try filter.query(countries: country, names: loader.names)
    let problems = Problems()
    if sinceLastVisit {
      let changes = try changesSinceLastVisit(query, BriefingNames(loader.names))
      return try tell(changes.all, since: changes.day, loader.names, changes.articles)
    }
    guard let since = query.since else { return }
    query.since = nil
    let dossier = try await loader.dossier(
      from: source.origin(), for: query, alsoAsOf: [since.earliest.adding(days: -1)],
      problems: problems)
    var changes = PositionDifference.all(
      in: dossier, query, since: since, naming: BriefingNames(loader.names))
    var articles = dossier.articles
    if case .library(let path) = try source.origin() {
      try tellCauses(&changes, &articles, openStore(path))
    } else {
      dossier.beginnings(of: changes.compactMap(\.after)).tell(&changes)
    }
    try tell(changes, since: since, loader.names, articles)
    try problems.finish()
  }

  private func changesSinceLastVisit(
    _ query: BriefingQuery, _ names: BriefingNames
  ) throws -> (
    all: [PositionDifference], day: String, articles: [ArticleID: ArticleSummary]
  ) {
    guard case .library(let path) = try source.origin() else {
      throw Failure("only a library remembers visits; 'bandstand add PATH' makes one")
    }
    let store = try openStore(path)
    return try stored {
      guard let visit = try store.lastVisit(of: readerName()) else {
        throw Failure("\(path): you have not been here yet; the dashboard keeps when you last were")
      }
      let dossier = try store.dossier(for: query)
      var changes = PositionDifference.all(
        since: visit.stances, in: dossier, query, naming: names)
      var articles = dossier.articles
      try tellCauses(&changes, &articles, store)
      return (changes, String(visit.at.prefix(10)), articles)
    }
  }

  /// Finds the sentences that brought changes about, and the articles that they are from.
  private func tellCauses(
    _ changes: inout [PositionDifference], _ articles: inout [ArticleID: ArticleSummary],
    _ store: Store
  ) throws {
    let beginnings = try stored { try store.beginnings(of: changes.compactMap(\.after)) }
    beginnings.tell(&changes)
    articles.merge(beginnings.articles) { known, _ in known }
  }

  private func tell(
    _ changes: [PositionDifference], since: some CustomStringConvertible, _ tables: NameTables,
    _ articles: [ArticleID: ArticleSummary]
  ) throws {
    let output = Output(look: lookOptions.look)
    switch format {
    case .text:
      let names = BriefingNames(tables)
      try output.lines(
        PositionDifference.lines(
          changes, since: since, names: names, articles: articles, width: output.look.width))
    case .json:
      var json = JSONWriter()
      json.array(changes) { json, change in
        json.object { json in
          json.key("country")
          json.string(change.key.country.rawValue)
          json.key("vendor")
          json.string(change.key.vendor.rawValue)
          json.key("basis")
          json.string(change.key.basis.rawValue)
          json.key("from")
          json.string(change.before?.stance.rawValue)
          json.key("to")
          json.string(change.after?.stance.rawValue)
          json.key("position")
          if let after = change.after {
            json.position(after, isAggregate: true)
          } else {
            json.null()
          }
        }
      }
      json.endLine()
      try output.json(json)
    }
    try output.flush()
  }
}

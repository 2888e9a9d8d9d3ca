import ArgumentParser
import ArticleStore
import Dashboard
import FilterLanguage
import PositionModel
import ScreenCells

/// Searches the library's text.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles with all the words.",
    discussion: """
      Words in any of their forms, and "words in a row" in quotes. Of near copies the first is shown. \
      Terms of the filter language among the words narrow it to articles that positions like these \
      rest on.

      EXAMPLES
        bandstand search spectrum auction
        bandstand search --limit 5 no-backdoor
        bandstand search '"source code"' --country germany --stance ban
        bandstand search auction stance:undecided region:asia
      """)

  @Argument(help: "Words, and terms such as stance:ban.")
  var word: [String]

  @OptionGroup var filter: ArticleFilterOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 20

  @Option(
    name: .customLong("filter"),
    help: ArgumentHelp(
      "More such terms: 'stance:ban -region:europe'.",
      valueName: "terms"))
  var terms: String?

  func run() async throws {
    let wanted = try filter.filter()
    let problems = Problems()
    let allowed = try await articlesOfTerms()
    let store = try articleStore(of: source.origin(), problems: problems)
    let most = allowed == nil ? limit : .max
    let words = word.filter { !Self.isTerm($0) }.joined(separator: " ")
    let found = try stored { try store.search(words, wanted, limit: most) }
    let hits = found.filter { allowed?.contains($0.id) ?? true }.prefix(max(0, limit))
    let output = Output(look: lookOptions.look)
    for hit in hits {
      var head = StyledText("\(hit.day?.description ?? "undated")  ", .muted)
      head.append(hit.id.rawValue, .heading)
      if let title = hit.title { head.append("  \(title)") }
      if hit.copyCount > 0 {
        head.append("  and \(hit.copyCount) near \(hit.copyCount == 1 ? "copy" : "copies")", .muted)
      }
      try output.lines([StyledText()] + head.wrapped(width: output.look.width, indent: 4))
      let snippet = Self.marked(hit.snippet).wrapped(width: output.look.width - 4)
      try output.lines(snippet.map { StyledText("    ") + $0 })
    }
    if hits.isEmpty { try output.text("No article has all of these words.\n") }
    try output.flush()
    try problems.finish()
  }

  /// Whether a word is a term of the filter language.
  private static func isTerm(_ word: String) -> Bool {
    guard let colon = word.firstIndex(of: ":") else { return false }
    let key = word[..<colon]
    return FilterKey(rawValue: String(key.first == "-" ? key.dropFirst() : key)) != nil
  }

  /// The articles that the positions rest on which the terms ask for; `nil` without terms.
  private func articlesOfTerms() async throws -> Set<ArticleID>? {
    let terms = word.filter(Self.isTerm) + (terms.map { [$0] } ?? [])
    guard !terms.isEmpty else { return nil }
    let loader = try await Loader.ready()
    let narrowing = try parseFilter(terms.joined(separator: " "), loader.names)
    let query = BriefingQuery(asOf: narrowing.asOf, filter: narrowing.without(.asOf))
    // The same files are read again for their text, and that reading tells what is wrong with them.
    let dossier = try await loader.dossier(
      from: source.origin(), for: query, problems: Problems(limit: 0))
    return Set(
      query.positions(in: dossier, naming: BriefingNames(loader.names)).flatMap { position in
        (position.supporting + position.opposing).map(\.evidence.article)
      })
  }

  /// A snippet with the words found told apart.
  private static func marked(_ snippet: String) -> StyledText {
    var text = StyledText()
    for (index, part) in snippet.split(separator: "\u{2}", omittingEmptySubsequences: false)
      .enumerated()
    {
      let pieces = part.split(separator: "\u{3}", maxSplits: 1, omittingEmptySubsequences: false)
      if index > 0, pieces.count == 2 {
        text.append(String(pieces[0]), .match)
        text.append(String(pieces[1]))
      } else {
        text.append(String(part))
      }
    }
    return text
  }
}

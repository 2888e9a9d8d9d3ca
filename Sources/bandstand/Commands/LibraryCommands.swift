import ArgumentParser
import ArticleStore
import Dashboard
import FilterLanguage
import Glibc
import PositionModel
import ScreenCells

/// Removes articles from the library.
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove articles from the library.",
    discussion: """
      EXAMPLES
        bandstand remove article.txt
        bandstand remove n017 n018
      """)

  @Argument(help: "The ids of articles, as 'bandstand list' has them.")
  var id: [String]

  @Option(help: ArgumentHelp("The library.", valueName: "path"))
  var library: String?

  func run() throws {
    let path = try libraryThatIs(library)
    let store = try stored { try Store(writing: path) }
    for name in id {
      guard try stored({ try store.article(named: name)?.article.id.rawValue }) == name else {
        throw try noArticle(name, in: store)
      }
    }
    let count = try stored { try store.remove(id) }
    let output = Output()
    try output.text("\(count) removed\n")
    try output.flush()
  }
}

/// Prints the articles there are.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the articles, the latest first.",
    discussion: """
      EXAMPLES
        bandstand list
        bandstand list --limit 1000 | grep -i spectrum
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var lookOptions: LookOptions

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 200

  func run() throws {
    let problems = Problems()
    let store = try articleStore(of: source.origin(), problems: problems)
    let output = Output(look: lookOptions.look)
    for row in try stored({ try store.list(limit: limit) }) {
      var line = StyledText((row.day?.description ?? "undated").fitted(to: 10) + "  ", .muted)
      line.append(row.id.rawValue.fitted(to: min(28, max(8, row.id.rawValue.displayWidth))))
      line.append("  " + (row.title ?? ""))
      try output.lines([StyledText(line.text.truncated(to: output.look.width))])
    }
    try output.flush()
    try problems.finish()
  }
}

/// Prints an article.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print an article as it came.",
    discussion: """
      EXAMPLES
        bandstand show 000_1071596c91ba1a1c.txt
        bandstand show 000                        the start of an id will do
      """)

  @Argument(help: "The id of an article.")
  var id: String

  @OptionGroup var source: SourceOptions

  func run() throws {
    let problems = Problems()
    let store = try articleStore(of: source.origin(), problems: problems)
    guard let article = try stored({ try store.article(named: id) })?.article else {
      throw try noArticle(id, in: store)
    }
    let output = Output()
    let text = article.text
    try output.text(text.hasSuffix("\n") ? text : text + "\n")
    try output.flush()
    try problems.finish()
  }
}

/// Searches the library's text.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find articles with all the words.",
    discussion: """
      EXAMPLES
        bandstand search spectrum auction
        bandstand search --limit 5 no-backdoor
        bandstand search auction --filter 'stance:undecided region:asia'
      """)

  @Argument(help: "Words.")
  var word: [String]

  @OptionGroup var source: SourceOptions

  @OptionGroup var lookOptions: LookOptions

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 20

  @Option(
    help: ArgumentHelp(
      "Only articles that positions like these rest on: 'stance:ban region:europe'.",
      valueName: "terms"))
  var filter: String?

  func run() async throws {
    let problems = Problems()
    let allowed = try await articlesOfFilter(problems)
    let store = try articleStore(of: source.origin(), problems: problems)
    let most = allowed == nil ? limit : .max
    let found = try stored { try store.search(word.joined(separator: " "), limit: most) }
    let hits = found.filter { allowed?.contains($0.id) ?? true }.prefix(max(0, limit))
    let output = Output(look: lookOptions.look)
    for hit in hits {
      var head = StyledText("\(hit.day?.description ?? "undated")  ", .muted)
      head.append(hit.id.rawValue, .heading)
      if let title = hit.title { head.append("  \(title)") }
      try output.lines([StyledText()] + head.wrapped(width: output.look.width, indent: 4))
      let snippet = Self.marked(hit.snippet).wrapped(width: output.look.width - 4)
      try output.lines(snippet.map { StyledText("    ") + $0 })
    }
    if hits.isEmpty { try output.text("No article has all of these words.\n") }
    try output.flush()
    try problems.finish()
  }

  /// The articles that the filter's positions rest on; `nil` without a filter.
  private func articlesOfFilter(_ problems: Problems) async throws -> Set<ArticleID>? {
    guard let filter else { return nil }
    let loader = try Loader()
    let narrowing = try parseFilter(filter, loader.knowledge)
    let query = BriefingQuery(asOf: narrowing.asOf, filter: narrowing.without(.asOf))
    // The same files are read again for their text, and that reading tells what is wrong with them.
    let dossier = try await loader.dossier(from: source.origin(), problems: Problems(limit: 0))
    let names = BriefingNames(loader.knowledge)
    return Set(
      query.positions(in: dossier, naming: names).flatMap { position in
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

/// Prints what the library holds.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what the library holds.",
    discussion: """
      EXAMPLES
        bandstand status
        bandstand status --library work.sqlite
      """)

  @Option(help: ArgumentHelp("The library.", valueName: "path"))
  var library: String?

  func run() throws {
    let options = try SourceOptions.parse(library.map { ["--library", $0] } ?? [])
    let output = Output()
    guard case .library(let path) = try options.origin() else {
      let count = SampleLibrary.articles.count
      try output.text(
        "no library yet; the sample of \(count) articles is shown\n"
          + "'bandstand add PATH' makes one at \(options.libraryPath())\n")
      return try output.flush()
    }
    let status = try stored { try Store(reading: path).status() }
    let rows = [
      ("library", path), ("size", "\(status.byteCount / 1024) KiB"),
      ("articles", "\(status.articles), \(status.dated) of them dated"),
      ("claims", "\(status.claims) on \(status.countries) countries and \(status.vendors) vendors"),
      ("imports", "\(status.imports)" + (status.lastImport.map { ", the last at \($0)" } ?? "")),
      ("to read anew", "\(status.stale)"),
    ]
    for (label, value) in rows { try output.text("\(label.fitted(to: 13))\(value)\n") }
    try output.flush()
  }
}

/// Checks that the library is whole.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that the library is whole.",
    discussion: """
      EXAMPLES
        bandstand check
      """)

  @Option(help: ArgumentHelp("The library.", valueName: "path"))
  var library: String?

  func run() throws {
    let path = try libraryThatIs(library)
    let found = try stored { try Store(reading: path).check() }
    guard found.isEmpty else { throw Failure("\(path): \(found.joined(separator: "; "))") }
    let output = Output()
    try output.text("\(path): whole\n")
    try output.flush()
  }
}

/// The library to work on, which must be there.
private func libraryThatIs(_ path: String?) throws -> String {
  let options = try SourceOptions.parse(path.map { ["--library", $0] } ?? [])
  guard case .library(let path) = try options.origin() else {
    throw Failure("no library yet; 'bandstand add PATH' makes one")
  }
  return path
}

private func noArticle(_ name: String, in store: Store) throws -> Failure {
  if let near = nearest(to: name, in: try stored { try store.names() }) {
    return Failure("no article '\(name)'; did you mean '\(near)'?")
  }
  return Failure("no article '\(name)'; 'bandstand list' has them all")
}

import ArgumentParser
import ArticleStore
import PositionModel
import ScreenCells

/// Prints an article.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print an article as it came.",
    discussion: """
      EXAMPLES
        bandstand show 000_1071596c91ba1a1c.txt
        bandstand show 000                        the start of an id will do
        bandstand show --original page.html       the bytes as they came
        bandstand show --about page.html          what is known of it
      """)

  @Argument(help: "The id of an article.")
  var id: String

  @OptionGroup var source: SourceOptions

  @Flag(help: "The bytes as they came, whatever they do to the terminal.")
  var original = false

  @Flag(help: "What is known of it, not the text.")
  var about = false

  func run() throws {
    let problems = Problems()
    let store = try articleStore(of: source.origin(), problems: problems)
    guard let stored = try stored({ try store.article(named: id) }) else {
      throw try noArticle(id, in: store)
    }
    let output = Output()
    if original {
      try output.harmless(stored.original)
    } else if about {
      let noted = try Self.noted(on: stored.article.id, in: store)
      try output.text(
        (Self.about(stored) + noted).map { "\($0.fitted(to: 10))\($1)\n" }.joined())
    } else {
      let text = stored.article.text
      try output.text(text.hasSuffix("\n") ? text : text + "\n")
    }
    try output.flush()
    try problems.finish()
  }

  /// What readers have noted on it, and which of its claims they let not count.
  private static func noted(
    on article: ArticleID, in store: Store
  ) throws -> [(String, String)] {
    try stored { try store.judgements() }.filter { $0.matter.article == article }.map { judgement in
      ("noted", "\(judgement.at.prefix(10)) \(judgement.who): \(judgement.sentence)")
    }
  }

  private static func about(_ stored: StoredArticle) -> [(String, String)] {
    let rows: [(String, String?)] = [
      ("id", stored.article.id.rawValue), ("title", stored.title),
      ("day", stored.day?.description ?? "unknown"), ("source", stored.source),
      ("url", stored.article.url), ("bytes", "\(stored.article.text.utf8.count)"),
      ("added", stored.added.isEmpty ? nil : stored.added),
      ("copies", stored.copies.isEmpty ? nil : stored.copies.joined(separator: ", ")),
    ]
    return rows.compactMap { label, value in value.map { (label, $0) } }
  }
}

import ArgumentParser
import ArticleStore

/// Removes articles from the library.
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove articles from the library.",
    discussion: """
      EXAMPLES
        bandstand remove article.txt
        bandstand remove n017 n018
      """)

  @Argument(help: "The ids of articles, as 'bandstand list' has them.")
  var id: [String]

  @OptionGroup var target: LibraryOption

  func run() throws {
    let path = try target.existing()
    let store = try openStore(writing: path)
    for name in id {
      guard try stored({ try store.hasArticle(named: name) }) else {
        throw try noArticle(name, in: store)
      }
    }
    let count = try stored {
      let count = try store.remove(id)
      _ = try store.refreshPositions()
      return count
    }
    let output = Output()
    try output.text("\(count) removed\n")
    try output.flush()
  }
}

import ArgumentParser
import ArticleStore

/// Checks that the library is whole.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the library is whole, and mend it.",
    discussion: """
      Everything but the articles and what you have noted on them can be made anew from the \
      articles; --repair does that.

      EXAMPLES
        bandstand check
        bandstand check --repair
      """)

  @OptionGroup var target: LibraryOption

  @Flag(help: "Make anew what is out of order.")
  var repair = false

  func run() async throws {
    let path = try target.existing()
    let store = try openStore(path)
    var found = try stored { try store.check() }
    if repair, !found.isEmpty {
      for problem in found { StandardError.line("bandstand: \(path): \(problem); mending it") }
      let writer = try openStore(writing: path)
      try stored { try writer.repair() }
      do {
        try await rederiveAll(in: writer, by: try Loader().deriver)
      } catch let error as StoreError {
        throw Failure("\(error)")
      }
      found = try stored { try writer.check() }
    }
    guard found.isEmpty else {
      let advice = repair ? "" : "; 'bandstand check --repair' mends what can be mended"
      throw Failure("\(path): \(found.joined(separator: "; "))\(advice)")
    }
    let output = Output()
    try output.text("\(path): whole\n")
    try output.flush()
  }
}

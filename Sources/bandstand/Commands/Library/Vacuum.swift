import ArgumentParser
import ArticleStore

/// Gives back the space of what was removed.
struct Vacuum: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacuum",
    abstract: "Give back the space of what was removed, and make searching quicker.",
    discussion: """
      The library is written anew; that takes its size once more while it lasts.

      EXAMPLES
        bandstand vacuum
      """)

  @OptionGroup var target: LibraryOption

  func run() throws {
    let store = try target.store()
    let before = try stored { try store.status().byteCount }
    try stored { try store.vacuum() }
    let after = try stored { try store.status().byteCount }
    let output = Output()
    try output.text("\(before >> 10) KiB before, \(after >> 10) KiB now\n")
    try output.flush()
  }
}

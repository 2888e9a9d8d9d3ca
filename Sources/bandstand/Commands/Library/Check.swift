import ArgumentParser
import ArticleStore
import Dashboard
import PositionModel

/// Checks that the library is whole.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the library is whole, and mend it.",
    discussion: """
      It reads everything: each page of the file, each text, and what was derived from it, on all \
      processors; a million articles take some minutes. Everything but the articles and what you have noted on \
      them can be made anew from the articles; --repair does that beside the library, with as \
      much room on the disk, and puts it in its place in one step.

      EXAMPLES
        bandstand check
        bandstand check --repair
      """)

  @OptionGroup var target: LibraryOption

  @Flag(help: "Make anew all that is made from the articles, whether anything was found or not.")
  var repair = false

  func run() async throws {
    let path = try target.existing()
    let deriver = try Loader().deriver
    var problems = try await Self.problems(of: path, deriver)
    if repair {
      for problem in problems.found {
        StandardError.line("bandstand: \(path): \(problem); mending it")
      }
      try mend(path, deriver)
      problems = try await Self.problems(of: path, deriver)
    }
    guard problems.found.isEmpty else {
      let advice = repair ? "" : "; 'bandstand check --repair' mends what can be mended"
      throw Failure("\(path): \(problems.found.joined(separator: "; "))\(advice)")
    }
    let output = Output()
    try output.text("\(path): whole\(problems.remark)\n")
    try output.flush()
  }

  private func mend(_ path: String, _ deriver: Deriver) throws {
    let progress = Progress(isQuiet: false)
    progress.start(byteTotal: nil)
    let mending = try stored {
      try openStore(writing: path).repair(by: deriver, at: timestamp()) { done in
        progress.report("\(grouped(done)) articles taken over")
      }
    }
    progress.end()
    for lost in mending.lost { StandardError.line("bandstand: \(path): \(lost)") }
  }

  /// What is wrong, and what could not be looked at.
  private static func problems(
    of path: String, _ deriver: Deriver
  ) async throws -> (found: [String], remark: String) {
    do {
      return try await LibraryCheck(path: path, deriver: deriver).problems()
    } catch StoreError.damaged(_, let reason) {
      throw Failure("\(path): too damaged to be opened (\(reason)); restore it from an export")
    } catch let error as StoreError {
      throw Failure("\(error)")
    }
  }
}

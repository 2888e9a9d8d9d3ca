import ArgumentParser
import ArticleStore
import Dashboard
import PositionModel
import ScreenCells

/// Prints what the library holds.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print what the library holds.",
    discussion: """
      EXAMPLES
        bandstand status
        bandstand status --library work.sqlite
      """)

  @OptionGroup var target: LibraryOption

  func run() throws {
    let options = try target.source()
    let output = Output()
    guard case .library(let path) = try options.origin() else {
      let count = SampleLibrary.articles.count
      try output.text(
        "no library yet; the sample of \(count) articles is shown\n"
          + "'bandstand add PATH' makes one at \(options.libraryPath())\n")
      return try output.flush()
    }
    let store = try openStore(path)
    let status = try stored { try store.status() }
    let rows: [(String, String?)] = [
      ("library", path), ("size", "\(grouped(status.byteCount / 1024)) KiB"),
      ("articles", "\(grouped(status.articles)), \(grouped(status.dated)) of them dated"),
      ("stories", "\(grouped(status.stories)), near copies counted once"),
      (
        "claims",
        "\(grouped(status.claims)) on \(counted(status.countries, "country")) and "
          + counted(status.vendors, "vendor")
      ),
      ("imports", "\(status.imports)" + (status.lastImport.map { ", the last at \($0)" } ?? "")),
      ("unfinished", status.unfinishedImports == 0 ? nil : "\(status.unfinishedImports) imports"),
      (
        "sources",
        status.sources.isEmpty
          ? nil
          : status.sources.map {
            "\($0.source.truncated(to: 40)) \(grouped($0.articles))"
          }.joined(separator: ", ")
      ),
      ("judgements", status.judgements == 0 ? nil : "\(status.judgements)"),
      ("to read anew", grouped(status.stale)),
    ]
    for case (let label, let value?) in rows {
      let line = StyledText("\(label.fitted(to: 13))\(value)")
      try output.lines(label == "library" ? [line] : line.wrapped(width: 80, indent: 13))
    }
    try output.flush()
  }
}

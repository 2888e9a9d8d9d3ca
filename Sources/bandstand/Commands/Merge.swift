import ArgumentParser
import ArticleStore
import Dashboard
import Glibc
import PositionModel

/// Adds up what `derive` has printed, here and elsewhere.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Add up what derive has printed into positions.",
    discussion: """
      The files come in any order and in any parts, and give what one process gives that reads all \
      the articles. A line that is there twice counts once, so work may be done again. --partial \
      prints the lines that count, for merging further; merged in any grouping they come to the \
      same.

      EXAMPLES
        bandstand merge part-*.jsonl > positions.json
        bandstand merge --partial a.jsonl b.jsonl | gzip > ab.jsonl.gz
        bandstand derive < articles.jsonl | bandstand merge --format table
      """)

  @Argument(help: "Files, or '-'; none is standard input.", completion: .file())
  var file: [String] = []

  @OptionGroup var filter: FilterOptions
  @OptionGroup var lookOptions: LookOptions

  @Option(help: "How to print it.")
  var format = Positions.Format.json

  @Flag(help: "Print the lines that count, not the positions.")
  var partial = false

  func run() throws {
    let problems = Problems()
    var lines: Set<[UInt8]> = []
    for path in file.isEmpty ? ["-"] : file { try read(path, into: &lines, problems) }
    // In one order, whatever order they came in, so that every sum is taken in it.
    let inOrder = lines.sorted { $0.lexicographicallyPrecedes($1) }
    if partial {
      let output = Output()
      for line in inOrder { try output.harmless(line + [0x0A]) }
      try output.flush()
    } else {
      try writePositions(inOrder)
    }
    try problems.finish()
  }

  private func writePositions(_ lines: [[UInt8]]) throws {
    var ledger = PositionLedger()
    for line in lines {
      for saying in try DerivedSaying.all(in: line) { ledger.add(saying) }
    }
    let loader = try Loader()
    let query = try filter.query(countries: [], names: loader.names)
    let dossier = Dossier(
      origin: "derived", ledger: ledger, articles: [:], articleCounts: [:],
      mentions: [:])
    try Positions.write(
      query.positions(in: dossier, naming: BriefingNames(loader.names)), as: format,
      loader.names, look: lookOptions.look)
  }

  /// Keeps the lines that say where a country stands.
  private func read(_ path: String, into lines: inout Set<[UInt8]>, _ problems: Problems) throws {
    let name = path == "-" ? "standard input" : path
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return problems.report("\(Failure.system(path))") }
    defer { if path != "-" { close(descriptor) } }
    var reader = LineReader(descriptor)
    var number = 0
    while let line = try reader.next(name) {
      number += 1
      if line.isEmpty { continue }
      do throws(InputError) {
        if try !DerivedSaying.all(in: line).isEmpty { lines.insert(line) }
      } catch {
        problems.report("\(name): line \(number): \(error)")
      }
    }
  }
}

/// The lines of a stream, without their ends.
private struct LineReader {
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// `nil` at the end; the name is for an error.
  mutating func next(_ name: String) throws -> [UInt8]? {
    while true {
      if let end = bytes[start...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(bytes[start..<end])
      }
      if isAtEnd {
        defer { start = bytes.count }
        return start < bytes.count ? Array(bytes[start...]) : nil
      }
      bytes.removeFirst(start)
      start = 0
      var block = [UInt8](repeating: 0, count: 1 << 18)
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno != EINTR { throw Failure.system(name) }
      if count == 0 { isAtEnd = true }
      if count > 0 { bytes += block[..<count] }
    }
  }
}

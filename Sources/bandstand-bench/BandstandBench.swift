import Dashboard
import Glibc
import PositionModel
import ScreenCells

/// Times what a reader waits for, and prints a line each: name, milliseconds, MB/s.
///
/// `--quick` does everything once on little text, to see that it runs; `corpus` makes up articles.
@main
enum BandstandBench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "corpus" { exit(CorpusCommand.run(arguments.dropFirst())) }
    guard arguments.allSatisfy({ $0 == "--quick" }) else {
      print("usage: bandstand-bench [--quick]\n       \(CorpusCommand.usage)")
      exit(64)
    }
    do {
      try run(isQuick: !arguments.isEmpty)
    } catch {
      print("bandstand-bench: \(error)")
      exit(1)
    }
  }

  private static func run(isQuick: Bool) throws(KnowledgeError) {
    let (bytes, runs) = isQuick ? (20_000, 1) : (1_000_000, 9)
    let knowledge = try Knowledge.embedded()
    let deriver = Deriver(knowledge: knowledge)
    var benchmarks = [knowledgeLoad]
    for (name, namesVendors) in [("derive vendors", true), ("derive general", false)] {
      var news = WrittenNews(seed: 5)
      benchmarks.append(
        derivation(
          name, of: Array(news.lines(bytes: bytes, namingVendors: namesVendors).utf8), deriver))
    }
    benchmarks += screens(deriver)
    print("name\tms\tMB/s")
    for benchmark in benchmarks { print(benchmark.line(runs: runs)) }
  }

  /// From the bytes in the program to tables that are ready for use.
  private static var knowledgeLoad: Benchmark {
    Benchmark(
      name: "knowledge", bytes: KnowledgeFile.embedded.reduce(0) { $0 + $1.text.utf8.count }
    ) {
      blackHole(try? Knowledge.embedded())
    }
  }

  /// What `bandstand derive --jobs 1` does between reading and writing.
  private static func derivation(_ name: String, of lines: [UInt8], _ deriver: Deriver) -> Benchmark
  {
    Benchmark(name: name, bytes: lines.count) {
      var splitter = ArticleSplitter(name: "bench.jsonl")
      var json = JSONWriter()
      for chunk in splitter.take(lines) + splitter.finish() {
        chunk.forEachDerivation(by: deriver) { derived in
          guard case .success(let (article, derivation)) = derived.result else { return }
          json.derivation(derivation, of: article)
          json.endLine()
        }
      }
      blackHole(json.bytes.count)
    }
  }

  /// The sample library: from articles to the first screen, and from a key to the next.
  private static func screens(_ deriver: Deriver) -> [Benchmark] {
    let size = Size(width: 120, height: 40)
    let names = Names(deriver.knowledge.names)
    let articles = SampleLibrary.articles
    func opened() -> DashboardState {
      var dossier = Dossier(origin: "sample library")
      for article in articles { dossier.add(deriver.derive(article)) }
      return DashboardState(library: LibrarySnapshot(dossier), names: names, size: size)
    }
    var state = opened()
    var isDown = false
    return [
      Benchmark(name: "first frame", bytes: articles.reduce(0) { $0 + $1.text.utf8.count }) {
        blackHole(opened().view(size: size))
      },
      Benchmark(name: "key", bytes: nil) {
        isDown.toggle()
        blackHole(state.update(.key(isDown ? .down : .up)))
        blackHole(state.view(size: size))
      },
    ]
  }
}

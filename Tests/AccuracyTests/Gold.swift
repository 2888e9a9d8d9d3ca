import Foundation
import PositionModel

@testable import bandstand

/// The texts that a person has read, and the program that is measured on them.
enum Gold {
  static let deriver = Result { Deriver(knowledge: try Knowledge.embedded()) }

  /// The lines of a gold file.
  static func lines(of file: String) throws -> [[UInt8]] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/gold/\(file).jsonl")
    return try Data(contentsOf: path).split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  static let files = [
    "seeds", "phenomena", "briefs", "constructions", "fresh-sentences", "fresh-roundups",
    "fresh-articles", "held-sentences", "held-idioms", "held-roundups", "held-news",
    "held-plain-news", "held-plain-roundups", "held-traps", "held-essays",
    "held-long-news", "held-asides", "held-hard-sentences", "held-short-roundups",
    "held-families", "held-temptations", "held-brief-news", "held-digests",
  ]

  /// What was measured on the English texts of each file.
  static let evaluations = Result {
    Dictionary(uniqueKeysWithValues: try files.map { ($0, try evaluate($0)) })
  }

  private static func evaluate(_ file: String) throws -> Evaluation {
    let deriver = try deriver.get()
    let bytes = try lines(of: file).joined(separator: [UInt8(ascii: "\n")])
    var splitter = ArticleSplitter(name: file + ".jsonl")
    var scores: [TextScore] = []
    for reading in (splitter.take(Array(bytes)) + splitter.finish()).flatMap({ $0.readings() }) {
      let article = try reading.result.get()
      let text = try GoldText(article: article, line: Array(reading.original))
      guard text.language == "en" else { continue }
      scores.append(TextScore(of: deriver.derive(article), against: text))
    }
    return Evaluation(texts: scores)
  }
}

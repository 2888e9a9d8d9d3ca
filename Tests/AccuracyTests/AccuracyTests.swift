import PositionModel
import TestSupport
import Testing

@testable import bandstand

/// Accuracy on texts that a person has read; it may rise, and must not fall.
@Suite(.serialized)
struct AccuracyTests {
  @Test(arguments: Gold.files)
  func `accuracy is not below its floors`(file: String) throws {
    let evaluation = try #require(try Gold.evaluations.get()[file])
    print("\n\(file): \(evaluation.report(misses: 0))")
    var figures: Floors.Figures = [
      "\(file) F1": Int(evaluation.counts.f1 * 1000),
      "\(file) texts right": evaluation.textsRight,
      "\(file) lures resisted": evaluation.sum(\.lures) - evaluation.sum(\.luresTaken),
    ]
    if evaluation.sum(\.statements) > 0 {
      figures["\(file) pressure, offers, events"] = evaluation.sum(\.statementsFound)
    }
    for family in evaluation.families {
      figures["\(file) texts right: \(family.name)"] = family.right
    }
    try Floors.check(figures, of: file)
    #expect(evaluation.sum(\.evidenceVerbatim) == evaluation.sum(\.evidence))
    #expect(evaluation.sum(\.withoutEvidence) == 0)
  }

  @Test func `the README has the figures that are measured`() throws {
    let evaluations = try Gold.evaluations.get()
    var table = """
        | texts | | all right | precision | recall | F1 | lures taken |
        |---|---:|---:|---:|---:|---:|---:|

      """
    for file in Gold.files {
      let evaluation = try #require(evaluations[file])
      let counts = evaluation.counts
      let figures = [
        "`\(file)`", "\(evaluation.texts.count)", "\(evaluation.textsRight)",
        decimals(counts.precision), decimals(counts.recall), decimals(counts.f1),
        "\(evaluation.sum(\.luresTaken)) of \(evaluation.sum(\.lures))",
      ]
      table += "  | \(figures.joined(separator: " | ")) |\n"
    }
    try expectReadmeSection("accuracy", table)
  }

  @Test func `confidence is about the share that is right`() throws {
    let evaluations = try Gold.evaluations.get()
    // The rules were written with the constructions in view, and know them too well.
    let all = Evaluation(
      texts: evaluations.filter { $0.key != "constructions" }.flatMap { $0.value.texts })
    print("calibration error \(decimals(all.calibrationError))")
    #expect(all.calibrationError <= 0.05)
  }

  @Test(arguments: ["phenomena", "fresh-sentences"])
  func `a text may begin and end at any word`(file: String) throws {
    let deriver = try Gold.deriver.get()
    for line in try Gold.lines(of: file) {
      let words = try (JSONValue(parsing: line)["text"]?.string ?? "").split(separator: " ")
      for first in words.indices {
        for piece in [words[first...]] + [1, 2, 4, 7].map({ words[first...].prefix($0) }) {
          let text = piece.joined(separator: " ")
          let claims = deriver.derive(Article(id: ArticleID("piece"), text: text)).claims
          #expect(claims.allSatisfy { text.contains($0.evidence.text) })
        }
      }
    }
  }

  @Test func `what holds on a day follows from what was written until then`() throws {
    let timelines = try Gold.lines(of: "timelines").map { try Timeline(JSONValue(parsing: $0)) }
    let deriver = try Gold.deriver.get()
    let right = timelines.filter { timeline in
      let misses = timeline.misses(by: deriver)
      if !misses.isEmpty { print("\(timeline.id): \(misses.joined(separator: "; "))") }
      return misses.isEmpty
    }
    print("timelines right \(right.count) of \(timelines.count)")
    try Floors.check(["timelines right": right.count], of: "timelines")
  }
}

import Testing

@testable import PositionModel

struct CalibrationTests {
  @Test func `the built-in table has a number for every sign`() throws {
    let file = try #require(KnowledgeFile.embedded.first { $0.name == "confidence.tsv" })
    #expect(ConfidenceTable(file.text) != nil)
  }

  @Test(arguments: [
    "strongCue | 0.9",
    "strongCue | high",
    "strongCue | 0.9\nstrongCue | 0.8",
  ])
  func `a table that lacks a sign, a number or says one twice is none`(text: String) {
    #expect(ConfidenceTable(text) == nil)
  }

  @Test func `a sign that the program does not know makes it none`() throws {
    let file = try #require(KnowledgeFile.embedded.first { $0.name == "confidence.tsv" })
    #expect(ConfidenceTable(file.text + "\nlouder | 1.2\n") == nil)
  }

  @Test func `fitting finds the line that the judgements were drawn from`() {
    let truth = Calibration(intercept: 0.8, slope: 1.4)
    var judged: [(confidence: Double, isRight: Bool)] = []
    for step in 1..<100 {
      let confidence = Double(step) / 100
      let right = Int(truth.probability(of: confidence) * 1000 + 0.5)
      for index in 0..<1000 { judged.append((confidence, index < right)) }
    }
    let fitted = Calibration().fitted(to: judged)
    #expect(abs(fitted.intercept - truth.intercept) < 0.01)
    #expect(abs(fitted.slope - truth.slope) < 0.01)
  }

  @Test func `fitting what is already calibrated changes nothing`() {
    let old = Calibration(intercept: -0.3, slope: 0.7)
    var judged: [(confidence: Double, isRight: Bool)] = []
    for step in 1..<100 {
      let confidence = old.probability(of: Double(step) / 100)
      let right = Int(confidence * 1000 + 0.5)
      for index in 0..<1000 { judged.append((confidence, index < right)) }
    }
    let fitted = old.fitted(to: judged)
    #expect(abs(fitted.intercept - old.intercept) < 0.01)
    #expect(abs(fitted.slope - old.slope) < 0.01)
  }

  @Test func `judgements of one kind fit nothing`() {
    let old = Calibration(intercept: 0.2, slope: 1.1)
    #expect(old.fitted(to: [(0.5, true), (0.9, true)]) == old)
    #expect(old.fitted(to: []) == old)
  }
}

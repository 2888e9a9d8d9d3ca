import Foundation
import Testing

/// The least that accuracy may be, measure by measure; recording raises a floor and never lowers it.
struct Floors {
  /// Measures, each as a whole number: a count, or thousandths of a share.
  typealias Figures = [String: Int]

  private static let head = """
    # The least that accuracy may be: counts of texts right and lures resisted, thousandths of shares.
    # BANDSTAND_RECORD=1 in the environment of the tests raises each to what is reached, and lowers none.
    #
    # measure\tat least

    """

  private static var path: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("floors.tsv").path
  }

  private static func read() throws -> Figures {
    var floors: Figures = [:]
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      let value = try #require(columns.last.flatMap { Int($0) }, "floors.tsv: '\(line)'")
      floors[String(columns[0])] = value
    }
    return floors
  }

  /// Compares the figures of one gold file with their floors.
  ///
  /// A recording replaces the comparison, and fails, so that nobody takes it for a pass.
  static func check(_ figures: Figures, of file: String) throws {
    let isRecording = ProcessInfo.processInfo.environment["BANDSTAND_RECORD"] != nil
    var floors = isRecording ? (try? read()) ?? [:] : try read()
    guard !isRecording else {
      floors.merge(figures) { max($0, $1) }
      let rows = floors.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }
      try (head + rows.joined()).write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded the floors of \(file): look at them, then run again")
      return
    }
    for (measure, figure) in figures.sorted(by: { $0.key < $1.key }) {
      let floor = floors[measure]
      #expect(floor != nil, "no floor for '\(measure)' yet: BANDSTAND_RECORD=1 sets it")
      #expect(figure >= floor ?? 0, "\(measure)")
    }
    let stale = floors.keys.filter { $0.hasPrefix("\(file) ") && figures[$0] == nil }
    #expect(stale.isEmpty, "floors that nothing measures")
  }
}

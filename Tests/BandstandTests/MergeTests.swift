import Foundation
import Testing

/// What `merge` makes of what `derive` printed, in whatever parts and order.
struct MergeTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write("articles.jsonl", Self.articles.joined(separator: "\n") + "\n")
  }

  /// Reports that agree, contradict each other and repeat each other, on few keys.
  private static let articles: [String] = {
    let countries = ["Sweden", "Norway", "Chile", "Kenya"]
    let sayings = [
      "C has barred V from its 5G networks.", "C may let V take part in 5G trials, officials said.",
      "C has yet to decide whether V can supply its 5G network.",
      "C will not ban V from its 5G networks.", "Operators in C have signed 5G contracts with V.",
      "The weather in C was fine.",
    ]
    return (0..<90).map { number in
      let text = sayings[number * 7 % 6].replacing("C", with: countries[number * 5 % 4])
        .replacing("V", with: number % 3 == 0 ? "ZTE" : "Huawei")
      let id = number % 2 == 0 ? "\(number)" : "\"n\(number)\""
      let date = number % 11 == 0 ? "" : "\"date\":\"20\(18 + number % 4)-0\(1 + number % 9)-11\","
      return "{\"id\":\(id),\(date)\"text\":\"\(text)\"}"
    }
  }()

  private func whole() throws -> Data {
    try workspace.run("positions", "--format", "json", "--articles", "articles.jsonl").out
  }

  @Test func `merged in any order and grouping it is what one process gives`() throws {
    let lines = try workspace.run("derive", "articles.jsonl").lines
    let whole = try whole()
    #expect(whole.count > 5000)
    var state: UInt64 = 1
    func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for round in 0..<6 {
      // Into parts at random, some lines in two of them, and the parts merged in a random tree.
      var parts: [[String]] = Array(repeating: [], count: 5)
      for line in lines {
        parts[roll(5)].append(line)
        if roll(6) == 0 { parts[roll(5)].append(line) }
      }
      var names = try parts.enumerated().map { index, part in
        let name = "part-\(round)-\(index)"
        try workspace.write(name, part.map { $0 + "\n" }.joined())
        return name
      }
      while names.count > 1 {
        let (a, b) = (names.remove(at: roll(names.count)), names.remove(at: roll(names.count)))
        let merged = try workspace.run("merge", "--partial", a, b)
        #expect(merged.code == 0)
        names.append("\(a)+")
        try workspace.write("\(a)+", merged.out)
      }
      #expect(try workspace.run("merge", names[0]).out == whole)
    }
  }

  @Test func `lines that derive did not print are told`() throws {
    try workspace.write("bad.jsonl", "{}\nnonsense\n{\"positions\":[{\"country\":\"SE\"}]}\n")
    let run = try workspace.run("merge", "bad.jsonl")
    #expect(run.code == 1)
    #expect(
      run.errors.split(separator: "\n") == [
        "bandstand: bad.jsonl: line 1: no \"positions\" in the object",
        "bandstand: bad.jsonl: line 2: not JSON: a value expected at column 2",
        "bandstand: bad.jsonl: line 3: no \"saying\" in the object",
      ])
  }

  @Test func `nothing is no positions`() throws {
    #expect(try workspace.run("merge").output == "[]\n")
  }

  // MARK: The README's recipes

  /// The code of a recipe.
  private static func recipe(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).appending(path: "../../../README.md").standardized
    let readme = try String(contentsOf: root, encoding: .utf8)
    let start = try #require(readme.firstRange(of: "<!-- recipe \(name):"))
    let open = try #require(readme[start.upperBound...].firstRange(of: "```"))
    let line = try #require(readme[open.upperBound...].firstIndex(of: "\n"))
    let close = try #require(readme[line...].firstRange(of: "```"))
    return String(readme[line..<close.lowerBound])
  }

  private func run(_ script: String) throws -> ProgramRun {
    try workspace.shell(
      "PATH=$(dirname $B):$PATH; HOME=$PWD\n" + script, environment: [:])
  }

  @Test(.enabled(if: access("/usr/bin/parallel", X_OK) == 0))
  func `the recipe for GNU parallel gives the same positions`() throws {
    let run = try run(try Self.recipe("parallel").replacing("10M", with: "1k"))
    #expect(run.code == 0, "\(run.errors)")
    #expect(try workspace.shell("cat positions.json").out == whole())
  }

  /// `BANDSTAND_PYSPARK` names a Python that has PySpark; it is too large to be fetched for each run.
  private static let python = ProcessInfo.processInfo.environment["BANDSTAND_PYSPARK"]

  @Test(.enabled(if: python != nil))
  func `the recipe for Spark gives the same positions`() throws {
    try workspace.write("positions.py", try Self.recipe("spark"))
    let run = try run(
      "\(Self.python ?? "") positions.py && $B merge derived/part-* > positions.json")
    #expect(run.code == 0, "\(run.errors.suffix(2000))")
    #expect(try workspace.shell("cat positions.json").out == whole())
  }
}

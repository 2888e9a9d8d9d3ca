import Foundation
import PositionModel
import Testing

/// The commands that print the map and the table.
struct PictureCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let articles = [
      ("n1", "2019-05-01", "Sweden may exclude Huawei from its 5G networks, officials said."),
      ("n2", "2020-10-20", "Sweden has banned Huawei and ZTE from its 5G networks."),
      ("n3", "2023-11-02", "India has not decided whether to allow Huawei in its 5G networks."),
      ("n4", "2023-11-03", "The European Union has banned Huawei from its 5G networks."),
    ]
    let lines = articles.map { #"{"id":"\#($0.0)","date":"\#($0.1)","text":"\#($0.2)"}"# }
    try workspace.write("news.jsonl", lines.joined(separator: "\n") + "\n")
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    let run = try workspace.run(arguments + ["--articles", "news.jsonl"])
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    return run
  }

  /// What stands in a line, but for how sure it is.
  private func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init).filter { !$0.hasSuffix("%") }
  }

  @Test func `the table has a row a country and a column a vendor, with marks`() throws {
    let lines = try run("matrix").lines.map(words)
    #expect(lines[0] == ["Huawei", "ZTE"])
    #expect(lines[1] == ["European", "Union", "●", "ban", "·"])
    #expect(lines[2] == ["India", "◐", "undecided", "·"])
    #expect(lines[3] == ["Sweden", "●", "ban†", "●", "ban†"])
  }

  @Test func `the table is sorted, filtered and as of a day`() throws {
    let byStance = try run("matrix", "--sort", "stance", "--vendor", "huawei")
    #expect(byStance.lines[1].hasPrefix("European Union"))
    #expect(byStance.lines[3].hasPrefix("India"))
    #expect(!byStance.output.contains("ZTE"))
    let earlier = try run("matrix", "--as-of", "2019-12")
    #expect(words(earlier.lines[1]) == ["Sweden", "◐", "undecided"])
  }

  @Test func `vendors that do not fit go below each other`() throws {
    let run = try run("matrix", "--width", "26")
    #expect(run.lines.filter { $0.contains("Sweden") }.count == 2)
    #expect(run.lines.dropLast().allSatisfy { $0.count <= 26 })
  }

  @Test func `the table for other programs`() throws {
    #expect(
      try run("matrix", "--format", "csv").output
        == "country,name,huawei,zte\r\nEU,European Union,ban,\r\nIN,India,undecided,\r\n"
        + "SE,Sweden,ban,ban\r\n")
    #expect(
      try run("matrix", "--format", "tsv", "--vendor", "zte").output
        == "country\tname\tzte\nSE\tSweden\tban\n")
    let json = try JSONValue(parsing: Array(try run("matrix", "--format", "json").out))
    let sweden = try #require(json.elements.last)
    #expect(sweden["name"] == .string("Sweden"))
    #expect(sweden["vendors"]?["zte"]?["stance"] == .string("ban"))
    #expect(sweden["vendors"]?["huawei"]?["stale"] == .bool(true))
  }

  @Test func `the map has signs, a legend and the names of what is not on it`() throws {
    let run = try run("map", "--vendor", "huawei")
    #expect(run.lines[0] == "5G: the world on Huawei")
    #expect(run.output.contains("● ban         2"))
    #expect(run.lines.last == "Also  ● European Union")
    #expect(run.lines.allSatisfy { $0.count <= 80 })
    #expect(run.output.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test func `the map is as wide as is asked for, and without a place for the legend it is a line`()
    throws
  {
    let wide = try run("map", "--width", "200")
    #expect(wide.lines.map(\.count).max() ?? 0 > 190)
    let narrow = try run("map", "--width", "50", "--ascii")
    #expect(narrow.lines.allSatisfy { $0.count <= 50 && $0.utf8.count == $0.count })
    #expect(narrow.output.contains("# ban 2"))
  }

  @Test func `the map is as of a day and of a stance`() throws {
    let run = try run("map", "--as-of", "2019", "--stance", "undecided")
    #expect(run.lines[0] == "5G: the world on all vendors · undecided · as of 2019")
    #expect(run.output.contains("◐ undecided   1"))
    #expect(run.output.contains("● ban         0"))
  }

  @Test(arguments: [
    (["map", "--width", "7"], "no width 7"), (["matrix", "--sort", "stanse"], "'stance'?"),
    (["matrix", "--width", "0"], "no width 0"), (["map", "--vendor", "huawie"], "'Huawei'?"),
  ])
  func `wrong usage is told in a line`(arguments: [String], word: String) throws {
    let run = try workspace.run(arguments)
    #expect(run.code == 64)
    #expect(isOneLine(run.errors) && run.errors.contains(word))
  }
}

/// Pictures of the dashboard without a terminal.
struct ScreenshotCommandTests {
  // swift-format-ignore
  static let views: [(arguments: [String], sight: String)] = [
    ([], "Countries"), (["map", "--vendor", "huawei"], "World"), (["matrix", "--size", "80x24"], "by name"),
    (["help"], "half a page up"), (["briefing", "--country", "india"], "UNDECIDED"), (["time"], "Time"),
    (["position", "--country", "IN"], "evidence 1/"), (["article", "--country", "IN"], "next evidence"),
    (["--keys", "/india<Enter><Enter>"], "evidence 1/"), (["--keys", "?<^D><PgUp>"], "half a page down"),
  ]

  @Test(arguments: views)
  func `a view is drawn from its cells`(arguments: [String], sight: String) throws {
    let run = try Workspace().run(["screenshot"] + arguments)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("<svg ") && run.output.hasSuffix("</svg>\n"))
    let words = run.output.replacing(#/<text[^>]*>|<\/text>\n?/#, with: " ")
    for word in sight.split(separator: " ") { #expect(words.contains(word), "\(word)") }
  }

  @Test func `it is written to a file, of ASCII and without colours if asked`() throws {
    let workspace = try Workspace()
    let run = try workspace.run(
      "screenshot", "map", "--ascii", "--no-colours", "--size", "80x24", "--output", "map.svg")
    #expect(run.code == 0 && run.out.isEmpty)
    let svg = try String(contentsOfFile: workspace.path + "/map.svg", encoding: .utf8)
    #expect(svg.utf8.allSatisfy { $0 < 0x80 })
    #expect(!svg.contains("#d75f5f"))
    #expect(try workspace.run("screenshot", "--output", "no/such/place.svg").code == 1)
  }

  @Test(arguments: [
    (["mapp"], "did you mean 'map'?"), (["--size", "12"], "no size '12'"),
    (["--size", "0x5"], "no size"), (["--keys", "<Entr>"], "no key '<Entr>'"),
    (["--country", "atlantis"], "atlantis"),
  ])
  func `wrong usage is told in a line`(arguments: [String], word: String) throws {
    let run = try Workspace().run(["screenshot"] + arguments)
    #expect(run.code == 64)
    #expect(isOneLine(run.errors) && run.errors.contains(word), "\(run.errors)")
  }
}

/// Recordings for asciinema.
struct CastCommandTests {
  @Test func `a recording has a frame a key and what plays then, up to today`() throws {
    let run = try Workspace().run([
      "screenshot", "--size", "80x24", "--keys", "vtp", "--format", "cast",
    ])
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    let head = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(head["version"] as? Int == 2)
    #expect(head["width"] as? Int == 80 && head["height"] as? Int == 24)
    let frames = try lines.dropFirst().map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
    }
    let times = frames.compactMap { $0[0] as? Double }
    #expect(times.count == frames.count && times == times.sorted())
    #expect(times.prefix(4) == [0, 0.6, 1.2, 1.8])
    let texts = frames.compactMap { $0[2] as? String }
    #expect(texts[0].hasPrefix("\u{1B}[?25l\u{1B}[H\u{1B}[2J") && texts[0].contains("bandstand"))
    #expect(texts.contains { $0.contains("as of 20") })
    // Only what changes is sent.
    #expect(texts.dropFirst(3).allSatisfy { $0.utf8.count < texts[0].utf8.count / 2 })
  }
}

import Foundation
import PositionModel
import Testing

/// What each command prints where all goes well.
struct CommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let articles = [
      ("n1", "2019-05-01", "Sweden may exclude Huawei from its 5G networks, officials said."),
      ("n2", "2020-10-20", "Sweden has banned Huawei and ZTE from its 5G networks."),
      ("n3", "2020-11-02", "India has not decided whether to allow Huawei in its 5G networks."),
    ]
    let lines = articles.map { #"{"id":"\#($0.0)","date":"\#($0.1)","text":"\#($0.2)"}"# }
    try workspace.write("news.jsonl", lines.joined(separator: "\n") + "\n")
  }

  private func json(_ run: ProgramRun) throws -> JSONValue {
    try JSONValue(parsing: Array(run.out))
  }

  @Test(arguments: [["positions", "--format", "json"], ["brief", "--format", "json"]])
  func `the sample is told as it is read from its files`(arguments: [String]) throws {
    let sample = try workspace.run(arguments)
    let read = try workspace.run(arguments + ["--articles", Self.seeds])
    #expect(sample.code == 0)
    #expect(sample.output.contains("huawei"))
    let expected = read.output.replacingOccurrences(of: "\"seeds\"", with: "\"sample library\"")
    #expect(sample.output == expected)
  }

  private static let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../seeds").standardized.path

  @Test func `derive gives an object a line, the id as it came`() throws {
    let input = """
      {"id":1.50,"text":"Sweden has banned Huawei from its 5G networks.","date":"2020-10-20"}
      {"id":"a","text":"Nothing."}
      {"text":"Nothing."}
      """
    let run = try workspace.run("derive", input: Data(input.utf8))
    #expect(run.code == 0)
    #expect(
      run.lines.map { String($0.prefix { $0 != "," }) } == [
        #"{"id":1.50"#, #"{"id":"a""#, #"{"id":"stdin:67fb79c73ef04aa9""#,
      ])
    let first = try JSONValue(parsing: Array(run.lines[0].utf8))
    #expect(first["date"] == .string("2020-10-20"))
    let position = try #require(first["positions"]?.elements.first)
    #expect(position["country"] == .string("SE"))
    #expect(position["stance"] == .string("ban"))
    let evidence = try #require(position["evidence"]?.elements.first)
    #expect(evidence["text"] == .string("Sweden has banned Huawei from its 5G networks."))
    #expect(evidence["start"] == .number("0"))
    #expect(evidence["end"] == .number("46"))
    #expect(evidence["article"] == .number("1.50"))
  }

  @Test func `the filter language narrows positions, briefings, changes and searches`() throws {
    func run(_ arguments: String...) throws -> String {
      let run = try workspace.run(arguments + ["--articles", "news.jsonl"])
      #expect(run.code == 0, "\(run.errors)")
      return run.output
    }
    let rows = try run("positions", "--format", "csv", "--filter", "region:europe -vendor:zte")
    #expect(rows.split(whereSeparator: \.isNewline).count == 2)
    #expect(rows.contains("Sweden"))
    let past = try run("positions", "--filter", "stance:undecided as-of:2019-12")
    #expect(past.contains("Sweden") && !past.contains("India"))
    #expect(try run("brief", "--filter", "source:nowhere").contains("No article tells"))
    #expect(try run("diff", "--since", "2020", "--filter", "country:in").contains("1 position"))
    let found = try run("search", "5G networks", "--filter", "stance:ban")
    #expect(found.contains("n2") && !found.contains("n3"))
  }

  @Test func `derive gives the same bytes at any number of jobs`() throws {
    var lines: [String] = []
    for number in 0..<4000 {
      let text = number % 7 == 0 ? "Sweden has banned Huawei from 5G." : "Item \(number)."
      let filler = String(repeating: "Nothing of note happened. ", count: number % 40)
      lines.append(number % 500 == 3 ? "{bad" : #"{"id":\#(number),"text":"\#(text) \#(filler)"}"#)
    }
    try workspace.write("d/many.jsonl", lines.joined(separator: "\n"))
    for number in 0..<50 { try workspace.write("d/t\(number).txt", "Text \(number).") }
    let one = try workspace.run("derive", "--jobs", "1", "d")
    #expect(one.code == 1)
    #expect(one.lines.count == 4000 - 8 + 50)
    for jobs in ["2", "3", "16"] {
      let many = try workspace.run("derive", "--jobs", jobs, "d")
      #expect(many.out == one.out)
      #expect(many.errors == one.errors)
    }
  }

  @Test func `derive answers while a stream is still open`() throws {
    let run = try workspace.shell(
      #"mkfifo f; exec 3<>f; echo '{"id":1,"text":"x"}' >&3; "$B" derive --jobs 2 f > out & "#
        + #"until [ -s out ]; do sleep 0.05; done; cut -c1-9 out; kill $!"#)
    #expect(run.output == "{\"id\":1,\"\n")
  }

  @Test func `positions are one each country, vendor and basis`() throws {
    let run = try workspace.run("positions", "--articles", "news.jsonl", "--format", "json")
    #expect(run.code == 0)
    let positions = try json(run).elements
    let keys = positions.map { "\($0["country"]?.string ?? "") \($0["vendor"]?.string ?? "")" }
    #expect(Set(keys).count == keys.count)
    let sweden = try #require(positions.first { $0["country"] == .string("SE") })
    #expect(sweden["stance"] == .string("ban"))
    for key in ["articles", "contested", "history"] { #expect(sweden[key] != nil) }
  }

  @Test func `positions as of a day leave out what came after`() throws {
    let run = try workspace.run(
      "positions", "--articles", "news.jsonl", "--format", "json", "--as-of", "2019-12-31")
    let positions = try json(run).elements
    #expect(positions.map { $0["stance"] } == [.string("undecided")])
  }

  @Test func `positions as a table fit eighty columns`() throws {
    let run = try workspace.run("positions", "--articles", "news.jsonl")
    #expect(run.lines.count > 1)
    #expect(run.lines.allSatisfy { $0.count <= 80 })
    #expect(run.lines.first?.hasPrefix("COUNTRY") == true)
  }

  @Test func `positions as CSV have a header and a row each`() throws {
    let run = try workspace.run("positions", "--articles", "news.jsonl", "--format", "csv", "india")
    let rows = run.output.split(separator: "\r\n").map(String.init)
    try #require(rows.count == 2)
    #expect(rows[0].hasPrefix("country,name,vendor,stance,basis"))
    #expect(rows[1].hasPrefix("IN,India,huawei,undecided,state"))
  }

  @Test(arguments: ["ban", "BAN"])
  func `a stance and a vendor narrow what is told`(stance: String) throws {
    let run = try workspace.run(
      "positions", "--articles", "news.jsonl", "--format", "json", "--stance", stance, "--vendor",
      "ZTE")
    #expect(try json(run).elements.map { $0["vendor"] } == [.string("zte")])
  }

  @Test func `brief tells a country with its sentence`() throws {
    let run = try workspace.run("brief", "sweden", "--articles", "news.jsonl")
    #expect(run.code == 0)
    #expect(run.output.contains("● BAN  Huawei"))
    #expect(run.output.contains("“Sweden has banned Huawei and ZTE from its 5G networks.”"))
    #expect(run.output.contains("2020-10-20"))
    #expect(run.lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `plain is ASCII`() throws {
    for command in [["brief", "sweden"], ["positions"], ["explain", "n2"], ["list"]] {
      let run = try workspace.run(command + ["--articles", "news.jsonl", "--plain"])
      #expect(run.code == 0)
      #expect(run.out.allSatisfy { $0 < 0x7F })
      #expect(!run.output.contains("--") && !run.output.contains("|"), "\(run.output)")
    }
    let source = ["--articles", "news.jsonl", "--plain"]
    #expect(try workspace.run(["map"] + source).output.contains("ban, "))
    #expect(try workspace.run(["matrix"] + source).output.contains("Sweden: Huawei ban"))
  }

  @Test(arguments: [("en_US.ISO-8859-1", true), ("C", false), ("en_US.utf8", false)])
  func `a locale of another character set gets ASCII, one that names none UTF-8`(
    locale: String, isASCII: Bool
  ) throws {
    let source = ["--articles", "news.jsonl"]
    let run = try workspace.run(["brief", "sweden"] + source, environment: ["LC_ALL": locale])
    #expect(run.out.allSatisfy { $0 < 0x80 } == isASCII)
    let json = try workspace.run(
      ["brief", "sweden", "--format", "markdown"] + source, environment: ["LC_ALL": locale])
    #expect(json.out.contains { $0 >= 0x80 })
  }

  @Test func `the config file is checked to its last word`() throws {
    let none = ["XDG_CONFIG_HOME": workspace.path + "/none"]
    let unset = try workspace.run("config", "check", environment: none)
    #expect(unset.code == 0 && unset.output.contains("not there, so all is as it is built in"))
    let file = try workspace.write(
      "config", "theme = dark\nfilter = stanze:ban\nstart = breif world\ntheme = light\n")
    let run = try workspace.run("config", "check", "--config", file)
    #expect(run.code == 1)
    let said = run.errors.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 2) }
    #expect(said.count == 3)
    for (line, words) in [
      ("2", "filter, column 1: no key 'stanze'; did you mean 'stance'?"),
      ("3", "start, no command 'breif'; did you mean 'brief'?"),
      ("4", "theme is set in line 1 already"),
    ] {
      #expect(run.errors.contains("config:\(line): \(words)"), "\(run.errors)")
    }
    try workspace.write("config", "start = brief world\nfilter = region:europe\n")
    #expect(try workspace.run("config", "check", "--config", file).output.contains("well written"))
  }

  @Test(arguments: [
    (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
    (["TERM": "xterm", "NO_COLOR": ""], true), (["TERM": "dumb"], false), ([:], false),
  ])
  func `colour is for terminals that want it`(
    environment: [String: String], hasColor: Bool
  ) throws {
    let line = #"script -qec '"$B" brief sweden --articles news.jsonl' /dev/null"#
    let run = try workspace.shell(
      environment.isEmpty ? "unset TERM; \(line)" : line, environment: environment)
    #expect(run.code == 0)
    #expect(run.output.contains("Sweden"))
    #expect(run.out.contains(0x1B) == hasColor)
  }

  @Test func `brief as JSON and as Markdown`() throws {
    let markdown = try workspace.run(
      "brief", "sweden", "--articles", "news.jsonl", "--format", "markdown")
    #expect(markdown.output.hasPrefix("# Sweden\n"))
    let run = try workspace.run("brief", "--articles", "news.jsonl", "--format", "json")
    #expect(try json(run)["vendors"]?.elements.isEmpty == false)
  }

  @Test func `explain shows the sentence, its marks, the rule and the weight`() throws {
    let run = try workspace.run("explain", "n2", "--articles", "news.jsonl")
    #expect(run.code == 0)
    for part in [
      "Sweden · Huawei: ● ban", "“Sweden has banned Huawei and ZTE from its 5G networks.”",
      "bytes 0–54", "cue", "banned", "country", "Sweden", "rule", "speaker", "reporter", "weight",
    ] {
      #expect(run.output.contains(part), "\(part) in\n\(run.output)")
    }
  }

  @Test func `explain takes a file, standard input and an id of the sample`() throws {
    try workspace.write("a.txt", "Sweden has banned Huawei from its 5G networks.")
    #expect(try workspace.run("explain", "a.txt").output.contains("● ban"))
    let input = Data("Sweden has banned Huawei from its 5G networks.".utf8)
    #expect(try workspace.run("explain", "-", input: input).output.contains("● ban"))
    #expect(try workspace.run("explain", "000").output.contains("India · Huawei"))
  }

  @Test func `diff tells what changed`() throws {
    let run = try workspace.run("diff", "--since", "2020", "--articles", "news.jsonl")
    #expect(run.code == 0)
    #expect(run.output.contains("Sweden · Huawei  ◐ undecided"))
    #expect(run.output.contains("→ ● ban"))
    let json = try workspace.run(
      "diff", "--since", "2020", "--articles", "news.jsonl", "--format", "json", "sweden")
    let changes = try self.json(json).elements
    #expect(changes.first?["from"] == .string("undecided"))
    #expect(changes.first?["to"] == .string("ban"))
    let none = try workspace.run("diff", "--since", "2025", "--articles", "news.jsonl")
    #expect(none.output.contains("Nothing changed."))
  }

  @Test func `a change is told with the sentence that brought it about, the newest first`() throws {
    // So many older sentences speak for it that the new one is not among the strongest.
    var lines = (1...20).map { number in
      let day = "2018-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)-\(number < 10 ? "05" : "20")"
      return #"{"id":"a\#(number)","date":"\#(day)","text":"#
        + #""France has banned Huawei from its 5G networks, ministry \#(number) said."}"#
    }
    lines += [
      #"{"id":"b","date":"2019-06-01","text":"France will allow Huawei in its 5G networks."}"#,
      #"{"id":"z","date":"2021-03-01","text":"France has now banned Huawei from all 5G networks."}"#,
      #"{"id":"y","date":"2021-02-01","text":"Sweden has banned ZTE from its 5G networks."}"#,
    ]
    try workspace.write("changes.jsonl", lines.joined(separator: "\n"))
    #expect(try workspace.run("add", "changes.jsonl", "--library", "c.sqlite").code == 0)
    for source in [["--articles", "changes.jsonl"], ["--library", "c.sqlite"]] {
      let output = try workspace.run(["diff", "--since", "2020"] + source).output
      #expect(output.contains("“France has now banned Huawei from all 5G networks.”"), "\(output)")
      #expect(output.contains(" · 2021-03-01 · ") && !output.contains("2018-"), "\(output)")
      let (france, sweden) = (output.range(of: "France"), output.range(of: "Sweden"))
      #expect(try #require(france).lowerBound < #require(sweden).lowerBound)
    }
  }

  @Test func `evaluate measures against a gold file`() throws {
    let gold = """
      {"id":1,"text":"Sweden has banned Huawei from its 5G networks.","expect":[{"country":"SE",\
      "vendor":"huawei","stance":"ban"}],"reject":[{"country":"SE","vendor":"huawei",\
      "stance":"allow"}]}
      {"id":2,"text":"Nothing.","expect":[{"country":"FR","vendor":"huawei","stance":"ban"}]}
      """
    try workspace.write("gold.jsonl", gold)
    let run = try workspace.run("evaluate", "gold.jsonl", "--misses", "5")
    #expect(run.code == 0)
    for part in [
      "texts        2, all right 1 (50.0 %)", "recall       0.500",
      "found 1, wrong 0, lost 1, waived 0", "lures taken  0 of 1", "lost         ban to nothing 1",
      "calibration error", "\n2\n  lost   FR huawei ban",
    ] {
      #expect(run.output.contains(part), "\(part) in\n\(run.output)")
    }
    let figures = try json(try workspace.run("evaluate", "gold.jsonl", "--format", "json"))
    #expect(figures["found"] == .number("1"))
    #expect(figures["recall"] == .number("0.5000"))
  }

  @Test func `without a command the world is told where there is no terminal`() throws {
    let run = try workspace.run()
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("The world on 5G vendors"))
  }
}

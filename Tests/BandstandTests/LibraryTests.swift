import Foundation
import Testing

struct LibraryTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func `what is added is listed, shown, found, explained and removed`() throws {
    try workspace.write("a.txt", "Sweden has banned Huawei from its 5G networks.\n")
    try workspace.write(
      "b.jsonl", "{\"id\":17,\"text\":\"Nothing.\",\"date\":\"2020-05-01\",\"title\":\"T\"}")
    #expect(try workspace.run("add", "a.txt", "b.jsonl").output == "2 added, 1 has no date\n")
    #expect(
      try workspace.run("add", "a.txt", "b.jsonl").output == "0 added, 2 were there already\n")
    #expect(
      try workspace.run("list").lines.map { $0.prefix(14) } == ["2020-05-01  17", "undated     a."])
    #expect(
      try workspace.run("show", "a.txt").output
        == "Sweden has banned Huawei from its 5G networks.\n")
    #expect(try workspace.run("search", "banning", "huawei").output.contains("a.txt"))
    #expect(try workspace.run("explain", "a.txt").output.contains("ban"))
    #expect(try workspace.run("brief", "sweden").output.contains("2 articles · library"))
    #expect(try workspace.run("positions", "--format", "json").output.contains(#""country":"SE""#))
    #expect(try workspace.run("status").output.contains("articles     2, 1 of them dated"))
    #expect(try workspace.run("check").output.hasSuffix(": whole\n"))
    #expect(try workspace.run("remove", "a.txt", "17").output == "2 removed\n")
    #expect(try workspace.run("list").output == "")
  }

  @Test func `a library gives the same positions as the files it was made of`() throws {
    let articles = [
      ("2019-05-01", "Sweden may exclude Huawei from its 5G networks."),
      ("2020-10-20", "Sweden has banned Huawei and ZTE from its 5G networks."),
      ("2020-11-02", "The US urged Brazil to ban Huawei from its 5G networks."),
    ]
    let lines = articles.enumerated().map { index, article in
      "{\"id\":\"n\(index)\",\"date\":\"\(article.0)\",\"text\":\"\(article.1)\"}"
    }
    try workspace.write("a.jsonl", lines.joined(separator: "\n"))
    #expect(try workspace.run("add", "a.jsonl").code == 0)
    for command in [
      ["positions", "--format", "json"], ["positions", "--format", "json", "--as-of", "2019"],
    ] {
      let files = try workspace.run(command + ["--articles", "a.jsonl"])
      #expect(try workspace.run(command).output == files.output)
    }
  }

  @Test func `where the library is follows the options and the environment`() throws {
    try workspace.write("a.txt", "One.")
    let environment = [
      "BANDSTAND_LIBRARY": "env.sqlite", "XDG_DATA_HOME": workspace.path + "/data",
    ]
    _ = try workspace.run("add", "a.txt", "--library", "option.sqlite", environment: environment)
    _ = try workspace.run("add", "a.txt", environment: environment)
    _ = try workspace.run(
      "add", "a.txt", environment: ["XDG_DATA_HOME": workspace.path + "/data"])
    _ = try workspace.run("add", "a.txt")
    for path in [
      "option.sqlite", "env.sqlite", "data/bandstand/library.sqlite",
      "home/.local/share/bandstand/library.sqlite",
    ] {
      #expect(FileManager.default.fileExists(atPath: workspace.path + "/" + path), "\(path)")
    }
  }

  @Test func `without a library the sample is shown`() throws {
    #expect(try workspace.run("list").lines.count == 4)
    #expect(try workspace.run("brief").output.contains("4 articles · sample library"))
    #expect(!FileManager.default.fileExists(atPath: workspace.path + "/home"))
  }

  @Test func `an article that is not there is told with a suggestion`() throws {
    try workspace.write("alpha.txt", "One.")
    _ = try workspace.run("add", "alpha.txt")
    for command in ["show", "remove"] {
      let run = try workspace.run(command, "alhpa.txt")
      #expect(run.code == 1)
      #expect(run.errors == "bandstand: no article 'alhpa.txt'; did you mean 'alpha.txt'?\n")
    }
  }

  @Test func `an import that finds no room is told in one line and leaves the library whole`()
    throws
  {
    var lines: [String] = []
    for number in 0..<1000 {
      let filler = String(repeating: "Word \(number) of many. ", count: 40)
      lines.append("{\"id\":\(number),\"text\":\"\(filler)\"}")
    }
    try workspace.write("a.jsonl", lines.joined(separator: "\n"))
    let run = try workspace.shell(
      #"(ulimit -f 1000; "$B" add --quiet --library l.sqlite a.jsonl); echo $?; "$B" check --library l.sqlite"#
    )
    #expect(run.output == "1\nl.sqlite: whole\n")
    #expect(isOneLine(run.errors), "\(run.errors)")
    #expect(try workspace.run("add", "--library", "l.sqlite", "a.jsonl").code == 0)
    let status = try workspace.run("status", "--library", "l.sqlite")
    #expect(status.output.contains("articles     1,000,"))
  }

  @Test func `an import killed at any moment leaves the library whole, and is completed`() throws {
    var lines: [String] = []
    for number in 0..<1000 {
      lines.append(
        "{\"id\":\(number),\"text\":\"Number \(number). Sweden has banned Huawei from 5G.\"}")
    }
    try workspace.write("a.jsonl", lines.joined(separator: "\n"))
    for milliseconds in [20, 80, 200, 400] {
      let process = workspace.process(["add", "--quiet", "a.jsonl"])
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(milliseconds) * 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let check = try workspace.run("check")
      #expect(check.code == 0 || check.errors.contains("no library yet"), "\(check.errors)")
    }
    #expect(try workspace.run("add", "a.jsonl").code == 0)
    #expect(try workspace.run("status").output.contains("articles     1,000,"))
    #expect(try workspace.run("check").code == 0)
  }
}

import Foundation
import Testing

struct UsageTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  static let commands = [
    "browse", "brief", "positions", "diff", "derive", "explain", "evaluate", "add", "remove",
    "list", "show", "search", "status", "check", "config", "completions",
  ]

  @Test(arguments: commands)
  func `help teaches each command by example`(command: String) throws {
    for arguments in [[command, "--help"], ["help", command]] {
      let run = try workspace.run(arguments)
      #expect(run.code == 0)
      #expect(run.output.contains("EXAMPLES\n  bandstand") || command == "explain")
      #expect(run.output.contains("EXAMPLES"))
      #expect(run.errors == "")
      #expect(run.lines.allSatisfy { $0.count <= 100 || $0.hasPrefix("USAGE") })
    }
  }

  @Test func `the help names every command`() throws {
    let run = try workspace.run("--help")
    #expect(run.code == 0)
    for command in Self.commands { #expect(run.output.contains("  \(command)")) }
  }

  @Test func `the version is printed`() throws {
    let run = try workspace.run("--version")
    #expect(run.code == 0)
    #expect(run.lines.count == 1)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are printed`(shell: String) throws {
    let run = try workspace.run("completions", shell)
    #expect(run.code == 0)
    #expect(run.output.contains("positions"))
  }

  // swift-format-ignore
  static let wrong: [([String], String)] = [
    (["breif"],                              "did you mean 'brief'"),
    (["frobnicate"],                         "no command 'frobnicate'"),
    (["brief", "indai"],                     "did you mean 'India'"),
    (["brief", "germny", "france"],          "did you mean 'Germany'"),
    (["positions", "xyzzyland"],             "no country 'xyzzyland'"),
    (["brief", "--vendor", "nokya"],         "did you mean 'Nokia'"),
    (["brief", "--stance", "bna"],           "did you mean 'ban'"),
    (["brief", "--stance", "purple"],        "ban, restrict, undecided, trial, allow"),
    (["brief", "--as-of", "2019-02-30"],     "no such day"),
    (["brief", "--as-of", "yesterday"],      "no such day"),
    (["positions", "--filter", "stance:bna"], "filter 'stance:bna', column 8: no stance 'bna'; did you mean 'ban'?"),
    (["search", "--filter", "vendor:", "5g"], "column 8: vendor: wants a vendor"),
    (["brief", "--format", "pdf"],           "pdf"),
    (["brief", "--nonsense"],                "--nonsense"),
    (["positions", "--format", "xml"],       "xml"),
    (["derive", "--format", "csv"],          "csv"),
    (["derive", "--jobs", "0"],              "--jobs"),
    (["derive", "--jobs", "many"],           "many"),
    (["diff"],                               "--since"),
    (["explain"],                            "file-or-id"),
    (["evaluate"],                           "gold"),
    (["add"],                                "path"),
    (["completions", "tcsh"],                "tcsh"),
    (["brief", "\u{1B}[31mred"],             "␛[31mred"),
  ]

  @Test(arguments: wrong)
  func `wrong usage is told in one line`(arguments: [String], says: String) throws {
    let run = try workspace.run(arguments)
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(isOneLine(run.errors), "\(run.errors)")
    #expect(run.errors.contains(says), "\(run.errors)")
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test(arguments: [
    "india", "IN", "in", "IND", "INDIA", "uk", "U.K.", "gb", "Britain", "south korea",
    "the united states", "usa", "U.S.", "czechia", "EU",
  ])
  func `a country is known by any usual name`(name: String) throws {
    #expect(try workspace.run("brief", name).code == 0)
  }

  @Test func `a name of two words needs no quotes`() throws {
    let run = try workspace.run("brief", "south", "korea", "india", "--format", "json")
    #expect(run.code == 0)
    #expect(run.output.contains(#""country":"KR""#))
    #expect(run.output.contains(#""country":"IN""#))
  }

  @Test func `options may stand before the command`() throws {
    let file = try workspace.write("a.txt", "Nothing of note.")
    let run = try workspace.run("--articles", file, "--plain", "brief", "india")
    #expect(run.code == 0)
    #expect(run.output.contains("No article speaks of India"))
  }

  @Test func `a known country without articles says so`() throws {
    let file = try workspace.write("a.txt", "Nothing of note.")
    let run = try workspace.run("brief", "uruguay", "--articles", file)
    #expect(run.code == 0)
    #expect(run.output.contains("No article speaks of Uruguay"))
  }
}

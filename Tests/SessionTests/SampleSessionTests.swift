import Glibc
import TestSupport
import Testing

/// Whole sessions on the sample library, typed to the built program.
struct SampleSessionTests {
  private func start(
    _ arguments: [String] = [], rows: Int = 40, columns: Int = 120,
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let home = [
      "HOME": "/nonexistent", "XDG_DATA_HOME": "/nonexistent", "XDG_STATE_HOME": "/dev/null",
    ]
    return try PseudoTerminal(
      [PseudoTerminal.products + "/bandstand"] + arguments, rows: rows, columns: columns,
      environment: home.merging(environment) { $1 })
  }

  private func browse(_ arguments: [String] = []) throws -> PseudoTerminal {
    let terminal = try start(arguments)
    try terminal.wait(for: "q quit")
    return terminal
  }

  @Test func `the first screen is the sample library with its countries`() throws {
    let terminal = try browse()
    for word in ["4 articles", "sample library", "Australia", "India", "Huawei", "● ban"] {
      #expect(terminal.text.contains(word))
    }
    #expect(terminal.sent.count <= 6000)
  }

  @Test func `from a country to the sentence in its article and back`() throws {
    let terminal = try browse()
    terminal.type("/india\r\r")
    try terminal.wait(for: "evidence 1/")
    try terminal.wait(for: "◐ UNDECIDED")
    terminal.type("\r")
    try terminal.wait(for: "n next evidence")
    try terminal.wait(for: "sentence") { $0.text.contains("▌ ") && $0.text.contains("has not") }
    terminal.type("q")
    try terminal.wait(for: "╭ Countries")
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.status == 0)
    #expect(terminal.isCooked && terminal.hasLeftModes)
  }

  @Test func `a vendor narrows the countries at once`() throws {
    let terminal = try browse()
    terminal.type("v")
    try terminal.wait(for: "bandstand  Huawei")
    try terminal.wait(for: "narrower list") { !$0.text.contains("Venezuela") }
    terminal.type("c")
    try terminal.wait(for: "Venezuela")
  }

  @Test func `a briefing on the chosen country`() throws {
    let terminal = try browse()
    terminal.type("/india\rb")
    try terminal.wait(for: "╭ Briefing")
    try terminal.wait(for: "UNDECIDED")
    terminal.type("\u{1B}")
    try terminal.wait(for: "╭ Countries")
  }

  @Test func `ASCII on demand`() throws {
    let terminal = try browse(["--ascii"])
    #expect(terminal.sent.allSatisfy { $0 < 0x80 })
    #expect(terminal.text.contains("+ Countries"))
  }

  @Test(arguments: [(["--plain"], "xterm-256color"), ([], "dumb"), ([], "")])
  func `the same as plain text where there is no screen`(
    arguments: [String], type: String
  ) throws {
    let terminal = try start(arguments, environment: ["TERM": type])
    try terminal.wait(for: "Australia, 1 of ")
    terminal.type("india\r")
    try terminal.wait(for: ": undecided on Huawei")
    terminal.type("filter stance:trial\r")
    try terminal.wait(for: "Filter stance:trial; 1 of ")
    terminal.type("brief\r")
    try terminal.wait(for: "End of briefing; back returns.")
    terminal.type("quit\r")
    try terminal.waitForEnd()
    #expect(terminal.status == 0)
    #expect(!terminal.sent.contains(0x1B))
    #expect(terminal.isCooked)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT])
  func `whatever ends the program gives the terminal back`(signal: Int32) throws {
    let terminal = try browse()
    terminal.signal(signal)
    try terminal.waitForEnd()
    #expect(terminal.status.map { $0 & 0x7F } == signal)
    #expect(terminal.isCooked && terminal.hasLeftModes)
  }

  @Test func `^Z gives the terminal to the shell, and fg draws the screen again`() throws {
    let shell = try PseudoTerminal(
      ["/bin/bash", "--norc", "--noprofile", "-i"], environment: ["PS1": "prompt> "])
    try shell.wait(for: "prompt>")
    shell.type(
      "XDG_DATA_HOME=/nonexistent XDG_STATE_HOME=/dev/null \(PseudoTerminal.products)/bandstand\r")
    try shell.wait(for: "q quit")
    shell.type("\u{1A}")
    try shell.wait(for: "Stopped")
    shell.type("fg\r")
    try shell.wait(for: "q quit")
    shell.type("q")
    try shell.wait(for: "prompt") { $0.lastLine == "prompt>" }
    shell.type("exit\r")
    try shell.waitForEnd()
    #expect(shell.hasLeftModes)
  }
}

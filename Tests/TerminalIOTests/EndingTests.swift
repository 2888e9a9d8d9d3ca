import Glibc
import TestSupport
import Testing

/// Whatever ends the dashboard, the shell gets its terminal back.
struct EndingTests {
  private func start(_ arguments: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([PseudoTerminal.products + "/dashboard-probe"] + arguments)
    try terminal.wait(for: "q quit")
    #expect(!terminal.isCooked)
    return terminal
  }

  private func expectGivenBack(_ terminal: PseudoTerminal) {
    #expect(terminal.isCooked)
    #expect(terminal.hasLeftModes)
    #expect(!terminal.text.contains("Countries"))
  }

  @Test func `q gives the terminal back`() throws {
    let terminal = try start()
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.status == 0)
    #expect(terminal.text.contains("bye"))
    expectGivenBack(terminal)
  }

  @Test(arguments: [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE,
  ])
  func `a signal gives the terminal back and is what the shell sees`(signal: Int32) throws {
    let terminal = try start()
    terminal.signal(signal)
    try terminal.waitForEnd()
    #expect(terminal.status.map { $0 & 0x7F } == signal)
    expectGivenBack(terminal)
  }

  @Test func `^C ends it like an interrupt`() throws {
    let terminal = try start()
    terminal.type("\u{3}")
    try terminal.waitForEnd()
    #expect(terminal.status.map { $0 & 0x7F } == SIGINT)
    expectGivenBack(terminal)
  }

  // swift-format-ignore
  static let crashes: [(kind: String, message: String)] = [
    ("trap", "asked for"), ("index", "out of range"), ("abort", ""), ("overflow", ""),
  ]

  @Test(arguments: crashes)
  func `a crash gives the terminal back, and then says what it was`(
    kind: String, message: String
  ) throws {
    let terminal = try start(["crash=\(kind)"])
    terminal.type("b")
    try terminal.waitForEnd()
    #expect(terminal.status != 0)
    #expect(terminal.text.contains(message))
    expectGivenBack(terminal)
  }

  @Test func `^Z gives the terminal to the shell, and fg draws the screen again`() throws {
    let shell = try PseudoTerminal(
      ["/bin/bash", "--norc", "--noprofile", "-i"], environment: ["PS1": "prompt> "])
    try shell.wait(for: "prompt>")
    shell.type(PseudoTerminal.products + "/dashboard-probe\r")
    try shell.wait(for: "q quit")
    shell.type("j")
    try shell.wait(for: " 2/9 ")
    shell.type("\u{1A}")
    try shell.wait(for: "Stopped")
    #expect(shell.hasLeftModes)
    shell.type("fg\r")
    try shell.wait(for: " 2/9 ")
    shell.type("q")
    try shell.wait(for: "prompt") { $0.lastLine == "prompt>" && $0.text.contains("bye") }
    shell.type("exit\r")
    try shell.waitForEnd()
    #expect(shell.hasLeftModes)
  }

  @Test func `a program that was stopped from outside draws all of its screen again`() throws {
    let terminal = try start()
    let text = Session().text
    try terminal.wait(for: "screen") { $0.text == text }
    let before = terminal.sent.count
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    try terminal.wait(for: "second screen") { $0.sent.count > before + 1500 && $0.text == text }
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.status == 0)
  }
}

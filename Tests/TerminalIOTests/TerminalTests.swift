import Glibc
import TestSupport
import Testing

/// The dashboard on a terminal, as its user sees it.
struct TerminalTests {
  private static let probe = PseudoTerminal.products + "/dashboard-probe"

  private func start(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [Self.probe] + arguments, rows: rows, columns: columns, environment: environment)
    try terminal.wait(for: "q quit")
    return terminal
  }

  @Test func `the terminal shows what the surface holds`() throws {
    let terminal = try start()
    #expect(terminal.text == Session().text)
    #expect(terminal.look(row: 2, column: 5).isReverse)
    #expect(!terminal.look(row: 3, column: 5).isReverse)
  }

  @Test func `keys of every kind arrive`() throws {
    let terminal = try start()
    terminal.type("\u{1B}OB")
    try terminal.wait(for: " 2/9 ")
    terminal.type("j")
    try terminal.wait(for: " 3/9 ")
    terminal.type("\u{1B}[5~")
    try terminal.wait(for: " 1/9 ")
    terminal.type("\u{4}")
    try terminal.wait(for: " 5/9 ")
    terminal.type("/côt")
    try terminal.wait(for: "find côt")
    terminal.type("\u{7F}")
    try terminal.wait(for: "find cô▏")
    terminal.type("\u{1B}")
    try terminal.wait(for: "q quit")
    terminal.type("\t")
    terminal.type("\u{1B}[Z")
    terminal.type("\u{1B}[1;9Q")  // A sequence that nobody knows is one key, not five.
    try terminal.wait(for: "this key does nothing")
    terminal.type("\u{C}\r")
    try terminal.wait(for: "evidence 1/")
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.status == 0)
  }

  @Test func `wide and combining characters stand where they should`() throws {
    let terminal = try start()
    terminal.type("/venezuela\r\r\r")
    try terminal.wait(for: "委内瑞拉总统")
    let column = terminal.columns - 1
    let edges = (2..<terminal.rows - 2).map { terminal.look(row: $0, column: column).text }
    #expect(Set(edges) == ["│"])
  }

  @Test func `a click and the wheel choose`() throws {
    let terminal = try start()
    terminal.type("\u{1B}[<0;6;8M\u{1B}[<0;6;8m")
    try terminal.wait(for: "▸ India")
    terminal.type("\u{1B}[<65;6;8M")
    try terminal.wait(for: "▸ United Kingdom")
  }

  @Test func `without the mouse the terminal keeps its own selection`() throws {
    let terminal = try start(["no-mouse"])
    #expect(!String(decoding: terminal.sent, as: UTF8.self).contains("?1000"))
  }

  @Test func `a new size is drawn at once, and so is one too small`() throws {
    let terminal = try start()
    terminal.resize(rows: 40, columns: 120)
    let large = Session(size: .init(width: 120, height: 40)).text
    try terminal.wait(for: "large screen") { $0.text == large }
    terminal.resize(rows: 3, columns: 20)
    try terminal.wait(for: "bandstand needs 40")
    terminal.resize(rows: 1, columns: 1)
    terminal.resize(rows: 24, columns: 80)
    try terminal.wait(for: "q quit")
  }

  // swift-format-ignore
  static let looks: [(environment: [String: String], arguments: [String], colour: Int)] = [
    (["TERM": "xterm-256color"], [], 167), (["TERM": "xterm-256color"], ["colours=8"], 1),
    (["TERM": "xterm"], [], 1), (["TERM": "xterm-256color", "NO_COLOR": "1"], [], -1),
    (["TERM": "xterm-256color", "NO_COLOR": ""], [], 167), (["TERM": "screen"], [], 1),
    (["TERM": "tmux-256color"], [], 167), (["TERM": "linux"], [], 1), (["TERM": "vt100"], [], -1),
  ]

  @Test(arguments: looks)
  func `a stance has the colour that the terminal can show, and its sign anyway`(
    environment: [String: String], arguments: [String], colour: Int
  ) throws {
    let terminal = try start(arguments, environment: environment)
    let look = terminal.look(row: 17, column: 3)
    #expect(look.text == "●")
    #expect(look.colour == colour)
    #expect(terminal.look(row: 2, column: 5).isReverse)
  }

  @Test(arguments: ["xterm-ghostty", "xterm-kitty", "no-such-terminal"])
  func `a terminal that is not known here is drawn to all the same, with a word`(
    type: String
  ) throws {
    let terminal = try PseudoTerminal([Self.probe], environment: ["TERM": type])
    try terminal.wait(for: "TERM '\(type)' is not known here")
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.status == 0)
  }

  @Test(arguments: [("dumb", "cannot place its cursor"), ("", "TERM is not set")])
  func `a terminal that cannot show a screen is told in a line`(
    type: String, reason: String
  ) throws {
    let terminal = try PseudoTerminal([Self.probe], environment: ["TERM": type])
    try terminal.waitForEnd()
    #expect(terminal.text.contains("no screen: "))
    #expect(terminal.text.contains(reason))
    #expect(terminal.isCooked)
  }

  // swift-format-ignore
  static let locales: [(environment: [String: String], arguments: [String], corner: String)] = [
    (["LC_ALL": "C.UTF-8"], [], "╭"), (["LC_ALL": "C"], [], "╭"), (["LC_ALL": "POSIX"], [], "╭"),
    (["LC_ALL": "xx_XX.UTF-8"], [], "╭"), (["LC_ALL": "C.UTF-8"], ["ascii"], "+"),
    (["LC_ALL": "de_DE.ISO-8859-1"], [], "+"), (["LC_ALL": "", "LANG": "en_GB.utf8"], [], "╭"),
  ]

  @Test(arguments: locales)
  func `lines are drawn wherever UTF-8 can be had, and in ASCII on demand`(
    environment: [String: String], arguments: [String], corner: String
  ) throws {
    let terminal = try start(arguments, environment: environment)
    #expect(terminal.look(row: 1, column: 0).text == corner)
    if corner == "+" { #expect(terminal.sent.allSatisfy { $0 < 0x80 }) }
  }

  @Test func `nothing is sent again that is on screen already`() throws {
    var session = Session(size: .init(width: 120, height: 40))
    let terminal = try start(rows: 40, columns: 120)
    let sent = try ["", "j", "z", "j"].map { key in
      let before = key.isEmpty ? 0 : terminal.sent.count
      session.type(key)
      terminal.type(key)
      try terminal.wait(for: "whole screen") { [text = session.text] in $0.text == text }
      return terminal.sent.count - before
    }
    #expect(sent[0] <= 6000)
    #expect(sent[1] <= 1200)
    #expect(sent[3] <= 200)
  }
}

import Glibc
import TestSupport
import Testing

/// What makes the dashboard the reader's own, typed to the built program with a home of its own.
final class ComfortSessionTests {
  private let home: String

  init() throws {
    var template = Array("/tmp/bandstand-home-XXXXXX".utf8CString)
    home = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
    try #require(!home.isEmpty)
  }

  deinit {
    for file in [
      "/state/bandstand/place", "/state/bandstand/history", "/config/bandstand/config", "/out.txt",
      "/log.txt",
    ] {
      unlink(home + file)
    }
    for folder in ["/state/bandstand", "/state", "/config/bandstand", "/config", ""] {
      rmdir(home + folder)
    }
  }

  private func start(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let own = [
      "HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": home + "/state",
      "XDG_CONFIG_HOME": home + "/config",
    ]
    let terminal = try PseudoTerminal(
      [PseudoTerminal.products + "/bandstand"] + arguments, rows: 40, columns: 120,
      environment: own.merging(environment) { $1 })
    try terminal.wait(
      for: "whole screen"
    ) { ($0.line(38).hasSuffix("╯") || $0.line(38).hasSuffix("+")) && !$0.line(39).isEmpty }
    return terminal
  }

  private func write(_ name: String, _ text: String) throws {
    var folder = home
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
    let file = try #require(fopen(home + "/" + name, "w"))
    fputs(text, file)
    fclose(file)
  }

  private func end(_ terminal: PseudoTerminal) throws {
    terminal.type("Q")
    try terminal.waitForEnd()
    #expect(terminal.status == 0)
    #expect(terminal.isCooked && terminal.hasLeftModes)
  }

  private func sent(_ terminal: PseudoTerminal) -> String {
    String(decoding: terminal.sent, as: UTF8.self)
  }

  @Test func `the next start is where the last one ended, with what was typed`() throws {
    var terminal = try start()
    terminal.type(":united states\r")
    try terminal.wait(for: "╭ United States")
    terminal.type("*")
    try terminal.wait(for: "The United States is marked")
    terminal.type("fregion:americas\r")
    try terminal.wait(for: "bandstand  region:americas")
    try end(terminal)
    terminal = try start()
    try terminal.wait(for: "bandstand  region:americas")
    try terminal.wait(for: "▸*United States")
    terminal.type(":")
    terminal.type("\u{1B}OA")
    try terminal.wait(for: ":united states▏")
    terminal.type("\u{1B}")
    try end(terminal)
    terminal = try start(["--no-restore"])
    try terminal.wait(for: "▸ Australia")
    #expect(!terminal.text.contains("region:americas"))
    try end(terminal)
  }

  @Test func `the map, the table, the timeline and its day are there again at the next start`()
    throws
  {
    var terminal = try start()
    terminal.type("xlt")
    try terminal.wait(for: "╭ Time · today")
    terminal.type("[")
    try terminal.wait(for: "╭ Time · as of ")
    let day = try #require(terminal.text.firstMatch(of: /Time · as of ([-0-9]+)/)).1
    try end(terminal)
    terminal = try start()
    try terminal.wait(for: "╭ Time · as of \(day)")
    try terminal.wait(for: "╭ Countries × vendors")
    terminal.type("Tm++")
    try terminal.wait(for: "World · each country’s first vendor ─")
    try terminal.wait(for: "×2.3")
    try end(terminal)
    terminal = try start()
    try terminal.wait(for: "×2.3")
    try terminal.wait(for: "╭ Time · today")
    try end(terminal)
  }

  @Test func `a place that cannot be kept is told in one line and is no failure`() throws {
    let terminal = try start(environment: ["XDG_STATE_HOME": "/dev/null"])
    terminal.type("j")
    try terminal.wait(for: " 2/")
    try end(terminal)
    #expect(terminal.text.contains("Not a directory; where you were is not kept"))
  }

  @Test func `a mistake in the config file is told with file and line, and the rest counts`() throws
  {
    try write(
      "config/bandstand/config", "# mine\nthem = light\nkey x = zoom\nstart = brief world\n")
    let terminal = try start()
    try terminal.wait(for: "/config/bandstand/config:2: no setting 'them'; did you mean 'theme'?")
    try terminal.wait(for: "The world on 5G vendors")
    terminal.type("qx")
    try terminal.wait(for: "one pane") { !$0.text.contains("Vendors") }
    try end(terminal)
  }

  @Test func `themes and colours are those of the config file`() throws {
    try write("config/bandstand/config", "theme = light\ncolour ban = 200 underlined\n")
    let terminal = try start()
    let look = try #require(
      (2..<40).map { terminal.look(row: $0, column: 3) }.first { $0.text == "●" })
    #expect(look.colour == 200 && look.isUnderlined)
    try end(terminal)
  }

  @Test(arguments: [8, 16])
  func `on a light background nothing is yellow, cyan or bright with few colours either`(
    count: Int
  ) throws {
    try write("config/bandstand/config", "theme = light\ncolours = \(count)\n")
    let terminal = try start()
    terminal.type("x")
    try terminal.wait(for: "× vendors")
    var colours: Set<Int> = []
    for row in 0..<terminal.rows {
      for column in 0..<terminal.columns {
        let look = terminal.look(row: row, column: column)
        if look.text != " ", look.text != "" { colours.insert(look.colour) }
      }
    }
    #expect(colours.contains(1) && colours.contains(4))
    #expect(colours.isSubset(of: [-1, 0, 1, 2, 4, 5]), "\(colours)")
    try end(terminal)
  }

  @Test func `a citation goes to the clipboard of whoever sits at the other end`() throws {
    let terminal = try start()
    terminal.type(":united states\ry")
    try terminal.wait(for: "Sent to the terminal's clipboard: citation")
    let text = sent(terminal)
    let start = try #require(text.range(ofText: "\u{1B}]52;c;"))
    let payload = text[start...].dropFirst(7).prefix { $0 != "\u{7}" }
    #expect(payload.allSatisfy { $0.isLetter || $0.isNumber || "+/=".contains($0) })
    // "United States · " in base64.
    #expect(payload.hasPrefix("VW5pdGVkIFN0YXRlcyDCt"))
    try end(terminal)
  }

  @Test(arguments: ["linux", "vt100"])
  func `a console that lacks the signs gets ASCII, unless it is told not to`(type: String) throws {
    var terminal = try start(environment: ["TERM": type])
    terminal.type("m")
    try terminal.wait(for: "each country's first vendor")
    #expect(!terminal.text.contains { !$0.isASCII })
    try end(terminal)
    try write("config/bandstand/config", "ascii = no\n")
    terminal = try start(environment: ["TERM": type])
    #expect(terminal.text.contains("●"))
    try end(terminal)
  }

  @Test func `a terminal without a clipboard is sent nothing`() throws {
    let terminal = try start(environment: ["TERM": "linux"])
    terminal.type("y")
    try terminal.wait(for: "This terminal has no clipboard")
    #expect(!sent(terminal).contains("]52;"))
    try end(terminal)
  }

  @Test func `a border is dragged with the mouse, which is handed back by a key`() throws {
    let terminal = try start()
    // A terminal goes by the mode it was asked for last.
    let start = String(decoding: terminal.sent, as: UTF8.self)
    let (clicks, moves) = (start.range(of: "\u{1B}[?1006;1000h"), start.range(of: "\u{1B}[?1002h"))
    #expect(try #require(clicks).upperBound <= #require(moves).lowerBound)
    let before = try #require(terminal.line(1).columns(of: "╭").last)
    terminal.type("\u{1B}[<0;\(before + 1);10M")
    terminal.type("\u{1B}[<32;\(before + 6);10M")
    try terminal.wait(for: "border that follows") { $0.line(1).columns(of: "╭").last == before + 5 }
    terminal.type("\u{1B}[<0;\(before + 11);10m")
    try terminal.wait(for: "moved border") { $0.line(1).columns(of: "╭").last == before + 10 }
    let count = terminal.sent.count
    terminal.type("M")
    try terminal.wait(for: "The mouse is the terminal's own")
    let since = String(decoding: terminal.sent[count...], as: UTF8.self)
    #expect(since.contains("\u{1B}[?1002l") && since.contains("\u{1B}[?1006;1000l"))
    try end(terminal)
  }

  @Test func `commands are completed, and filters undone`() throws {
    let terminal = try start()
    terminal.type(":filter stan\t")
    try terminal.wait(for: ":filter stance:▏")
    terminal.type("ba\t\r")
    try terminal.wait(for: "bandstand  ● ban")
    terminal.type("u")
    try terminal.wait(for: "All countries")
    try terminal.wait(for: "Venezuela")
    try end(terminal)
  }

  @Test func `a briefing is written to a file, and nothing is written over unasked`() throws {
    let terminal = try start()
    terminal.type(":write \(home)/out.txt\r")
    try terminal.wait(for: "Written to \(home)/out.txt")
    terminal.type(":write \(home)/out.txt\r")
    try terminal.wait(for: "is there already; ':write! FILE' replaces it")
    terminal.type(":write! \(home)/out.txt\r")
    try terminal.wait(for: "Written to \(home)/out.txt")
    try end(terminal)
    #expect(access(home + "/out.txt", R_OK) == 0)
  }

  @Test func `keys are answered while many articles are read, and Esc stops that`() throws {
    let line =
      #"{"text":"Sweden has banned Huawei from its 5G networks. "# + "The talks went on for days. "
      + #"India has not decided whether to allow Huawei in its 5G networks."}"# + "\n"
    try write("many.jsonl", String(repeating: line, count: 30_000))
    defer { unlink(home + "/many.jsonl") }
    let terminal = try start(["--articles", home + "/many.jsonl"])
    try terminal.wait(for: "Reading the articles")
    try terminal.wait(for: "articles; Esc stops")
    terminal.type("?")
    try terminal.wait(for: "╭ Keys")
    terminal.type("\u{1B}")
    try terminal.wait(for: "╭ Countries")
    terminal.type("\u{1B}")
    try terminal.wait(for: "many.jsonl, read in part")
    try terminal.wait(for: "▸ India")
    terminal.type(":sweden\ry")
    try terminal.wait(for: "clipboard: citation")
    try end(terminal)
  }

  @Test func `a log tells what happened and nothing that was typed`() throws {
    let terminal = try start(["--log", home + "/log.txt"])
    terminal.type(":brief venezuela\r")
    try terminal.wait(for: "╭ Briefing")
    try end(terminal)
    let log = try #require(read("log.txt"))
    #expect(log.contains("TERM=xterm-256color"))
    #expect(log.contains(" key: Enter\n"))
    #expect(log.contains(" loadBriefing: "))
    #expect(!log.lowercased().contains("venezuela"))
  }

  private func read(_ name: String) -> String? {
    guard let file = fopen(home + "/" + name, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  @Test func `what is pasted is text where one types, and nothing elsewhere`() throws {
    let terminal = try start()
    let paste = { (text: String) in terminal.type("\u{1B}[200~\(text)\u{1B}[201~") }
    paste("q\rQ")
    try terminal.wait(for: "What is pasted is no keys; /, f and : take text")
    terminal.type("/")
    paste("vene\rzuela\u{1B}[31m" + String(repeating: "x", count: 10_000))
    try terminal.wait(for: "nothing found")
    terminal.type("\u{15}")
    paste("venezuela")
    try terminal.wait(for: "find venezuela▏")
    try terminal.wait(for: "▸ Venezuela")
    terminal.type("\r")
    try end(terminal)
    #expect(sent(terminal).contains("\u{1B}[?2004h") && sent(terminal).contains("\u{1B}[?2004l"))
  }

  @Test func `it is opened at a day, which may stand before a command as well`() throws {
    let terminal = try start(["--as-of", "2019-11-30"])
    try terminal.wait(for: "as of 2019-11-30 · ")
    try end(terminal)
    let brief = try PseudoTerminal(
      [PseudoTerminal.products + "/bandstand", "--as-of", "2019", "brief", "india"], rows: 40,
      columns: 120, environment: ["HOME": home])
    try brief.waitForEnd()
    #expect(brief.status == 0 && sent(brief).contains("as of 2019"))
  }

  @Test func `the window has a title only where that is asked for`() throws {
    var terminal = try start()
    try end(terminal)
    #expect(!sent(terminal).contains("\u{1B}]2;"))
    try write("config/bandstand/config", "title = yes\n")
    terminal = try start()
    try end(terminal)
    #expect(sent(terminal).contains("\u{1B}[22;2t\u{1B}]2;bandstand\u{7}"))
    #expect(sent(terminal).contains("\u{1B}[23;2t"))
  }

  @Test
  func `frames are bracketed on a terminal that holds them back, and nothing is sent when idle`()
    throws
  {
    var terminal = try start()
    try end(terminal)
    #expect(!sent(terminal).contains("?2026"))
    terminal = try start(environment: ["TERM": "xterm-kitty"])
    terminal.settle()
    let count = terminal.sent.count
    terminal.settle()
    #expect(terminal.sent.count == count)
    #expect(sent(terminal).contains("\u{1B}[?2026h") && sent(terminal).contains("\u{1B}[?2026l"))
    try end(terminal)
  }
}

extension String {
  /// Where a text begins.
  fileprivate func range(ofText text: String) -> String.Index? {
    firstRange(of: text)?.lowerBound
  }

  /// The columns in which a character stands; all before it have to be one column wide.
  fileprivate func columns(of character: Character) -> [Int] {
    enumerated().filter { $0.element == character }.map(\.offset)
  }
}

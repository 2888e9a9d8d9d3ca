import Foundation
import TestSupport
import Testing

/// Sessions on a library on disk that other processes write to meanwhile.
final class LibrarySessionTests {
  private let folder: String
  private let library: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    library = folder + "/library.sqlite"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try add("first", "Norway has banned Huawei from its 5G networks.", day: "2020-01-01")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var environment: [String: String] {
    ["HOME": folder, "XDG_DATA_HOME": folder, "BANDSTAND_USER": "anna"]
  }

  private func run(_ arguments: String...) throws -> String {
    let library = arguments.contains("--library") ? [] : ["--library", library]
    return try output(of: PseudoTerminal.products + "/bandstand", arguments + library)
  }

  /// What a program prints that ends well.
  private func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text
  }

  private func add(_ name: String, _ text: String, day: String) throws {
    let path = folder + "/\(name).jsonl"
    try Data("{\"id\":\"\(name)\",\"date\":\"\(day)\",\"text\":\"\(text)\"}".utf8)
      .write(to: URL(fileURLWithPath: path))
    _ = try run("add", "--quiet", path)
  }

  private func browse() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [PseudoTerminal.products + "/bandstand", "--library", library], rows: 30, columns: 100,
      environment: environment)
    try terminal.wait(for: "╭ Countries")
    return terminal
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.status == 0)
  }

  @Test func `articles in other languages are counted beside the others`() throws {
    let german = "Die Regierung hat nicht entschieden, ob sie Huawei von den Netzen ausschließt."
    try add("second", german, day: "2020-02-01")
    let terminal = try browse()
    try terminal.wait(for: "2 articles, 1 not in English · 1 country")
    terminal.type("q")
    try terminal.waitForEnd()
  }

  @Test func `what is added from the screen comes on it, and what cannot be is told`() throws {
    let path = folder + "/more.jsonl"
    let lines = ["Chile", "Kenya"].map {
      "{\"id\":\"\($0)\",\"date\":\"2020-02-01\",\"text\":\"\($0) has banned ZTE from its 5G networks.\"}\n"
    }
    try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: path))
    let terminal = try browse()
    terminal.type(":add \(path)\r")
    try terminal.wait(for: "2 added")
    try terminal.wait(for: "3 articles · 3 countries")
    terminal.type("j:add \(path)\r")
    try terminal.wait(for: "0 added, 2 were there already")
    terminal.type("j:add \(folder)/nothing\r")
    try terminal.wait(for: "nothing")
    try terminal.wait(for: "could not be read")
    try quit(terminal)
    #expect(try run("check").contains("whole") || run("check").isEmpty)
    let sample = try PseudoTerminal(
      [PseudoTerminal.products + "/bandstand"], rows: 30, columns: 100, environment: environment)
    try sample.wait(for: "sample library")
    sample.type(":add \(path)\r")
    try sample.wait(for: "Nothing can be added here; 'bandstand add FILE' makes a library")
    try quit(sample)
  }

  @Test func `adding tells at once how far it is, and stops where one is on the map, too`() throws {
    let path = folder + "/many.jsonl"
    let lines = (1...20_000).map {
      "{\"text\":\"Report \($0). Chile has banned ZTE from its 5G networks. \($0 * 7) said so.\"}\n"
    }
    try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: path))
    let terminal = try browse()
    terminal.type("m:add \(path)\r")
    try terminal.wait(for: "share") { $0.text.contains(/adding: \d+%  [\d,]+ articles/) }
    try terminal.wait(for: ":stop stops")
    terminal.type(":stop\r")
    try terminal.wait(for: "stopping …")
    try terminal.wait(for: "Stopped; what was added until then is there")
    terminal.type("m")
    try quit(terminal)
  }

  @Test func `what another process adds comes on screen by itself`() throws {
    let terminal = try browse()
    try terminal.wait(for: "Norway")
    #expect(!terminal.text.contains("Chile"))
    try add("second", "Chile has banned ZTE from its 5G networks.", day: "2020-02-01")
    try terminal.wait(for: "Chile")
    try terminal.wait(for: "2 articles")
    try quit(terminal)
  }

  @Test func `the evidence of every country can be read, not only of the first`() throws {
    try add("second", "Chile has banned ZTE from its 5G networks.", day: "2020-02-01")
    let terminal = try browse()
    try terminal.wait(for: "Chile has banned")
    terminal.type("/norway\r\r")
    try terminal.wait(for: "Norway has banned")
    terminal.type("\r")
    try terminal.wait(for: "n next evidence")
    terminal.type("q")
    try terminal.wait(for: "╭ Countries")
    try quit(terminal)
  }

  @Test func `in lines of text each country has its sentences, and what others add comes in`()
    throws
  {
    try add("second", "Chile has banned ZTE from its 5G networks.", day: "2020-02-01")
    let terminal = try PseudoTerminal(
      [PseudoTerminal.products + "/bandstand", "--library", library, "--plain"], rows: 50,
      columns: 100, environment: environment)
    try terminal.wait(for: "Type a country's name")
    terminal.type("norway\ropen\r")
    try terminal.wait(for: "1. \"Norway has banned Huawei")
    terminal.type("1\r")
    try terminal.wait(for: "End of article")
    try add("third", "Kenya has banned ZTE from its 5G networks.", day: "2020-03-01")
    terminal.type("back\rback\rkenya\ropen\r")
    try terminal.wait(for: "1 article added")
    try terminal.wait(for: "1. \"Kenya has banned ZTE")
    #expect(!terminal.text.contains("still being read"))
    terminal.type("quit\r")
    try terminal.waitForEnd()
  }

  @Test func `what was added stands in the file alone, which can be copied`() throws {
    let copy = folder + "/copy.sqlite"
    try FileManager.default.copyItem(atPath: library, toPath: copy)
    #expect(try run("list", "--library", copy).contains("first"))
  }

  @Test func `quitting keeps the visit and leaves no log behind`() throws {
    try quit(try browse())
    let size = try FileManager.default.attributesOfItem(atPath: library + "-wal")[.size] as? Int
    #expect(size == 0)
    #expect(try run("diff", "--since-last-visit").contains("Nothing changed."))
  }

  @Test func `positions that a killed import has left are worked out behind the screen`() throws {
    try query("UPDATE position SET isStale = TRUE, stance = 'allow'")
    let terminal = try browse()
    try terminal.wait(for: "ban")
    let end = Date() + 20
    while try query("SELECT COUNT(*) FROM position WHERE isStale") != "0", Date() < end {
      usleep(20_000)
    }
    #expect(try query("SELECT stance || isStale FROM position") == "ban0")
    try quit(terminal)
  }

  /// What the sqlite3 program says to a statement on the library.
  @discardableResult
  private func query(_ sql: String) throws -> String {
    try output(of: "/usr/bin/env", ["sqlite3", "-cmd", ".timeout 5000", library, sql])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func `who comes back is told what has changed`() throws {
    try quit(try browse())
    try add("second", "Norway will allow Huawei in its 5G networks.", day: "2021-02-01")
    let changes = try run("diff", "--since-last-visit")
    #expect(changes.contains("Norway · Huawei"))
    #expect(changes.contains("ban → "))
    let terminal = try browse()
    try terminal.wait(for: "1 position has changed since your last visit, ")
    try terminal.wait(for: "; d tells which")
    terminal.type("d")
    try terminal.wait(for: "a day; empty: your last visit, ")
    terminal.type("\r")
    try terminal.wait(for: "Changed since your last visit, ")
    try terminal.wait(for: "Norway · Huawei  ● ban → ○ allow")
    terminal.type("q")
    try terminal.wait(for: "╭ Countries")
    try quit(terminal)
    #expect(try run("diff", "--since-last-visit").contains("Nothing changed."))
  }
}

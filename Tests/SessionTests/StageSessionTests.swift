import TestSupport
import Testing

/// The map, the table and the timeline, typed to the built program in a terminal.
struct StageSessionTests {
  private static let articles = #filePath.replacing(
    "/SessionTests/StageSessionTests.swift", with: "/Fixtures/gold/briefs.jsonl")

  private func browse(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [PseudoTerminal.products + "/bandstand"] + arguments, rows: 40, columns: 120,
      environment: ["HOME": "/nonexistent"].merging(environment) { $1 })
    try terminal.wait(for: "q quit")
    return terminal
  }

  @Test func `the map, a country on it, its position and back`() throws {
    let terminal = try browse()
    terminal.type("m/india\r")
    try terminal.wait(for: "World · each country’s first vendor")
    try terminal.wait(for: "India  ◐ UNDECIDED")
    let areas = (0..<40).map { terminal.line($0) }.joined().unicodeScalars.filter {
      (0x2801...0x28FF).contains($0.value)
    }
    #expect(areas.count > 500)
    terminal.type("\r")
    try terminal.wait(for: "evidence 1/")
    terminal.type("\u{1B}")
    try terminal.wait(for: "World · each country’s first vendor")
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.status == 0 && terminal.hasLeftModes)
  }

  @Test func `without colours the map is hatched and nothing is coloured`() throws {
    let terminal = try browse(environment: ["NO_COLOR": "1"])
    terminal.type("m")
    try terminal.wait(for: "World · each country’s first vendor")
    try terminal.wait(for: "⢕⢕")
    #expect(!String(decoding: terminal.sent, as: UTF8.self).contains("[38;5"))
  }

  @Test func `the table and one of its cells`() throws {
    let terminal = try browse()
    terminal.type("xj")
    try terminal.wait(for: "Countries × vendors")
    try terminal.wait(for: "India  ◐ UNDECIDED on Huawei")
    terminal.type("l\r")
    try terminal.wait(for: "╭ India")
  }

  @Test func `through the days, and on to today by itself`() throws {
    let terminal = try browse(["--articles", Self.articles])
    terminal.type("mt[[")
    try terminal.wait(for: "Time · as of 20")
    try terminal.wait(for: " as of 20")
    terminal.type("p")
    try terminal.wait(for: "▶")
    try terminal.wait(for: "Time · today ")
    try terminal.wait(for: "as of today")
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.status == 0)
  }
}

import ArticleStore
import Foundation
import TestSupport
import Testing

/// The built program on a library of a hundred thousand articles.
final class LargeLibraryTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Whether boxes reach from side to side and from the header to the foot.
  private func isWhole(_ terminal: PseudoTerminal) -> Bool {
    let lines = (0..<40).map { terminal.line($0) }
    let box = lines[1..<39]
    return lines[0].hasPrefix(" bandstand") && !lines[39].isEmpty
      && lines[1].hasPrefix("╭") && lines[1].hasSuffix("╮")
      && lines[38].hasPrefix("╰") && lines[38].hasSuffix("╯")
      && box.allSatisfy { "╭│├╰▸".contains($0.first ?? " ") }
      && box.allSatisfy { "╮│┤╯◂▾▴".contains($0.last ?? " ") }
  }

  private func expect(
    _ sight: String, on terminal: PseudoTerminal, after keys: String = ""
  ) throws {
    if !keys.isEmpty { terminal.type(keys) }
    try terminal.wait(for: "whole screen with '\(sight)'", seconds: 40) {
      $0.text.contains(sight) && isWhole($0)
    }
  }

  @Test func `every view of it is whole, and its numbers are right`() throws {
    let library = try LargeLibrary(in: folder)
    // The bulk was not added by the program: its articles differ from what they would be then.
    let problems = try Store(reading: library.path).check()
    #expect(problems.allSatisfy { $0.contains(" articles with ") }, "\(problems)")
    let terminal = try PseudoTerminal(
      [PseudoTerminal.products + "/bandstand", "--library", library.path], rows: 40, columns: 120,
      environment: ["HOME": folder])
    let last = LargeLibrary.countries.count
    try expect("100,000 articles · \(last) countries · as of today", on: terminal)
    try expect("╭ Countries ──────────────────────── 1/\(last) ─╮╭ Australia", on: terminal)
    try expect(" \(last)/\(last) ─╮╭ Zambia", on: terminal, after: "G")
    try expect(" \(last - 1)/\(last) ─╮╭ Vietnam", on: terminal, after: "k")
    try expect(" 1/\(last) ─╮╭ Australia", on: terminal, after: "g")
    try expect("╮╭ Norway", on: terminal, after: "/nor\r")
    try expect("▌ “Norway ", on: terminal, after: "\r")
    try expect("Norway has restricted ZTE in its 5G networks. Fields: ", on: terminal, after: "G\r")
    try expect("╮╭ Norway", on: terminal, after: "\u{1b}")
    try expect("╭ World · each country’s first vendor", on: terminal, after: "m")
    try expect("╭ Countries × vendors", on: terminal, after: "x")
    try expect("╭ Time · today ", on: terminal, after: "t")
    try expect("all changes", on: terminal)
    try expect("╭ Time · as of 2024-02-", on: terminal, after: "[")
    try expect(" · as of 2024-02-", on: terminal)
    try expect("╭ Time · as of 2024-01 ", on: terminal, after: "{")
    try expect("╭ Time · today ", on: terminal, after: "T")
    try expect("100,000 articles", on: terminal)
    // Thirty articles a day came after the first of 2014.
    let first = LargeLibrary.countries.count * 3
    try expect("\(first + 749) articles · \(last) countries", on: terminal, after: "a2015-01-25\r")
    try expect("100,000 articles", on: terminal, after: "T")
    try expect("╭ Countries ─", on: terminal, after: "1")
    try expect(" 9/\(last) ─╮╭ Germany", on: terminal, after: ":germany\r")
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.status == 0)
  }
}

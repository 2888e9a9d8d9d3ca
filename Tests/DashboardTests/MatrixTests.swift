import PositionModel
import ScreenCells
import TestSupport
import Testing

@testable import Dashboard

/// The table of countries and vendors.
struct MatrixTests {
  private func session(_ keys: String, size: Size = Size(width: 80, height: 24)) -> Session {
    var session = Session(size: size)
    session.type(keys)
    return session
  }

  /// The first line of the box under the table.
  private func strip(_ session: Session) -> String {
    let lines = session.text.split(separator: "\n")
    let rule = lines.lastIndex { $0.hasPrefix("├") } ?? 0
    return lines.indices.contains(rule + 1) ? String(lines[rule + 1].dropFirst(2)) : ""
  }

  // swift-format-ignore
  static let ways: [(keys: String, strip: String)] = [
    ("x", "Australia  ● BAN on Huawei"), ("xl", "Australia  nothing known of its position on ZTE"),
    ("xj→", "Bosnia and Herzegovina  ▲ RESTRICT on ZTE"), ("xGll", "Venezuela  ◇ TRIAL on Chinese"),
    ("x→→←", "Australia  nothing known of its position on ZTE"), ("xvv", "Bosnia and Herzegovina  ▲ RESTRICT on ZTE"),
    ("x/finland⏎", "Finland  ○ ALLOW on Huawei, by operators only"), ("x⇥⇥", "Côte d’Ivoire"),
  ]

  @Test(arguments: ways)
  func `keys lead from cell to cell, and what stands there is told`(keys: String, strip: String) {
    #expect(self.strip(session(keys)).hasPrefix(strip), "\(session(keys).text)")
  }

  // swift-format-ignore
  static let remarks: [(keys: String, remark: String)] = [
    ("xh", "This is the first vendor"), ("xlll", "This is the last vendor"), ("xk", "This is the first"),
    ("xl⏎", "Australia has no position on ZTE"), ("xo", "Countries by stance"),
    ("x=", "= works in the map only; Esc goes back, ? shows the keys"),
  ]

  @Test(arguments: remarks)
  func `a key that cannot do anything says why`(keys: String, remark: String) {
    #expect(session(keys).footer == " " + remark)
  }

  @Test func `Enter opens the cell's position and Escape comes back to the cell`() {
    var session = session("xj→⏎")
    #expect(session.text.contains("╭ Bosnia and Herzegovina"))
    #expect(session.text.contains("evidence 1/"))
    session.type("⎋")
    #expect(strip(session).hasPrefix("Bosnia and Herzegovina  ▲ RESTRICT on ZTE"))
  }

  @Test func `the order is shown and changes with a key`() {
    #expect(session("x").text.contains("Countries × vendors · by name"))
    let lines = session("xo").text.split(separator: "\n")
    #expect(lines[1].contains("by stance"))
    #expect(lines[3].contains("Australia") && lines[4].contains("United Kingdom"))
  }

  @Test func `the table is in order of the chosen column`() {
    func names(_ keys: String) -> [Substring] {
      session(keys).text.split(separator: "\n")[3...6].map { $0.dropFirst(3).prefix(9) }
    }
    #expect(session("xol").text.contains("by stance on ZTE"))
    #expect(names("xol") == ["United St", "Bosnia an", "Côte d’Iv", "Australia"])
    #expect(names("xo") == ["Australia", "United Ki", "United St", "India    "])
    #expect(names("xlo") == names("xol"))
    #expect(!session("xolm").text.contains("on ZTE ·"))
    let chosen = session("xo/india⏎l")
    #expect(strip(chosen).hasPrefix("India  nothing known of its position on ZTE"))
  }

  @Test func `what does not fit is scrolled to, and its names stay`() {
    var session = Session(MatrixTests.wide, size: Size(width: 80, height: 16))
    session.type("x")
    #expect(session.text.contains("8 ▸"))
    session.type("llllllllllll")
    #expect(session.text.contains("◂ 8"))
    #expect(session.text.contains("v12"))
    session.type("G")
    #expect(session.text.contains("v12"))
    #expect(session.text.contains("▸ ZW"))
  }

  @Test func `a click in a scrolled table chooses what stands there, and nothing moves`() {
    var session = Session(MatrixTests.wide, size: Size(width: 80, height: 24))
    session.type("xG")
    let row = 8
    let before = session.text.split(separator: "\n").map { String($0.map { $0 == "▸" ? " " : $0 }) }
    session.send(.click(Click(.press, at: Point(row: row, column: 4))))
    let after = session.text.split(separator: "\n").map { String($0.map { $0 == "▸" ? " " : $0 }) }
    #expect(before[2...15].map { $0.prefix(30) } == after[2...15].map { $0.prefix(30) })
    #expect(session.text.split(separator: "\n")[row].contains("▸"), "\(session.text)")
  }

  @Test func `old and contested positions are marked`() {
    var positions = SampleWorld.snapshot.positions
    positions[0].isContested = true
    let articles = Array(SampleWorld.snapshot.articles.values)
    let later = ArticleSummary(id: ArticleID("later"), day: Day("2023-01-01"))
    let library = LibrarySnapshot(name: "later", positions: positions, articles: articles + [later])
    #expect(library.isStale(positions[0]))
    var session = Session(library)
    session.type("x")
    #expect(session.text.contains("● ban!†"))
    #expect(strip(session).contains("contested"))
    #expect(session.text.contains("nothing newer than 2019-10-22"))
    #expect(!SampleWorld.snapshot.isStale(positions[0]))
  }

  /// Countries from AD to ZW and thirteen vendors, more than fit anywhere.
  private static var wide: LibrarySnapshot {
    let positions = Outlines.embedded.countries.map(\.code).flatMap { country in
      (0..<13).map { number in
        Position(
          key: PositionKey(country, VendorID(number < 10 ? "v0\(number)" : "v\(number)")),
          stance: .trial, confidence: 0.5, supporting: [], evidenceCount: 0)
      }
    }
    return LibrarySnapshot(name: "wide", positions: positions)
  }

  @Test func `a cell opens at its own vendor's evidence, also where another has the same`() {
    var session = Session(size: Size(width: 120, height: 40))
    session.type("x:us⏎l⏎")
    #expect(session.text.contains("evidence 2/3"), "\(session.text)")
    session.type("⎋h⏎")
    #expect(session.text.contains("evidence 1/3"))
  }

  @Test func `names of vendors are whole where all columns have room for the longest`() throws {
    let text = MatrixText(of: SampleWorld.snapshot, names: SampleWorld.names, order: "name")
    let head = { (width: Int) in try #require(text.lines(width: width).first).text }
    #expect(try head(80).contains("Chinese vendors"))
    #expect(!(try head(64).contains("Chinese vendors")))
    for width in [64, 70, 80, 120] {
      #expect(text.lines(width: width).dropLast().allSatisfy { $0.displayWidth <= width + 1 })
    }
  }

  @Test func `an empty library has a table too`() {
    var session = Session(SampleWorld.empty)
    session.type("x↑↓←→⇥⏎o")
    #expect(session.text.contains("no country"))
  }
}

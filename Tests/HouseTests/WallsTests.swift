import Foundation
import Testing

/// The script that keeps the walls sees what crosses them.
struct WallsTests {
  @Test func `no wall is crossed`() throws {
    let walls = try House.run(".ci/walls", [])
    #expect(walls.code == 0)
    #expect(walls.text == "")
  }

  // swift-format-ignore
  static let crossings: [(file: String, text: String, said: String)] = [
    ("PositionModel/A.swift", "import TextMatching\nimport Foundation\n", "Sources/PositionModel/A.swift:2: PositionModel may not import Foundation"),
    ("PositionModel/Deep/A.swift", "@preconcurrency internal import ArticleStore // why", "Sources/PositionModel/Deep/A.swift:1: PositionModel may not import ArticleStore"),
    ("Dashboard/A.swift", "import struct TerminalIO.Terminal", "Sources/Dashboard/A.swift:1: Dashboard may not import TerminalIO"),
    ("bandstand/A.swift", "\n\n@testable import CSQLite", "Sources/bandstand/A.swift:3: bandstand may not import CSQLite"),
    ("bandstand/A.swift", "import CNcurses", "Sources/bandstand/A.swift:1: bandstand may not import CNcurses"),
    ("ScreenCells/A.swift", "let now = ContinuousClock().now", "Sources/ScreenCells/A.swift:1:let now = ContinuousClock().now  <- ScreenCells may not read the clock"),
    ("TextMatching/A.swift", "let first = \"Huawei\"", "TextMatching may name no country, vendor or stance"),
    ("Newcomer/A.swift", "", "Sources/Newcomer/: no wall is set for it"),
  ]

  @Test(arguments: crossings)
  func `what crosses a wall is named with file and line`(
    file: String, text: String, said: String
  ) throws {
    let walls = try check(file, text)
    #expect(walls.code != 0)
    #expect(walls.text.contains(said))
  }

  // swift-format-ignore
  static let harmless: [(file: String, text: String)] = [
    ("Dashboard/A.swift", "import PositionModel\n// import CSQLite\n"),
    ("ArticleStore/A.swift", "let sql = \"\"\"\n  import INTEGER\n  \"\"\"\nimport CSQLite\n"),
    ("bandstand/A.swift", "let now = time(nil)"),
  ]

  @Test(arguments: harmless)
  func `what stays within them is not`(file: String, text: String) throws {
    let walls = try check(file, text)
    #expect(walls.code == 0, "\(walls.text)")
  }

  /// Runs the script on empty targets with one file in one of them.
  private func check(_ file: String, _ text: String) throws -> (code: Int32, text: String) {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? manager.removeItem(at: root) }
    let sources = root.appendingPathComponent("Sources")
    for target in try House.names(in: "Sources") {
      try manager.createDirectory(
        at: sources.appendingPathComponent(target), withIntermediateDirectories: true)
    }
    let planted = sources.appendingPathComponent(file)
    try manager.createDirectory(
      at: planted.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: planted)
    return try House.run(".ci/walls", [root.path])
  }
}

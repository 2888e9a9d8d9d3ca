import Dashboard
import Foundation
import PositionModel
import ScreenCells
import Testing

@testable import bandstand

/// What a library shows before all of it has been read.
struct FirstScreenTests {
  private let workspace: Workspace
  private let loader: Loader
  private static let size = Size(width: 120, height: 40)

  init() throws {
    workspace = try Workspace()
    loader = try Loader()
    let made = try workspace.shell(
      #"$(dirname "$B")/bandstand-bench corpus --count 700 --size 500 --vendors 0.7 --seed 5 > c.jsonl"#
    )
    #expect(made.code == 0, "\(made.errors)")
    #expect(try workspace.run("add", "c.jsonl", "--library", "l.sqlite").code == 0)
  }

  private func browsing() throws -> LibraryBrowsing {
    try LibraryBrowsing(workspace.path + "/l.sqlite", loader: loader, reader: "nobody")
  }

  /// The first state in a place, and what it goes on to show when keys are typed at once.
  private func states(_ place: String, typing keys: String) throws -> [DashboardState] {
    let browsing = try browsing()
    let librarian = browsing.librarian
    var state = try browsing.firstState { library in
      var state = DashboardState(library: library, names: Names(loader.names), size: Self.size)
      _ = state.restore(Place(parsing: place))
      return state
    }
    _ = state.update(.resized(Self.size))
    return [state]
      + keys.map { key in
        var waiting = state.update(.key(.character(key)))
        while !waiting.isEmpty {
          waiting += state.update(.answered(librarian.answer(waiting.removeFirst())))
        }
        return state
      }
  }

  private func text(of state: DashboardState) -> String {
    let surface = state.view(size: Self.size)
    return (0..<Self.size.height).map { surface[row: $0].map(\.text).joined() }
      .joined(separator: "\n")
  }

  @Test(arguments: [
    ("", "jjGkmx"), ("sort = change", "jj"), ("view = map", "j"), ("view = matrix", "jG"),
    ("filter = since:2021 has:history", "jj"), ("filter = \"security apply\"", "jGv"),
    ("filter = has:against\nsort = articles", "jx"),
  ])
  func `what is read behind the first screen changes nothing on it`(
    place: String, keys: String
  ) throws {
    let states = try states(place, typing: keys)
    var seen: Int?
    let whole = try #require(try browsing().news(since: &seen))
    if place.isEmpty { #expect(states.contains { text(of: $0).contains("†") }) }
    for (count, state) in states.enumerated() {
      let shown = text(of: state)
      #expect(!shown.contains("No country matches") && !shown.contains("still being read"))
      var later = state
      _ = later.update(.answered(.refreshed(whole)))
      #expect(
        later.view(size: Self.size).changes(since: state.view(size: Self.size)).isEmpty,
        "after \(keys.prefix(count)):\n\(shown)\n\(text(of: later))")
    }
  }

  @Test func `what was added behind a screen is shown, with its marks`() throws {
    let state = try #require(try states("", typing: "").first)
    try workspace.write(
      "new.jsonl",
      #"{"id":"new","date":"2040-01-01","text":"Sweden has banned Huawei from its 5G networks."}"#)
    #expect(try workspace.run("add", "new.jsonl", "--library", "l.sqlite").code == 0)
    let again = try #require(try states("", typing: "").first)
    let marks = text(of: again).count { $0 == "†" }
    #expect(marks > text(of: state).count { $0 == "†" })
    var seen: Int?
    var later = state
    _ = later.update(.answered(.refreshed(try #require(try browsing().news(since: &seen)))))
    #expect(text(of: later).count { $0 == "†" } == marks)
  }
}

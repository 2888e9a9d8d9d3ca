import PositionModel
import ScreenCells
import TestSupport
import Testing

@testable import Dashboard

/// A hundred thousand keys, clicks, ticks and sizes at random, over libraries of every sort.
struct WalkTests {
  /// Where a walk goes.
  enum Library: String, CaseIterable {
    case empty, one, sample, many

    var snapshot: LibrarySnapshot {
      switch self {
      case .empty: SampleWorld.empty
      case .one:
        LibrarySnapshot(
          name: "one", positions: Array(SampleWorld.snapshot.positions.prefix(1)),
          articles: Array(SampleWorld.snapshot.articles.values.prefix(1)))
      case .sample: SampleWorld.snapshot
      case .many: WalkTests.many
      }
    }

    var steps: Int { self == .sample ? 40_000 : 20_000 }
  }

  /// Every country with two vendors, in all stances.
  private static let many = LibrarySnapshot(
    name: "many",
    positions: Outlines.embedded.countries.enumerated().flatMap { index, country in
      ["huawei", "zte"].map { vendor in
        Position(
          key: PositionKey(
            country.code, VendorID(vendor), index % 7 == 0 ? .operators : .state),
          stance: Stance.allCases[index % 5], confidence: Double(index % 10) / 10,
          supporting: [], evidenceCount: 0)
      }
    })

  private static let keys = Array(
    "jjjjkkkkhhlllgGvVsScoz/nN?abmmxxtt[]{},.pTd+-Q1234 aeiu2019-⏎⏎⏎⎋⎋⎋⇥⇤⌫↑↓←→⤒⤓⇞⇟")
  private static let sizes = [
    (80, 24), (120, 40), (40, 10), (39, 9), (0, 0), (1, 50), (300, 12), (60, 24), (47, 33),
    (90, 17),
  ].map { Size(width: $0.0, height: $0.1) }

  @Test(arguments: Library.allCases)
  func `a walk at random meets no trap and loses no choice`(library: Library) {
    var generator = SeededGenerator(seed: UInt64(library.steps + library.rawValue.count))
    let snapshot = library.snapshot
    var session = Session(snapshot)
    for step in 0..<library.steps {
      let event = WalkTests.event(&generator)
      session.send(event)
      if session.state.isFinished { session = Session(snapshot, size: session.size) }
      let fault = session.state.fault ?? (step % 25 == 0 ? WalkTests.fault(of: session) : nil)
      if let fault {
        Issue.record("step \(step), \(event), \(session.size): \(fault)\n\(session.text)")
        return
      }
    }
  }

  private static func event(_ generator: inout SeededGenerator) -> Event {
    switch Int.random(in: 0..<200, using: &generator) {
    case 0: return .resized(sizes.randomElement(using: &generator) ?? .zero)
    case 1...4: return .tick
    case 5...8:
      let actions: [Click.Action] = [.press, .release, .doublePress, .wheelUp, .wheelDown]
      let point = Point(
        row: .random(in: -1...45, using: &generator),
        column: .random(in: -1...130, using: &generator))
      return .click(Click(actions.randomElement(using: &generator) ?? .press, at: point))
    default:
      let key = keys.randomElement(using: &generator) ?? "j"
      return .key(ScriptedScreen.keys(String(key)).first ?? .unknown)
    }
  }

  /// What is wrong with the screen; `nil` where nothing is.
  private static func fault(of session: Session) -> String? {
    let surface = session.surface
    guard surface.size == session.size else { return "drawn at \(surface.size)" }
    guard surface.size.width >= 40, surface.size.height >= 10 else { return nil }
    let bottom = surface[row: surface.size.height - 2].map(\.text).joined()
    guard bottom.hasPrefix("╰"), bottom.hasSuffix("╯") else { return "open below: \(bottom)" }
    for row in 1..<surface.size.height - 1 {
      for column in [0, surface.size.width - 1] {
        let edge = surface[row: row, column: column].text
        guard "╭╮│├┤╰╯▴▾↕▸◂".contains(edge) else { return "'\(edge)' at \(row), \(column)" }
      }
    }
    return nil
  }
}

extension DashboardState {
  /// What is wrong with the choices; `nil` where nothing is.
  fileprivate var fault: String? {
    if !rows.isEmpty, chosenRow == nil { return "no country chosen of \(rows.count)" }
    if prompt == nil, let wantedCountry, rows.contains(where: { $0.country == wantedCountry }),
      chosenRow?.country != wantedCountry
    {
      return "\(wantedCountry) is wanted, \(chosenRow?.country.rawValue ?? "none") chosen"
    }
    if !detail.stops.isEmpty, !detail.stops.indices.contains(detailStop) { return "no stop" }
    if detailTop < 0 || detailTop > max(0, detail.lines.count) { return "detail at \(detailTop)" }
    if stage == .matrix, !matrixVendors.isEmpty, matrixVendor == nil { return "no vendor" }
    if stage == .map, !layout.isTooSmall, map.raster == nil { return "no map" }
    return nil
  }
}

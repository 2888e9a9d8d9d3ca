import PositionModel
import ScreenCells
import TestSupport
import Testing

@testable import Dashboard

/// The map: what lies where, and how keys lead from country to country.
struct MapTests {
  private static let raster = MapRaster(
    of: .embedded, in: .world, size: Size(width: 360, height: 160))

  private func session(_ keys: String, size: Size = Size(width: 80, height: 24)) -> Session {
    var session = Session(size: size)
    session.type(keys)
    return session
  }

  // swift-format-ignore
  static let places: [(longitude: Double, latitude: Double, country: String?)] = [
    (77.2, 28.6, "IN"), (2.3, 47, "FR"), (-100, 40, "US"), (-150, 65, "US"), (134, -25, "AU"),
    (100, 62, "RU"), (-173, 66.8, "RU"), (28.5, -29.5, "LS"), (-30, 30, nil), (-130, -30, nil), (80, -10, nil),
  ]

  @Test(arguments: places)
  func `each dot is the country's that lies there`(
    longitude: Double, latitude: Double, country: String?
  ) {
    let place = Outlines.Place(longitude: MapWindow.onMap(longitude), latitude: latitude)
    let dot = MapWindow.world.position(of: place, on: Self.raster.size)
    let owner = Self.raster.owner(x: Int(dot.x), y: Int(dot.y))
    #expect(Self.raster.country(owner)?.rawValue == country)
  }

  @Test func `every country with an outline has an anchor, on its own ground where it has any`() {
    var owners: Set<Int> = []
    for y in 0..<160 {
      for x in 0..<360 { owners.insert(Self.raster.owner(x: x, y: y)) }
    }
    let drawn = Set(owners.compactMap(Self.raster.country))
    #expect(drawn.count > 150)
    for country in Outlines.embedded.countries {
      guard let anchor = Self.raster.anchor(of: country.code) else {
        Issue.record("\(country.code) has none")
        continue
      }
      let owner = Self.raster.country(Self.raster.owner(x: Int(anchor.x), y: Int(anchor.y)))
      #expect(owner == country.code || !drawn.contains(country.code), "\(country.code)")
    }
  }

  @Test func `arrows lead from every country to every other that has a place`() {
    let all = Outlines.embedded.countries.map(\.code)
    let state = DashboardState(
      library: MapTests.library(of: all), names: SampleWorld.names, size: .zero)
    #expect(state.rows.count == all.count)
    var reached: Set<Int> = [0]
    var waiting = [0]
    while let index = waiting.popLast() {
      for direction in Direction.allCases {
        let next = state.neighbour(of: state.rows[index].country, to: direction)
        if let next, reached.insert(next).inserted { waiting.append(next) }
      }
    }
    let missed = state.rows.indices.filter { !reached.contains($0) }.map { state.rows[$0].country }
    #expect(missed.isEmpty, "\(missed)")
  }

  /// A library in which each of some countries bans Huawei.
  static func library(of countries: [CountryCode]) -> LibrarySnapshot {
    LibrarySnapshot(
      name: "all",
      positions: countries.map {
        Position(
          key: PositionKey($0, VendorID("huawei")), stance: .ban, confidence: 0.9, supporting: [],
          evidenceCount: 0)
      })
  }

  // swift-format-ignore
  static let ways: [(keys: String, country: String)] = [
    ("m/india⏎←", "Bosnia"), ("m/india⏎↓", "Australia"), ("m/australia⏎→", "Venezuela"),
    ("m/united s⏎→", "United Kingdom"), ("m/germany⏎h", "United Kingdom"), ("m/finland⏎↓", "Bosnia"),
    ("m⇥⇥", "Côte d’Ivoire"), ("m⇤", "Venezuela"), ("mG", "Venezuela"), ("mGg", "Australia"),
  ]

  @Test(arguments: ways)
  func `keys lead from country to country`(keys: String, country: String) {
    let session = session(keys)
    let strip = session.text.split(separator: "\n").first { $0.hasPrefix("│ \(country)") }
    #expect(strip != nil, "\(keys)\n\(session.text)")
  }

  @Test func `nobody is led to the side by an arrow up, and the Union lies in Europe`() {
    let places = ["IN", "US", "AU", "EU"].map { SampleWorld.code($0) }
    let state = DashboardState(
      library: MapTests.library(of: places), names: SampleWorld.names, size: .zero)
    func next(_ code: String, _ direction: Direction) -> String? {
      state.neighbour(of: SampleWorld.code(code), to: direction).map {
        state.rows[$0].country.rawValue
      }
    }
    #expect(next("IN", .north) == nil && next("IN", .south) == "AU")
    #expect(next("EU", .west) == "US" && next("EU", .east) == "IN")
  }

  @Test func `a closer look names what is too small, and not all the rest of the world`() {
    let places = ["IN", "US", "AU", "FI", "EU"].map { SampleWorld.code($0) }
    var session = Session(
      MapTests.library(of: places), size: Size(width: 120, height: 40))
    session.type("m/in⏎++++")
    #expect(session.text.contains("Also ● EU ─"), "\(session.text)")
  }

  @Test func `the map follows the filters`() {
    #expect(session("m").text.contains("● ban         3"))
    #expect(session("mvv").text.contains("World · ZTE"))
    #expect(session("mvv").text.contains("▲ restrict    1"))
    #expect(session("mvs").text.contains("○ allow       0"))
  }

  @Test func `Enter opens the position and Escape comes back to the map`() {
    var session = session("m/india⏎⏎")
    #expect(session.text.contains("evidence 1/7"))
    session.type("⎋")
    #expect(session.text.contains("World · each country’s first vendor"))
    session.type("m")
    #expect(session.text.contains("▸ India"))
  }

  @Test func `what has no place on the map is named under it, and reached by Tab`() {
    var world = SampleWorld.snapshot.positions
    world[0].key = PositionKey(SampleWorld.code("EU"), VendorID("huawei"))
    var session = Session(LibrarySnapshot(name: "union", positions: world))
    session.type("m")
    #expect(session.text.contains("Also"))
    #expect(session.text.contains("EU"))
    session.type("/eu⏎")
    #expect(session.text.contains("│ EU"))
    session.type("←")
    #expect(!session.text.contains("│ EU  "))
  }

  @Test func `the map can be enlarged about the chosen country and made small again`() {
    let world = session("m/germany⏎")
    var session = session("m/germany⏎+++")
    #expect(session.text.contains("×3.4 "))
    #expect(session.surface != world.surface)
    session.type("---")
    #expect(session.surface == world.surface)
    session.type("-")
    #expect(session.footer == " This is the whole world")
  }

  @Test func `the map is hatched where there are no colours`() throws {
    let surface = session("m/india⏎", size: Size(width: 120, height: 40)).surface
    try expectGoldens(surface.hatched, "map-120x40-hatched")
  }

  @Test func `an empty library has a map too`() {
    var session = Session(SampleWorld.empty)
    session.type("m↑↓←→+-⇥⏎")
    #expect(session.text.contains("World"))
  }
}

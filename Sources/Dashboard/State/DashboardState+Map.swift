import PositionModel
import ScreenCells

/// The map's part of the state.
struct MapState: Sendable {
  /// How much larger than the whole world, and about which country.
  var zoom = 1.0
  var window = MapWindow.world
  /// Made when the map is first on screen, and anew when its size or window changes.
  var raster: MapRaster?
  /// The screen with all of the map that the choice does not change; `nil` until it is drawn anew.
  var plate: Surface?
}

/// Where a reader goes from one country on the map to the next.
enum Direction: CaseIterable, Hashable, Sendable {
  case north, south, west, east

  var name: String {
    switch self {
    case .north: "north"
    case .south: "south"
    case .west: "west"
    case .east: "east"
    }
  }
}

extension DashboardState {
  /// Shows a stage, or the panes again where it is on screen already.
  mutating func toggle(_ stage: Stage) {
    self.stage = self.stage == stage ? .panes : stage
    stageBehind = .panes
    isZoomed = false
    focus = .countries
  }

  /// Leaves the stage for the chosen country's position; going back leads to the stage again.
  mutating func openPosition() {
    guard chosenRow != nil else {
      notice = noCountry(to: "open")
      return
    }
    (stageBehind, stage) = (stage, .panes)
    focus = .detail
  }

  mutating func moveMap(_ command: Command) {
    switch command {
    case .up: go(.north)
    case .down: go(.south)
    case .left: go(.west)
    case .right: go(.east)
    default: move(.countries, by: lines(for: command, height: 11))
    }
  }

  /// Makes the map larger or smaller about the chosen country.
  mutating func zoomMap(by factor: Double) {
    let zoom = min(max(1, map.zoom * factor), MapWindow.mostZoom)
    if zoom == map.zoom {
      notice = warning(factor > 1 ? "The map cannot be larger" : "This is the whole world")
    }
    map.zoom = zoom
    map.window = window(about: chosenRow?.country)
  }

  func window(about country: CountryCode?) -> MapWindow {
    guard map.zoom > 1, let country, let middle = Outlines.embedded.middle(of: country) else {
      return map.zoom > 1 ? map.window : .world
    }
    return MapWindow(zoom: map.zoom, about: middle)
  }

  /// Brings the raster in line with the size of the map, and the chosen country into sight.
  mutating func settleMap(_ layout: Layout) {
    guard stage == .map else { return }
    let room = layout.map
    let size = Size(width: room.width * 2, height: room.height * 4)
    if map.zoom > 1, let country = chosenRow?.country,
      let middle = Outlines.embedded.middle(of: country)
    {
      let place = map.window.position(of: middle, on: size)
      let (x, y) = (place.x / Double(max(1, size.width)), place.y / Double(max(1, size.height)))
      if !(0.1...0.9).contains(x) || !(0.1...0.9).contains(y) {
        map.window = window(about: country)
      }
    }
    if map.raster?.size != size || map.raster?.window != map.window {
      map.raster = MapRaster(of: .embedded, in: map.window, size: size)
      map.plate = nil
    }
    guard map.plate?.size != self.size, let raster = map.raster else { return }
    var plate = Surface(size: self.size)
    MapDrawing(raster, rows: rows, chosen: nil)
      .drawAreas(on: &plate, at: Point(row: room.row, column: room.column))
    map.plate = plate
  }

  /// Goes to the nearest country in a direction, round the globe to the east and the west.
  private mutating func go(_ direction: Direction) {
    guard let chosen = chosenRow else {
      notice = noCountry(to: "go from", "\(label(of: .clear)) shows all")
      return
    }
    guard let index = neighbour(of: chosen.country, to: direction) else {
      notice = warning(
        "Nothing lies further \(direction.name); \(label(of: .nextPane)) goes through all "
          + "countries")
      return
    }
    choose(country: index)
  }

  /// Where one goes on from a country that is no place on the map: the Union is where it sits.
  private static let seats: [CountryCode: CountryCode] =
    if let union = CountryCode("EU"), let seat = CountryCode("BE") { [union: seat] } else { [:] }

  /// What lies this many times further aside than ahead is in no direction that one would press.
  private static let mostAside = 4.0

  /// The row that lies nearest in a direction, what lies straight ahead before what is aside.
  func neighbour(of country: CountryCode, to direction: Direction) -> Int? {
    let from = DashboardState.seats[country] ?? country
    guard let from = Outlines.embedded.middle(of: from) else { return rows.isEmpty ? nil : 0 }
    let start = MapWindow.flattened(from)
    var best: (cost: Double, index: Int)?
    for (index, row) in rows.enumerated() where row.country != country {
      guard let middle = Outlines.embedded.middle(of: row.country) else { continue }
      let place = MapWindow.flattened(middle)
      for turn in [-1.0, 0, 1] {
        let (x, y) = (place.x + turn * 2 * .pi - start.x, place.y - start.y)
        let (ahead, aside) =
          switch direction {
          case .north: (y, abs(x))
          case .south: (-y, abs(x))
          case .west: (-x, abs(y))
          case .east: (x, abs(y))
          }
        guard ahead > 0, ahead < .pi, aside <= DashboardState.mostAside * ahead else { continue }
        // Within a quarter of the compass first; what lies wider only where nothing else does.
        let cost = ahead + 1.5 * aside + (aside > ahead ? 100 : 0)
        if cost < best?.cost ?? .infinity { best = (cost, index) }
      }
    }
    return best?.index
  }
}

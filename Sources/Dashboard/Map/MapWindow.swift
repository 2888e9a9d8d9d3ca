import ScreenCells

/// A place on a grid of dots, from its top left corner; it may lie outside.
struct DotPoint: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// The part of the world that a map shows, and how it lies on a grid of dots.
///
/// Longitudes go from west to east evenly, latitudes by the cylindrical projection of Patterson,
/// which keeps the middle latitudes in shape without blowing up the Arctic.
///
/// Source: Patterson, Šavrič, Jenny, "Introducing the Patterson cylindrical projection", 2015.
struct MapWindow: Hashable, Sendable {
  /// The closest look: a sixth of the world's width.
  static let mostZoom = 6.0
  /// Between Alaska and Chukotka, so that no country is cut in two.
  private static let west = -169.0
  /// South of Tierra del Fuego; what of the Arctic lies beyond is cut off.
  private static let (south, north) = (-56.0, 77.0)
  private static let radian = Double.pi / 180

  /// How many times larger than on a map of the whole world things are.
  private(set) var zoom = 1.0
  /// What is in the middle, in radians east of ``west`` and by ``height(_:)``.
  private var centre: DotPoint

  /// All of it.
  static let world = MapWindow(
    centre: DotPoint(x: .pi, y: (height(south) + height(north)) / 2))

  /// How many times wider than high the whole world is.
  static let aspect = 2 * .pi / worldHeight

  private static let worldHeight = height(north) - height(south)

  private init(centre: DotPoint) { self.centre = centre }

  /// A closer look at what is about a place, which never goes beyond the edges of the world.
  init(zoom: Double, about place: Outlines.Place) {
    self = .world
    self.zoom = min(max(1, zoom), MapWindow.mostZoom)
    let wanted = MapWindow.flattened(place)
    let (halfWidth, halfHeight) = (Double.pi / self.zoom, MapWindow.worldHeight / 2 / self.zoom)
    centre.x = min(max(wanted.x, halfWidth), 2 * .pi - halfWidth)
    centre.y = min(
      max(wanted.y, MapWindow.height(MapWindow.south) + halfHeight),
      MapWindow.height(MapWindow.north) - halfHeight)
  }

  /// Where a place lies on a grid of as many dots as `size` says.
  func position(of place: Outlines.Place, on size: Size) -> DotPoint {
    let point = MapWindow.flattened(place)
    let (width, height) = (Double(size.width), Double(size.height))
    return DotPoint(
      x: width * (0.5 + (point.x - centre.x) / (2 * .pi) * zoom),
      y: height * (0.5 - (point.y - centre.y) / MapWindow.worldHeight * zoom))
  }

  /// A place on the flat map, in radians east of ``west`` and north of the equator.
  static func flattened(_ place: Outlines.Place) -> DotPoint {
    DotPoint(x: (place.longitude - west) * radian, y: height(place.latitude))
  }

  /// How far north of the equator a latitude is drawn, where a radian of longitude is 1 wide.
  private static func height(_ latitude: Double) -> Double {
    let angle = latitude * radian
    let square = angle * angle
    return angle * (1.0148 + square * square * (0.23185 + square * (-0.14499 + square * 0.02406)))
  }

  /// A longitude within the map's turn round the globe.
  static func onMap(_ longitude: Double) -> Double {
    longitude < west ? longitude + 360 : longitude
  }
}

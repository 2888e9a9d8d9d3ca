import PositionModel

/// The coasts and borders of the world's countries.
struct Outlines: Sendable {
  /// A place on the globe, in degrees.
  struct Place: Hashable, Sendable {
    var longitude: Double
    var latitude: Double
  }

  /// A country's rings; each is closed by returning to its first place.
  struct Country: Sendable {
    var code: CountryCode
    var rings: [[Place]]
    /// The middle of its largest ring.
    var middle: Place
  }

  private(set) var countries: [Country] = []
  private var middles: [CountryCode: Place] = [:]

  /// Those built into the program.
  static let embedded = Outlines(parsing: worldOutlines)

  /// Reads a line a country: its code, then its rings, parted by tabs.
  ///
  /// A ring is `x,y dx,dy dx,dy …` in hundredths of a degree, the first place absolute, the rest
  /// differences. Lines that begin with `#` are comments; what cannot be read is left out.
  init(parsing text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"))
      guard let first = fields.first, first.first != UInt8(ascii: "#"),
        let code = CountryCode(String(decoding: first, as: UTF8.self))
      else { continue }
      let rings = fields.dropFirst().map { Outlines.ring($0) }.filter { $0.count > 2 }
      guard let middle = Outlines.middle(of: rings) else { continue }
      middles[code] = middle
      countries.append(Country(code: code, rings: rings, middle: middle))
    }
  }

  /// The middle of a country; `nil` for what is none on the map, such as the Union.
  func middle(of code: CountryCode) -> Place? { middles[code] }

  private static func ring(_ bytes: Substring.UTF8View) -> [Place] {
    var (x, y) = (0, 0)
    let places = bytes.split(separator: UInt8(ascii: " ")).map { pair in
      let comma = pair.firstIndex(of: UInt8(ascii: ",")) ?? pair.endIndex
      x += number(pair[..<comma])
      y += number(pair[comma...].dropFirst())
      return Place(longitude: Double(x) / 100, latitude: Double(y) / 100)
    }
    let east = places.map(\.longitude).max() ?? 0
    guard MapWindow.onMap(east) != east else { return places }
    return places.map {
      Place(longitude: MapWindow.onMap($0.longitude), latitude: $0.latitude)
    }
  }

  private static func number(_ digits: Substring.UTF8View) -> Int {
    var value = 0
    for byte in digits where byte != UInt8(ascii: "-") { value = value * 10 + Int(byte &- 0x30) }
    return digits.first == UInt8(ascii: "-") ? -value : value
  }

  /// The centroid of the largest ring.
  private static func middle(of rings: [[Place]]) -> Place? {
    var best: (area: Double, place: Place)?
    for ring in rings {
      var (area, x, y) = (0.0, 0.0, 0.0)
      for (index, a) in ring.enumerated() {
        let b = ring[(index + 1) % ring.count]
        let cross = a.longitude * b.latitude - b.longitude * a.latitude
        area += cross
        x += (a.longitude + b.longitude) * cross
        y += (a.latitude + b.latitude) * cross
      }
      guard abs(area) > best?.area ?? 0 else { continue }
      best = (abs(area), Place(longitude: x / (3 * area), latitude: y / (3 * area)))
    }
    return best?.place ?? rings.first?.first
  }
}

import PositionModel
import ScreenCells

/// Which country each dot of a map belongs to.
struct MapRaster: Sendable {
  let window: MapWindow
  /// In dots: two for each column of the screen, four for each row.
  let size: Size
  /// For each dot the country's place in ``codes`` plus 1; 0 is sea.
  private var owners: [UInt8]
  private let codes: [CountryCode]
  /// For each country its place in ``codes`` plus 1.
  private let numbers: [CountryCode: Int]
  /// For each country the dot of its own that is nearest to its middle.
  private var anchors: [CountryCode: DotPoint] = [:]

  /// The cells that have land in them, and what they are made of, one after another.
  var cells: [MapCell] = []
  var parts: [MapCell.Part] = []

  /// How many dots each country has, at its place in ``codes`` plus 1.
  private var areas: [Int]
  /// A country of fewer dots has none to spare for gaps along its borders.
  private static let smallestWithBorders = 60

  init(of outlines: Outlines, in window: MapWindow, size: Size) {
    self.window = window
    self.size = size
    codes = outlines.countries.prefix(Int(UInt8.max) - 1).map(\.code)
    numbers = Dictionary(
      codes.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    owners = Array(repeating: 0, count: size.width * size.height)
    areas = Array(repeating: 0, count: codes.count + 1)
    for (index, country) in outlines.countries.prefix(codes.count).enumerated() {
      fill(country.rings, as: UInt8(index + 1))
    }
    anchor(outlines)
    divideIntoCells()
  }

  /// The country that a dot belongs to as a number, 0 where it is sea or outside.
  func owner(x: Int, y: Int) -> Int {
    guard (0..<size.width).contains(x), (0..<size.height).contains(y) else { return 0 }
    return Int(owners[y * size.width + x])
  }

  /// How many countries there are; the numbers of owners go up to it.
  var countryCount: Int { codes.count }

  /// The country of a number that ``owner(x:y:)`` gives.
  func country(_ owner: Int) -> CountryCode? { owner == 0 ? nil : codes[owner - 1] }

  /// The dot that stands for a country: its own where it has any; `nil` outside the map.
  func anchor(of country: CountryCode) -> DotPoint? { anchors[country] }

  /// Fills what lies within an odd number of rings.
  private mutating func fill(_ rings: [[Outlines.Place]], as owner: UInt8) {
    let rings = rings.map { $0.map { window.position(of: $0, on: size) } }
    var (top, bottom) = (Double.infinity, -Double.infinity)
    for point in rings.joined() { (top, bottom) = (min(top, point.y), max(bottom, point.y)) }
    let firstRow = max(0, Int(max(top - 0.5, 0).rounded(.up)))
    let endRow = min(size.height, Int(min(bottom - 0.5, Double(size.height)).rounded(.up)))
    guard firstRow < endRow else { return }
    // Where edges cross the middle of each row.
    var crossings = [[Double]](repeating: [], count: endRow - firstRow)
    for points in rings {
      guard var a = points.last else { continue }
      for b in points {
        let (upper, lower) = a.y < b.y ? (a, b) : (b, a)
        a = b
        let first = max(firstRow, Int((upper.y - 0.5).rounded(.up)))
        let end = min(endRow, Int((lower.y - 0.5).rounded(.up)))
        guard first < end else { continue }
        let slope = (lower.x - upper.x) / (lower.y - upper.y)
        for row in first..<end {
          crossings[row - firstRow].append(upper.x + (Double(row) + 0.5 - upper.y) * slope)
        }
      }
    }
    for row in firstRow..<endRow {
      let sorted = crossings[row - firstRow].sorted()
      for pair in stride(from: 0, to: sorted.count - 1, by: 2) {
        let first = max(0, Int((sorted[pair] - 0.5).rounded(.up)))
        let end = min(size.width, Int((sorted[pair + 1] - 0.5).rounded(.up)))
        guard first < end else { continue }
        for column in first..<end { owners[row * size.width + column] = owner }
      }
    }
  }

  /// The number of a country; `nil` for what is none on the map.
  func number(of country: CountryCode) -> Int? { numbers[country] }

  /// Whether a dot is the last of its country to the east or south, with another beyond, and both
  /// are large enough for a gap between them.
  func isBorder(x: Int, y: Int) -> Bool {
    let owner = owner(x: x, y: y)
    guard areas[owner] >= MapRaster.smallestWithBorders else { return false }
    return isLarge(self.owner(x: x + 1, y: y), besides: owner)
      || isLarge(self.owner(x: x, y: y + 1), besides: owner)
  }

  private func isLarge(_ other: Int, besides owner: Int) -> Bool {
    other != owner && other > 0 && areas[other] >= MapRaster.smallestWithBorders
  }

  private mutating func anchor(_ outlines: Outlines) {
    let wanted = outlines.countries.prefix(codes.count).map {
      window.position(of: $0.middle, on: size)
    }
    var best = [(distance: Double, x: Int, y: Int)](
      repeating: (.infinity, 0, 0), count: wanted.count)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let owner = Int(owners[y * size.width + x]) - 1
        guard owner >= 0 else { continue }
        areas[owner + 1] += 1
        let (dx, dy) = (Double(x) + 0.5 - wanted[owner].x, Double(y) + 0.5 - wanted[owner].y)
        let distance = dx * dx + dy * dy
        if distance < best[owner].distance { best[owner] = (distance, x, y) }
      }
    }
    let edge = Rect(size)
    for (index, code) in codes.enumerated() {
      if best[index].distance < .infinity {
        anchors[code] = DotPoint(x: Double(best[index].x), y: Double(best[index].y))
      } else if edge.contains(Point(row: floor(wanted[index].y), column: floor(wanted[index].x))) {
        anchors[code] = wanted[index]
      }
    }
  }
}

private func floor(_ value: Double) -> Int { Int(value.rounded(.down)) }

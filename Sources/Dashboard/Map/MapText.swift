import PositionModel
import ScreenCells

/// The map of the world with its legend, for a terminal or a pipe.
public struct MapText: Sendable {
  let library: LibrarySnapshot
  let names: Names
  let filter: CountryFilter

  public init(
    of library: LibrarySnapshot, names: Names, vendor: VendorID? = nil, stance: Stance? = nil
  ) {
    self.library = library
    self.names = names
    filter = CountryFilter(vendor: vendor, stance: stance)
  }

  /// A title, the map as high as its shape asks for, and the names of what has no place on it.
  public func surface(width: Int) -> Surface {
    let rows = library.rows(filter, order: .name, names: names)
    let height = max(4, Int((Double(width) * 0.5 / MapWindow.aspect).rounded(.up)))
    let raster = MapRaster(
      of: .embedded, in: .world, size: Size(width: width * 2, height: height * 4))
    let drawing = MapDrawing(raster, rows: rows, chosen: nil)
    let legend = MapLegend(rows: rows)
    let foot = footer(drawing.unseen, legend, width: width, mapHeight: height)
    var surface = Surface(size: Size(width: width, height: height + 1 + foot.count))
    surface.write(title, row: 0, column: 0, maxWidth: width)
    drawing.drawAreas(on: &surface, at: Point(row: 1, column: 0))
    drawing.drawSigns(on: &surface, at: Point(row: 1, column: 0))
    legend.draw(in: Rect(row: 1, column: 0, width: width, height: height), on: &surface)
    for (line, text) in foot.enumerated() {
      surface.write(text, row: height + 1 + line, column: 0)
    }
    return surface
  }

  var title: StyledText {
    var title = StyledText(
      "5G: the world on \(filter.vendor.map(names.vendor) ?? "all vendors")", .title)
    if let stance = filter.stance { title.append(" · \(stance.rawValue)", stance.style) }
    title.append(library.asOf.map { " · as of \($0)" } ?? "", .warning)
    return title
  }

  private func footer(
    _ unseen: [CountryRow], _ legend: MapLegend, width: Int, mapHeight: Int
  ) -> [StyledText] {
    var text = StyledText()
    if !legend.fits(in: Size(width: width, height: mapHeight)) { text = legend.line }
    if !unseen.isEmpty { text.append(text.isEmpty ? "Also" : " · also", .muted) }
    for row in unseen {
      text.append("  \(row.sign) ", row.style)
      text.append(row.name)
    }
    return text.isEmpty ? [] : text.wrapped(width: width, indent: 2)
  }
}

extension Surface {
  /// Its rows as text.
  public var lines: [StyledText] {
    (0..<size.height).map { row in
      var line = StyledText()
      for cell in self[row: row] {
        if line.runs.last?.style == cell.style {
          line.runs[line.runs.count - 1].text += cell.text
        } else {
          line.append(cell.text, cell.style)
        }
      }
      return line
    }
  }
}

import PositionModel
import ScreenCells

/// The table of countries and vendors for a terminal or a pipe, and for other programs.
public struct MatrixText: Sendable {
  let library: LibrarySnapshot
  let names: Names
  let rows: [CountryRow]
  let vendors: [VendorID]

  /// What a table can be sorted by.
  public static let orders = CountryOrder.allCases.map(\.rawValue)

  /// The countries and vendors with a position that is asked for; nothing set asks for all.
  ///
  /// `order` is one of ``orders``; any other is as the first.
  public init(
    of library: LibrarySnapshot, names: Names, vendor: VendorID? = nil, stance: Stance? = nil,
    order: String
  ) {
    self.library = library
    self.names = names
    rows = library.rows(
      CountryFilter(vendor: vendor, stance: stance),
      order: CountryOrder(rawValue: order) ?? .name, names: names)
    vendors = library.vendors(in: names.vendorOrder).filter { vendor == nil || $0 == vendor }
  }

  /// A header line, then a line a country; as many columns of vendors under each other as fit.
  public func lines(width: Int) -> [StyledText] {
    guard !rows.isEmpty else { return [StyledText("no position", .muted)] }
    let longest = rows.map(\.name.displayWidth).max() ?? 0
    let nameWidth = min(longest + 2, max(16, width / 3))
    let size = MatrixCellSize.fitting(vendors.count, in: width - nameWidth)
    // A vendor's name is whole where all columns have room for the longest.
    let longestVendor = vendors.map { names.vendor($0).displayWidth }.max() ?? 0
    let room = (width - nameWidth) / max(1, vendors.count)
    let column = max(size.width, min(longestVendor + 1, room))
    let perBlock = max(1, (width - nameWidth) / column)
    var lines: [StyledText] = []
    for start in stride(from: 0, to: vendors.count, by: perBlock) {
      if start > 0 { lines.append(StyledText()) }
      let block = vendors[start..<min(start + perBlock, vendors.count)]
      var head = StyledText("".fitted(to: nameWidth))
      for vendor in block {
        head.append(names.vendor(vendor).fitted(to: column - 1) + " ", .heading)
      }
      lines.append(head)
      for row in rows { lines.append(line(row, block, nameWidth, size, column)) }
    }
    return lines + [StyledText(), legend]
  }

  private func line(
    _ row: CountryRow, _ block: ArraySlice<VendorID>, _ nameWidth: Int, _ size: MatrixCellSize,
    _ column: Int
  ) -> StyledText {
    var line = StyledText(row.name.fitted(to: nameWidth - 1) + " ")
    for vendor in block {
      let position = library.position(of: row.country, on: vendor)
      let cell = position.map { library.cell($0, size) } ?? StyledText("·", .muted)
      line = line + cell
      line.append(String(repeating: " ", count: max(1, column - cell.displayWidth)))
    }
    return line
  }

  private var legend: StyledText {
    var text = StyledText()
    for stance in Stance.allCases {
      text.append(stance.symbol, stance.style)
      text.append(" \(stance.rawValue)  ", .muted)
    }
    text.append("\(operatorsSign) operators only  ! contested  \(staleSign) stale", .muted)
    let isAnySet = rows.contains {
      library.positions(of: $0.country).contains { $0.override != nil }
    }
    if isAnySet { text.append("  \(overrideSign) set by a reader", .muted) }
    return text
  }

  /// A header line, then a line a country with the stance on each vendor, parted as is asked for.
  ///
  /// What only operators do is `operators:` and their stance, what a reader has set `set:` and the
  /// stance; an empty field is no position.
  public func fields() -> [[String]] {
    [["country", "name"] + vendors.map(\.rawValue)]
      + rows.map { row in
        [row.country.rawValue, row.name]
          + vendors.map { vendor in
            guard let position = library.position(of: row.country, on: vendor) else { return "" }
            return (position.override == nil ? "" : "set:")
              + (position.basis == .operators ? "operators:" : "") + position.stance.rawValue
          }
      }
  }

  /// An object a country: its code, and under each vendor the stance with what marks it.
  public var json: JSONWriter {
    var json = JSONWriter()
    json.array(rows) { json, row in
      json.object { json in
        json.key("country")
        json.string(row.country.rawValue)
        json.key("name")
        json.string(row.name)
        json.key("vendors")
        json.object { json in
          for vendor in vendors {
            guard let position = library.position(of: row.country, on: vendor) else { continue }
            json.key(named: vendor.rawValue)
            json.object { json in
              json.key("stance")
              json.string(position.stance.rawValue)
              json.key("basis")
              json.string(position.basis.rawValue)
              json.key("contested")
              json.bool(position.isContested)
              json.key("stale")
              json.bool(library.isStale(position))
              if let override = position.override {
                json.key("setBy")
                json.string(override.who)
              }
            }
          }
        }
      }
    }
    json.endLine()
    return json
  }
}

extension LibrarySnapshot {
  /// The vendors with a position, those of an order first and in it.
  func vendors(in order: [VendorID]) -> [VendorID] {
    let known = order.filter(vendors.contains)
    return known + vendors.subtracting(known).sorted()
  }
}

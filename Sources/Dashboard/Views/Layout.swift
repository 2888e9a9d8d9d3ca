import ScreenCells

/// The parts of the screen that the reader moves between.
public enum Pane: Int, CaseIterable, Hashable, Sendable {
  case countries, vendors, stances, detail

  var context: KeyContext {
    switch self {
    case .countries: .countries
    case .vendors: .vendors
    case .stances: .stances
    case .detail: .detail
    }
  }
}

/// Where everything goes on a screen of some size.
struct Layout: Hashable, Sendable {
  static let smallest = Size(width: 40, height: 10)
  /// Below this width the lists and the position take turns.
  private static let widthForTwoColumns = 72
  /// From so many rows on, the lists keep their heights whatever has the focus.
  private static let calmHeight = 16
  private static let stanceLines = 6
  /// Header, footer, the timeline and six lines for what is above it.
  static let leastLinesForTime = 13

  let size: Size
  /// The panes on screen with their frames; frames of neighbours in a column share a line.
  private(set) var frames: [Pane: Rect] = [:]
  /// The box of the map or the table; empty where the panes are on screen.
  private(set) var stageFrame = Rect(row: 0, column: 0, width: 0, height: 0)

  var isTooSmall: Bool {
    size.width < Layout.smallest.width || size.height < Layout.smallest.height
  }
  var header: Rect { Rect(size).split(rows: 1).top }
  var body: Rect { Rect(row: 1, column: 0, width: size.width, height: size.height - 2) }
  var footer: Rect { Rect(row: size.height - 1, column: 0, width: size.width, height: 1) }

  init(
    size: Size, focus: Pane, isZoomed: Bool, vendorLines: Int, stage: Stage = .panes,
    showsTime: Bool = false, sizes: PaneSizes = PaneSizes()
  ) {
    self.size = size
    guard !isTooSmall else { return }
    let body = showsTime ? splitTime() : body
    if stage == .map {
      splitMap(body)
    } else if stage == .matrix {
      splitMatrix(body)
    } else if isZoomed {
      frames[focus] = body
    } else if size.width < Layout.widthForTwoColumns {
      if focus == .detail {
        frames[.detail] = body
      } else {
        stack(in: body, focus: focus, vendorLines: vendorLines, sizes: sizes)
      }
    } else {
      let usual = min(max(32, size.width * 3 / 8), 44)
      let columns = sizes.listColumns.map { max(24, min($0, size.width - 30)) } ?? usual
      let (left, right) = body.split(columns: columns)
      stack(in: left, focus: focus, vendorLines: vendorLines, sizes: sizes)
      frames[.detail] = right
    }
  }

  /// The timeline's box; empty where it is not on screen.
  private(set) var timeFrame = Rect(row: 0, column: 0, width: 0, height: 0)

  /// The room for the map itself.
  var map: Rect { stageFrame.inset() }

  /// The room within a pane's frame; empty for a pane that is not on screen.
  func content(of pane: Pane) -> Rect {
    frames[pane]?.inset() ?? Rect(row: 0, column: 0, width: 0, height: 0)
  }

  /// Takes the lowest lines for the timeline, and gives what is left; all where that is too little.
  private mutating func splitTime() -> Rect {
    let height = body.height >= 28 ? 6 : 5
    guard size.height >= Layout.leastLinesForTime else { return body }
    let (rest, bar) = body.split(rows: body.height - height)
    timeFrame = bar
    return rest
  }

  /// Gives the map as much as its shape takes, and the rest to the position: under it, or beside
  /// it on a screen that is low and wide.
  private mutating func splitMap(_ body: Rect) {
    let leastLines = 3
    let rowsPerColumn = 0.5 / MapWindow.aspect
    let whole = Int((Double(body.width - 2) * rowsPerColumn).rounded(.up))
    // A map may be pressed a little, so that it goes from side to side.
    let pressed = whole - whole / 8
    if pressed + leastLines + 3 <= body.height {
      let height = min(whole, body.height - leastLines - 3)
      stageFrame = Rect(row: body.row, column: body.column, width: body.width, height: height + 2)
      frames[.detail] = Rect(
        row: stageFrame.row + height + 1, column: body.column, width: body.width,
        height: body.height - height - 1)
      return
    }
    let width = Int((Double(body.height - 2) / rowsPerColumn).rounded()) + 2
    if body.width - width >= 32 {
      let (left, right) = body.split(columns: width)
      (stageFrame, frames[.detail]) = (left, right)
    } else {
      // A map too flat to know is worth less than the words under it.
      stageFrame = body
    }
  }

  /// Gives the table what the position under it leaves.
  private mutating func splitMatrix(_ body: Rect) {
    let lines = body.height < 16 ? 2 : min(10, max(3, body.height / 4 - 1))
    stageFrame = body.split(rows: body.height - lines - 1).top
    frames[.detail] = Rect(
      row: stageFrame.row + stageFrame.height - 1, column: body.column, width: body.width,
      height: lines + 2)
  }

  /// Puts the three lists above each other.
  private mutating func stack(
    in column: Rect, focus: Pane, vendorLines: Int, sizes: PaneSizes
  ) {
    let lines = column.height - 4
    var (vendors, stances) = (1, 1)
    if lines >= Layout.calmHeight {
      stances = Layout.stanceLines
      vendors = min(vendorLines, max(2, (lines - stances) / 3))
      if let wanted = sizes.stanceLines { stances = max(1, min(wanted, lines - 2)) }
      if let wanted = sizes.vendorLines { vendors = wanted }
      vendors = max(1, min(vendors, lines - stances - 1))
    } else if focus == .vendors {
      vendors = min(vendorLines, lines - 2)
    } else if focus == .stances {
      stances = min(Layout.stanceLines, lines - 2)
    }
    var row = column.row
    let heights = [
      (Pane.countries, lines - vendors - stances), (.vendors, vendors), (.stances, stances),
    ]
    for (pane, height) in heights {
      frames[pane] = Rect(row: row, column: column.column, width: column.width, height: height + 2)
      row += height + 1
    }
  }
}

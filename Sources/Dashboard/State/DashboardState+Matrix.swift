import PositionModel
import ScreenCells

/// The table's part of the state; its rows are those of the list of countries.
struct MatrixState: Hashable, Sendable {
  /// The chosen vendor's place among the columns, and the first column on screen.
  var column = ListScroll()
}

/// Where the table and its parts lie on a screen.
struct MatrixLayout: Hashable, Sendable {
  var frame: Rect
  var nameWidth: Int
  var cell: MatrixCellSize
  /// The columns of the screen that a column of the table takes, the gap to the next included.
  var columnWidth: Int

  /// What stands further apart than this is hard to follow with the eye.
  private static let widestColumn = 32

  /// The room for rows, below the line of vendors.
  var rows: Rect { frame.inset().split(rows: 1).rest }
  /// How many vendors have room beside each other.
  var columns: Int { max(1, (frame.width - 3 - nameWidth) / columnWidth) }

  init(frame: Rect, longestName: Int, vendors: Int) {
    self.frame = frame
    nameWidth = min(max(8, longestName) + 4, max(18, frame.width / 3))
    let room = frame.width - 3 - nameWidth
    cell = MatrixCellSize.fitting(vendors, in: room)
    columnWidth = max(cell.width, min(room / max(1, vendors), MatrixLayout.widestColumn))
  }

  /// Where a column of vendors begins, counted from the first on screen.
  func start(of column: Int) -> Int { frame.column + 1 + nameWidth + column * columnWidth }
}

extension DashboardState {
  /// The vendors that the columns stand for.
  var matrixVendors: [VendorID] { vendorChoices.compactMap { $0 } }

  /// The vendor of the chosen cell.
  var matrixVendor: VendorID? {
    let vendors = matrixVendors
    return vendors.indices.contains(matrix.column.selected) ? vendors[matrix.column.selected] : nil
  }

  /// The vendor whose column orders the rows: the chosen one, where the table is on screen.
  var orderingVendor: VendorID? { stage == .matrix && order != .name ? matrixVendor : nil }

  func matrixLayout(_ layout: Layout) -> MatrixLayout {
    MatrixLayout(
      frame: layout.stageFrame, longestName: longestName, vendors: vendorChoices.count - 1)
  }

  mutating func moveMatrix(_ command: Command) {
    switch command {
    case .left: moveColumn(-1)
    case .right: moveColumn(1)
    default:
      move(.countries, by: lines(for: command, height: matrixLayout(layout).rows.height))
    }
  }

  private mutating func moveColumn(_ step: Int) {
    let column = matrix.column.selected + step
    guard matrixVendors.indices.contains(column) else {
      notice = warning(step < 0 ? "This is the first vendor" : "This is the last vendor")
      return
    }
    matrix.column.selected = column
  }

  /// Brings the table's scrolling in line with its size and with the filter.
  mutating func settleMatrix(_ layout: Layout) {
    guard stage == .matrix else { return }
    let matrixLayout = matrixLayout(layout)
    countryScroll.settle(count: rows.count, height: matrixLayout.rows.height)
    matrix.column.settle(count: matrixVendors.count, height: matrixLayout.columns)
  }

  /// Shows the chosen cell's position, with the choice on its first piece of evidence.
  mutating func openMatrixCell() {
    guard let country = chosenRow?.country, let vendor = matrixVendor else {
      notice = noCountry(to: "open")
      return
    }
    guard let position = library.position(of: country, on: vendor) else {
      let name = names.inSentence(country).capitalisedFirst
      notice = warning("\(name) has no position on \(names.vendor(vendor))")
      return
    }
    openPosition()
    settle()
    chooseFirstStop(of: position.key)
  }
}

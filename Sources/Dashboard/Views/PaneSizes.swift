import ScreenCells

/// The sizes of panes that the reader has set; `nil` leaves it to the layout.
public struct PaneSizes: Hashable, Sendable {
  /// Columns of the lists, frame included.
  public var listColumns: Int?
  /// Lines within the frame of the vendors.
  public var vendorLines: Int?
  /// Lines within the frame of the stances.
  public var stanceLines: Int?

  public init() {}
}

/// A line between panes that can be moved.
enum Divider: Hashable, Sendable {
  /// Between the lists and the position.
  case lists
  /// Above the vendors.
  case vendors
  /// Above the stances.
  case stances
}

extension Layout {
  /// The line between panes at a place.
  func divider(at point: Point) -> Divider? {
    guard let countries = frames[.countries], let vendors = frames[.vendors],
      let stances = frames[.stances]
    else { return nil }
    let isBeside = frames[.detail] != nil
    let edge = countries.column + countries.width
    if isBeside, body.rows.contains(point.row), (edge - 1...edge).contains(point.column) {
      return .lists
    }
    guard countries.columns.contains(point.column) else { return nil }
    if point.row == vendors.row { return .vendors }
    return point.row == stances.row ? .stances : nil
  }
}

extension DashboardState {
  /// Moves a line between panes to a place, as far as the panes let it.
  mutating func move(_ divider: Divider, to point: Point) {
    let layout = layout
    guard let vendors = layout.frames[.vendors], let stances = layout.frames[.stances] else {
      return
    }
    switch divider {
    case .lists: sizes.listColumns = point.column + 1
    case .vendors: sizes.vendorLines = stances.row - point.row - 1
    case .stances:
      let bottom = stances.row + stances.height - 1
      sizes.stanceLines = bottom - point.row - 1
      sizes.vendorLines = point.row - vendors.row - 1
    }
    keepSizes()
  }

  /// Makes the pane in focus larger or smaller by keys.
  mutating func resize(columns: Int = 0, lines: Int = 0) {
    let layout = layout
    guard pages.isEmpty, !isZoomed, let lists = layout.frames[.countries] else {
      notice = warning(
        isZoomed
          ? "\(label(of: .zoom)) shows all panes again first" : "No panes to resize here")
      return
    }
    let before = sizes
    if columns != 0 {
      guard layout.frames[.detail] != nil else {
        notice = warning("The panes are not side by side here")
        return
      }
      sizes.listColumns = lists.width + columns
    }
    if lines != 0 {
      switch focus {
      case .stances: sizes.stanceLines = layout.content(of: .stances).height + lines
      case .vendors: sizes.vendorLines = layout.content(of: .vendors).height + lines
      default: sizes.vendorLines = layout.content(of: .vendors).height - lines
      }
    }
    keepSizes()
    if before == sizes { notice = warning("This is as far as it goes") }
  }

  /// Replaces sizes that were asked for by those that there is room for.
  private mutating func keepSizes() {
    let made = layout
    if sizes.listColumns != nil, made.frames[.detail] != nil {
      sizes.listColumns = made.frames[.countries]?.width
    }
    if sizes.vendorLines != nil { sizes.vendorLines = made.content(of: .vendors).height }
    if sizes.stanceLines != nil { sizes.stanceLines = made.content(of: .stances).height }
  }
}

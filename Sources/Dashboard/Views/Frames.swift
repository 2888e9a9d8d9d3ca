import ScreenCells

extension DashboardState {
  /// Draws the boxes of all panes, the one in focus last so that its lines are on top.
  func drawFrames(_ layout: Layout, on surface: inout Surface) {
    let panes = Pane.allCases.filter { layout.frames[$0] != nil }
    for pane in panes.filter({ $0 != focus }) + panes.filter({ $0 == focus }) {
      guard let frame = layout.frames[pane] else { continue }
      let style: Style = pane == focus ? .focusedBorder : .border
      surface.border(frame, style)
      joinCorners(of: pane, frame, layout, style, on: &surface)
      drawTitle(title(of: pane), of: frame, isFocused: pane == focus, on: &surface)
    }
    // A frame drawn later has covered the titles of those it shares a line with.
    for pane in panes {
      guard let frame = layout.frames[pane] else { continue }
      drawTitle(title(of: pane), of: frame, isFocused: pane == focus, on: &surface)
    }
  }

  /// Makes corners into joints where frames are stacked.
  private func joinCorners(
    of pane: Pane, _ frame: Rect, _ layout: Layout, _ style: Style, on surface: inout Surface
  ) {
    let bottom = frame.row + frame.height - 1
    for other in layout.frames.values where other.column == frame.column && other != frame {
      for row in [frame.row, bottom]
      where other.row == row || other.row + other.height - 1 == row {
        surface.write("├", row: row, column: frame.column, style)
        surface.write("┤", row: row, column: frame.column + frame.width - 1, style)
      }
    }
  }

  private func title(of pane: Pane) -> (left: String, right: String) {
    switch pane {
    case .countries:
      let place = rows.isEmpty ? "none" : "\(countryScroll.selected + 1)/\(rows.count)"
      return ("Countries", place)
    case .vendors: return ("Vendors", "\(vendorChoices.count - 1)")
    case .stances: return ("Stances", "")
    case .detail:
      guard let row = chosenRow else { return ("", "") }
      let vendor = filter.vendor.map { " · " + names.vendor($0) } ?? ""
      let place =
        focus == .detail && !detail.stops.isEmpty
        ? "evidence \(detailStop + 1)/\(detail.stops.count)" : ""
      return (row.name + vendor, place)
    }
  }

  /// Writes a title into the upper line of a frame, and a number at its right end.
  func drawTitle(
    _ title: (left: String, right: String), of frame: Rect, isFocused: Bool,
    on surface: inout Surface
  ) {
    guard frame.width > 8 else { return }
    let right = title.right.isEmpty ? "" : " \(title.right) "
    let room = frame.width - 5 - right.displayWidth
    let left = title.left.truncated(to: room)
    if !left.isEmpty {
      surface.write(
        " \(left) ", row: frame.row, column: frame.column + 1, isFocused ? .title : .heading)
    }
    surface.write(
      right, row: frame.row, column: frame.column + frame.width - 2 - right.displayWidth, .muted)
  }
}

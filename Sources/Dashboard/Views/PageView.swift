import PositionModel
import ScreenCells

extension DashboardState {
  func draw(_ page: Page, in frame: Rect, on surface: inout Surface) {
    surface.border(frame, .focusedBorder)
    let rect = frame.inset()
    switch page {
    case .article(let page): draw(page, in: rect, frame, on: &surface)
    case .text(let page): draw(page, in: rect, frame, on: &surface)
    }
  }

  private func draw(
    _ page: ArticlePage, in rect: Rect, _ frame: Rect, on surface: inout Surface
  ) {
    let summary = library.articles[page.id]
    let facts = [
      library.articles.name(of: page.id), summary?.outlet, summary?.day?.description,
    ]
    drawTitle(
      (
        facts.compactMap { $0 }.joined(separator: " · "),
        "evidence \(page.stop + 1)/\(page.stops.count)"
      ), of: frame, isFocused: true, on: &surface)
    guard let layout = page.layout else {
      surface.write("Loading …", row: rect.row, column: rect.column + 2, .muted)
      return
    }
    let span = page.stops[page.stop].span
    let chosen =
      layout.line(
        of: span.start)...max(
        layout.line(of: span.start), layout.line(of: span.end - 1))
    for line in 0..<rect.height {
      let index = page.top + line
      guard layout.lines.indices.contains(index) else { break }
      if chosen.contains(index) {
        surface.write("▌", row: rect.row + line, column: rect.column, .key)
      }
      surface.write(
        marked(layout.lines[index]), row: rect.row + line, column: rect.column + 2,
        maxWidth: layout.width)
    }
    drawMore(
      above: page.top > 0, below: page.top + rect.height < layout.lines.count, in: rect,
      on: &surface)
  }

  private func draw(_ page: TextPage, in rect: Rect, _ frame: Rect, on surface: inout Surface) {
    drawTitle((page.title, page.filter), of: frame, isFocused: true, on: &surface)
    guard page.source != nil else {
      surface.write("Loading …", row: rect.row, column: rect.column + 2, .muted)
      return
    }
    let lines = page.shownLines
    if lines.isEmpty {
      surface.write(
        "No line has '\(page.filter)' in it", row: rect.row, column: rect.column + 2, .muted,
        maxWidth: rect.width - 3)
    }
    for line in 0..<rect.height {
      guard lines.indices.contains(page.top + line) else { break }
      surface.write(
        marked(lines[page.top + line]), row: rect.row + line, column: rect.column + 1,
        maxWidth: rect.width - 2)
    }
    drawMore(
      above: page.top > 0, below: page.top + rect.height < lines.count, in: rect, on: &surface)
  }
}

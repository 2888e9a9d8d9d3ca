import PositionModel
import ScreenCells

extension DashboardState {
  /// Moves in whatever has the focus.
  mutating func move(_ command: Command) {
    guard pages.isEmpty else { return movePage(command) }
    if stage == .map { return moveMap(command) }
    if stage == .matrix { return moveMatrix(command) }
    let height = max(1, layout.content(of: focus).height)
    if focus == .detail { return moveDetail(command, height: height) }
    move(focus, by: lines(for: command, height: height))
  }

  /// How far a command moves; as far as it goes for the ends.
  func lines(for command: Command, height: Int) -> Int {
    switch command {
    case .up: -1
    case .down: 1
    case .pageUp: -max(1, height - 1)
    case .pageDown: max(1, height - 1)
    case .halfUp: -max(1, height / 2)
    case .halfDown: max(1, height / 2)
    case .top: -1_000_000_000
    default: 1_000_000_000
    }
  }

  /// Moves the choice in a list; says so where it cannot go on.
  mutating func move(_ pane: Pane, by step: Int) {
    func target(_ scroll: ListScroll, _ count: Int) -> Int {
      max(0, min(scroll.selected + step, count - 1))
    }
    let (from, to): (Int, Int)
    switch pane {
    case .countries:
      (from, to) = (countryScroll.selected, target(countryScroll, rows.count))
      choose(country: to)
    case .vendors:
      (from, to) = (vendorScroll.selected, target(vendorScroll, vendorChoices.count))
      choose(vendor: to)
    case .stances:
      (from, to) = (stanceScroll.selected, target(stanceScroll, stanceChoices.count))
      choose(stance: to)
    case .detail: return
    }
    if from == to { notice = warning(step < 0 ? "This is the first" : "This is the last") }
  }

  /// Steps from one piece of evidence to the next, and by lines where there is none.
  private mutating func moveDetail(_ command: Command, height: Int) {
    let step = lines(for: command, height: height)
    let stop = detailStop + step
    guard abs(step) == 1 || abs(step) > 1_000_000, !detail.stops.isEmpty else {
      scrollDetail(step, height: height)
      return chooseVisibleStop(height: height)
    }
    guard detail.stops.indices.contains(stop) || abs(step) > 1 else {
      return scrollDetail(step, height: height)
    }
    detailStop = max(0, min(stop, detail.stops.count - 1))
    let lines = detail.stops[detailStop].lines
    let first = detailStop == 0 ? 0 : lines.lowerBound
    detailTop = scrolled(
      detailTop, toShow: lines.upperBound - 1, count: detail.lines.count, height: height)
    detailTop = scrolled(detailTop, toShow: first, count: detail.lines.count, height: height)
    if abs(step) > 1, step > 0 { detailTop = detail.lines.count - height }
  }

  /// Chooses the first piece of evidence of a position on screen, and brings it into sight.
  mutating func chooseFirstStop(of key: PositionKey) {
    guard let stop = detail.firstStops[key], detail.stops.indices.contains(stop) else { return }
    detailStop = stop
    let height = max(1, layout.content(of: .detail).height)
    // The position's own lines, above its first sentence, come along.
    let first = detail.stops[stop].lines.lowerBound
    detailTop = stop == 0 ? 0 : max(0, min(first - 4, detail.lines.count - height))
  }

  private mutating func scrollDetail(_ step: Int, height: Int) {
    let before = detailTop
    detailTop = max(0, min(detailTop + step, detail.lines.count - height))
    if detailTop == before {
      notice = warning(step < 0 ? "This is the beginning" : "This is the end")
    }
  }

  /// After a page up or down the choice goes along to what is on screen.
  private mutating func chooseVisibleStop(height: Int) {
    let visible = detailTop..<detailTop + height
    guard detail.stops.indices.contains(detailStop),
      !detail.stops[detailStop].lines.overlaps(visible),
      let stop = detail.stops.firstIndex(where: { $0.lines.overlaps(visible) })
    else { return }
    detailStop = stop
  }

  private mutating func movePage(_ command: Command) {
    scrollPage(lines(for: command, height: layout.body.height - 2))
  }
}

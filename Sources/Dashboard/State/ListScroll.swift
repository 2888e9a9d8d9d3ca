/// Which line of a list is chosen and which is the first on screen.
struct ListScroll: Hashable, Sendable {
  var selected = 0
  var top = 0

  /// Moves as little as is needed to have the choice on screen and no empty lines at the end.
  ///
  /// After a leap of more than a screen the choice is in the middle, with what is around it.
  ///
  /// A list that is not on screen, of no height, stays where it is.
  mutating func settle(count: Int, height: Int) {
    selected = max(0, min(selected, count - 1))
    guard height > 0 else { return }
    let gap = max(top - selected, selected - (top + height - 1))
    if gap >= height { top = selected - height / 2 }
    top = scrolled(top, toShow: selected, count: count, height: height)
  }
}

/// The first line on screen that keeps a line in view, as near to `top` as can be.
func scrolled(_ top: Int, toShow line: Int, count: Int, height: Int) -> Int {
  guard height > 0 else { return 0 }
  let lowest = max(0, count - height)
  return max(0, min(max(min(top, line), line - height + 1), lowest))
}

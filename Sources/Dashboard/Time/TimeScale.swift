import PositionModel

/// How days lie on columns.
///
/// The scale ends with the last change, and the column after it is today: nothing changes between
/// the two, however long that is, and drawn to scale it would leave less room for what does.
struct TimeScale: Hashable, Sendable {
  var first: Int
  var last: Int
  /// How many columns there are.
  var width: Int

  /// The days of a span, with what is today in the last column.
  init(_ span: ClosedRange<Day>, width: Int) {
    first = span.lowerBound.number
    last = max(first + 1, span.upperBound.number)
    self.width = max(2, width)
  }

  /// The column of a day; `nil` is today.
  func column(of day: Day?) -> Int {
    guard let day else { return width - 1 }
    return column(of: day.latest.number)
  }

  /// The column of a day by its number.
  func column(of number: Int) -> Int {
    (min(max(number, first), last) - first) * (width - 2) / (last - first)
  }

  /// The day that a column stands for; `nil` is today.
  func day(at column: Int) -> Day? {
    guard column < width - 1 else { return nil }
    // The last day that is in the column, so that what changed in it is seen.
    let next = first + ((column + 1) * (last - first) + width - 3) / (width - 2)
    return Day(number: min(max(first, next - 1), last))
  }
}

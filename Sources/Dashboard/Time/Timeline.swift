import PositionModel

/// The changes of all positions through the days.
public struct Timeline: Sendable {
  /// The oldest first.
  let changes: [LedgerChange]

  /// When each change was, and to what: all that most of a picture of them takes.
  private let moments: [Moment]

  struct Moment: Hashable, Sendable {
    /// ``Day/number``.
    var day: Int
    var stance: Stance
  }

  public init(_ changes: [LedgerChange]) {
    self.changes = changes
    moments = changes.map { Moment(day: $0.day.number, stance: $0.after) }
  }

  /// The moments of the changes that concern a filter.
  func moments(_ filter: CountryFilter) -> [Moment] {
    guard !filter.isEmpty else { return moments }
    return changes.indices.filter { concerns(changes[$0], filter) }.map { moments[$0] }
  }

  /// The changes that concern a filter: of its vendor, and to or from its stance.
  func changes(_ filter: CountryFilter) -> [LedgerChange] {
    filter.isEmpty ? changes : changes.filter { concerns($0, filter) }
  }

  private func concerns(_ change: LedgerChange, _ filter: CountryFilter) -> Bool {
    (filter.vendor == nil || change.key.vendor == filter.vendor)
      && (filter.stance == nil || filter.stance == change.after || filter.stance == change.before)
  }

  /// The days from the one before the first change to the last; `nil` where nothing ever changed.
  var span: ClosedRange<Day>? {
    guard let first = changes.first?.day, let last = changes.last?.day else { return nil }
    return first.adding(days: -1)...max(first, last)
  }
}

/// How far a step through time goes.
enum TimeStep: Hashable, Sendable {
  case change, month, day
}

extension Timeline {
  /// The day that a step from another leads to; `nil` is today, which is after all others.
  ///
  /// It never goes before the day before the first change.
  func day(after day: Day?, _ step: TimeStep, filter: CountryFilter) -> Day? {
    guard let day, let span else { return nil }
    let next: Day?
    switch step {
    case .change: next = changes(filter).first { $0.day > day.latest }?.day
    case .month: next = day.latest.adding(days: 1).monthOnly
    case .day: next = day.latest.adding(days: 1)
    }
    return next.flatMap { $0.earliest > span.upperBound ? nil : $0 }
  }

  /// As ``day(after:_:filter:)``, to the past.
  func day(before day: Day?, _ step: TimeStep, filter: CountryFilter) -> Day? {
    guard let span else { return day }
    let last = day?.latest ?? span.upperBound.adding(days: 1)
    let previous: Day?
    switch step {
    case .change: previous = changes(filter).last { $0.day < last }?.day
    case .month:
      previous = Day(year: last.year, month: last.month)?.earliest.adding(days: -1).monthOnly
    case .day: previous = last.adding(days: -1)
    }
    return max(previous ?? span.lowerBound, span.lowerBound)
  }
}

extension Day {
  /// The month that the day is in.
  fileprivate var monthOnly: Day { Day(year: year, month: earliest.month) ?? self }
}

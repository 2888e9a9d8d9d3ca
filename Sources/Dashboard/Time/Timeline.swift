import FilterLanguage
import PositionModel

/// The changes of all positions through the days.
///
/// Years of articles have tens of thousands of them, so they are kept small.
public struct Timeline: Sendable {
  /// A change, and whose it is.
  struct Moment: Hashable, Sendable {
    var change: StanceChange
    /// The place of its key among those of the timeline.
    fileprivate var place: UInt16

    /// When it was, as ``Day/number``.
    var day: Int { Int(change.day) }
    var date: Day? { Day(number: day) }
  }

  /// The oldest first; those of one day in order of their keys.
  let moments: [Moment]
  private let keys: [PositionKey]

  public init(_ courses: [PositionKey: [StanceChange]]) {
    // More keys than there can be countries and vendors are not told apart on any screen.
    keys = Array(courses.keys.sorted().prefix(Int(UInt16.max)))
    var moments: [Moment] = []
    for (place, key) in keys.enumerated() {
      for change in courses[key] ?? [] {
        moments.append(Moment(change: change, place: UInt16(place)))
      }
    }
    moments.sort { ($0.day, $0.place) < ($1.day, $1.place) }
    self.moments = moments
  }

  func key(of moment: Moment) -> PositionKey { keys[Int(moment.place)] }

  /// The moments that concern a filter: of its countries and vendors, and to or from its stance.
  func moments(_ filter: CountryFilter) -> [Moment] {
    filter.isEmpty ? moments : moments.filter(concerns(filter))
  }

  /// The moments of one position.
  func course(of key: PositionKey) -> [Moment] {
    guard let place = keys.firstIndex(of: key) else { return [] }
    return moments.filter { $0.place == place }
  }

  /// The last moment up to the end of a day that concerns a filter; `nil` is today.
  func last(upTo day: Day?, _ filter: CountryFilter) -> Moment? {
    let concerns = concerns(filter)
    return moments[..<end(of: day)].last(where: concerns)
  }

  /// How many moments there are up to the end of a day; `nil` is today.
  private func end(of day: Day?) -> Int {
    guard let day = day?.latest.number else { return moments.count }
    var (low, high) = (0, moments.count)
    while low < high {
      let middle = (low + high) / 2
      if moments[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func concerns(_ filter: CountryFilter) -> (Moment) -> Bool {
    let stance = filter.stance
    // What else a filter asks for is of a day, and a timeline is of all of them.
    let about = Filter(
      filter.terms.terms.filter { [.vendor, .country, .region, .basis].contains($0.key) })
    let facts = FilterFacts(card: { _ in nil }, names: { _, _ in [] })
    let isAbout = keys.map { key in
      about.matches(
        Position(key: key, stance: .undecided, confidence: 0, supporting: [], evidenceCount: 0),
        facts)
    }
    return { moment in
      isAbout[Int(moment.place)]
        && (stance == nil || stance == moment.change.after || stance == moment.change.before)
    }
  }

  /// The days from the one before the first change to the last; `nil` where nothing ever changed.
  var span: ClosedRange<Day>? {
    guard let first = moments.first?.date,
      let last = moments.last?.date
    else { return nil }
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
    case .change:
      next = moments[end(of: day)...].first(where: concerns(filter))?.date
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
    case .change:
      previous = self.last(upTo: last.adding(days: -1), filter)?.date
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

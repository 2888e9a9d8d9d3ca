import PositionModel
import ScreenCells

/// The part of the state that goes through the days.
struct TimeState: Sendable {
  /// Whether the bar with the timeline is on screen.
  var isShown = false
  var isPlaying = false
  /// `nil` until it has been asked for and made.
  var timeline: Timeline?
  /// The change that is told under the timeline, and its words once they are there.
  var words: (change: Timeline.Moment, evidence: Evidence?)?
  /// Whether the timeline has been asked for and is not there yet.
  var isLoading = false
  /// Whether positions of a day are being waited for.
  var isWaiting = false
  /// The steps that were asked for before the timeline was there.
  var waitingSteps: [Step] = []
  /// The day asked for last; `nil` is today.
  var day: Day?

  struct Step: Sendable {
    var step: TimeStep
    var isForward: Bool
  }
}

extension DashboardState {
  /// How long the wait for a key may take before ``Event/tick`` is due; `nil` is for ever.
  public var tickMilliseconds: Int? { time.isPlaying ? 125 : nil }
  /// So many ticks play all there is.
  private static let ticksToPlay = 120

  mutating func toggleTime() -> [Effect] {
    time.isShown.toggle()
    if !time.isShown { time.isPlaying = false }
    if time.isShown, layout.timeFrame.isEmpty {
      notice = warning(
        "The timeline takes \(Layout.leastLinesForTime) lines of screen, here are \(size.height); "
          + "\(label(of: .previousChange)) and \(label(of: .nextChange)) go through it")
    }
    return time.isShown ? loadTimeline() : []
  }

  private mutating func loadTimeline() -> [Effect] {
    guard time.timeline == nil, !time.isLoading, !library.isOpening else { return [] }
    time.isLoading = true
    return [.loadTimeline]
  }

  /// Asks for the timeline of articles that have come; the one on screen stays until then.
  mutating func renewTimeline() -> [Effect] {
    guard time.isShown else {
      time.timeline = nil
      return []
    }
    guard !library.isOpening else { return [] }
    time.isLoading = true
    return [.loadTimeline]
  }

  /// Takes the timeline in, and goes on with what was waiting for it.
  mutating func show(_ timeline: Timeline) -> [Effect] {
    (time.timeline, time.isLoading) = (timeline, false)
    guard timeline.span != nil else {
      time.isPlaying = false
      notice = warning("No dated article changes a position")
      return []
    }
    let waiting = time.waitingSteps
    time.waitingSteps = []
    return waiting.flatMap { stepTime($0.step, isForward: $0.isForward) }
  }

  /// Shows the positions of another day; `nil` is today.
  mutating func go(to day: Day?) -> [Effect] {
    guard day != time.day else { return [] }
    time.day = day
    time.isWaiting = true
    return [.loadLibrary(asOf: day)]
  }

  mutating func goToday() -> [Effect] {
    time.isPlaying = false
    guard time.day != nil else {
      notice = warning("This is today")
      return []
    }
    return go(to: nil)
  }

  mutating func stepTime(_ step: TimeStep, isForward: Bool) -> [Effect] {
    time.isPlaying = false
    if !time.isShown { time.isShown = true }
    guard let timeline = time.timeline else {
      time.waitingSteps.append(TimeState.Step(step: step, isForward: isForward))
      return loadTimeline()
    }
    let (now, filter) = (time.day, filter)
    let next =
      isForward
      ? timeline.day(after: now, step, filter: filter)
      : timeline.day(before: now, step, filter: filter)
    if next == now {
      notice = warning(
        timeline.span == nil
          ? "No dated article changes a position"
          : isForward ? "This is today" : "Before this nothing dated is known")
    }
    return go(to: next)
  }

  mutating func togglePlay() -> [Effect] {
    if !time.isShown { time.isShown = true }
    time.isPlaying.toggle()
    guard time.isPlaying else { return [] }
    guard let timeline = time.timeline else { return loadTimeline() }
    guard let span = timeline.span else { return show(timeline) }
    return time.day == nil ? go(to: span.lowerBound) : []
  }

  /// Goes on playing, unless the positions asked for have not come yet.
  mutating func tick() -> [Effect] {
    guard time.isPlaying, !time.isWaiting, let span = time.timeline?.span else { return [] }
    guard let now = time.day else { return go(to: span.lowerBound) }
    let days = span.upperBound.number - span.lowerBound.number
    let next = now.latest.adding(days: max(1, days / DashboardState.ticksToPlay))
    guard next <= span.upperBound else {
      time.isPlaying = false
      return go(to: nil)
    }
    return go(to: next)
  }

  /// The last change up to the day on screen, of what passes the filter.
  var lastChange: Timeline.Moment? { time.timeline?.last(upTo: library.asOf, filter) }

  /// Asks for the words of the last change where there is a line to show them on.
  mutating func fetchLastChange() -> [Effect] {
    guard layout.timeFrame.inset().height > 3, let timeline = time.timeline,
      let change = lastChange,
      time.words?.change != change
    else { return [] }
    time.words = (change, nil)
    return [.loadEvidence(of: timeline.key(of: change), change.change)]
  }

  /// Takes in the words of a change, unless another one is on screen by now.
  mutating func show(_ evidence: Evidence?, of change: StanceChange) {
    if let wanted = time.words?.change, wanted.change == change { time.words = (wanted, evidence) }
  }
}

/// A day on which what is known of a position became something else.
public struct LedgerChange: Hashable, Sendable {
  /// When it was published, to the day.
  public var day: Day
  public var key: PositionKey
  /// `nil` where nothing was known.
  public var before: Stance?
  public var after: Stance
  /// What brought it about.
  public var evidence: Evidence

  public init(day: Day, key: PositionKey, before: Stance?, after: Stance, evidence: Evidence) {
    self.day = day
    self.key = key
    self.before = before
    self.after = after
    self.evidence = evidence
  }
}

extension LedgerChange {
  /// The changes on one key through the days; `evidence` finds what a saying rests on.
  public static func all(
    of key: PositionKey, _ sayings: [Saying], evidence: (Int64) throws -> Evidence?
  ) rethrows -> [LedgerChange] {
    let sayings = sayings.sorted { $0.precedes($1) }
    let days = sayings.map { ($0.published ?? $0.day)?.earliest }
    var changes: [LedgerChange] = []
    var known = days.indices.filter { days[$0] == nil }
    var history = PositionHistory(
      inOrder: PositionHistory.withoutCopies(known.map { sayings[$0] }))
    for day in Set(days.compactMap { $0 }).sorted() {
      let before = history.held?.stance
      let now = days.indices.filter { days[$0].map { $0 <= day } ?? true }
      let fresh = PositionHistory.withoutCopies(now.map { sayings[$0] })
      if now.starts(with: known), fresh.count == now.count {
        // All that is new comes last: what was made of the rest holds.
        for index in now[known.count...] { history.append(sayings[index]) }
      } else {
        history = PositionHistory(inOrder: fresh)
      }
      known = now
      guard let held = history.held, held.stance != before,
        let evidence = try evidence(held.reference)
      else { continue }
      changes.append(
        LedgerChange(day: day, key: key, before: before, after: held.stance, evidence: evidence))
    }
    return changes
  }
}

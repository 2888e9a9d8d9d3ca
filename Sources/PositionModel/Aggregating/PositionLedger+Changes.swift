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

extension PositionLedger {
  /// Every change of a stance that a reader going through the days would see, the oldest first.
  ///
  /// They are the days from which ``positions(asOf:)`` gives another stance for a key. What undated
  /// articles say is known on every day, and so is no change.
  public func changes() -> [LedgerChange] {
    keys.flatMap(changes).sorted { ($0.day, $0.key) < ($1.day, $1.key) }
  }

  private func changes(of key: PositionKey) -> [LedgerChange] {
    let sayings = sayings(on: key).sorted { $0.precedes($1) }
    let days = sayings.map { ($0.published ?? $0.day)?.earliest }
    var changes: [LedgerChange] = []
    var known = days.indices.filter { days[$0] == nil }
    var history = PositionHistory(sayings: withoutCopies(known.map { sayings[$0] }))
    for day in Set(days.compactMap { $0 }).sorted() {
      let before = history.held?.position.stance
      let now = days.indices.filter { days[$0].map { $0 <= day } ?? true }
      if now.starts(with: known), withoutCopies(now.map { sayings[$0] }).count == now.count {
        // All that is new comes last: what was made of the rest holds.
        for index in now[known.count...] { history.take(sayings[index]) }
      } else {
        history = PositionHistory(sayings: withoutCopies(now.map { sayings[$0] }))
      }
      known = now
      guard let held = history.held, held.position.stance != before,
        let evidence = held.position.supporting.first?.evidence
      else { continue }
      changes.append(
        LedgerChange(
          day: day, key: key, before: before, after: held.position.stance, evidence: evidence))
    }
    return changes
  }
}

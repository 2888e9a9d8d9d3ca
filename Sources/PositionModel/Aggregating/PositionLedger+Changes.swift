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
    let newOn = Dictionary(grouping: sayings.indices) { sayings[$0].firstDay }
    var changes: [LedgerChange] = []
    var (known, copies, history) = ([Int](), CopyFilter(), PositionHistory([]))
    func take(_ new: [Int]) {
      let comesLast = known.last ?? -1 < new.first ?? .max
      known += new
      if !comesLast {
        known.sort()
        (copies, history) = (CopyFilter(), PositionHistory([]))
      }
      for index in comesLast ? new : known where copies.admits(sayings[index]) {
        history.append(sayings[index])
      }
    }
    take(newOn[nil] ?? [])
    for day in newOn.keys.compactMap(\.self).sorted() {
      let before = history.held?.stance
      take(newOn[day] ?? [])
      guard let held = history.held, held.stance != before,
        let evidence = try evidence(held.reference)
      else { continue }
      changes.append(
        LedgerChange(day: day, key: key, before: before, after: held.stance, evidence: evidence))
    }
    return changes
  }
}

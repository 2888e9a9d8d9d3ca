/// A day on which the stance on a key became another one, as a reader going through the days sees it.
///
/// What brought it about is fetched when it is shown, since years of articles have many changes.
public struct StanceChange: Hashable, Sendable {
  /// When it was published, as ``Day/number``.
  public var day: Int32
  /// `nil` where nothing was known.
  public var before: Stance?
  public var after: Stance
  /// What the keeper of the claims finds those by that brought it about.
  public var reference: Int64

  public init(day: Int32, before: Stance?, after: Stance, reference: Int64) {
    self.day = day
    self.before = before
    self.after = after
    self.reference = reference
  }
}

extension StanceChange {
  /// The changes that the sayings on one key make, the oldest first.
  ///
  /// What undated articles say is known on every day, and so is no change.
  public static func all(of sayings: [Saying]) -> [StanceChange] {
    let sayings = sayings.sorted { $0.precedes($1) }
    let newOn = Dictionary(grouping: sayings.indices) { sayings[$0].firstDay }
    var changes: [StanceChange] = []
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
      guard let held = history.held, held.stance != before else { continue }
      changes.append(
        StanceChange(
          day: Int32(clamping: day.number), before: before, after: held.stance,
          reference: held.reference))
    }
    return changes
  }
}

/// Where countries stand on one day after another.
///
/// A position is made of the sayings that are known on a day, so it is the same on all days between
/// which none comes or goes: whoever goes through the days has few positions worked out at a step.
public struct PositionCalendar: Sendable {
  /// In order of their keys.
  private var courses: [Course]

  public init(_ sayings: [PositionKey: [Saying]]) {
    courses = sayings.map { Course($0, $1) }.sorted { $0.key < $1.key }
  }

  /// Where every country stands at the end of a day, in order of ``PositionKey``; `nil` is now.
  ///
  /// `claims` fetches the claims of a saying on a key by ``Saying/reference``.
  public mutating func positions(
    asOf day: Day?, claims: (PositionKey, Int64) throws -> SayingClaims
  ) rethrows -> [Position] {
    let number = day?.latest.number ?? .max
    var positions: [Position] = []
    for index in courses.indices {
      let position = try courses[index].position(on: number, claims: claims)
      if let position { positions.append(position) }
    }
    return positions
  }
}

/// All that is ever said on a key, and the position on the day asked for last.
private struct Course: Sendable {
  let key: PositionKey
  /// In the order in which they are folded.
  let sayings: [Saying]
  /// The numbers of the first days on which they are known, in the same order.
  private let firstDays: [Int]
  private var last: (knownCount: Int, position: Position?)?

  init(_ key: PositionKey, _ sayings: [Saying]) {
    self.key = key
    self.sayings = sayings.sorted { $0.precedes($1) }
    firstDays = self.sayings.map { $0.firstDay?.number ?? .min }
  }

  /// What holds at the end of a day.
  ///
  /// On two days on which as many sayings are known they are the same ones.
  mutating func position(
    on day: Int, claims: (PositionKey, Int64) throws -> SayingClaims
  ) rethrows -> Position? {
    let knownCount = firstDays.count { $0 <= day }
    if let last, last.knownCount == knownCount { return last.position }
    let known = sayings.indices.filter { firstDays[$0] <= day }.map { sayings[$0] }
    let history = PositionHistory(inOrder: PositionHistory.withoutCopies(known))
    let position = try history.outline(of: key)?.position { try claims(key, $0) }
    last = (knownCount, position)
    return position
  }
}

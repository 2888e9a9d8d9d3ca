/// Folds the sayings on one key, the oldest first, into where the country stands.
///
/// A newer saying takes over when its tier is at most one below what holds, or when newer
/// sayings together outweigh it; what is enacted does not fade by itself. Sayings of one day and of
/// tiers next to each other that differ are contested: the better voice holds. So are sayings of one
/// tier within two weeks of which one shuts out and the other lets in: the newer one holds, until
/// something later settles it.
public struct PositionHistory {
  /// How much the weaker of two must weigh against the stronger to contest it.
  private static let contestShare = 0.6
  /// Opposite sayings of one tier within so many days contest each other.
  private static let contestDays = 14
  /// How much more newer hearsay must weigh than what holds.
  private static let overturnMargin = 1.5

  private var sayings: [Saying]
  /// What holds, with the standing that later sayings have given it.
  private(set) var held: Saying?
  /// The places of the sayings of each stance, by ``Stance/rank``, and what they weigh together.
  private var places: [[Int]] = Array(repeating: [], count: Stance.allCases.count)
  private var weights: [Double] = Array(repeating: 0, count: Stance.allCases.count)
  private var changes: [PositionChange] = []
  private var isContested = false
  /// When the last of two that contest each other came; `nil` for the undated.
  private var contestDay: Day?

  /// Folds what had been published and had happened by the end of a day; `nil` is now.
  ///
  /// The order in which the sayings come does not matter. An undated article counts on every day.
  public init(_ sayings: [Saying], asOf day: Day? = nil) {
    self.sayings = PositionHistory.known(sayings, on: day)
    for (place, saying) in self.sayings.enumerated() { take(saying, at: place) }
  }

  /// What was known on a day, the oldest first, copies left out.
  private static func known(_ sayings: [Saying], on day: Day?) -> [Saying] {
    var known = sayings
    if let day {
      known.removeAll { $0.firstDay.map { $0 > day.latest } ?? false }
    }
    known.sort { $0.precedes($1) }
    return withoutCopies(known)
  }

  /// What is left of sayings in order when what only repeats others is left out.
  static func withoutCopies(_ sayings: [Saying]) -> [Saying] {
    var copies = CopyFilter()
    return sayings.filter { copies.admits($0) }
  }

  /// Folds sayings that are in order and have no copies among them.
  init(inOrder sayings: [Saying]) {
    self.sayings = sayings
    for (place, saying) in sayings.enumerated() { take(saying, at: place) }
  }

  /// Takes in a saying that follows all those before.
  mutating func append(_ saying: Saying) {
    sayings.append(saying)
    take(saying, at: sayings.count - 1)
  }

  private mutating func take(_ saying: Saying, at place: Int) {
    settle(on: saying.day)
    if contradictsRecent(saying) { contest(on: saying.day) }
    places[saying.stance.rank].append(place)
    weights[saying.stance.rank] += weight(saying)
    guard let held else { return change(to: saying) }
    if saying.stance == held.stance {
      if saying.tier >= held.tier { self.held = confirmed(held, by: saying) }
    } else if isSimultaneous(saying, held), abs(saying.tier.rawValue - held.tier.rawValue) <= 1 {
      let (new, old) = (weight(saying), weight(held))
      if isEven(new, old) { contest(on: saying.day) }
      if new > old { change(to: saying) }
    } else if saying.tier.rawValue >= held.tier.rawValue - 1
      || weights[saying.stance.rank] > weight(held) * PositionHistory.overturnMargin
    {
      change(to: saying)
    }
  }

  private func isEven(_ a: Double, _ b: Double) -> Bool {
    min(a, b) >= max(a, b) * PositionHistory.contestShare
  }

  /// Whether the last saying of the other side is as near, as official and as weighty.
  private func contradictsRecent(_ saying: Saying) -> Bool {
    guard let day = saying.day, let opposites = saying.stance.opposites else { return false }
    return opposites.contains { stance in
      guard let place = places[stance.rank].last, let before = sayings[place].day else {
        return false
      }
      return day.number - before.number <= PositionHistory.contestDays
        && sayings[place].tier == saying.tier && isEven(weight(sayings[place]), weight(saying))
    }
  }

  private mutating func contest(on day: Day?) {
    isContested = true
    contestDay = day
  }

  /// A contest is over with what comes more than two weeks after it.
  private mutating func settle(on day: Day?) {
    guard isContested, let day else { return }
    if let contestDay, day.number - contestDay.number <= PositionHistory.contestDays { return }
    isContested = false
  }

  /// What holds keeps its beginning and gains the newer saying's standing.
  private func confirmed(_ held: Saying, by saying: Saying) -> Saying {
    var held = held
    held.tier = saying.tier
    if let status = saying.status { held.status = status }
    return held
  }

  private func isSimultaneous(_ a: Saying, _ b: Saying) -> Bool {
    guard let a = a.day, let b = b.day else { return a.day == nil && b.day == nil }
    return a == b && a.precisionIsDay
  }

  private func weight(_ saying: Saying) -> Double {
    saying.confidence * (0.4 + 0.3 * Double(saying.tier.rawValue))
  }

  private mutating func change(to saying: Saying) {
    held = saying
    changes.append(
      PositionChange(
        from: saying.day, stance: saying.stance, status: saying.status, article: saying.article))
  }

  /// Where the country stands; `nil` when nothing is known.
  public func outline(of key: PositionKey) -> PositionOutline? {
    guard let held else { return nil }
    let supporters = places[held.stance.rank].map { sayings[$0] }
    let strongest = strongest(supporters.map { ($0, $0.support) })
    let against = self.strongest(against(held, supporters))
    let isSupporter = { (saying: Saying) in saying.stance == held.stance }
    let position = Position(
      key: key, stance: held.stance, status: held.status,
      scope: held.scope ?? strongest.lazy.compactMap(\.scope).first,
      confidence: confidence(supporters), since: changes.last?.from,
      sinceIsUpperBound: held.sinceIsUpperBound,
      runnerUp: against.first.flatMap { isSupporter($0) ? $0.opposition?.stance : $0.stance },
      isContested: isContested || held.isContested, supporting: [],
      evidenceCount: supporters.reduce(0) { $0 + $1.evidenceCount },
      articleCount: sayings.count, history: changes)
    return PositionOutline(
      position: position, supporters: strongest.map(\.reference),
      opponents: against.filter { !isSupporter($0) }.map(\.reference),
      doubters: against.filter(isSupporter).map(\.reference))
  }

  /// The sayings that have a claim against what holds, with the strongest one's confidence.
  private func against(_ held: Saying, _ supporters: [Saying]) -> [(Saying, Double)] {
    var against = supporters.compactMap { saying in
      saying.opposition.map { (saying, $0.confidence) }
    }
    for (rank, places) in places.enumerated() where rank != held.stance.rank {
      against += places.map { (sayings[$0], sayings[$0].support) }
    }
    return against
  }

  /// As many as there can be claims shown; no claim of another saying is among the strongest.
  private func strongest(_ rated: [(saying: Saying, strength: Double)]) -> [Saying] {
    let inOrder = rated.sorted { a, b in
      a.strength == b.strength ? a.saying.article < b.saying.article : a.strength > b.strength
    }
    return inOrder.prefix(ArticlePositions.mostEvidence).map(\.saying)
  }

  /// Articles that agree make it surer, a contest less sure.
  private func confidence(_ supporters: [Saying]) -> Double {
    var doubt = 1 - (supporters.map(\.confidence).max() ?? 0)
    for _ in supporters.dropFirst().prefix(6) { doubt *= 0.85 }
    return isContested ? (1 - doubt) * 0.75 : 1 - doubt
  }
}

extension Stance {
  /// The stances of the other side; `nil` for what takes no side.
  fileprivate var opposites: [Stance]? {
    switch self {
    case .ban, .restrict: [.trial, .allow]
    case .trial, .allow: [.ban, .restrict]
    case .undecided: nil
    }
  }
}

extension Day {
  fileprivate var precisionIsDay: Bool { day > 0 }
}

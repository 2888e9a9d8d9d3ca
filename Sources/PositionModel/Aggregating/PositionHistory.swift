/// Folds the sayings on one key, the oldest first, into where the country stands.
///
/// A newer saying takes over when its tier is at most one below what holds, or when newer
/// sayings together outweigh it; what is enacted does not fade by itself. Sayings of one tier
/// within two weeks that differ are contested: the better voice holds.
struct PositionHistory {
  private static let contestDays = 14
  /// How much the weaker of two must weigh against the stronger to contest it.
  private static let contestShare = 0.6
  /// How much more newer hearsay must weigh than what holds.
  private static let overturnMargin = 1.5

  private(set) var held: Saying?
  private var supporters: [Saying] = []
  private var opponents: [Saying] = []
  private var changes: [PositionChange] = []
  private var isContested = false
  private var sayingCount = 0

  init(sayings: [Saying]) {
    for saying in sayings { take(saying) }
  }

  /// Takes in a saying that follows all those before.
  mutating func take(_ saying: Saying) {
    sayingCount += 1
    guard let held else {
      change(to: saying)
      return
    }
    if saying.position.stance == held.position.stance {
      supporters.append(saying)
      if saying.tier >= held.tier { self.held = confirmed(held, by: saying) }
      return
    }
    if isSimultaneous(saying, held), abs(saying.tier.rawValue - held.tier.rawValue) <= 1 {
      let (new, old) = (weight(saying), weight(held))
      isContested = isContested || min(new, old) >= max(new, old) * PositionHistory.contestShare
      if weight(saying) > weight(held) {
        change(to: saying)
      } else {
        opponents.append(saying)
      }
      return
    }
    opponents.append(saying)
    let newer = opponents.filter { $0.position.stance == saying.position.stance }
    let sum = newer.reduce(0) { $0 + weight($1) }
    if saying.tier.rawValue >= held.tier.rawValue - 1
      || sum > weight(held) * PositionHistory.overturnMargin
    {
      change(to: saying)
    }
  }

  /// What holds keeps its beginning and gains the newer saying's standing.
  private func confirmed(_ held: Saying, by saying: Saying) -> Saying {
    var held = held
    held.tier = saying.tier
    if let status = saying.position.status { held.position.status = status }
    return held
  }

  private func isSimultaneous(_ a: Saying, _ b: Saying) -> Bool {
    guard let a = a.day, let b = b.day else { return a.day == nil && b.day == nil }
    return abs(a.number - b.number) <= PositionHistory.contestDays && a.precisionIsDay
      && b.precisionIsDay && a == b
  }

  private func weight(_ saying: Saying) -> Double {
    saying.position.confidence * (0.4 + 0.3 * Double(saying.tier.rawValue))
  }

  private mutating func change(to saying: Saying) {
    let past = supporters
    supporters = opponents.filter { $0.position.stance == saying.position.stance }
    if supporters.last?.article != saying.article { supporters.append(saying) }
    opponents = past + opponents.filter { $0.position.stance != saying.position.stance }
    held = saying
    changes.append(
      PositionChange(
        from: saying.day, stance: saying.position.stance, status: saying.position.status,
        article: saying.article))
  }

  /// Where the country stands; `nil` when nothing is known.
  func position(of key: PositionKey) -> Position? {
    guard let held else { return nil }
    let supporting = supporters.flatMap(\.position.supporting).sorted(by: isStronger)
    let opposing =
      (opponents.flatMap(\.position.supporting) + supporters.flatMap(\.position.opposing))
      .sorted(by: isStronger)
    var position = held.position
    position.key = key
    position.supporting = Array(supporting.prefix(ArticlePositions.mostEvidence))
    position.opposing = Array(opposing.prefix(ArticlePositions.mostEvidence))
    position.evidenceCount = supporters.reduce(0) { $0 + $1.position.evidenceCount }
    position.articleCount = sayingCount
    position.isContested = isContested || held.position.isContested
    position.runnerUp = opposing.first?.stance
    position.history = changes
    position.since = changes.last?.from
    position.sinceIsUpperBound = held.position.sinceIsUpperBound
    position.confidence = confidence
    position.scope = held.position.scope ?? supporting.compactMap(\.scope).first
    return position
  }

  /// Articles that agree make it surer, a contest less sure.
  private var confidence: Double {
    let best = supporters.map(\.position.confidence).max() ?? 0
    var doubt = 1 - best
    for _ in supporters.dropFirst().prefix(6) { doubt *= 0.85 }
    return isContested ? (1 - doubt) * 0.75 : 1 - doubt
  }

  private func isStronger(_ a: Claim, _ b: Claim) -> Bool {
    if a.confidence != b.confidence { return a.confidence > b.confidence }
    return a.evidence.article < b.evidence.article
  }
}

extension Day {
  fileprivate var precisionIsDay: Bool { day > 0 }
}

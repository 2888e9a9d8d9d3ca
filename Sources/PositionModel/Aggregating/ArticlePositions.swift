/// Makes of the claims of one article what holds at its end.
struct ArticlePositions {
  /// A stance is shown from this confidence on.
  static let threshold = 0.36
  /// A rival stance may take it down to this.
  static let leastConfidence = 0.3
  /// The most claims that a position keeps as evidence.
  static let mostEvidence = 16

  /// One position a key, in order of ``PositionKey``.
  func positions(of claims: [Claim]) -> [Position] {
    let keys = claims.map { PositionKey($0.country, $0.vendor, $0.basis) }
    // Those of one key side by side, each in the order of the text.
    let order = claims.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var positions: [Position] = []
    var start = 0
    while start < order.count {
      let key = keys[order[start]]
      let end = order[start...].firstIndex { keys[$0] != key } ?? order.count
      if let position = position(key, order[start..<end].map { claims[$0] }) {
        positions.append(position)
      }
      start = end
    }
    return positions
  }

  private func position(_ key: PositionKey, _ claims: [Claim]) -> Position? {
    var support: [Stance: Double] = [:]
    for (index, claim) in claims.enumerated() {
      // What is said last counts a little more: news ends on what holds.
      let recency = 1 + 0.04 * Double(index) / Double(max(1, claims.count))
      let weight = claim.confidence * recency * tierWeight(claim)
      // Independent sayings add up, the second less than the first.
      support[claim.stance] =
        max(
          support[claim.stance] ?? 0, weight) + min(support[claim.stance] ?? 0, weight) * 0.35
    }
    if let trial = support[.trial], let allow = support[.allow],
      claims.allSatisfy({ $0.stance != .allow || $0.tier <= .planned })
    {
      // A trial that begins is a fact, where cooperation is only meant to come.
      support[.trial] = max(trial, allow + 0.01)
    }
    let ranked = support.sorted { ($0.value, -$0.key.rank) > ($1.value, -$1.key.rank) }
    guard let best = ranked.first else { return nil }
    let supporting = claims.filter { $0.stance == best.key }
      .sorted { $0.confidence > $1.confidence }
    guard let strongest = supporting.first, strongest.confidence >= ArticlePositions.threshold
    else { return nil }
    let opposing = claims.filter { $0.stance != best.key }.sorted { $0.confidence > $1.confidence }
    let rival = ranked.dropFirst().first
    var confidence = strongest.confidence
    if supporting.count > 1 { confidence = 1 - (1 - confidence) * 0.85 }
    if let rival { confidence *= best.value / (best.value + rival.value * 0.5) }
    guard confidence >= ArticlePositions.leastConfidence else { return nil }
    return Position(
      key: key, stance: best.key,
      status: supporting.compactMap(\.status).first, scope: supporting.compactMap(\.scope).first,
      confidence: Calibration.embedded.probability(of: confidence), since: strongest.day,
      sinceIsUpperBound: strongest.dayIsUpperBound,
      runnerUp: rival?.key, isContested: (rival?.value ?? 0) > best.value * 0.85,
      supporting: Array(supporting.prefix(ArticlePositions.mostEvidence)),
      opposing: Array(opposing.prefix(ArticlePositions.mostEvidence)),
      evidenceCount: supporting.count,
      history: [
        PositionChange(
          from: strongest.day, stance: best.key, status: strongest.status,
          article: strongest.evidence.article)
      ])
  }

  private func tierWeight(_ claim: Claim) -> Double {
    switch claim.tier {
    case .enacted: 1.05
    case .announced: 1
    case .planned: 0.85
    case .hearsay: 0.6
    }
  }
}

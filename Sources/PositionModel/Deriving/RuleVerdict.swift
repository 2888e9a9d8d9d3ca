/// What the rules say of a passage, at their surest.
struct RuleVerdict: Hashable, Sendable {
  /// How sure they are, before calibration.
  enum Degree: CaseIterable {
    case doubtful, weak, likely, sure

    init(_ confidence: Double) {
      switch confidence {
      case ..<ArticlePositions.threshold: self = .doubtful
      case ..<0.6: self = .weak
      case ..<0.8: self = .likely
      default: self = .sure
      }
    }
  }

  var stance: Stance
  var degree: Degree

  /// All that they can say.
  static let all = Stance.allCases.flatMap { stance in
    Degree.allCases.map { RuleVerdict(stance: stance, degree: $0) }
  }
}

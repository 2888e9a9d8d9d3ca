/// Fits the weights of the classifier to passages whose outcome a person has told.
///
/// The likelihood with a penalty on the squares of the weights (ridge) is climbed by Adam over all
/// passages at once (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015), so that the
/// same passages always give the same table.
public struct StanceFit {
  /// The features of a passage, some more than once, and its stance, `nil` for none.
  public typealias Example = (features: [String], stance: Stance?)

  private typealias Outcomes = StanceClassifier.Outcomes

  /// A feature must stand in so many passages.
  private static let leastPassages = 3
  /// What the square of a weight costs, in units of log-likelihood; half of it.
  private static let penalty: Float = 4
  private static let rounds = 260
  /// Weights that are smaller for every outcome are left out of the table.
  private static let leastWeight: Float = 0.08

  private var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var examples: [(features: [Int], outcome: Int)] = []
  private var base = Outcomes()
  private var weights: [Outcomes] = []

  /// Fits the weights to some passages.
  public init(_ examples: [Example]) {
    var counts: [String: Int] = [:]
    for example in examples {
      for feature in Set(example.features) { counts[feature, default: 0] += 1 }
    }
    names = counts.filter { $0.value >= Self.leastPassages }.keys.sorted()
    numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    self.examples = examples.map { [numbers] example in
      (
        example.features.compactMap { numbers[$0] },
        example.stance?.rank ?? StanceClassifier.none
      )
    }
    weights = Array(repeating: Outcomes(), count: names.count)
    climb()
  }

  /// The table, as `stance-weights.tsv` has it below its head.
  public var table: String {
    var table = "\(StanceClassifier.base) | \(Self.written(base))\n"
    for (name, weight) in zip(names, weights) {
      let most = (0..<StanceClassifier.outcomes).map { abs(weight[$0]) }.max() ?? 0
      if most >= Self.leastWeight { table += "\(name) | \(Self.written(weight))\n" }
    }
    return table
  }

  /// How likely a stance is, given the features of a passage.
  public func likelihood(of stance: Stance, given features: [String]) -> Double {
    var sum = base
    for feature in features {
      if let number = numbers[feature] { sum += weights[number] }
    }
    return Double(StanceClassifier.softmax(sum)[stance.rank])
  }

  private mutating func climb() {
    var (first, second) = (weights, weights)
    var (baseFirst, baseSecond) = (Outcomes(), Outcomes())
    for round in 1...Self.rounds {
      var slopes = weights.map { $0 * Self.penalty }
      var baseSlope = Outcomes()
      for example in examples {
        var sum = base
        for feature in example.features { sum += weights[feature] }
        var slope = StanceClassifier.softmax(sum)
        slope[example.outcome] -= 1
        baseSlope += slope
        for feature in example.features { slopes[feature] += slope }
      }
      let step = 0.06 / (1 + Float(round) / 60)
      for index in weights.indices {
        weights[index] -= step * Self.move(slopes[index], &first[index], &second[index], round)
      }
      base -= step * Self.move(baseSlope, &baseFirst, &baseSecond, round)
    }
  }

  /// The step of Adam for one row, in units of the step size.
  private static func move(
    _ slope: Outcomes, _ first: inout Outcomes, _ second: inout Outcomes, _ round: Int
  ) -> Outcomes {
    first = 0.9 * first + 0.1 * slope
    second = 0.98 * second + 0.02 * slope * slope
    let (ripe, ripeSquare) = (1 - power(0.9, round), 1 - power(0.98, round))
    return (first / ripe) / ((second / ripeSquare).squareRoot() + 1e-6)
  }

  private static func power(_ base: Float, _ exponent: Int) -> Float {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  private static func written(_ weight: Outcomes) -> String {
    (0..<StanceClassifier.outcomes)
      .map { "\(Int((weight[$0] * 100).rounded()))" }.joined(separator: " ")
  }
}

import CKnowledge

/// Turns the product of a position's signs into how often positions like it are right.
///
/// A line in log-odds, after Platt, "Probabilistic Outputs for Support Vector Machines", 1999.
public struct Calibration: Hashable, Sendable {
  public var intercept: Double
  public var slope: Double

  /// The one that the program's own table has.
  public static let embedded = Calibration(
    intercept: ConfidenceTable.embedded[.intercept], slope: ConfidenceTable.embedded[.slope])

  public init(intercept: Double = 0, slope: Double = 1) {
    self.intercept = intercept
    self.slope = slope
  }

  /// Calibrated confidence, 0 to 1, of an uncalibrated one.
  public func probability(of confidence: Double) -> Double {
    ck_logistic(intercept + slope * logOdds(confidence))
  }

  /// The uncalibrated confidence that a probability belongs to.
  func confidence(of probability: Double) -> Double {
    ck_logistic((logOdds(probability) - intercept) / slope)
  }

  /// The one that makes these judgements likeliest, applied after this one; at least two are needed,
  /// and some of both kinds, else it is this one.
  public func fitted(to judged: [(confidence: Double, isRight: Bool)]) -> Calibration {
    let right = judged.count(where: \.isRight)
    guard right > 0, right < judged.count else { return self }
    var (a, b) = (0.0, 1.0)
    for _ in 0..<100 {
      // Newton's step on the log-likelihood.
      var (da, db, aa, ab, bb) = (0.0, 0.0, 1e-9, 0.0, 1e-9)
      for (confidence, isRight) in judged {
        let x = logOdds(confidence)
        let p = ck_logistic(a + b * x)
        let error = (isRight ? 1 : 0) - p
        let weight = p * (1 - p)
        da += error
        db += error * x
        aa += weight
        ab += weight * x
        bb += weight * x * x
      }
      let determinant = aa * bb - ab * ab
      guard determinant > 1e-12 else { break }
      a += (bb * da - ab * db) / determinant
      b += (aa * db - ab * da) / determinant
    }
    return Calibration(intercept: a + b * intercept, slope: b * slope)
  }
}

/// Of a confidence that is neither 0 nor 1; those are moved a little.
private func logOdds(_ confidence: Double) -> Double {
  let inner = min(0.99, max(0.01, confidence))
  return ck_log_odds(inner)
}

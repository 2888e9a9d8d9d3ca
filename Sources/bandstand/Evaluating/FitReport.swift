import PositionModel

extension Evaluation {
  /// The rows of `confidence.tsv` under which confidence is nearest to the share that is right.
  var fitReport: String {
    let judged = texts.flatMap(\.judged)
    let fitted = Calibration.embedded.fitted(to: judged)
    // Confidence as it is has the embedded line in it, so the step from one to the other is one too.
    let step = Calibration().fitted(to: judged)
    let after = Evaluation.bins(
      of: judged.map { (step.probability(of: $0.confidence), $0.isRight) })
    return """
      # fitted to \(judged.count) positions, of which \(judged.count(where: \.isRight)) right; \
      calibration error \(decimals(calibrationError)) before, \
      \(decimals(Evaluation.calibrationError(after))) after
      intercept          | \(signed(fitted.intercept))
      slope              | \(signed(fitted.slope))

      """
  }

  private func signed(_ value: Double) -> String {
    value < 0 ? "-" + decimals(-value) : decimals(value)
  }
}

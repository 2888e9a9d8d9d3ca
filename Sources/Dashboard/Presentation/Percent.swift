/// A share between 0 and 1 as people read it: "97%".
///
/// Programs get it as a number, by way of JSON and CSV.
func percent(_ share: Double) -> String { "\(hundredths(share))%" }

/// As ``percent(_:)``, for whoever listens: "97 percent".
func spokenPercent(_ share: Double) -> String { "\(hundredths(share)) percent" }

private func hundredths(_ share: Double) -> Int {
  // The other way round, what is no number would get through.
  share > 0 ? Int((min(share, 1) * 100).rounded()) : 0
}

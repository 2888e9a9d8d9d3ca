/// A piece of work timed over and over, and how much it reads.
struct Benchmark {
  var name: String
  /// How many bytes one run reads; `nil` where throughput says nothing.
  var bytes: Int?
  var body: () -> Void

  /// The best of some timings: the least noisy figure that a shared machine can give.
  func best(of runs: Int, clock: ContinuousClock = ContinuousClock()) -> Duration {
    body()  // Warms caches; its time is thrown away.
    return (0..<runs).map { _ in clock.measure(body) }.min() ?? .zero
  }

  /// The line of the table: name, milliseconds, MB/s, with tabs in between.
  func line(runs: Int) -> String {
    let seconds = best(of: runs) / .seconds(1)
    let speed = bytes.map { thousandths(Double($0) / 1e6 / max(seconds, 1e-9)) } ?? "-"
    return "\(name)\t\(thousandths(seconds * 1000))\t\(speed)"
  }
}

/// Keeps the optimiser from dropping a result that nothing else reads.
@_optimize(none)
func blackHole<Value>(_ value: Value) {}

/// A number of 0 or more with three decimals, without a locale.
private func thousandths(_ value: Double) -> String {
  let scaled = Int(value * 1000 + 0.5)
  let fraction = String(scaled % 1000)
  return "\(scaled / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
}

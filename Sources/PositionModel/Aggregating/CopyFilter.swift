/// Tells what only repeats others among sayings that come in order.
struct CopyFilter {
  /// Copies of copies count, so the latest saying with a sentence is the one to compare with.
  private var latest: [UInt64: Saying] = [:]

  /// Whether a saying that follows all those before it is more than a copy of one of them.
  mutating func admits(_ saying: Saying) -> Bool {
    let isCopy = saying.fingerprints.contains { latest[$0].map(saying.isCopy) ?? false }
    for fingerprint in saying.fingerprints { latest[fingerprint] = saying }
    return !isCopy
  }
}

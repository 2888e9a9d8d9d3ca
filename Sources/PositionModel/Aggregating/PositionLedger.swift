/// What many articles say together.
///
/// Each article speaks once for a key: with what holds at its end. Those sayings, in the order of
/// the days they tell of, make the history; ``PositionHistory`` has the rules.
public struct PositionLedger: Sendable {
  private var sayings: [PositionKey: [Saying]] = [:]
  public private(set) var pressure: [Pressure] = []
  public private(set) var offers: [Offer] = []
  public private(set) var events: [PolicyEvent] = []

  public init() {}

  /// Takes in what one article says; the order in which articles come does not matter.
  public mutating func add(_ derivation: Derivation) {
    for position in derivation.positions {
      guard let strongest = position.supporting.first else { continue }
      sayings[position.key, default: []].append(
        Saying(
          position: position, day: strongest.day ?? derivation.day, published: derivation.day,
          tier: position.supporting.map(\.tier).max() ?? strongest.tier,
          fingerprint: fingerprint(of: strongest.evidence.text)))
    }
    pressure += derivation.pressure
    offers += derivation.offers
    events += derivation.events
  }

  /// Where every country stands at the end of a day; `nil` for now.
  ///
  /// In order of ``PositionKey``. An article counts from its day on, an undated one always.
  public func positions(asOf day: Day? = nil) -> [Position] {
    sayings.keys.sorted().compactMap { key in
      PositionHistory(sayings: known(sayings[key] ?? [], on: day)).position(of: key)
    }
  }

  /// All that there is a position on, in order.
  var keys: [PositionKey] { sayings.keys.sorted() }

  /// What articles say on a key, in the order in which they came.
  func sayings(on key: PositionKey) -> [Saying] { sayings[key] ?? [] }

  /// What had been published and had happened by a day, the oldest first, copies left out.
  private func known(_ sayings: [Saying], on day: Day?) -> [Saying] {
    var known = sayings
    if let day {
      known.removeAll { ($0.published ?? $0.day).map { $0.earliest > day.latest } ?? false }
    }
    known.sort { $0.precedes($1) }
    return withoutCopies(known)
  }

  /// What is left of sayings in order when what only repeats others is left out.
  func withoutCopies(_ sayings: [Saying]) -> [Saying] {
    var lastSeen: [UInt64: Day?] = [:]
    return sayings.filter { saying in
      defer { lastSeen[saying.fingerprint] = saying.published }
      guard let before = lastSeen[saying.fingerprint] else { return true }
      guard let before, let published = saying.published else { return before != saying.published }
      return published.number - before.number > Saying.copyDays
    }
  }
}

/// What one article says on one key.
struct Saying: Sendable {
  /// The same sentence within so many days is a copy.
  static let copyDays = 7

  var position: Position
  /// When it happened, or the article's day.
  var day: Day?
  var published: Day?
  var tier: ClaimTier
  /// Of the words it rests on, to know syndicated copies by.
  var fingerprint: UInt64

  /// By day, the undated first, then by article, so that the order of arrival does not matter.
  func precedes(_ other: Saying) -> Bool {
    if day != other.day {
      guard let day else { return true }
      guard let otherDay = other.day else { return false }
      return day < otherDay
    }
    if tier != other.tier { return tier < other.tier }
    return article < other.article
  }

  var article: ArticleID { position.supporting.first?.evidence.article ?? ArticleID("") }
}

/// A number for a sentence that copies share: its letters and digits, in any case.
private func fingerprint(of text: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 {
    let letter = byte &- 0x41 < 26 ? byte | 0x20 : byte
    guard letter &- 0x61 < 26 || letter &- 0x30 < 10 else { continue }
    hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
  }
  return hash
}

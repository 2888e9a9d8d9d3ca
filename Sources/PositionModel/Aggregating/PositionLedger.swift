/// What many articles say together.
///
/// Each article speaks once for a key: with what holds at its end. Those sayings, in the order of
/// the days they tell of, make the history; ``PositionHistory`` has the rules.
public struct PositionLedger: Sendable {
  private var sayings: [PositionKey: [Saying]] = [:]
  /// The claims of each saying, by its reference.
  private var claims: [SayingClaims] = []
  public private(set) var pressure: [Pressure] = []
  public private(set) var offers: [Offer] = []
  public private(set) var events: [PolicyEvent] = []
  /// What was worked out beforehand, by the last day that counts.
  private var answers: [Day?: [Position]] = [:]

  public init() {}

  /// What a library has worked out beforehand, by the last day that counts, `nil` for now.
  public init(
    answers: [Day?: [Position]], pressure: [Pressure], offers: [Offer], events: [PolicyEvent]
  ) {
    self.answers = answers
    self.pressure = pressure
    self.offers = offers
    self.events = events
  }

  /// Takes in what one article says; the order in which articles come does not matter.
  public mutating func add(_ derivation: Derivation) {
    for position in derivation.positions {
      guard
        let saying = Saying(
          position, published: derivation.day, reference: Int64(claims.count))
      else { continue }
      add(
        saying, on: position.key,
        SayingClaims(supporting: position.supporting, opposing: position.opposing))
    }
    pressure += derivation.pressure
    offers += derivation.offers
    events += derivation.events
  }

  /// Takes in what one article says on one key.
  public mutating func add(_ derived: DerivedSaying) {
    var saying = derived.saying
    saying.reference = Int64(claims.count)
    add(saying, on: derived.key, derived.claims)
  }

  private mutating func add(_ saying: Saying, on key: PositionKey, _ claims: SayingClaims) {
    sayings[key, default: []].append(saying)
    self.claims.append(claims)
  }

  /// Where every country stands at the end of a day; `nil` for now.
  ///
  /// In order of ``PositionKey``. An article counts from its day on, an undated one always.
  public func positions(asOf day: Day? = nil) -> [Position] {
    if let answer = answers[day] { return answer }
    return sayings.keys.sorted().compactMap { key in
      PositionHistory(sayings[key] ?? [], asOf: day).outline(of: key)?
        .position { claims[Int($0)] }
    }
  }

  /// For going from day to day with ``positions(asOf:in:)``.
  public var calendar: PositionCalendar { PositionCalendar(sayings) }

  /// As ``positions(asOf:)``, with a calendar of this ledger that knows the day asked for before.
  public func positions(asOf day: Day, in calendar: inout PositionCalendar) -> [Position] {
    if let answer = answers[day] { return answer }
    return calendar.positions(asOf: day) { claims[Int($1)] }
  }

  /// Every change of a stance that a reader going through the days would see.
  ///
  /// They are the days from which ``positions(asOf:)`` gives another stance for a key.
  public func courses() -> [PositionKey: [StanceChange]] {
    sayings.mapValues(StanceChange.all).filter { !$0.value.isEmpty }
  }

  /// What brought a change about.
  public func evidence(of change: StanceChange) -> Evidence? {
    let index = Int(change.reference)
    return claims.indices.contains(index) ? claims[index].supporting.first?.evidence : nil
  }
}

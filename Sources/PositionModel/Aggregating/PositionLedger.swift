/// What many articles say together.
public struct PositionLedger: Sendable {
  private var derivations: [Derivation] = []

  public init() {}

  /// Takes in what one article says.
  public mutating func add(_ derivation: Derivation) { derivations.append(derivation) }

  /// Where every country stands at the end of a day; `nil` for now. In order of ``PositionKey``.
  public func positions(asOf day: Day? = nil) -> [Position] { [] }

  public var pressure: [Pressure] { derivations.flatMap(\.pressure) }
  public var offers: [Offer] { derivations.flatMap(\.offers) }
  public var events: [PolicyEvent] { derivations.flatMap(\.events) }
}

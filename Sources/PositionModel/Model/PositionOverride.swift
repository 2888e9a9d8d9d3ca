/// A reader's word on where a country stands, in the place of what the articles say.
public struct PositionOverride: Hashable, Sendable {
  /// What it is called, to take it back by.
  public var number: Int64
  public var stance: Stance
  public var who: String
  public var day: Day?
  /// Why, in the reader's own words.
  public var words: String
  /// What the articles say; `nil` where they say nothing.
  public var derived: Stance?

  public init(
    number: Int64, stance: Stance, who: String, day: Day?, words: String, derived: Stance? = nil
  ) {
    self.number = number
    self.stance = stance
    self.who = who
    self.day = day
    self.words = words
    self.derived = derived
  }
}

extension Position {
  /// This position with a reader's word in its place; as it is where there is none.
  public func overridden(by override: PositionOverride?) -> Position {
    guard var override else { return self }
    var position = self
    override.derived = stance
    position.stance = override.stance
    position.override = override
    return position
  }

  /// A position that rests on nothing but a reader's word.
  public init(_ key: PositionKey, _ override: PositionOverride) {
    self.init(
      key: key, stance: override.stance, confidence: 1, since: override.day, supporting: [],
      evidenceCount: 0, articleCount: 0)
    self.override = override
  }
}

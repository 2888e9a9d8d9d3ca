import Testing

@testable import PositionModel

/// The table of operators, without any text.
struct StanceOperatorTests {
  private func reading(_ stance: Stance, _ operators: [StanceOperator]) throws -> StanceReading {
    let composer = StanceComposer(lexicon: try Model.knowledge.get().lexicon)
    var reading = StanceReading(stance: stance)
    for effect in operators { composer.apply(effect, to: &reading) }
    return reading
  }

  // swift-format-ignore
  static let table: [(Stance, [StanceOperator], Stance)] = [
    (.ban,      [],                      .ban),
    (.ban,      [.none],                 .ban),
    (.ban,      [.negation],             .allow),
    (.restrict, [.negation],             .allow),
    (.allow,    [.negation],             .ban),
    (.trial,    [.negation],             .restrict),
    (.ban,      [.flip],                 .allow),
    (.allow,    [.flip],                 .ban),
    (.ban,      [.lift],                 .allow),
    (.restrict, [.lift],                 .allow),
    (.allow,    [.lift],                 .allow),
    (.ban,      [.ease],                 .restrict),
    (.ban,      [.suspend],              .undecided),
    (.allow,    [.suspend],              .allow),
    (.ban,      [.uphold],               .ban),
    (.ban,      [.weak],                 .undecided),
    (.allow,    [.weak],                 .undecided),
    (.ban,      [.power],                .undecided),
    (.ban,      [.litotes],              .undecided),
    (.ban,      [.question],             .undecided),
    (.ban,      [.undecided],            .undecided),
    (.ban,      [.condition],            .undecided),
    (.ban,      [.hypothetical],         .undecided),
    (.ban,      [.announced],            .ban),
    (.ban,      [.planned],              .ban),
    (.ban,      [.ordered],              .ban),
    (.ban,      [.must],                 .ban),
    (.allow,    [.proviso],              .allow),
    (.ban,      [.despite],              .ban),
    (.undecided, [.negation],            .undecided),
    // From the inside out.
    (.ban,      [.negation, .announced], .allow),
    (.ban,      [.flip, .negation],      .ban),
    (.ban,      [.lift, .negation],      .ban),
    (.ban,      [.planned, .negation],   .allow),
    (.ban,      [.weak, .negation],      .allow),
    (.ban,      [.suspend, .negation],   .undecided),
  ]

  @Test(arguments: table)
  func `an operator changes the stance that it governs`(
    stance: Stance, operators: [StanceOperator], expected: Stance
  ) throws {
    #expect(try reading(stance, operators).stance == expected)
  }

  // swift-format-ignore
  static let statuses: [(StanceOperator, MeasureStatus?)] = [
    (.announced, .announced), (.planned, .planned), (.suspend, .suspended), (.weak, nil),
  ]

  @Test(arguments: statuses)
  func `an operator says how far a measure has come`(
    effect: StanceOperator, status: MeasureStatus?
  ) throws {
    #expect(try reading(.ban, [effect]).status == status)
  }

  @Test func `what is asked for, denied or wished is no position`() throws {
    #expect(try reading(.ban, [.pressure]).isPressed)
    #expect(try reading(.ban, [.should]).isDropped)
    #expect(try reading(.ban, [.deny]).isDropped)
    #expect(try !reading(.ban, [.deny, .negation]).isDropped)
    #expect(try !reading(.ban, [.pressure, .flip]).isPressed)
  }

  @Test func `what is open remembers what it leans to`() throws {
    #expect(try reading(.ban, [.weak]).lean == .ban)
    #expect(try reading(.allow, [.weak]).lean == .allow)
    #expect(try reading(.ban, [.litotes]).lean == nil)
  }
}

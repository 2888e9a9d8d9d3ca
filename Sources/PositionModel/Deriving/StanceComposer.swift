/// A line of a lexicon and the tokens that it matched.
struct FiredRule {
  var first: Int
  /// The last token before any gap.
  var head: Int
  var last: Int
  var file: String
  var line: Int
}

/// What a cue says once all that governs it is taken into account.
struct StanceReading {
  var stance: Stance
  var status: MeasureStatus?
  var scope: MeasureScope?
  var tier = ClaimTier.announced
  /// Somebody presses for the stance; it is nobody's position.
  var isPressed = false
  /// It was so, and is no more.
  var isPast = false
  var isDenied = false
  /// Only a total ban is off the table.
  var isPartial = false
  /// It says nothing of anybody's position.
  var isDropped = false
  /// "did not rule out", "denied having barred": the words one by one say the contrary.
  var isAgainstWords = false
  /// The stance rests on "has not banned" and the like.
  var isWeak = false
  var isUpheld = false
  /// What it was before somebody undid it.
  var undone: Stance?
  /// What it was before somebody eased it.
  var eased: Stance?
  /// What an open decision leans to.
  var lean: Stance?
  /// Rules that fired, the innermost first.
  var rules: [FiredRule] = []
}

/// Composes operators from the inside out.
struct StanceComposer {
  let lexicon: Lexicon

  func compose(
    _ stance: Stance, cue: Cue, at match: CueMatch, operators: [OperatorMatch]
  ) -> StanceReading {
    var reading = StanceReading(stance: stance)
    reading.rules = [
      FiredRule(
        first: match.first, head: match.head, last: match.last, file: "cues", line: cue.line)
    ]
    if cue.part == .verb, cue.strength == .strong { reading.tier = .enacted }
    if cue.stance == .undecided { reading.tier = .announced }
    // To cooperate with somebody is an intent until something is decided.
    if cue.strength == .weak, lexicon.name(cue.name).hasSuffix(" with") { reading.tier = .planned }
    for match in operators {
      apply(match.effect, to: &reading)
      guard match.effect != .none else { continue }
      reading.rules.append(rule(of: match))
    }
    if reading.status == nil, reading.stance == .ban || reading.stance == .restrict {
      reading.status = reading.tier == .enacted ? .inForce : nil
    }
    return reading
  }

  /// The line of an operator, as one that fired.
  func rule(of match: OperatorMatch) -> FiredRule {
    FiredRule(
      first: match.first, head: match.last, last: match.last, file: "operators",
      line: lexicon.operators[match.row].line)
  }

  private func flipped(_ stance: Stance) -> Stance {
    switch stance {
    case .ban, .restrict: .allow
    case .allow: .ban
    case .trial: .restrict  // Who may not try may still sell.
    case .undecided: .undecided
    }
  }

  /// One operator; the table of the README, row by row.
  func apply(_ effect: StanceOperator, to reading: inout StanceReading) {
    switch effect {
    case .none: break
    case .negation, .flip: negate(&reading, weakly: effect == .negation)
    case .lift:
      if reading.status == .suspended, let undone = reading.undone {
        reading.stance = undone  // "lifted its stay of the ban"
        reading.status = .inForce
      } else if reading.stance == .ban || reading.stance == .restrict {
        reading.undone = reading.stance
        reading.stance = .allow
      } else if reading.lean == .ban || reading.lean == .restrict {
        reading.stance = .allow  // "drops a clause that would have barred"
        reading.lean = nil
      }
    case .ease:
      if reading.stance == .ban || reading.stance == .restrict { reading.eased = reading.stance }
      if reading.stance == .ban { reading.stance = .restrict }
    case .suspend:
      if reading.stance == .ban || reading.stance == .restrict {
        reading.undone = reading.stance
        reading.stance = .undecided
        reading.status = .suspended
      }
    case .uphold:
      reading.isUpheld = true
      if let undone = reading.undone {
        reading.stance = undone  // "loses its bid to overturn the ban"
        reading.undone = nil
      }
      if reading.stance != .undecided { reading.tier = max(reading.tier, .enacted) }
    case .weak, .power: open(&reading)
    case .litotes, .undecided, .question:
      open(&reading)
      if effect == .litotes { reading.isAgainstWords = true }
      if effect == .undecided { reading.isPressed = false }  // "is weighing US demands to"
      reading.lean = nil
    case .announced:
      reading.status = reading.status ?? .announced
      if reading.tier == .enacted { reading.tier = .announced }
    case .planned:
      reading.status = reading.status ?? .planned
      reading.tier = .planned
    case .ordered:
      reading.tier = max(reading.tier, .enacted)
    case .must: reading.tier = max(reading.tier, .announced)
    case .should: reading.isDropped = true
    case .pressure: reading.isPressed = true
    case .condition, .hypothetical:
      open(&reading)
      reading.isWeak = true
    case .proviso, .despite: break
    case .deny:
      reading.isDropped = true
      reading.isDenied = true
    case .past, .until: reading.isPast = true
    }
  }

  /// What is said of those for whom the contrary holds.
  func contrary(of reading: StanceReading) -> StanceReading {
    var reading = reading
    negate(&reading, weakly: true)
    return reading
  }

  private func open(_ reading: inout StanceReading) {
    if reading.stance != .undecided { reading.lean = reading.stance }
    if reading.stance != .undecided { reading.tier = .planned }
    reading.stance = .undecided
    reading.status = nil
  }

  /// Negates a stance; to refuse what somebody presses for is to do the opposite.
  private func negate(_ reading: inout StanceReading, weakly: Bool) {
    if reading.isDenied {
      // "nobody denies that": the two cancel out.
      reading.isDenied = false
      reading.isDropped = false
      return
    }
    if reading.stance == .undecided {
      // "does not plan to", "refuses to consider": what it leaned to is out.
      guard let lean = reading.lean else { return }
      reading.stance = flipped(lean)
      reading.lean = nil
    } else if let eased = reading.eased {
      reading.stance = eased  // "no easing of the ban"
      reading.eased = nil
    } else {
      reading.stance = flipped(reading.stance)
    }
    reading.isPressed = false
    reading.isWeak = weakly && reading.stance == .allow
    reading.status = nil
    reading.tier = min(reading.tier, .announced)
  }
}

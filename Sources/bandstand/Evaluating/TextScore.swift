import PositionModel

/// How what was derived from one text compares with what a reader found in it.
///
/// An expected triple is found when the same is derived, and waived when an accepted stance of the
/// same country and vendor is. A derived triple neither expected nor accepted is wrong; but where
/// a text does not name ZTE, ZTE beside Huawei with the same country and stance is neither.
struct TextScore {
  var id: String
  var family: String?
  var found: Set<Triple>
  var wrong: Set<Triple>
  var lost: Set<Triple>
  var waived: Set<Triple>
  /// What was derived in place of each lost triple; `nil` for nothing.
  var instead: [Triple: String?] = [:]
  var lures: Int
  var luresTaken: Int
  /// Confidence of each derived position, and whether it was right.
  var judged: [(confidence: Double, isRight: Bool)]
  var evidence = 0
  var evidenceVerbatim = 0
  var withoutEvidence = 0
  var statements: Int
  var statementsFound: Int

  var isRight: Bool { wrong.isEmpty && lost.isEmpty }

  init(of derivation: Derivation, against gold: GoldText) {
    let positions = derivation.positions.filter { $0.basis == .state }
    let got = Set(positions.map(Triple.init))
    var want = gold.expect
    var fine = gold.accept
    if !gold.article.text.lowercased().contains("zte") {
      for triple in want.union(fine) where triple.vendor == "huawei" {
        fine.insert(Triple(country: triple.country, vendor: "zte", stance: triple.stance))
      }
      want = want.filter { $0.vendor != "zte" || got.contains($0) }
    }
    let waivable = Set(got.intersection(fine).map(\.pair))
    let missing = want.subtracting(got)
    id = gold.article.id.rawValue
    family = gold.family
    found = want.intersection(got)
    wrong = got.subtracting(want).subtracting(fine)
    waived = missing.filter { waivable.contains($0.pair) }
    lost = missing.subtracting(waived)
    lures = gold.reject.count
    luresTaken = gold.reject.intersection(got).count
    judged = positions.map { position in
      let triple = Triple(position)
      return (position.confidence, want.contains(triple) || fine.contains(triple))
    }
    statements = gold.statements.count
    statementsFound = gold.statements.count { $0.isFound(in: derivation) }
    for triple in lost { instead[triple] = got.sorted().first { $0.pair == triple.pair }?.stance }
    count(positions, in: gold.article.text)
  }

  private mutating func count(_ positions: [Position], in text: String) {
    let bytes = Array(text.utf8)
    for position in positions {
      if position.supporting.isEmpty { withoutEvidence += 1 }
      for claim in position.supporting {
        evidence += 1
        let span = claim.evidence.span
        let words = Array(claim.evidence.text.utf8)
        let isWithin = span.start >= 0 && span.end <= bytes.count && !words.isEmpty
        if isWithin, words == Array(bytes[span.range]) { evidenceVerbatim += 1 }
      }
    }
  }
}

extension Triple {
  init(_ position: Position) {
    country = position.country.rawValue
    vendor = position.vendor.rawValue
    stance = position.stance.rawValue
  }
}

extension GoldText.Statement {
  /// Whether something was derived that has every field as it is here.
  fileprivate func isFound(in derivation: Derivation) -> Bool {
    let derived: [[String: String?]]
    switch ledger {
    case "pressure":
      derived = derivation.pressure.map {
        ["from": $0.from.rawValue, "on": $0.on?.rawValue, "wants": $0.wants.rawValue]
      }
    case "offers":
      derived = derivation.offers.map {
        ["vendor": $0.vendor.rawValue, "to": $0.to?.rawValue, "kind": $0.kind.rawValue]
      }
    default:
      derived = derivation.events.map {
        ["country": $0.country.rawValue, "kind": $0.kind.rawValue]
      }
    }
    return derived.contains { item in fields.allSatisfy { item[$0.key] == $0.value } }
  }
}

import PositionModel
import ScreenCells

extension Evaluation {
  /// The figures as text.
  func report(misses: Int) -> String {
    var text = summary + stanceTable + familyTable + confusionReport + calibrationReport
    for score in texts.filter({ !$0.isRight }).prefix(misses) {
      text += "\n\(score.id)\n"
      if !score.lost.isEmpty { text += "  lost   \(list(score.lost))\n" }
      if !score.wrong.isEmpty { text += "  wrong  \(list(score.wrong))\n" }
    }
    return text
  }

  private func list(_ triples: Set<Triple>) -> String {
    triples.sorted().map(\.description).joined(separator: ", ")
  }

  private var summary: String {
    let counts = counts
    let interval = f1Interval()
    let share = decimals(100 * Double(textsRight) / Double(max(1, texts.count)), 1)
    let verbatim = sum(\.evidenceVerbatim)
    var text = """
      texts        \(texts.count), all right \(textsRight) (\(share) %)
      precision    \(decimals(counts.precision))
      recall       \(decimals(counts.recall))
      F1           \(decimals(counts.f1))  (95 %: \(decimals(interval.low))–\(decimals(interval.high)))
      triples      found \(counts.found), wrong \(counts.wrong), lost \(counts.lost), waived \(waived)
      lures taken  \(sum(\.luresTaken)) of \(sum(\.lures))
      evidence     verbatim \(verbatim) of \(sum(\.evidence)), positions without \(sum(\.withoutEvidence))

      """
    if sum(\.statements) > 0 {
      text += "pressure, offers, events found \(sum(\.statementsFound)) of \(sum(\.statements))\n"
    }
    return text
  }

  private var stanceTable: String {
    var text = "\nby stance          precision  recall     F1  found  wrong   lost\n"
    for stance in Stance.allCases {
      text += row(stance.rawValue, counts(ofStance: stance.rawValue)) + "\n"
    }
    return text
  }

  private var familyTable: String {
    guard !families.isEmpty else { return "" }
    var text = "\nby phenomenon      precision  recall     F1  found  wrong   lost  texts right\n"
    for family in families {
      text +=
        row(family.name, family.counts) + "\(family.right) of \(family.texts)".right(13) + "\n"
    }
    return text
  }

  /// A share of nothing is `–`.
  private func row(_ name: String, _ counts: Counts) -> String {
    func share(_ value: Double, of count: Int) -> String { count == 0 ? "–" : decimals(value) }
    let (derived, expected) = (counts.found + counts.wrong, counts.found + counts.lost)
    return "  \(name.fitted(to: 17))\(share(counts.precision, of: derived).right(9))"
      + "\(share(counts.recall, of: expected).right(8))"
      + "\(share(counts.f1, of: derived + expected).right(7))"
      + "\(String(counts.found).right(7))\(String(counts.wrong).right(7))"
      + "\(String(counts.lost).right(7))"
  }

  private var confusionReport: String {
    var text = ""
    let lost = confusion.map { "\($0.lost) to \($0.to == "-" ? "nothing" : $0.to) \($0.count)" }
    let pairs = falsePairs.map { "\($0.country) \($0.count)" }
    for (label, items) in [("lost", lost), ("wrong pairs", pairs)] where !items.isEmpty {
      let line = StyledText("\(label.fitted(to: 13))\(items.joined(separator: ", "))")
      text += "\n" + line.wrapped(width: 80, indent: 13).map(\.text).joined(separator: "\n") + "\n"
    }
    return text
  }

  private var calibrationReport: String {
    var text = "\ncalibration error \(decimals(calibrationError))\n"
    for (index, bin) in bins.enumerated() where bin.count > 0 {
      text +=
        "  \(decimals(Double(index) / 10, 1))–\(decimals(Double(index + 1) / 10, 1))"
        + "\(String(bin.count).right(6))  said \(decimals(bin.meanConfidence))"
        + "  right \(decimals(bin.rightShare))\n"
    }
    return text
  }

  /// The figures as one JSON object.
  var json: JSONWriter {
    let counts = counts
    let interval = f1Interval()
    var json = JSONWriter()
    json.object { json in
      json.numbers([
        ("texts", texts.count), ("textsRight", textsRight), ("found", counts.found),
        ("wrong", counts.wrong), ("lost", counts.lost), ("waived", waived),
      ])
      json.figure("precision", counts.precision)
      json.figure("recall", counts.recall)
      json.figure("f1", counts.f1)
      json.figure("f1Low", interval.low)
      json.figure("f1High", interval.high)
      json.numbers([
        ("lures", sum(\.lures)), ("luresTaken", sum(\.luresTaken)), ("evidence", sum(\.evidence)),
        ("evidenceVerbatim", sum(\.evidenceVerbatim)), ("withoutEvidence", sum(\.withoutEvidence)),
        ("statements", sum(\.statements)), ("statementsFound", sum(\.statementsFound)),
      ])
      json.figure("calibrationError", calibrationError)
      json.key("stances")
      json.array(Stance.allCases) { $0.row($1.rawValue, self.counts(ofStance: $1.rawValue)) }
      json.key("families")
      json.array(families) { $0.row($1.name, $1.counts) }
    }
    json.endLine()
    return json
  }
}

extension JSONWriter {
  fileprivate mutating func numbers(_ numbers: [(String, Int)]) {
    for (name, value) in numbers {
      key(named: name)
      number(value)
    }
  }

  fileprivate mutating func figure(_ name: String, _ value: Double) {
    key(named: name)
    raw(decimals(value, 4))
  }

  fileprivate mutating func row(_ name: String, _ counts: Evaluation.Counts) {
    object { json in
      json.key("name")
      json.string(name)
      json.numbers([("found", counts.found), ("wrong", counts.wrong), ("lost", counts.lost)])
      json.figure("precision", counts.precision)
      json.figure("recall", counts.recall)
      json.figure("f1", counts.f1)
    }
  }
}

/// A number of 0 or more with so many decimals, without a locale.
func decimals(_ value: Double, _ count: Int = 3) -> String {
  var scale = 1
  for _ in 0..<count { scale *= 10 }
  let scaled = Int(value * Double(scale) + 0.5)
  let fraction = String(scaled % scale)
  return "\(scaled / scale)." + String(repeating: "0", count: count - fraction.count) + fraction
}

extension String {
  /// The text at the right end of `width` columns.
  fileprivate func right(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

/// How well the program did on a gold file.
struct Evaluation {
  var texts: [TextScore]

  /// Found, wrong and lost triples, and what follows from them.
  struct Counts {
    var found = 0
    var wrong = 0
    var lost = 0

    var precision: Double { Double(found) / Double(max(1, found + wrong)) }
    var recall: Double { Double(found) / Double(max(1, found + lost)) }
    var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    static func += (a: inout Counts, b: Counts) {
      a.found += b.found
      a.wrong += b.wrong
      a.lost += b.lost
    }
  }

  /// A tenth of the confidences: how many positions, what they said and how many were right.
  struct Bin {
    var count = 0
    var confidence = 0.0
    var right = 0

    var meanConfidence: Double { confidence / Double(max(1, count)) }
    var rightShare: Double { Double(right) / Double(max(1, count)) }
  }

  var counts: Counts { texts.reduce(into: Counts()) { $0 += $1.counts } }
  var textsRight: Int { texts.count(where: \.isRight) }
  var waived: Int { sum(\.waived.count) }

  func sum(_ count: (TextScore) -> Int) -> Int { texts.reduce(0) { $0 + count($1) } }

  func counts(ofStance stance: String) -> Counts {
    Counts(
      found: sum { $0.found.count { $0.stance == stance } },
      wrong: sum { $0.wrong.count { $0.stance == stance } },
      lost: sum { $0.lost.count { $0.stance == stance } })
  }

  /// Counts by phenomenon family, in order of name.
  var families: [(name: String, counts: Counts, texts: Int, right: Int)] {
    let names = Set(texts.compactMap(\.family)).sorted()
    return names.map { name in
      let own = Evaluation(texts: texts.filter { $0.family == name })
      return (name, own.counts, own.texts.count, own.textsRight)
    }
  }

  /// How often a stance was lost to another one, or to none at all (`-`).
  var confusion: [(lost: String, to: String, count: Int)] {
    var counts: [[String]: Int] = [:]
    for text in texts {
      for triple in text.lost {
        counts[[triple.stance, (text.instead[triple] ?? nil) ?? "-"], default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1]) }
      .map { ($0.key[0], $0.key[1], $0.value) }
  }

  /// How many wrong pairs each country has, the most first.
  var falsePairs: [(country: String, count: Int)] {
    var counts: [String: Int] = [:]
    for text in texts {
      for triple in text.wrong { counts[triple.country, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Ten equal bins of confidence.
  var bins: [Bin] { Evaluation.bins(of: texts.flatMap(\.judged)) }

  static func bins(of judged: [(confidence: Double, isRight: Bool)]) -> [Bin] {
    var bins = [Bin](repeating: Bin(), count: 10)
    for (confidence, isRight) in judged {
      let index = min(9, max(0, Int(confidence * 10)))
      bins[index].count += 1
      bins[index].confidence += confidence
      bins[index].right += isRight ? 1 : 0
    }
    return bins
  }

  /// How far confidence is from being right, over ten bins, weighted by count.
  var calibrationError: Double { Evaluation.calibrationError(bins) }

  static func calibrationError(_ bins: [Bin]) -> Double {
    let all = bins.reduce(0) { $0 + $1.count }
    return bins.reduce(0) { sum, bin in
      sum + Double(bin.count) / Double(max(1, all)) * abs(bin.meanConfidence - bin.rightShare)
    }
  }

  /// Where F1 lies in 95 of 100 draws of as many texts, with replacement; the same at every run.
  func f1Interval(draws: Int = 1000, seed: UInt64 = 5) -> (low: Double, high: Double) {
    guard !texts.isEmpty else { return (0, 0) }
    let counts = texts.map(\.counts)
    var random = SplitMix64(state: seed)
    var drawn = (0..<draws).map { _ in
      var sum = Counts()
      for _ in counts { sum += counts[Int(random.next() % UInt64(counts.count))] }
      return sum.f1
    }
    drawn.sort()
    return (drawn[draws / 40], drawn[draws - 1 - draws / 40])
  }
}

extension TextScore {
  var counts: Evaluation.Counts {
    Evaluation.Counts(found: found.count, wrong: wrong.count, lost: lost.count)
  }
}

/// Sebastiano Vigna's SplitMix64 generator: small, and the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

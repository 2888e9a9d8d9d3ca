import CKnowledge

/// Weighs the words of a passage: how likely each stance is, and that it tells none.
///
/// Multinomial logistic regression over words and pairs of words (Berger, Della Pietra and Della Pietra,
/// "A Maximum Entropy Approach to Natural Language Processing", 1996); `stance-weights.tsv` has the
/// weights.
struct StanceClassifier: Sendable {
  /// A number for each outcome: the stances by rank, then that none is told; two are unused.
  typealias Outcomes = SIMD8<Float>

  static let outcomes = 6
  /// The outcome that no stance is told.
  static let none = 5

  /// The name of the row that is added to every passage.
  static let base = "=base"

  private var base = Outcomes()
  private var weights: [Outcomes] = []
  /// The lines of the table that the weights stand in.
  private var lines: [Int32] = []
  /// Open addressing: a hash, and the index of its weights plus one.
  private var keys: [UInt64] = []
  private var places: [Int32] = []
  /// What the rules' word adds, or their silence.
  private var verdicts: [RuleVerdict?: Outcomes] = [:]

  /// The one whose table is built into the program.
  static let embedded: StanceClassifier = {
    let file = KnowledgeFile.embedded.first { $0.name == "stance-weights.tsv" }
    return file?.withBytes { StanceClassifier($0) } ?? StanceClassifier()
  }()

  /// One to which all outcomes are alike.
  init() {}

  /// Reads `feature | six numbers, in hundredths` rows; what is no such row is passed over.
  init(_ table: FileBytes) {
    var rows: [(UInt64, Outcomes, Int32)] = []
    var line: Int32 = 0
    for row in table.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      guard row.first != UInt8(ascii: "#"), let bar = row.lastIndex(of: UInt8(ascii: "|")),
        bar - row.startIndex >= 2, let numbers = Self.numbers(row[(bar + 1)...])
      else { continue }
      let name = row[row.startIndex..<bar - 1]
      if name.elementsEqual(Self.base.utf8) {
        base = numbers
      } else {
        rows.append((PassageFeatures.hash(of: name), numbers, line))
      }
    }
    var capacity = 16
    while capacity < rows.count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    places = Array(repeating: 0, count: capacity)
    for (hash, numbers, line) in rows {
      weights.append(numbers)
      lines.append(line)
      let slot = slot(of: hash)
      keys[slot] = hash
      places[slot] = Int32(weights.count)
    }
    for verdict in RuleVerdict.all + [nil] { verdicts[verdict] = weight(of: verdict) }
  }

  /// What the features of a passage add up to for every outcome, in log-odds.
  func scores(of features: PassageFeatures) -> Outcomes {
    var sum = base
    for feature in features.all {
      if let index = index(of: feature.hash) { sum += weights[index] }
    }
    return sum
  }

  /// The likelihood of every outcome, given what the rules say; they add up to 1.
  func probabilities(of scores: Outcomes, rules: RuleVerdict?) -> Outcomes {
    Self.softmax(scores + (verdicts[rules] ?? Outcomes()))
  }

  /// The features that tell an outcome best from all others, the strongest first, each with its line.
  func reasons(
    for outcome: Int, in features: PassageFeatures, atMost count: Int
  ) -> [(feature: PassageFeatures.Feature, line: Int)] {
    var reasons: [(feature: PassageFeatures.Feature, weight: Float, line: Int)] = []
    for feature in features.all where feature.first >= 0 {
      guard let index = index(of: feature.hash) else { continue }
      let weight = weights[index]
      let rival = (0..<Self.outcomes).filter { $0 != outcome }.map { weight[$0] }.max() ?? 0
      if weight[outcome] > rival {
        reasons.append((feature, weight[outcome] - rival, Int(lines[index])))
      }
    }
    return reasons.sorted { $0.weight > $1.weight }.prefix(count).map { ($0.feature, $0.line) }
  }

  /// The likeliest stance, where it is likelier than that none is told.
  static func stance(of shares: Outcomes) -> Stance? {
    let best = Stance.allCases.max { shares[$0.rank] < shares[$1.rank] }
    return best.flatMap { shares[$0.rank] > shares[none] ? $0 : nil }
  }

  static func softmax(_ scores: Outcomes) -> Outcomes {
    var shares = Outcomes()
    var sum: Float = 0
    var highest = scores[0]
    for outcome in 1..<outcomes { highest = max(highest, scores[outcome]) }
    for outcome in 0..<outcomes {
      shares[outcome] = ck_exponential(scores[outcome] - highest)
      sum += shares[outcome]
    }
    return shares / sum
  }

  private func weight(of verdict: RuleVerdict?) -> Outcomes {
    PassageFeatures.names(of: verdict).reduce(Outcomes()) { sum, name in
      index(of: PassageFeatures.hash(of: name.utf8)).map { sum + weights[$0] } ?? sum
    }
  }

  private func index(of hash: UInt64) -> Int? {
    guard !keys.isEmpty else { return nil }
    let place = places[slot(of: hash)]
    return place == 0 ? nil : Int(place) - 1
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while places[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private static func numbers(_ bytes: Slice<FileBytes>) -> Outcomes? {
    var numbers = Outcomes()
    var count = 0
    for word in bytes.split(separator: UInt8(ascii: " ")) {
      guard count < outcomes else { return nil }
      var value = 0
      for byte in word.first == UInt8(ascii: "-") ? word.dropFirst() : word {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      numbers[count] = Float(word.first == UInt8(ascii: "-") ? -value : value) / 100
      count += 1
    }
    return count == outcomes ? numbers : nil
  }
}

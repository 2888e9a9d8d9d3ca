import PositionModel

/// Collects the passages of labelled texts, and fits the weights of their words.
struct WordFit {
  private struct Example {
    var passage: FittingPassage
    var stance: Stance?
    /// Whether the rules were written for texts like this one, so that they are right in it too often.
    var isKnown: Bool
  }

  /// How likely a stance must be in the likeliest of several passages to be taken as told there.
  private static let leastLikelihood = 0.4

  private var examples: [Example] = []
  /// Passages on one state and vendor, one of which tells the stance.
  private var ambiguous: [[Example]] = []
  private var texts = 0

  /// The table under which the passages told so far are likeliest.
  ///
  /// Where several passages may tell a stance, a first fit to all others says which of them does.
  var table: String {
    let first = StanceFit(examples.flatMap(Self.told))
    let found = ambiguous.compactMap { passages in
      passages
        .map { ($0, Self.likelihood(of: $0, by: first)) }
        .max { $0.1 < $1.1 }
        .flatMap { $0.1 > Self.leastLikelihood ? $0.0 : nil }
    }
    return "# Fitted to \(texts) texts.\n" + StanceFit((examples + found).flatMap(Self.told)).table
  }

  private static func likelihood(of example: Example, by fit: StanceFit) -> Double {
    guard let stance = example.stance else { return 0 }
    return fit.likelihood(of: stance, given: example.passage.features + FittingPassage.silence)
  }

  /// A passage as the rules read it, and as if they were silent: words must be able to stand alone.
  private static func told(_ example: Example) -> [StanceFit.Example] {
    let silent = example.passage.features + FittingPassage.silence
    if example.isKnown { return [(silent, example.stance)] }
    return [
      (example.passage.features + example.passage.verdict, example.stance),
      (silent, example.stance),
    ]
  }

  /// Takes in the passages of a text of which it is known what they tell.
  ///
  /// What the text is expected to tell stands in the one passage on that state and vendor, or in those
  /// that a rule reads so, or else in one that is still to be found. What it is not expected to tell
  /// stands in none, and where a second reading is accepted nobody knows. Of a text that shows a
  /// phenomenon the rules know too much: only its words count.
  mutating func add(_ text: GoldText, by deriver: Deriver) {
    texts += 1
    let passages = deriver.passages(of: text.article)
    let alike = Dictionary(grouping: passages) { [$0.country.rawValue, $0.vendor.rawValue] }
    var taken: Set<[String]> = []
    for passage in passages {
      let pair = [passage.country.rawValue, passage.vendor.rawValue]
      // Vendors of one group have a passage each, of the same words.
      let place = ["\(passage.sentence)", pair[0]] + passage.features
      guard !taken.contains(place) else { continue }
      if let expected = text.expect.first(where: { $0.pair == pair }) {
        let stance = Stance(rawValue: expected.stance)
        guard alike[pair]?.count == 1 || passage.byRules == stance else { continue }
        taken.insert(place)
        examples.append(Example(passage: passage, stance: stance, isKnown: text.family != nil))
      } else if !text.isAccepted(pair) {
        taken.insert(place)
        examples.append(Example(passage: passage, stance: nil, isKnown: text.family != nil))
      }
    }
    for expected in text.expect {
      guard let stance = Stance(rawValue: expected.stance), let passages = alike[expected.pair],
        passages.count > 1, !passages.contains(where: { $0.byRules == stance })
      else { continue }
      ambiguous.append(
        passages.map { Example(passage: $0, stance: stance, isKnown: text.family != nil) })
    }
  }
}

extension GoldText {
  /// Whether any stance of a state on a vendor is accepted; where ZTE is not named, what holds for
  /// Huawei is.
  fileprivate func isAccepted(_ pair: [String]) -> Bool {
    if accept.contains(where: { $0.pair == pair }) { return true }
    guard pair[1] == "zte", !article.text.lowercased().contains("zte") else { return false }
    return expect.union(accept).contains { $0.pair == [pair[0], "huawei"] }
  }
}

import PositionModel

/// Collects the passages of labelled texts, and fits the weights of their words.
struct WordFit {
  private var examples: [StanceFit.Example] = []
  private var texts = 0

  /// The table under which the passages told so far are likeliest.
  var table: String {
    "# Fitted to \(texts) texts.\n" + StanceFit(examples).table
  }

  /// Takes in the passages of a text of which it is known what they tell.
  ///
  /// What the text is expected to tell stands in the one passage on that state and vendor, or in those
  /// that a rule reads so. What it is not expected to tell stands in none, and where a second reading is
  /// accepted nobody knows.
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
      let stance: Stance?
      if let expected = text.expect.first(where: { $0.pair == pair }) {
        stance = Stance(rawValue: expected.stance)
        guard alike[pair]?.count == 1 || passage.byRules == stance else { continue }
      } else if text.isAccepted(pair) {
        continue
      } else {
        stance = nil
      }
      taken.insert(place)
      examples.append((passage.features, stance))
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

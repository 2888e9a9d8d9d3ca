import Testing

@testable import PositionModel

struct StanceClassifierTests {
  /// Passages in which one word tells the stance.
  private static let examples: [StanceFit.Example] =
    (0..<8).flatMap { _ in
      [
        (["=one", "the", "door", "shut"], Stance.ban), (["=one", "the", "door", "open"], .allow),
        (["=one", "the", "price", "up"], nil),
      ]
    } + [(["=one", "once"], .ban)]

  @Test func `a fit gives the words their stances`() {
    let classifier = Self.classifier(StanceFit(Self.examples).table)
    #expect(classifier.stance(of: "shut") == .ban)
    #expect(classifier.stance(of: "open") == .allow)
    #expect(classifier.stance(of: "price") == nil)
  }

  @Test func `the same passages always give the same table`() {
    #expect(StanceFit(Self.examples).table == StanceFit(Self.examples).table)
  }

  @Test func `a word of one passage alone has no row`() {
    let rows = StanceFit(Self.examples).table.split(separator: "\n").map {
      $0.split(separator: " ")[0]
    }
    #expect(rows.contains("shut"))
    #expect(!rows.contains("once"))
    #expect(rows.first == "=base")
  }

  @Test func `shares add up to one`() {
    let shares = StanceClassifier.softmax([3, -40, 0, 200, 1, 2, 0, 0])
    #expect(abs((0..<StanceClassifier.outcomes).reduce(0) { $0 + shares[$1] } - 1) < 1e-5)
    #expect(shares[Stance.trial.rank] > 0.99)
  }

  @Test func `what the rules say counts with the words`() {
    let classifier = Self.classifier(
      """
      =base | 0 0 0 0 0 100
      =rules-ban | 300 0 0 0 0 0
      =rules-ban =sure | 200 0 0 0 0 0
      only | 0 400 0 0 0 0
      """)
    #expect(classifier.stance(of: "only", rules: nil) == .restrict)
    #expect(classifier.stance(of: "only", rules: .init(stance: .ban, degree: .weak)) == .restrict)
    #expect(classifier.stance(of: "only", rules: .init(stance: .ban, degree: .sure)) == .ban)
  }

  @Test func `the likelihood of a stance is that of the fit`() {
    let fit = StanceFit(Self.examples)
    #expect(fit.likelihood(of: .ban, given: ["=one", "the", "door", "shut"]) > 0.5)
    #expect(fit.likelihood(of: .ban, given: ["=one", "the", "door", "open"]) < 0.5)
  }

  @Test(arguments: [
    ["ban", "bans", "banned", "banning"], ["approve", "approves", "approved", "approving"],
    ["restriction", "restrictions", "restrict", "restricted"],
  ])
  func `forms of a word meet in its stem`(forms: [String]) {
    let stems = Set(forms.compactMap(Self.stem))
    #expect(stems.count == 1)
  }

  @Test func `short words have no stem`() {
    #expect(Self.stem("its") == nil)
    #expect(Self.stem("WEIGHING") == "WEIGH")
  }

  private static func stem(_ word: String) -> String? {
    var word = word
    return word.withUTF8 { bytes in
      let length = WordStem.length(of: bytes[...])
      return length == 0 ? nil : String(decoding: bytes.prefix(length), as: UTF8.self)
    }
  }

  @Test func `rows that are none are passed over`() {
    let classifier = Self.classifier(
      "# head\n=base | 0 0 0 0 0 10\nshut | 1 2\nshut | 900 0 0 0 0 0\n")
    #expect(classifier.stance(of: "shut") == .ban)
    #expect(classifier.stance(of: "unheard") == nil)
  }

  private static func classifier(_ table: String) -> StanceClassifier {
    var table = table
    return table.withUTF8 { StanceClassifier($0) }
  }
}

extension StanceClassifier {
  /// The stance that a passage of one word tells.
  fileprivate func stance(of word: String) -> Stance? {
    stance(of: word, rules: nil)
  }

  /// The same beside what the rules say.
  fileprivate func stance(of word: String, rules: RuleVerdict?) -> Stance? {
    let scores = scores(of: PassageFeatures(names: [word]))
    return StanceClassifier.stance(of: probabilities(of: scores, rules: rules))
  }
}

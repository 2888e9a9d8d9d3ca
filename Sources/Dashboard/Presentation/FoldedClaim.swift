import PositionModel
import ScreenCells

/// A claim, and the articles that make it in the same words.
struct FoldedClaim: Sendable {
  var claim: Claim
  /// The same sentence in other articles.
  var copies: [Evidence] = []
}

extension [Claim] {
  /// One claim for each sentence and stance, with the marks of all that rest on it.
  ///
  /// Sentences are the same where their letters and digits are: agencies' texts are printed with
  /// other quotation marks and blanks.
  var folded: [FoldedClaim] {
    var folded: [FoldedClaim] = []
    var places: [Words: Int] = [:]
    for claim in self {
      let words = Words(letters: letters(of: claim.evidence.text), stance: claim.stance)
      guard let place = places[words] else {
        places[words] = folded.count
        folded.append(FoldedClaim(claim: claim))
        continue
      }
      let first = folded[place].claim.evidence
      if claim.evidence.article == first.article, claim.evidence.span == first.span {
        folded[place].claim.evidence.marks += claim.evidence.marks
      } else if !folded[place].copies.contains(where: { $0.article == claim.evidence.article }) {
        folded[place].copies.append(claim.evidence)
      }
    }
    return folded
  }

  private func letters(of text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit })
  }

  private struct Words: Hashable {
    var letters: String
    var stance: Stance
  }
}

extension String {
  fileprivate init(_ scalars: [Unicode.Scalar]) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension ClaimTier {
  /// How binding it is, in a word.
  var word: String {
    switch self {
    case .hearsay: "hearsay"
    case .planned: "planned"
    case .announced: "announced"
    case .enacted: "enacted"
    }
  }
}

extension Claim {
  /// How much it weighs and why: how sure the reading is, how binding, and the rules that fired.
  var weight: StyledText {
    let full = Swift.max(0, Swift.min(5, Int((confidence * 5).rounded())))
    var text = StyledText("weight ", .muted)
    text.append(String(repeating: "▮", count: full), stance.style)
    text.append(String(repeating: "▯", count: 5 - full), .muted)
    text.append(" \(percent(confidence)) · \(tier.word)", .muted)
    if let day { text.append(" · \(day)\(dayIsUpperBound ? " or before" : "")", .muted) }
    text.append(" · \(evidence.rule)", .muted)
    return text
  }
}

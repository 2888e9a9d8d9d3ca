import PositionModel
import ScreenCells

/// A claim, and the articles that make it in the same words.
struct FoldedClaim: Sendable {
  var claim: Claim
  /// The same sentence in other articles.
  var copies: [Evidence] = []

  /// "  ×3" for a sentence of three articles; nothing for one.
  var timesWords: String { copies.isEmpty ? "" : "  ×\(copies.count + 1)" }
}

extension [Claim] {
  /// One claim for each sentence and stance, with the marks of all that rest on it.
  ///
  /// Sentences are the same where their letters and digits are: agencies' texts are printed with
  /// other quotation marks and blanks. The one that came first stands for the others.
  var folded: [FoldedClaim] { folded(atMost: .max) }

  /// The first so many of them.
  func folded(atMost most: Int) -> [FoldedClaim] {
    var folded: [FoldedClaim] = []
    var places: [Words: Int] = [:]
    for claim in self {
      let words = Words(letters: claim.evidence.text.letters, stance: claim.stance)
      guard let place = places[words] else {
        guard folded.count < most else { continue }
        places[words] = folded.count
        folded.append(FoldedClaim(claim: claim))
        continue
      }
      folded[place].add(claim)
    }
    return folded
  }

  private struct Words: Hashable {
    var letters: [UInt8]
    var stance: Stance
  }
}

extension FoldedClaim {
  /// Takes in a claim of the same words.
  fileprivate mutating func add(_ other: Claim) {
    let first = claim.evidence
    if other.evidence.article == first.article, other.evidence.span == first.span {
      claim.evidence.marks += other.evidence.marks
    } else if other.evidence.article != first.article,
      !copies.contains(where: { $0.article == other.evidence.article })
    {
      let isEarlier = other.day.map { day in claim.day.map { day.latest < $0.latest } ?? true }
      if isEarlier == true {
        copies.insert(first, at: 0)
        claim = other
      } else {
        copies.append(other.evidence)
      }
    }
  }
}

extension String {
  /// Its letters and digits, small.
  fileprivate var letters: [UInt8] {
    var letters: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        letters.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
      case 0x80...: return lettersOfAnyScript
      default: break
      }
    }
    return letters
  }

  private var lettersOfAnyScript: [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
      })
    return Array(String(view).utf8)
  }
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

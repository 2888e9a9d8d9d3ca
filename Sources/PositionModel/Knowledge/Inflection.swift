/// The form in which a verb stands.
struct VerbForm: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let base = VerbForm(rawValue: 1)
  static let third = VerbForm(rawValue: 2)
  static let past = VerbForm(rawValue: 4)
  static let participle = VerbForm(rawValue: 8)
  static let gerund = VerbForm(rawValue: 16)

  static let finite: VerbForm = [.base, .third, .past]
}

/// Makes the forms of English verbs and nouns.
///
/// Regular spelling follows the usual rules: silent e drops, a consonant and y turn to ies.
struct Inflection: Sendable {
  /// base → past, participle, gerund; from `verbs.tsv`.
  private var irregular: [String: (past: [String], participle: [String], gerund: String)] = [:]

  init(_ files: [KnowledgeFile]) throws(KnowledgeError) {
    for file in files {
      try KnowledgeRow.forEach(in: file) { row throws(KnowledgeError) in
        let column = try row.columns(4)
        irregular[column[0].text] = (
          column[1].listItems.texts, column[2].listItems.texts, column[3].text
        )
      }
    }
  }

  /// Every form of a verb, with what it is.
  func forms(of base: String) -> [(String, VerbForm)] {
    var forms: [(String, VerbForm)] = [(base, .base), (plural(of: base), .third)]
    if base == "be" { forms = [("be", .base), ("is", .third), ("are", .third), ("am", .third)] }
    if base == "have" { forms[1].0 = "has" }
    if let special = irregular[base] {
      forms += special.past.map { ($0, .past) } + special.participle.map { ($0, .participle) }
      forms.append((special.gerund, .gerund))
      return forms
    }
    let stem = base.utf8.last == UInt8(ascii: "e") ? String(base.dropLast()) : base
    if endsInConsonantAndY(base) {
      forms.append((String(base.dropLast()) + "ied", [.past, .participle]))
    } else {
      forms.append((stem + "ed", [.past, .participle]))
    }
    forms.append(((base.hasSuffix("ee") ? base : stem) + "ing", .gerund))
    return forms
  }

  /// The plural of a noun, and the third person of a verb.
  func plural(of base: String) -> String {
    if endsInConsonantAndY(base) { return String(base.dropLast()) + "ies" }
    let takesE: Bool
    switch base.utf8.last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): takesE = true
    case UInt8(ascii: "h"): takesE = base.hasSuffix("ch") || base.hasSuffix("sh")
    case UInt8(ascii: "o"): takesE = ["embargo", "veto", "go", "do", "forgo"].contains(base)
    default: takesE = false
    }
    return base + (takesE ? "es" : "s")
  }

  private func endsInConsonantAndY(_ word: String) -> Bool {
    guard word.utf8.last == UInt8(ascii: "y"), let before = word.utf8.dropLast().last else {
      return false
    }
    return !"aeiou".utf8.contains(before)
  }
}

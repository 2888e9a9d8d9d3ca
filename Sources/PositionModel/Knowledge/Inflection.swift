import TextMatching

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
  /// The base forms in `verbs.tsv`, numbered, and the other forms of each by number.
  private var bases = Vocabulary(capacity: 1 << 8)
  private var irregular: [SourceRow] = []

  init(_ sources: KnowledgeSources) throws(KnowledgeError) {
    try sources.forEachRow(of: "verbs.tsv") { row throws(KnowledgeError) in
      let base = Int(bases.enter(try row.columns(4)[0]))
      let forms = SourceRow(row, in: sources)
      if base > irregular.count { irregular.append(forms) } else { irregular[base - 1] = forms }
    }
  }

  /// Hands over every form of a verb, with what it is.
  func forEachForm(of base: FileBytes, _ body: (FileBytes, VerbForm) -> Void) {
    body(base, .base)
    switch base {
    case _ where base.elementsEqual("be".utf8):
      for word: StaticString in ["is", "are", "am"] { body(FileBytes(word), .third) }
    case _ where base.elementsEqual("have".utf8): body(FileBytes("has"), .third)
    default: withPlural(of: base) { body($0, .third) }
    }
    let number = Int(bases.lookUp(base))
    if number > 0 {
      irregular[number - 1].withColumns { column in
        for past in column[1].listItems { body(past, .past) }
        for participle in column[2].listItems { body(participle, .participle) }
        body(column[3], .gerund)
      }
    } else {
      forEachRegularForm(of: base, body)
    }
  }

  private func forEachRegularForm(of base: FileBytes, _ body: (FileBytes, VerbForm) -> Void) {
    let shorter = FileBytes(rebasing: base.dropLast())
    let stem = base.last == UInt8(ascii: "e") ? shorter : base
    if endsInConsonantAndY(base) {
      shorter.with("ied") { body($0, [.past, .participle]) }
    } else {
      stem.with("ed") { body($0, [.past, .participle]) }
    }
    (base.ends("ee") ? base : stem).with("ing") { body($0, .gerund) }
  }

  /// Lends the plural of a noun, which is also the third person of a verb.
  func withPlural<Result>(of base: FileBytes, _ body: (FileBytes) -> Result) -> Result {
    if endsInConsonantAndY(base) {
      return FileBytes(rebasing: base.dropLast()).with("ies", body)
    }
    let takesE: Bool
    switch base.last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): takesE = true
    case UInt8(ascii: "h"): takesE = base.ends("ch") || base.ends("sh")
    case UInt8(ascii: "o"):
      takesE = ["embargo", "veto", "go", "do", "forgo"].contains { base.elementsEqual($0.utf8) }
    default: takesE = false
    }
    return base.with(takesE ? "es" : "s", body)
  }

  private func endsInConsonantAndY(_ word: FileBytes) -> Bool {
    guard word.last == UInt8(ascii: "y"), let before = word.dropLast().last else { return false }
    return !"aeiou".utf8.contains(before)
  }
}

extension FileBytes {
  fileprivate init(_ word: StaticString) {
    self.init(start: word.utf8Start, count: word.utf8CodeUnitCount)
  }

  fileprivate func ends(_ ending: StaticString) -> Bool {
    suffix(ending.utf8CodeUnitCount).elementsEqual(FileBytes(ending))
  }

  /// Lends these bytes with an ending.
  fileprivate func with<Result>(_ ending: StaticString, _ body: (FileBytes) -> Result) -> Result {
    let ending = FileBytes(ending)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + ending.count) { word in
      _ = word.initialize(fromContentsOf: self)
      _ = word.suffix(ending.count).initialize(fromContentsOf: ending)
      return body(FileBytes(word))
    }
  }
}

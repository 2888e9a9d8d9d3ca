import TextMatching

/// Tells languages by their commonest words and by their script.
///
/// Source of the method: Dunning, "Statistical Identification of Language" (1994), in its simplest
/// form, counts of function words.
///
/// A class, as its tables are too many to be copied for each text.
final class LanguageTable: Sendable {
  private let codes: [String]
  /// The place of English among the codes.
  private let english: Int?
  private let words: WordFinder
  /// For each word the languages it tells: 1 in the place of each.
  private let languages: [SIMD32<UInt8>]

  /// How much of a text is looked at, in bytes: at a glance, where that leaves no doubt, and else.
  static let glance = 512
  static let reach = 6000

  init(_ sources: KnowledgeSources) throws(KnowledgeError) {
    var codes: [String] = []
    var english: Int?
    var words = WordFinder()
    var languages: [SIMD32<UInt8>] = [.zero]
    try sources.forEachRow(of: "languages.tsv") { row throws(KnowledgeError) in
      let column = try row.columns(2)
      let place = codes.count % 32
      if english == nil, column[0].text == "en" { english = codes.count }
      codes.append(column[0].text)
      for word in column[1].listItems {
        let id = words.enter(word)
        while languages.count <= id { languages.append(.zero) }
        languages[id][place] = 1
      }
    }
    (self.codes, self.english, self.words, self.languages) = (codes, english, words, languages)
  }

  /// The ISO 639-1 code of a text's language; `und` where it cannot be told.
  func language(of text: UnsafeBufferPointer<UInt8>) -> String {
    isPlainlyEnglish(text) ? "en" : count(text, upTo: Self.reach).language(codes, english: english)
  }

  /// Whether the first words of a text leave no doubt that it is English, as those of most do.
  func isPlainlyEnglish(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    english.map { count(text, upTo: Self.glance).isPlainlyEnglish($0) } ?? false
  }

  private func count(_ text: UnsafeBufferPointer<UInt8>, upTo limit: Int) -> LanguageCount {
    let start = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text).prefix(limit))
    var count = LanguageCount(letters: start.count)
    languages.withUnsafeBufferPointer { languages in
      words.forEachWord(of: start) {
        count.add(languages[$0])
      } letter: {
        count.scripts.add($0, $1)
      }
    }
    count.carry()
    return count
  }
}

/// How many words and letters of a text tell each language.
private struct LanguageCount {
  /// The bytes that were looked at.
  let letters: Int
  private(set) var words = 0
  /// How many words tell each language of a table.
  private var known = SIMD32<UInt16>.zero
  /// The same of the last words, 255 at most.
  private var recent = SIMD32<UInt8>.zero
  private var recentWords = 0
  var scripts = ScriptCount()

  init(letters: Int) { self.letters = letters }

  /// Counts a word that tells some languages: 1 in the place of each.
  @inline(__always)
  mutating func add(_ languages: SIMD32<UInt8>) {
    recent &+= languages
    recentWords &+= 1
    if recentWords == 255 { carry() }
  }

  /// Brings the last words in.
  mutating func carry() {
    known &+= SIMD32<UInt16>(truncatingIfNeeded: recent)
    words += recentWords
    (recent, recentWords) = (.zero, 0)
  }

  /// The language by the codes of the table, among which English has a place.
  func language(_ codes: [String], english place: Int?) -> String {
    if let script = scripts.language(letters: letters) { return script }
    guard words > 0, let best = codes.indices.max(by: { known[$0] < known[$1] }) else {
      return "und"
    }
    let english = place.map { Int(known[$0]) } ?? 0
    // Headlines and names have few function words: they count as English unless another is told.
    if known[best] < 3 || known[best] <= english * 2, words < 40 || english > 0 {
      return "en"
    }
    return Int(known[best]) * 25 >= words ? codes[best] : "und"
  }

  /// Whether a twelfth of the words are English, and none of another language half as many.
  func isPlainlyEnglish(_ place: Int) -> Bool {
    if scripts.language(letters: letters) != nil { return false }
    var others = known
    others[place] = 0
    let english = Int(known[place])
    return english >= 5 && english * 12 >= words && Int(others.max()) * 2 <= english
  }
}

/// How many letters of a text are of a script that tells its language.
private struct ScriptCount {
  private static let languages: InlineArray<9, StaticString> = [
    "ru", "el", "he", "ar", "hi", "th", "zh", "ja", "ko",
  ]
  /// The bytes of each of them; in place, as every article has its own.
  private var counts = InlineArray<9, Int>(repeating: 0)

  /// Takes the first two bytes of a letter beyond ASCII.
  mutating func add(_ lead: UInt8, _ next: UInt8) {
    switch (lead, next) {
    case (0xD0...0xD3, _): counts[0] += 2
    case (0xCD...0xCF, _): counts[1] += 2
    case (0xD7, _): counts[2] += 2
    case (0xD8...0xDB, _): counts[3] += 2
    case (0xE0, 0xA4...0xA5): counts[4] += 3
    case (0xE0, 0xB8...0xB9): counts[5] += 3
    case (0xE3, 0x81...0x83): counts[7] += 3
    case (0xE4...0xE9, _): counts[6] += 3
    case (0xEA...0xED, _): counts[8] += 3
    default: break
    }
  }

  /// The language of the script that a quarter of the bytes are in; kana tell Japanese from Chinese.
  func language(letters: Int) -> String? {
    let (han, kana) = (counts[6], counts[7])
    if (han + kana) * 4 > letters { return kana * 8 > han ? "ja" : "zh" }
    for place in counts.indices where counts[place] * 4 > letters {
      return String(describing: Self.languages[place])
    }
    return nil
  }
}

/// What is left of a word without the ending that inflects or derives it.
///
/// Far less than a lemma: forms of one word should meet, and it does no harm if others meet them. After
/// the idea of Lovins, "Development of a Stemming Algorithm", 1968: the longest ending that leaves enough.
enum WordStem {
  /// A word needs so many letters to have a stem, and the stem so many.
  private static let leastWord = 5
  private static let leastStem = 4

  /// Endings, the longest first.
  private static let endings: [StaticString] = [
    "ations", "ation", "ingly", "ments", "edly", "ment", "ings", "ions", "ing", "ied", "ies", "ion",
    "ed", "es", "ly", "s", "e",
  ]

  /// The stem of a word, whose letters may be large or small; `nil` for short ones.
  static func of(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard word.count >= leastWord else { return nil }
    var stem = word
    for ending in endings
    where word.count - ending.utf8CodeUnitCount >= leastStem && has(word, ending) {
      stem = word.dropLast(ending.utf8CodeUnitCount)
      break
    }
    // "banned", "permitted".
    if stem.count > leastStem, stem[stem.endIndex - 1] == stem[stem.endIndex - 2] {
      stem = stem.dropLast()
    }
    return stem
  }

  private static func has(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ ending: StaticString) -> Bool
  {
    let letters = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
    return zip(word.suffix(letters.count), letters).allSatisfy { $0 | 0x20 == $1 }
  }
}

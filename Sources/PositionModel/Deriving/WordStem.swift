/// What is left of a word without the ending that inflects or derives it.
///
/// Far less than a lemma: forms of one word should meet, and it does no harm if others meet them. After
/// the idea of Lovins, "Development of a Stemming Algorithm", 1968: the longest ending that leaves enough.
enum WordStem {
  /// A word needs so many letters to have a stem, and the stem so many.
  private static let leastWord = 5
  private static let leastStem = 4

  /// An ending, its letters in one number, the last one lowest.
  private struct Ending {
    var letters: UInt64 = 0
    var mask: UInt64 = 0
    var count = 0

    init(_ text: StaticString) {
      for index in 0..<text.utf8CodeUnitCount {
        letters = letters << 8 | UInt64(text.utf8Start[index])
        mask = mask << 8 | 0xFF
        count += 1
      }
    }
  }

  /// The longest first.
  private static let endings: [Ending] = [
    "ations", "ation", "ingly", "ments", "edly", "ment", "ings", "ions", "ing", "ied", "ies", "ion",
    "ed", "es", "ly", "s", "e",
  ].map(Ending.init)

  /// How many letters of a word, large or small, are its stem; 0 for short words, which have none.
  static func length(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let count = word.count
    guard count >= leastWord else { return 0 }
    var tail: UInt64 = 0
    for byte in word.suffix(6) { tail = tail << 8 | UInt64(byte | 0x20) }
    var length = count
    for ending in endings
    where tail & ending.mask == ending.letters && count - ending.count >= leastStem {
      length = count - ending.count
      break
    }
    // "banned", "permitted".
    if length > leastStem {
      let last = word.startIndex + length - 1
      if word[last] == word[last - 1] { length -= 1 }
    }
    return length
  }
}

extension Article {
  /// What to call it where it came without a title: the first words of its text that say something.
  ///
  /// The first line of at least four words, or else the first with any; without what stands before
  /// it of a form ("date 2019-10-22"), its first sentence, cut at a word with `…` where it is long.
  /// `nil` for a text without words.
  public var heading: String? { title == nil ? Article.heading(of: text.utf8) : nil }

  /// The same for the beginning of a text; ``headingReach`` bytes are enough.
  public static func heading(of text: some Sequence<UInt8>) -> String? {
    heading(of: Array(text.prefix(headingReach)))
  }

  /// The same for bytes that are at hand; a list asks it of thousands of articles.
  public static func heading(of text: [UInt8]) -> String? {
    var rest = String(decoding: text.prefix(headingReach), as: UTF8.self)[...]
    var found: [Substring]?
    while !rest.isEmpty {
      let end = rest.firstIndex(where: \.isNewline) ?? rest.endIndex
      let words = rest[..<end].split(whereSeparator: \.isBlank)
      rest = rest[end...].dropFirst()
      if words.count(where: \.isWord) >= fewestWords {
        found = words
        break
      }
      if found == nil, words.contains(where: \.isWord) { found = words }
    }
    guard var words = found else { return nil }
    if words.count > 2, words[0].lowercased().hasPrefix("date"), Day(words[1]) != nil {
      words.removeFirst(2)
    }
    return words.shortened(to: longestHeading)
  }

  /// As many bytes of a text as its heading is looked for in.
  public static let headingReach = 2048
  private static let fewestWords = 4
  private static let longestHeading = 72
}

extension [Substring] {
  /// The words up to the end of a sentence, or as many as fit into so many characters.
  fileprivate func shortened(to most: Int) -> String {
    var text = ""
    for (index, word) in enumerated() {
      if !text.isEmpty, text.count + word.count >= most {
        return self[..<index].endingWell.joined(separator: " ").withoutStop + "…"
      }
      text += (text.isEmpty ? "" : " ") + word
      let next = index + 1 < count ? self[index + 1] : nil
      if let next, text.count >= most / 3, word.endsSentence, next.first?.isUppercase ?? false {
        return text.withoutStop
      }
    }
    return text.count > most ? text.prefix(most - 1) + "…" : text.withoutStop
  }
}

extension ArraySlice<Substring> {
  /// The words without small ones at the end that lead to what has been cut off: "in a".
  fileprivate var endingWell: ArraySlice<Substring> {
    let kept = lastIndex { $0.count > 3 || $0.first?.isUppercase ?? false } ?? startIndex
    return self[...kept]
  }
}

extension StringProtocol {
  fileprivate var isWord: Bool { first(where: \.isLetter) != nil && first?.isNumber == false }

  /// Whether a sentence may end here: a stop after a word in small letters, no initial and no "U.S.".
  fileprivate var endsSentence: Bool {
    let word = drop { !$0.isLetter && !$0.isNumber }
    guard let end = word.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return false }
    let rest = word[word.index(after: end)...]
    return rest.contains { ".!?".contains($0) } && word[...end].count > 3
      && !word[...end].contains(".")
  }

  fileprivate var withoutStop: String {
    let kept = last.map { ".,;:".contains($0) } ?? false ? String(dropLast()) : String(self)
    return kept
  }
}

extension Character {
  /// What parts words, or cannot be seen.
  fileprivate var isBlank: Bool {
    if let ascii = asciiValue { return ascii <= 0x20 || ascii == 0x7F }
    return unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || [.control, .format].contains($0.properties.generalCategory)
    }
  }
}

import TextMatching

/// A phrase of a lexicon: words with alternatives, and gaps.
struct CuePattern: Sendable {
  enum Element: Sendable {
    case words([Vocabulary.WordID])
    /// None to nine tokens of one clause.
    case gap
  }

  var elements: [Element]
  /// How many words it has, gaps apart: more words beat fewer at the same place.
  var wordCount: Int

  private static let widestGap = 9

  /// The index past the last token when the pattern matches at `index`.
  func match(_ tokens: [Token], at index: Int, upTo end: Int) -> Int? {
    match(tokens, at: index, upTo: end, element: 0)
  }

  private func match(_ tokens: [Token], at index: Int, upTo end: Int, element: Int) -> Int? {
    guard element < elements.count else { return index }
    switch elements[element] {
    case .words(let words):
      guard index < end, words.contains(tokens[index].word), tokens[index].word != 0 else {
        return nil
      }
      return match(tokens, at: index + 1, upTo: end, element: element + 1)
    case .gap:
      var at = index
      while at < end, at - index <= CuePattern.widestGap {
        if let found = match(tokens, at: at, upTo: end, element: element + 1) {
          return found
        }
        if tokens[at].kind == .lineBreak { return nil }
        if tokens[at].kind == .mark, !isQuote(tokens[at]) { return nil }
        at += 1
      }
      return nil
    }
  }

  private func isQuote(_ token: Token) -> Bool {
    token.flags.contains(.opensQuote) || token.flags.contains(.closesQuote)
  }
}

/// Reads pattern text into patterns, entering its words.
struct PatternReader {
  let inflection: Inflection

  /// The patterns that a text stands for: one for each way through its alternatives.
  func patterns(
    _ text: String, tokenizer: inout Tokenizer, forms: inout [Vocabulary.WordID: VerbForm]
  ) -> [CuePattern] {
    var patterns: [[CuePattern.Element]] = [[]]
    for part in parts(of: text) {
      let alternatives = part.map { words in
        words.split(separator: " ").flatMap { word in
          elements(String(word), tokenizer: &tokenizer, forms: &forms)
        }
      }
      patterns = patterns.flatMap { head in alternatives.map { head + $0 } }
    }
    return patterns.map { elements in
      let words = elements.count {
        if case .words = $0 { true } else { false }
      }
      return CuePattern(elements: elements, wordCount: words)
    }
  }

  /// Cuts at blanks outside of brackets; each part is its alternatives.
  private func parts(of text: String) -> [[String]] {
    var parts: [[String]] = []
    var current = ""
    var isInside = false
    func close() {
      if !current.isEmpty { parts.append([current]) }
      current = ""
    }
    for character in text {
      switch character {
      case "(":
        close()
        isInside = true
      case ")":
        parts.append(current.split(separator: "/").map { String($0) })
        current = ""
        isInside = false
      case " " where !isInside: close()
      default: current.append(character)
      }
    }
    close()
    return parts
  }

  private func elements(
    _ word: String, tokenizer: inout Tokenizer, forms: inout [Vocabulary.WordID: VerbForm]
  ) -> [CuePattern.Element] {
    if word == "*" { return [.gap] }
    if word.hasSuffix("~") {
      let ids = inflection.forms(of: String(word.dropLast())).compactMap { text, form in
        let id = tokenizer.enter(phrase: text).last
        if let id { forms[id, default: []].formUnion(form) }
        return id
      }
      return [.words(ids)]
    }
    if word.hasSuffix("+") {
      let base = String(word.dropLast())
      let ids = [base, inflection.plural(of: base)].compactMap {
        tokenizer.enter(phrase: $0).last
      }
      return [.words(ids)]
    }
    return tokenizer.enter(phrase: word).map { .words([$0]) }
  }
}

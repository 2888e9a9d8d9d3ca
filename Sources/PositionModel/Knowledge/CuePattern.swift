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
        // "build-out" is no "out" for "cast … out".
        if !tokens[at].flags.contains(.hyphenated) || at == index,
          let found = match(tokens, at: at, upTo: end, element: element + 1)
        {
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
  /// The verb forms of the words entered so far.
  private(set) var forms: [Vocabulary.WordID: VerbForm] = [:]
  /// What each word of a pattern stands for; most words come again and again.
  private var known: [String: [CuePattern.Element]] = [:]

  init(inflection: Inflection) { self.inflection = inflection }

  /// The patterns that a text stands for: one for each way through its alternatives.
  mutating func patterns(_ text: String, tokenizer: inout Tokenizer) -> [CuePattern] {
    if !text.utf8.contains(UInt8(ascii: "(")) {
      var elements: [CuePattern.Element] = []
      for word in items(of: text, partedBy: UInt8(ascii: " ")) {
        elements += self.elements(word, tokenizer: &tokenizer)
      }
      return [PatternReader.pattern(elements)]
    }
    var patterns: [[CuePattern.Element]] = [[]]
    for part in parts(of: text) {
      var each: [[CuePattern.Element]] = []
      for words in part {
        var alternative: [CuePattern.Element] = []
        for word in items(of: words, partedBy: UInt8(ascii: " ")) {
          alternative += elements(word, tokenizer: &tokenizer)
        }
        each.append(alternative)
      }
      let alternatives = PatternReader.merged(each)
      if alternatives.count == 1 {
        for index in patterns.indices { patterns[index] += alternatives[0] }
      } else {
        patterns = patterns.flatMap { head in alternatives.map { head + $0 } }
      }
    }
    return patterns.map(PatternReader.pattern)
  }

  private static func pattern(_ elements: [CuePattern.Element]) -> CuePattern {
    let words = elements.count {
      if case .words = $0 { true } else { false }
    }
    return CuePattern(elements: elements, wordCount: words)
  }

  /// Makes one element of all alternatives that are one word each.
  private static func merged(_ alternatives: [[CuePattern.Element]]) -> [[CuePattern.Element]] {
    guard alternatives.count > 1 else { return alternatives }
    var words: [Vocabulary.WordID] = []
    var longer: [[CuePattern.Element]] = []
    for alternative in alternatives {
      if alternative.count == 1, case .words(let ids) = alternative[0] {
        words += ids.filter { !words.contains($0) }
      } else {
        longer.append(alternative)
      }
    }
    return words.isEmpty ? longer : [[.words(words)]] + longer
  }

  /// Cuts at brackets; each part is its alternatives.
  private func parts(of text: String) -> [[String]] {
    var parts: [[String]] = []
    for piece in items(of: text, partedBy: UInt8(ascii: "(")) {
      let halves = items(of: piece, partedBy: UInt8(ascii: ")"))
      guard piece.utf8.contains(UInt8(ascii: ")")), let inside = halves.first else {
        parts.append([piece])
        continue
      }
      parts.append(items(of: inside, partedBy: UInt8(ascii: "/")))
      if halves.count > 1 { parts.append([halves[1]]) }
    }
    return parts
  }

  private mutating func elements(
    _ word: String, tokenizer: inout Tokenizer
  ) -> [CuePattern.Element] {
    if let elements = known[word] { return elements }
    let elements = newElements(word, tokenizer: &tokenizer)
    known[word] = elements
    return elements
  }

  private mutating func newElements(
    _ word: String, tokenizer: inout Tokenizer
  ) -> [CuePattern.Element] {
    switch word.utf8.last {
    case UInt8(ascii: "*"): return [.gap]
    case UInt8(ascii: "~"):
      var ids: [Vocabulary.WordID] = []
      for (text, form) in inflection.forms(of: String(word.dropLast())) {
        guard let id = tokenizer.enter(phrase: text).last else { continue }
        forms[id, default: []].formUnion(form)
        if !ids.contains(id) { ids.append(id) }
      }
      return [.words(ids)]
    case UInt8(ascii: "+"):
      let base = String(word.dropLast())
      let ids = [base, inflection.plural(of: base)].compactMap {
        tokenizer.enter(phrase: $0).last
      }
      return [.words(ids)]
    default: return tokenizer.enter(phrase: word).map { .words([$0]) }
    }
  }
}

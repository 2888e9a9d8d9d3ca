import TextMatching

/// Tells headline, body and the page around them apart.
struct ArticleLayout {
  let lexicon: Lexicon
  let splitter: SentenceSplitter
  let entries: EntryLayout
  let dateWord: Vocabulary.WordID
  let sourceWord: Vocabulary.WordID

  init(lexicon: Lexicon, gazetteer: Gazetteer, tokenizer: Tokenizer) {
    self.lexicon = lexicon
    entries = EntryLayout(lexicon: lexicon, gazetteer: gazetteer)
    var abbreviations: Set<Vocabulary.WordID> = []
    var openers: Set<Vocabulary.WordID> = []
    for (word, wordClass) in lexicon.classes.enumerated() {
      if wordClass.contains(.abbreviation) { abbreviations.insert(Int32(word)) }
      if wordClass.contains(.opener) { openers.insert(Int32(word)) }
    }
    splitter = SentenceSplitter(abbreviations: abbreviations, openers: openers)
    dateWord = tokenizer.vocabulary.lookUp("date")
    sourceWord = tokenizer.vocabulary.lookUp("source")
  }

  /// Cuts the tokens of an article into sentences with their places.
  func read(_ tokens: [Token], of article: Article, text: UnsafeBufferPointer<UInt8>)
    -> ArticleDraft
  {
    var sentences: [SentenceSpan] = []
    var articleDay = article.day
    let read = entries.read(tokens, splitter.sentences(of: tokens))
    let (tokens, spans) = (read.tokens, read.spans)
    var hasTitle = false
    for (index, span) in spans.enumerated() {
      var range = span
      if let (day, rest) = dateLine(tokens, range, text) {
        if articleDay == nil { articleDay = day }
        range = rest
        if range.isEmpty { continue }
      }
      if index < 6, isSourceLine(tokens, range) { continue }
      var place: SentenceSpan.Place = .body
      if !hasTitle {
        hasTitle = true
        if isHeadline(tokens, range) { place = .title }
      } else if isPageFurniture(tokens, range, isLate: index * 5 > spans.count * 3) {
        place = .boilerplate
      }
      sentences.append(
        SentenceSpan(tokens: range, place: place, heading: read.headings[index] ?? 0))
    }
    return ArticleDraft(tokens: tokens, sentences: sentences, day: articleDay)
  }

  /// Whether the word "date" stands anywhere.
  func mayHaveDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let word: UInt32 = 0x6574_6164  // "date", its first letter in the lowest byte.
    var last: UInt32 = 0
    return text.contains { byte in
      last = last >> 8 | UInt32(byte | 0x20) << 24
      return last == word
    }
  }

  /// A sentence that begins "date 2019-10-22": the day, and what follows it.
  private func dateLine(
    _ tokens: [Token], _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> (Day, Range<Int>)? {
    guard range.count >= 4, tokens[range.lowerBound].word == dateWord, dateWord != 0 else {
      return nil
    }
    let first = range.lowerBound + 1
    let numbers = tokens[first..<min(first + 3, range.upperBound)]
    guard numbers.count == 3, numbers.allSatisfy({ $0.kind == .number }) else { return nil }
    let span = Int(tokens[first].start)..<Int(tokens[first + 2].end)
    guard let day = Day(String(decoding: text[span], as: UTF8.self)) else { return nil }
    return (day, (first + 3)..<range.upperBound)
  }

  private func isSourceLine(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    tokens[range.lowerBound].word == sourceWord && sourceWord != 0
      && !tokens[range.lowerBound].flags.contains(.capitalised) && range.count < 60
  }

  /// A first line that is short, does not end as a sentence and has a line of its own.
  private func isHeadline(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard let last = range.last, range.count <= 30 else { return false }
    if tokens[last].mark == UInt8(ascii: ".") { return false }
    return range.upperBound < tokens.count && tokens[range.upperBound].kind == .lineBreak
  }

  /// A line of a page that is no sentence of the article: captions, link lists, tags.
  private func isPageFurniture(_ tokens: [Token], _ range: Range<Int>, isLate: Bool) -> Bool {
    guard let last = range.last else { return true }
    let endsAsSentence =
      [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\"")]
      .contains(tokens[last].mark) || tokens[last].flags.contains(.closesQuote)
    let marked = range.prefix(3).contains {
      lexicon.classes[Int(tokens[$0].word)].contains(.boilerplate)
    }
    if marked, range.count < 40, !endsAsSentence || range.count < 12 { return true }
    return isLate && !endsAsSentence && range.count < 30 && !entries.isEntry(range, tokens)
  }
}

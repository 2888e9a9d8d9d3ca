import TextMatching

// "Has Canada banned Huawei? Not yet.": a question that the next sentence answers.

/// What a question asks of a state and a vendor.
struct Asked {
  var frame: Frame
  var reading: StanceReading
  var verdict: ScopeGate.Verdict
  var sentence: SentenceReading
  /// The number of its sentence.
  var number: Int
  /// Whether it asks what will be, and not what is.
  var isOfFuture: Bool
}

extension ClaimReader {
  /// Keeps what a question asks until the next sentence is read.
  func ask(
    _ frame: Frame, _ reading: StanceReading, _ verdict: ScopeGate.Verdict,
    _ sentence: SentenceReading, _ number: Int, _ discourse: inout Discourse
  ) {
    guard sentence.isQuestion, !reading.isDropped, verdict != .elsewhere,
      frame.authority != nil, frame.vendorLink != .focus
    else { return }
    let isOfFuture = sentence.range.prefix(3).contains {
      sentence.wordClass($0).contains(.modal)
        || sentence.isWord($0, "will")
    }
    discourse.asked = Asked(
      frame: frame, reading: reading, verdict: verdict, sentence: sentence, number: number,
      isOfFuture: isOfFuture)
  }

  /// The claims of a question that a sentence answers, told with the question's own words.
  func answered(
    by sentence: SentenceReading, number: Int, _ discourse: inout Discourse
  ) -> [RawClaim] {
    guard let asked = discourse.asked else { return [] }
    discourse.asked = nil
    guard asked.number + 1 == number, let answer = answer(in: sentence, to: asked) else {
      return []
    }
    var reading = asked.reading
    switch answer {
    case .yes: break
    case .no: composer.apply(.negation, to: &reading)
    case .open: composer.apply(.undecided, to: &reading)
    }
    return claimed(
      asked.frame, reading, .reporter, asked.verdict, asked.sentence, asked.number, discourse)
  }

  private enum Answer { case yes, no, open }

  private func answer(in sentence: SentenceReading, to asked: Asked) -> Answer? {
    let words = sentence.range.prefix(8).filter { sentence.article.tokens[$0].kind == .word }
    func begins(_ phrases: [[StaticString]]) -> Bool {
      phrases.contains { phrase in
        phrase.count <= words.count
          && zip(phrase, words).allSatisfy { sentence.isWord($0.1, $0.0) }
      }
    }
    if begins([["not", "yet"], ["not", "so", "far"], ["undecided"], ["nobody", "knows"]]) {
      return .open
    }
    if begins([["yes"], ["for", "now", "yes"], ["also", "yes"], ["so", "far", "yes"]]) {
      return .yes
    }
    if begins([["no"], ["for", "now", "no"], ["also", "no"], ["so", "far", "no"]]),
      let first = words.first, frames.isEnd(first + 1, sentence) || !sentence.isWord(first, "no")
    {
      return .no
    }
    if asked.isOfFuture, hasNoAnswer(sentence) { return .open }
    return nil
  }

  /// "would not say", "would not be drawn", "declined to answer".
  private func hasNoAnswer(_ sentence: SentenceReading) -> Bool {
    sentence.range.contains { index in
      let isRefused =
        (sentence.isWord(index, "not") || sentence.isWord(index, "n't"))
        && sentence.wordClass(index - 1).contains(.modal)
        || sentence.isWord(index, "to")
          && (sentence.isWord(index - 1, "declined") || sentence.isWord(index - 1, "refused"))
      return isRefused
        && (["say", "answer", "comment", "tell"].contains { sentence.isWord(index + 1, $0) }
          || sentence.isWord(index + 1, "be") && sentence.isWord(index + 2, "drawn"))
        && frames.isEnd(index + (sentence.isWord(index + 1, "be") ? 3 : 2), sentence)
    }
  }
}

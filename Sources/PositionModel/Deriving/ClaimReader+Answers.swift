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
      frame.authority != nil, frame.vendorLink != .focus,
      !frame.operators.contains(where: { $0.effect == .negation })  // "has it not banned": either
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
    if let match = sentence.range.lazy.compactMap({ sentence.operatorMatch(at: $0) }).first {
      reading.rules.append(composer.rule(of: match))
    }
    var claims = claimed(
      asked.frame, reading, .reporter, asked.verdict, asked.sentence, asked.number, discourse)
    for index in claims.indices { claims[index].answer = number }
    return claims
  }

  private enum Answer { case yes, no, open }

  private func answer(in sentence: SentenceReading, to asked: Asked) -> Answer? {
    // "No, a spokesman of the vendor said", "No, but it will"
    let isSomebodys = sentence.range.contains {
      sentence.wordClass($0).contains(.report) && sentence.isFiniteVerb($0)
        || sentence.isWord($0, "but")
    }
    if asked.isOfFuture, hasNoAnswer(sentence) { return .open }
    guard !isSomebodys else { return nil }
    let words = sentence.range.prefix(8).filter { sentence.article.tokens[$0].kind == .word }
    func isWhole(_ phrases: [[StaticString]]) -> Bool {
      phrases.contains { phrase in
        phrase.count <= words.count
          && zip(phrase, words).allSatisfy { sentence.isWord($0.1, $0.0) }
          && frames.isEnd(words[phrase.count - 1] + 1, sentence)
      }
    }
    if isWhole([["not", "yet"], ["not", "so", "far"], ["undecided"], ["nobody", "knows"]]) {
      return .open
    }
    if isWhole([["yes"], ["for", "now", "yes"], ["also", "yes"], ["so", "far", "yes"]]) {
      return .yes
    }
    if isWhole([["no"], ["also", "no"], ["so", "far", "no"]]) { return .no }
    return nil
  }

  /// "would not say", "would not be drawn", "declined to answer".
  private func hasNoAnswer(_ sentence: SentenceReading) -> Bool {
    sentence.range.contains { index in
      let isRefused =
        sentence.isWord(index, "not") && sentence.wordClass(index - 1).contains(.modal)
        || sentence.isWord(index, "to")
          && (sentence.isWord(index - 1, "declined") || sentence.isWord(index - 1, "refused"))
      return isRefused
        && (["say", "answer", "comment", "tell"].contains { sentence.isWord(index + 1, $0) }
          || sentence.isWord(index + 1, "be") && sentence.isWord(index + 2, "drawn"))
        && frames.isEnd(index + (sentence.isWord(index + 1, "be") ? 3 : 2), sentence)
    }
  }
}

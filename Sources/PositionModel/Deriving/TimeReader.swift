import TextMatching

/// When something that a sentence tells of happened.
struct EventTime: Hashable {
  /// Days from the article's day, 0 or less for what is past.
  var offset: Int
  /// The day itself, as exactly as the words say; `nil` in an undated article.
  var day: Day?
}

/// Reads times of events: "in January", "last year", "on 18 December 2018".
struct TimeReader {
  let lexicon: Lexicon

  /// The time that a clause gives its event; `nil` where it gives none.
  ///
  /// A time after "by", "until" or "from" is a deadline, not when something was decided.
  func time(
    of range: Range<Int>, in sentence: SentenceReading, text: UnsafeBufferPointer<UInt8>
  ) -> EventTime? {
    let today = sentence.article.day
    lazy var isAhead = range.contains { token in
      ["will", "shall", "must", "may", "can"].contains { sentence.isWord(token, $0) }
        && !sentence.article.tokens[token].flags.contains(.capitalised)
    }
    for index in range {
      let token = sentence.article.tokens[index]
      let isOwner =
        index + 1 < range.upperBound && sentence.article.tokens[index + 1].kind == .possessive
      if isOwner { continue }  // "January's decision" tells of another event
      if token.kind == .number || token.kind == .word, !sentence.article.isMentioned(index) {
        let found =
          relative(index, sentence, today)
          ?? absolute(index, sentence, today, text, isAhead: isAhead)
        if let found, !isDeadline(index, sentence) { return found }
      }
    }
    return nil
  }

  private func isDeadline(_ index: Int, _ sentence: SentenceReading) -> Bool {
    var at = index - 1
    var steps = 0
    while steps < 4, sentence.range.contains(at) {
      for word: StaticString in ["by", "until", "till", "from", "before", "within"] {
        if sentence.isWord(at, word) { return true }
      }
      let wordClass = sentence.wordClass(at)
      guard
        sentence.article.tokens[at].kind == .number || wordClass.contains(.determiner)
          || wordClass.contains(.month) || sentence.isWord(at, "end") || sentence.isWord(at, "of")
      else { return false }
      at -= 1
      steps += 1
    }
    return false
  }

  /// "last year", "this month", "yesterday", "two years ago".
  private func relative(_ index: Int, _ sentence: SentenceReading, _ today: Day?) -> EventTime? {
    func back(_ days: Int) -> EventTime {
      EventTime(offset: -days, day: today.map { $0.adding(days: -days) })
    }
    if sentence.isWord(index, "yesterday") { return back(1) }
    let isLast = sentence.isWord(index - 1, "last")
    let isThis = sentence.isWord(index - 1, "this")
    guard isLast || isThis else { return nil }
    let spans: [(StaticString, Int)] = [("year", 365), ("month", 30), ("week", 7)]
    for (word, days) in spans where sentence.isWord(index, word) {
      guard isLast, let today else { return back(isLast ? days : 0) }
      switch days {
      case 365:
        return EventTime(offset: -days, day: Day(year: today.year - 1))
      case 30:
        let month = today.month > 1 ? today.month - 1 : 12
        return EventTime(
          offset: -days, day: Day(year: today.month > 1 ? today.year : today.year - 1, month: month)
        )
      default: return back(days)
      }
    }
    return nil
  }

  /// "in 2018", "in May", "on 18 December 2018", "December 18".
  private func absolute(
    _ index: Int, _ sentence: SentenceReading, _ today: Day?, _ text: UnsafeBufferPointer<UInt8>,
    isAhead: @autoclosure () -> Bool
  ) -> EventTime? {
    if let month = month(index, sentence) {
      let day =
        number(index - 1, 1...31, sentence, text) ?? number(index + 1, 1...31, sentence, text)
      let year =
        number(index + 1, 1990...2100, sentence, text)
        ?? number(index + 2, 1990...2100, sentence, text)
      if year == nil, isAhead() { return nil }  // "no kit may be bought after December"
      let nearest =
        year
        ?? today.map { month > $0.month && $0.month > 0 ? $0.year - 1 : $0.year }
      guard let year = nearest else {
        // In an undated article only the order within a year can be told.
        return EventTime(offset: (month - 13) * 30, day: nil)
      }
      return event(Day(year: year, month: month, day: day ?? 0) ?? Day(year: year), today)
    }
    guard sentence.wordClass(index - 1).contains(.preposition),
      let year = number(index, 1990...2100, sentence, text)
    else { return nil }
    return event(Day(year: year), today)
  }

  private func event(_ day: Day?, _ today: Day?) -> EventTime? {
    guard let day else { return nil }
    let offset = today.map { min(0, day.latest.number - $0.number) } ?? (day.year - 2100) * 365
    if let today, day.earliest > today.latest { return nil }
    return EventTime(offset: offset, day: day)
  }

  private func month(_ index: Int, _ sentence: SentenceReading) -> Int? {
    guard sentence.article.tokens[index].flags.contains(.capitalised) else { return nil }
    if index == sentence.range.lowerBound, sentence.isWord(index, "may") { return nil }
    let months: [StaticString] = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    for (offset, name) in months.enumerated() where sentence.isWord(index, name) {
      return offset + 1
    }
    let short: [StaticString] = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec",
    ]
    for (offset, name) in short.enumerated() where sentence.isWord(index, name) {
      return offset + 1
    }
    return nil
  }

  private func number(
    _ index: Int, _ values: ClosedRange<Int>, _ sentence: SentenceReading,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard sentence.range.contains(index) else { return nil }
    let token = sentence.article.tokens[index]
    guard token.kind == .number, token.end - token.start <= 4 else { return nil }
    var value = 0
    for byte in text[token.span.range] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return values.contains(value) ? value : nil
  }
}

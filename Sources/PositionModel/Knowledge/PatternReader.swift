import TextMatching

/// Reads pattern text into patterns, entering its words.
struct PatternReader {
  let inflection: Inflection
  private(set) var table = PatternTable()
  /// The verb forms of each word entered so far; words without any may be left out at the end.
  private(set) var forms: [VerbForm] = []
  /// What each word stands for with `~` and with `+`; most come again and again.
  private var verbs: [PatternTable.Element?] = []
  private var nouns: [PatternTable.Element?] = []

  /// The pattern at hand: alternatives one after the other, and where each ends.
  private var elements: [PatternTable.Element] = []
  private var ends: [Int] = []
  /// The alternatives of each part, as a range in `ends`.
  private var parts: [Range<Int>] = []
  /// The alternative of each part on one way through them, and the elements on it.
  private var choice: [Int] = []
  private var way: [PatternTable.Element] = []
  private var single: [Vocabulary.WordID] = []
  private var words: [Vocabulary.WordID] = []

  init(inflection: Inflection) { self.inflection = inflection }

  /// The patterns that a text stands for: one for each way through its alternatives.
  mutating func patterns(_ text: FileBytes, tokenizer: inout Tokenizer) -> [CuePattern] {
    elements.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    var at = 0
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "("): at = readAlternatives(text, from: at + 1, &tokenizer) + 1
      case UInt8(ascii: ")"): at += 1
      default: at = readPart(text, from: at, &tokenizer)
      }
    }
    return allWays()
  }

  /// Reads words up to a bracket: a part with one alternative.
  private mutating func readPart(
    _ text: FileBytes, from start: Int, _ tokenizer: inout Tokenizer
  ) -> Int {
    let end = readWords(text, from: start, alternatives: false, &tokenizer)
    if elements.count > (ends.last ?? 0) {
      parts.append(ends.count..<ends.count + 1)
      ends.append(elements.count)
    }
    return end
  }

  /// Reads alternatives up to a closing bracket, making one element of all that are one word each.
  private mutating func readAlternatives(
    _ text: FileBytes, from start: Int, _ tokenizer: inout Tokenizer
  ) -> Int {
    let place = elements.count
    let first = ends.count
    // The element of the single words stands first; here is its place.
    elements.append(.gap)
    ends.append(elements.count)
    single.removeAll(keepingCapacity: true)
    var at = start
    while true {
      let before = elements.count
      at = readWords(text, from: at, alternatives: true, &tokenizer)
      if elements.count == before + 1, elements[before] != .gap {
        table.forEachWord(of: elements.removeLast()) { word in
          if !single.contains(word) { single.append(word) }
        }
      } else if elements.count > before {
        ends.append(elements.count)
      }
      guard at < text.count, text[at] == UInt8(ascii: "/") else { break }
      at += 1
    }
    if !single.isEmpty { elements[place] = table.element(single) }
    parts.append((single.isEmpty ? first + 1 : first)..<ends.count)
    return at
  }

  /// Enters a pattern for each choice of an alternative in every part, the last part's first.
  private mutating func allWays() -> [CuePattern] {
    var patterns: [CuePattern] = []
    choice.removeAll(keepingCapacity: true)
    for part in parts {
      if part.isEmpty { return [] }
      choice.append(part.lowerBound)
    }
    var part = 0
    while part >= 0 {
      way.removeAll(keepingCapacity: true)
      for alternative in choice {
        let start = alternative == 0 ? 0 : ends[alternative - 1]
        for place in start..<ends[alternative] { way.append(elements[place]) }
      }
      patterns.append(table.add(way))
      part = choice.count - 1
      while part >= 0, choice[part] + 1 == parts[part].upperBound {
        choice[part] = parts[part].lowerBound
        part -= 1
      }
      if part >= 0 { choice[part] += 1 }
    }
    return patterns
  }

  // MARK: Words

  /// Reads words up to a bracket, or up to the end of an alternative, and says where that is.
  private mutating func readWords(
    _ text: FileBytes, from start: Int, alternatives: Bool, _ tokenizer: inout Tokenizer
  ) -> Int {
    var start = start
    var at = start
    while true {
      let byte = at < text.count ? text[at] : UInt8(ascii: ")")
      let isOver =
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: "/") && alternatives
      if isOver || byte <= 0x20 {
        if at > start { readWord(FileBytes(rebasing: text[start..<at]), &tokenizer) }
        start = at + 1
      }
      if isOver { return at }
      at += 1
    }
  }

  private mutating func readWord(_ word: FileBytes, _ tokenizer: inout Tokenizer) {
    let base = FileBytes(rebasing: word.dropLast())
    switch word.last {
    case UInt8(ascii: "*"): elements.append(.gap)
    case UInt8(ascii: "~"): elements.append(verb(base, &tokenizer))
    case UInt8(ascii: "+"): elements.append(noun(base, &tokenizer))
    default:
      if let id = tokenizer.enter(plain: word) {
        elements.append(.word(id))
      } else {
        tokenizer.enter(phrase: word, into: &words)
        for word in words { elements.append(.word(word)) }
      }
    }
  }

  /// All forms of a verb.
  private mutating func verb(
    _ base: FileBytes, _ tokenizer: inout Tokenizer
  ) -> PatternTable.Element {
    let id = Int(enterLast(base, &tokenizer))
    while verbs.count <= id { verbs.append(nil) }
    if let known = verbs[id] { return known }
    var ids: [Vocabulary.WordID] = []
    for (text, form) in inflection.forms(of: base.text) {
      guard let id = tokenizer.enter(phrase: text).last else { continue }
      while forms.count <= Int(id) { forms.append([]) }
      forms[Int(id)].formUnion(form)
      if !ids.contains(id) { ids.append(id) }
    }
    let element = table.element(ids)
    verbs[id] = element
    return element
  }

  /// Singular and plural.
  private mutating func noun(
    _ base: FileBytes, _ tokenizer: inout Tokenizer
  ) -> PatternTable.Element {
    let singular = enterLast(base, &tokenizer)
    while nouns.count <= Int(singular) { nouns.append(nil) }
    if let known = nouns[Int(singular)] { return known }
    let plural = tokenizer.enter(phrase: inflection.plural(of: base.text)).last ?? singular
    let element = table.element([singular, plural])
    nouns[Int(singular)] = element
    return element
  }

  /// The last word of a phrase that is mostly one word, 0 for none.
  private mutating func enterLast(
    _ phrase: FileBytes, _ tokenizer: inout Tokenizer
  ) -> Vocabulary.WordID {
    if let word = tokenizer.enter(plain: phrase) { return word }
    tokenizer.enter(phrase: phrase, into: &words)
    return words.last ?? 0
  }
}

import TextMatching

/// Reads pattern text into patterns, entering its words.
struct PatternReader: ~Copyable {
  typealias Element = PatternTable.Element

  let inflection: Inflection
  private(set) var maker = PatternTableMaker()
  /// The verb forms of each word entered so far.
  private(set) var forms = WordTable<VerbForm>(none: [])
  /// What each word stands for with `~` and with `+`, a gap for what is not known yet; most come
  /// again and again.
  private var verbs = WordTable<Element>(none: .gap)
  private var nouns = WordTable<Element>(none: .gap)

  /// The text at hand: alternatives one after the other, and where each ends.
  private var elements = Stack<Element>(capacity: 64)
  private var ends = Stack<Int>(capacity: 64)
  /// The first alternative of each part, by its place in `ends`, and past its last.
  private var parts = Stack<Part>(capacity: 16)
  /// The alternative of each part on one way through them.
  private var choice = Stack<Int>(capacity: 16)
  /// The single words of the alternatives at hand, and for each word the number of the last
  /// alternatives that had it.
  private var single = Stack<Vocabulary.WordID>(capacity: 64)
  private var lastSingle = WordTable<Int32>(none: 0)
  private var alternativesCount: Int32 = 0
  private var words: [Vocabulary.WordID] = []

  private struct Part: BitwiseCopyable {
    var first: Int
    var end: Int
  }

  init(inflection: Inflection) { self.inflection = inflection }

  /// Enters the patterns that a text stands for, one for each way through its alternatives, and
  /// says which numbers they have.
  mutating func patterns(in text: FileBytes, _ tokenizer: inout Tokenizer) -> Range<Int> {
    let first = maker.patterns.count
    elements.removeAll()
    ends.removeAll()
    parts.removeAll()
    var at = 0
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "("): at = readAlternatives(text, from: at + 1, &tokenizer) + 1
      case UInt8(ascii: ")"): at += 1
      default: at = readPart(text, from: at, &tokenizer)
      }
    }
    takeAllWays()
    return first..<maker.patterns.count
  }

  /// Reads words up to a bracket: a part with one alternative.
  private mutating func readPart(
    _ text: FileBytes, from start: Int, _ tokenizer: inout Tokenizer
  ) -> Int {
    let before = elements.count
    let end = readWords(text, from: start, alternatives: false, &tokenizer)
    if elements.count > before {
      parts.append(Part(first: ends.count, end: ends.count + 1))
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
    single.removeAll()
    alternativesCount += 1
    var at = start
    while true {
      let before = elements.count
      at = readWords(text, from: at, alternatives: true, &tokenizer)
      if elements.count == before + 1, elements[before] != .gap {
        takeSingle(elements.removeLast())
      } else if elements.count > before {
        ends.append(elements.count)
      }
      guard at < text.count, text[at] == UInt8(ascii: "/") else { break }
      at += 1
    }
    if single.count > 0 {
      for place in 0..<single.count { maker.add(single[place]) }
      elements[place] = maker.closeSet()
    }
    parts.append(Part(first: single.count > 0 ? first : first + 1, end: ends.count))
    return at
  }

  private mutating func takeSingle(_ element: Element) {
    if element.code > 0 {
      takeSingle(element.code)
    } else {
      for place in maker.set(element) { takeSingle(maker.words[place]) }
    }
  }

  private mutating func takeSingle(_ word: Vocabulary.WordID) {
    guard lastSingle[word] != alternativesCount else { return }
    lastSingle[word] = alternativesCount
    single.append(word)
  }

  /// Enters a pattern for each choice of an alternative in every part, the last part's first.
  private mutating func takeAllWays() {
    choice.removeAll()
    for part in 0..<parts.count {
      if parts[part].first == parts[part].end { return }
      choice.append(parts[part].first)
    }
    var part = 0
    while part >= 0 {
      for part in 0..<choice.count {
        let start = choice[part] == 0 ? 0 : ends[choice[part] - 1]
        maker.add(elements, start..<ends[choice[part]])
      }
      maker.closePattern()
      part = choice.count - 1
      while part >= 0, choice[part] + 1 == parts[part].end {
        choice[part] = parts[part].first
        part -= 1
      }
      if part >= 0 { choice[part] += 1 }
    }
  }

  // MARK: Words

  /// Reads words up to a bracket, or up to the end of an alternative, and says where that is.
  private mutating func readWords(
    _ text: FileBytes, from start: Int, alternatives: Bool, _ tokenizer: inout Tokenizer
  ) -> Int {
    func endsWord(_ at: Int) -> Bool { at >= text.count || text[at] <= 0x20 || endsWords(at) }
    func endsWords(_ at: Int) -> Bool {
      guard at < text.count else { return true }
      return text[at] == UInt8(ascii: "(") || text[at] == UInt8(ascii: ")")
        || text[at] == UInt8(ascii: "/") && alternatives
    }
    var at = start
    while true {
      while at < text.count, text[at] <= 0x20 { at += 1 }
      if endsWords(at) { return at }
      // Nearly all words are letters and digits, with or without a sign for their forms.
      let end = Tokenizer.plainEnd(of: text, from: at)
      let plain = FileBytes(rebasing: text[at..<end])
      if end > at, endsWord(end) {
        elements.append(.word(tokenizer.enter(plain: plain)))
        at = end
      } else if end > at, endsWord(end + 1), text[end] == UInt8(ascii: "~") {
        elements.append(verb(tokenizer.enter(plain: plain), plain, &tokenizer))
        at = end + 1
      } else {
        var end = end
        while !endsWord(end) { end += 1 }
        readOddWord(FileBytes(rebasing: text[at..<end]), &tokenizer)
        at = end
      }
    }
  }

  private mutating func readOddWord(_ word: FileBytes, _ tokenizer: inout Tokenizer) {
    let base = FileBytes(rebasing: word.dropLast())
    switch word.last {
    case UInt8(ascii: "*"): elements.append(.gap)
    case UInt8(ascii: "~"): elements.append(verb(enterLast(base, &tokenizer), base, &tokenizer))
    case UInt8(ascii: "+"): elements.append(noun(enterLast(base, &tokenizer), base, &tokenizer))
    default:
      tokenizer.enter(phrase: word, into: &words)
      for word in words { elements.append(.word(word)) }
    }
  }

  /// All forms of a verb.
  private mutating func verb(
    _ id: Vocabulary.WordID, _ base: FileBytes, _ tokenizer: inout Tokenizer
  ) -> Element {
    if verbs[id] != .gap { return verbs[id] }
    let inflection = inflection
    inflection.forEachForm(of: base) { text, form in
      let id = enterLast(text, &tokenizer)
      guard id != 0 else { return }
      forms[id].formUnion(form)
      if !maker.openSetContains(id) { maker.add(id) }
    }
    verbs[id] = maker.closeSet()
    return verbs[id]
  }

  /// Singular and plural.
  private mutating func noun(
    _ singular: Vocabulary.WordID, _ base: FileBytes, _ tokenizer: inout Tokenizer
  ) -> Element {
    if nouns[singular] != .gap { return nouns[singular] }
    let inflection = inflection
    let plural = inflection.withPlural(of: base) { enterLast($0, &tokenizer) }
    maker.add(singular)
    maker.add(plural != 0 ? plural : singular)
    nouns[singular] = maker.closeSet()
    return nouns[singular]
  }

  /// The last word of a phrase that is mostly one word, 0 for none.
  private mutating func enterLast(
    _ phrase: FileBytes, _ tokenizer: inout Tokenizer
  ) -> Vocabulary.WordID {
    if !phrase.isEmpty, Tokenizer.plainEnd(of: phrase, from: 0) == phrase.count {
      return tokenizer.enter(plain: phrase)
    }
    tokenizer.enter(phrase: phrase, into: &words)
    return words.last ?? 0
  }
}

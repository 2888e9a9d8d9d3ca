/// Phrases of numbered words, each with values, found longest first at a place.
public struct PhraseTrie<Value: Sendable>: Sendable {
  @usableFromInline var phrases: PhraseNodes
  /// Where the values of each phrase are, by its number.
  @usableFromInline var ranges: [PhraseValues] = []
  @usableFromInline var values: [Value] = []

  /// `capacity` is how many phrases are expected; more than that have room too.
  @inlinable
  public init(capacity: Int = 1 << 8) {
    phrases = PhraseNodes(capacity: capacity)
    ranges.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  /// Adds a value to a phrase; an empty phrase is passed over.
  @inlinable
  public mutating func add(_ phrase: some Collection<Vocabulary.WordID>, _ value: Value) {
    guard let number = phrases.enter(phrase) else { return }
    let end = Int32(values.count)
    if number == ranges.count {
      ranges.append(PhraseValues(start: end, end: end + 1))
    } else {
      // The values of a phrase stand together: move them to the end, where there is room.
      let old = ranges[number]
      if old.end < end {
        for place in Int(old.start)..<Int(old.end) { values.append(values[place]) }
      }
      let start = old.end < end ? end : old.start
      ranges[number] = PhraseValues(start: start, end: Int32(values.count) + 1)
    }
    values.append(value)
  }

  /// The longest phrase that starts at token `index`: how many tokens it has and its values.
  ///
  /// Marks, line breaks and unknown words end a phrase.
  @inlinable
  public func longest(
    in tokens: [Token], at index: Int, upTo end: Int
  ) -> (Int, ArraySlice<Value>)? {
    guard index < end, phrases.mayBegin(with: tokens[index].word),
      let (count, number) = phrases.longest(in: tokens, at: index, upTo: end)
    else { return nil }
    return (count, values[Int(ranges[number].start)..<Int(ranges[number].end)])
  }

  /// Whether a phrase may begin with all of some tokens, and go on after them.
  public func goesOn(after tokens: ArraySlice<Token>) -> Bool { phrases.goesOn(after: tokens) }

  /// Whether any phrase stands somewhere within some words.
  public func hasPhrase(within words: ArraySlice<Vocabulary.WordID>) -> Bool {
    words.indices.contains { phrases.hasPhrase(atStartOf: words[$0...]) }
  }
}

/// Where the values of a phrase stand: a range, which as a `Range` would cost a start of the program
/// the search for what makes its bounds comparable.
@usableFromInline
struct PhraseValues: Sendable, BitwiseCopyable {
  @usableFromInline var start: Int32
  @usableFromInline var end: Int32

  @inlinable init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }
}

/// The phrases of a trie, numbered from 0.
@usableFromInline
struct PhraseNodes: Sendable {
  /// The node of each first word, 0 for none: most words of a text begin no phrase.
  @usableFromInline var roots: [Int32] = []
  /// Which words follow which nodes, a bit for each of so many kinds of pairs: most words that begin
  /// a phrase go on as none does, which this tells without a look at tables that lie far off.
  private var pairs = [UInt64](repeating: 0, count: 1 << 11)
  /// Children by node and later word: open addressing over `node << 32 | word`.
  private var keys: [UInt64]
  private var children: [ChildSlot]
  private var used = 0
  /// For each node the number of its phrase plus one, or 0; node 0 stands for no node.
  private var numbers: [Int32] = [0]
  private var count: Int32 = 0

  @usableFromInline
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    children = Array(repeating: ChildSlot(), count: size)
    roots.reserveCapacity(capacity)
    numbers.reserveCapacity(capacity * 2)
  }

  /// The number of a phrase, the next one where it is new; `nil` for an empty phrase.
  @inlinable
  mutating func enter(_ phrase: some Collection<Vocabulary.WordID>) -> Int? {
    var node: Int32 = 0
    for word in phrase { node = enter(word, after: node) }
    return node == 0 ? nil : number(of: node)
  }

  /// The node of a word after another, or of a first word, made where it is new.
  @usableFromInline
  mutating func enter(_ word: Vocabulary.WordID, after node: Int32) -> Int32 {
    if node == 0 { return root(word) }
    let key = UInt64(UInt32(node)) << 32 | UInt64(UInt32(bitPattern: word))
    let slot = slot(of: key)
    pairs[place(ofPair: key) >> 6] |= 1 &<< UInt64(place(ofPair: key) & 63)
    return children[slot].isFree ? addChild(key, at: slot) : children[slot].node
  }

  /// The number of the phrase that ends at a node, the next one where none did.
  @usableFromInline
  mutating func number(of node: Int32) -> Int {
    if numbers[Int(node)] == 0 {
      count += 1
      numbers[Int(node)] = count
    }
    return Int(numbers[Int(node)]) - 1
  }

  /// Whether any phrase begins with a word.
  @inlinable @inline(__always)
  func mayBegin(with word: Vocabulary.WordID) -> Bool {
    Int(word) < roots.count && roots[Int(word)] != 0
  }

  /// How many tokens the longest phrase at a place has, and its number.
  @usableFromInline
  func longest(in tokens: [Token], at index: Int, upTo end: Int) -> (Int, Int)? {
    guard index < end, Int(tokens[index].word) < roots.count else { return nil }
    var node = roots[Int(tokens[index].word)]
    var best: (Int, Int32) = (0, 0)
    var at = index
    while node != 0 {
      at += 1
      if numbers[Int(node)] != 0 { best = (at - index, numbers[Int(node)]) }
      guard at < end, tokens[at].word != 0, mayGoOn(node, tokens[at].word) else { break }
      node = child(of: node, tokens[at].word)
    }
    return best.0 == 0 ? nil : (best.0, Int(best.1) - 1)
  }

  @usableFromInline
  func goesOn(after tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first else { return true }
    var node = Int(first.word) < roots.count ? roots[Int(first.word)] : 0
    for token in tokens.dropFirst() where node != 0 {
      node = token.word == 0 ? 0 : child(of: node, token.word)
    }
    return node != 0
  }

  func hasPhrase(atStartOf words: ArraySlice<Vocabulary.WordID>) -> Bool {
    guard let first = words.first, Int(first) < roots.count else { return false }
    var node = roots[Int(first)]
    for word in words.dropFirst() where node != 0 {
      if numbers[Int(node)] != 0 { return true }
      node = child(of: node, word)
    }
    return node != 0 && numbers[Int(node)] != 0
  }

  /// The node of a first word, made where it is new.
  private mutating func root(_ word: Vocabulary.WordID) -> Int32 {
    let missing = Int(word) + 1 - roots.count
    if missing > 0 { roots.append(contentsOf: repeatElement(0, count: missing)) }
    if roots[Int(word)] == 0 { roots[Int(word)] = addNode() }
    return roots[Int(word)]
  }

  /// Whether a word may follow a node.
  @inline(__always)
  private func mayGoOn(_ node: Int32, _ word: Vocabulary.WordID) -> Bool {
    let place = place(ofPair: UInt64(UInt32(node)) << 32 | UInt64(UInt32(bitPattern: word)))
    return pairs[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  @inline(__always)
  private func place(ofPair key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 47)
  }

  /// The node of a word after another; 0 for none.
  @inline(__always)
  private func child(of node: Int32, _ word: Vocabulary.WordID) -> Int32 {
    children[slot(of: UInt64(UInt32(node)) << 32 | UInt64(UInt32(bitPattern: word)))].node
  }

  /// The slot of a key, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mixed = mixed(key)
    var slot = Int(truncatingIfNeeded: mixed) & (keys.count - 1)
    while !children[slot].isFree, !children[slot].mayHold(mixed) || keys[slot] != key {
      slot = (slot + 1) & (keys.count - 1)
    }
    return slot
  }

  private mutating func addNode() -> Int32 {
    numbers.append(0)
    return Int32(numbers.count - 1)
  }

  private mutating func addChild(_ key: UInt64, at slot: Int) -> Int32 {
    let created = addNode()
    (keys[slot], children[slot]) = (key, ChildSlot(created, mixed(key)))
    used += 1
    if used * 2 >= keys.count { grow() }
    return created
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = Array(repeating: 0, count: keys.count * 2)
    children = Array(repeating: ChildSlot(), count: children.count * 2)
    for old in oldKeys.indices where !oldChildren[old].isFree {
      let slot = slot(of: oldKeys[old])
      (keys[slot], children[slot]) = (oldKeys[old], oldChildren[old])
    }
  }
}

/// A place for a child: its node, and half of what its key is mixed to, so that hardly any other key
/// is looked at, which lies far off.
private struct ChildSlot: Sendable, BitwiseCopyable {
  private var bits: UInt64 = 0

  init() {}

  init(_ node: Int32, _ mixed: UInt64) {
    bits = UInt64(UInt32(bitPattern: node)) | mixed & ~0xFFFF_FFFF
  }

  @inline(__always) var isFree: Bool { bits == 0 }
  @inline(__always) var node: Int32 { Int32(truncatingIfNeeded: bits) }

  @inline(__always)
  func mayHold(_ mixed: UInt64) -> Bool { (bits ^ mixed) >> 32 == 0 }
}

/// The finaliser of MurmurHash3 (Austin Appleby, public domain).
@inline(__always)
private func mixed(_ key: UInt64) -> UInt64 {
  var key = key
  key = (key ^ (key >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  return key ^ (key >> 33)
}

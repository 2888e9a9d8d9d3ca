/// Phrases of numbered words, each with values, found longest first at a place.
public struct PhraseTrie<Value: Sendable>: Sendable {
  @usableFromInline var phrases = PhraseNodes()
  /// Where the values of each phrase are, by its number.
  @usableFromInline var ranges: [Range<Int>] = []
  @usableFromInline var values: [Value] = []

  public init() {}

  /// Adds a value to a phrase; an empty phrase is passed over.
  @inlinable
  public mutating func add(_ phrase: [Vocabulary.WordID], _ value: Value) {
    guard let number = phrases.enter(phrase) else { return }
    if number == ranges.count {
      ranges.append(values.count..<values.count)
    } else if ranges[number].upperBound < values.count {
      // The values of a phrase stand together: move them to the end, where there is room.
      let start = values.count
      for place in ranges[number] { values.append(values[place]) }
      ranges[number] = start..<values.count
    }
    values.append(value)
    ranges[number] = ranges[number].lowerBound..<values.count
  }

  /// The longest phrase that starts at token `index`: how many tokens it has and its values.
  ///
  /// Marks, line breaks and unknown words end a phrase.
  @inlinable
  public func longest(
    in tokens: [Token], at index: Int, upTo end: Int
  ) -> (Int, ArraySlice<Value>)? {
    guard let (count, number) = phrases.longest(in: tokens, at: index, upTo: end) else {
      return nil
    }
    return (count, values[ranges[number]])
  }

  /// Whether any phrase stands somewhere within some words.
  public func hasPhrase(within words: [Vocabulary.WordID]) -> Bool {
    words.indices.contains { phrases.hasPhrase(at: $0, in: words) }
  }
}

/// The phrases of a trie, numbered from 0.
@usableFromInline
struct PhraseNodes: Sendable {
  /// The node of each first word, 0 for none: most words of a text begin no phrase.
  private var roots: [Int32] = []
  /// Children by node and later word: open addressing over `node << 32 | word`.
  private var keys: [UInt64] = Array(repeating: 0, count: 1 << 15)
  private var children: [Int32] = Array(repeating: 0, count: 1 << 15)
  private var used = 0
  /// For each node the number of its phrase plus one, or 0; node 0 stands for no node.
  private var numbers: [Int32] = [0]
  private var count: Int32 = 0

  @usableFromInline
  init() {}

  /// The number of a phrase, the next one where it is new; `nil` for an empty phrase.
  @usableFromInline
  mutating func enter(_ phrase: [Vocabulary.WordID]) -> Int? {
    guard let first = phrase.first else { return nil }
    var node = root(first)
    for word in phrase.dropFirst() { node = child(of: node, word) ?? addChild(to: node, word) }
    if numbers[Int(node)] == 0 {
      count += 1
      numbers[Int(node)] = count
    }
    return Int(numbers[Int(node)]) - 1
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
      guard at < end, tokens[at].word != 0 else { break }
      node = child(of: node, tokens[at].word) ?? 0
    }
    return best.0 == 0 ? nil : (best.0, Int(best.1) - 1)
  }

  func hasPhrase(at index: Int, in words: [Vocabulary.WordID]) -> Bool {
    guard Int(words[index]) < roots.count else { return false }
    var node = roots[Int(words[index])]
    var at = index + 1
    while node != 0 {
      if numbers[Int(node)] != 0 { return true }
      guard at < words.count else { return false }
      node = child(of: node, words[at]) ?? 0
      at += 1
    }
    return false
  }

  /// The node of a first word, made where it is new.
  private mutating func root(_ word: Vocabulary.WordID) -> Int32 {
    while roots.count <= Int(word) { roots.append(0) }
    if roots[Int(word)] == 0 { roots[Int(word)] = addNode() }
    return roots[Int(word)]
  }

  @inline(__always)
  private func child(of node: Int32, _ word: Vocabulary.WordID) -> Int32? {
    let key = UInt64(UInt32(node)) << 32 | UInt64(UInt32(bitPattern: word))
    var slot = Int(truncatingIfNeeded: mixed(key)) & (keys.count - 1)
    while children[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  private mutating func addNode() -> Int32 {
    numbers.append(0)
    return Int32(numbers.count - 1)
  }

  private mutating func addChild(to node: Int32, _ word: Vocabulary.WordID) -> Int32 {
    if used * 2 >= keys.count { grow() }
    let created = addNode()
    place(UInt64(UInt32(node)) << 32 | UInt64(UInt32(bitPattern: word)), created)
    used += 1
    return created
  }

  private mutating func place(_ key: UInt64, _ value: Int32) {
    var slot = Int(truncatingIfNeeded: mixed(key)) & (keys.count - 1)
    while children[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = value
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = Array(repeating: 0, count: keys.count * 2)
    children = Array(repeating: 0, count: children.count * 2)
    for slot in oldKeys.indices where oldChildren[slot] != 0 {
      place(oldKeys[slot], oldChildren[slot])
    }
  }
}

/// The finaliser of MurmurHash3 (Austin Appleby, public domain).
@inline(__always)
private func mixed(_ key: UInt64) -> UInt64 {
  var key = key
  key = (key ^ (key >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  return key ^ (key >> 33)
}

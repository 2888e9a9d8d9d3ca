/// Phrases of numbered words, each with values, found longest first at a place.
public struct PhraseTrie<Value: Sendable>: Sendable {
  /// The node of each first word, 0 for none: most words of a text begin no phrase.
  private var roots: [Int32] = []
  /// Children by node and later word: open addressing over `node << 32 | word`.
  private var keys: [UInt64] = Array(repeating: 0, count: 1 << 15)
  private var children: [Int32] = Array(repeating: 0, count: 1 << 15)
  private var used = 0
  /// For each node where its values are; node 0 is no phrase.
  private var entries: [Entry] = [Entry()]
  private var values: [Value] = []

  private struct Entry {
    var first: Int32 = 0
    var count: Int32 = 0
  }

  public init() {}

  /// Adds a value to a phrase; an empty phrase is passed over.
  public mutating func add(_ phrase: [Vocabulary.WordID], _ value: Value) {
    guard let first = phrase.first else { return }
    var node = root(first)
    for word in phrase.dropFirst() { node = child(of: node, word) ?? addChild(to: node, word) }
    var entry = entries[Int(node)]
    if entry.count == 0 {
      entry.first = Int32(values.count)
    } else if Int(entry.first + entry.count) != values.count {
      // The values of a phrase stand together: move them to the end, where there is room.
      let old = Int(entry.first)..<Int(entry.first + entry.count)
      entry.first = Int32(values.count)
      values += Array(values[old])
    }
    values.append(value)
    entry.count += 1
    entries[Int(node)] = entry
  }

  /// The longest phrase that starts at token `index`: how many tokens it has and its values.
  ///
  /// Marks, line breaks and unknown words end a phrase.
  public func longest(
    in tokens: [Token], at index: Int, upTo end: Int
  ) -> (Int, ArraySlice<Value>)? {
    guard index < end, tokens[index].word != 0, Int(tokens[index].word) < roots.count else {
      return nil
    }
    var node = roots[Int(tokens[index].word)]
    guard node != 0 else { return nil }
    var best: (Int, Entry)?
    var at = index + 1
    if entries[Int(node)].count > 0 { best = (1, entries[Int(node)]) }
    while at < end, tokens[at].word != 0, let next = child(of: node, tokens[at].word) {
      node = next
      at += 1
      if entries[Int(node)].count > 0 { best = (at - index, entries[Int(node)]) }
    }
    return best.map { ($0.0, values[Int($0.1.first)..<Int($0.1.first + $0.1.count)]) }
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
    entries.append(Entry())
    return Int32(entries.count - 1)
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

/// Phrases of numbered words, each with values, found longest first at a place.
public struct PhraseTrie<Value: Sendable>: Sendable {
  /// Children by node and word: open addressing over `node << 32 | word`.
  private var keys: [UInt64] = Array(repeating: 0, count: 1 << 15)
  private var children: [Int32] = Array(repeating: 0, count: 1 << 15)
  private var used = 0
  /// For each node the index into `values` plus one, or 0.
  private var entries: [Int32] = [0]
  private var values: [[Value]] = []

  public init() {}

  /// Adds a value to a phrase; an empty phrase is passed over.
  public mutating func add(_ phrase: [Vocabulary.WordID], _ value: Value) {
    guard !phrase.isEmpty else { return }
    var node: Int32 = 0
    for word in phrase { node = child(of: node, word) ?? addChild(to: node, word) }
    if entries[Int(node)] == 0 {
      values.append([])
      entries[Int(node)] = Int32(values.count)
    }
    values[Int(entries[Int(node)]) - 1].append(value)
  }

  /// The longest phrase that starts at token `index`: how many tokens it has and its values.
  ///
  /// Marks, line breaks and unknown words end a phrase.
  public func longest(in tokens: [Token], at index: Int, upTo end: Int) -> (Int, [Value])? {
    var node: Int32 = 0
    var best: (Int, Int32)?
    var at = index
    while at < end, tokens[at].word != 0, let next = child(of: node, tokens[at].word) {
      node = next
      at += 1
      if entries[Int(node)] != 0 { best = (at - index, entries[Int(node)]) }
    }
    return best.map { ($0.0, values[Int($0.1) - 1]) }
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

  private mutating func addChild(to node: Int32, _ word: Vocabulary.WordID) -> Int32 {
    if used * 2 >= keys.count { grow() }
    let created = Int32(entries.count)
    entries.append(0)
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
    let old = zip(keys, children).filter { $0.1 != 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    children = Array(repeating: 0, count: children.count * 2)
    for (key, value) in old { place(key, value) }
  }
}

/// The finaliser of MurmurHash3 (Austin Appleby, public domain).
@inline(__always)
private func mixed(_ key: UInt64) -> UInt64 {
  var key = key
  key = (key ^ (key >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  return key ^ (key >> 33)
}

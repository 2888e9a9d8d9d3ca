/// The words that somebody has rules for, numbered from 1; every other word is 0.
///
/// Looking a word up costs one hash over its bytes. ASCII letters are folded to lower case,
/// but an acronym that was entered in capitals ("US", "TIM") is a word apart from "us" and "tim".
public struct Vocabulary: Sendable {
  /// The number of a word; 0 is the unknown one.
  public typealias WordID = Int32

  private var slots: [WordSlot]
  /// The print of each word; that of word 0 is never looked at.
  @usableFromInline var prints: [Fingerprint] = [Fingerprint(bits: 0)]
  /// The words that are more than their print, one after the other.
  private var longWords: [UInt8] = []
  /// Where the long word `id` stands: from `ends[id - 1]` to `ends[id]`; a short one takes no place.
  private var ends: [Int32] = [0]

  /// `capacity` is how many words are expected; more than that have room too.
  public init(capacity: Int = 1 << 10) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: WordSlot(), count: size)
    prints.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
    longWords.reserveCapacity(capacity * 8)
  }

  @inlinable
  public var count: Int { prints.count - 1 }

  /// The number of a word given as its bytes, already folded, entering it where it is new.
  public mutating func enter(_ word: UnsafeBufferPointer<UInt8>) -> WordID {
    enter(word, folds: false)
  }

  /// The number of a word with its ASCII letters in lower case, entering it where it is new.
  mutating func enter(folding word: UnsafeBufferPointer<UInt8>) -> WordID {
    enter(word, folds: true)
  }

  /// The number of a word, entering it where it is new.
  public mutating func enter(_ word: some Sequence<UInt8>) -> WordID {
    Array(word).withUnsafeBufferPointer { enter($0) }
  }

  /// Enters all words of another vocabulary, and gives the number of each by the one it has there.
  public mutating func enter(all other: Vocabulary) -> [WordID] {
    var numbers: [WordID] = [0]
    numbers.reserveCapacity(other.count + 1)
    other.longWords.withUnsafeBufferPointer { bytes in
      for id in other.prints.indices.dropFirst() {
        // A short word is its print, and takes no bytes.
        let word = UnsafeBufferPointer(rebasing: bytes[other.longWord(id)])
        let slot = find(word, other.prints[id], folds: false)
        numbers.append(
          slots[slot].isFree
            ? append(word, other.prints[id], at: slot, folds: false) : slots[slot].word)
      }
    }
    return numbers
  }

  /// The number of a word given as its bytes, already folded; 0 where it is unknown.
  @inline(__always)
  public func lookUp(_ word: UnsafeBufferPointer<UInt8>) -> WordID {
    withTables { $0.lookUp(word) }
  }

  /// The number of a word with its ASCII letters in lower case; 0 where it is unknown.
  @inline(__always)
  public func lookUp(folding word: UnsafeBufferPointer<UInt8>) -> WordID {
    withTables { $0.lookUp(folding: word) }
  }

  /// Lends its tables, for whoever looks many words up.
  @inline(__always)
  func withTables<Value>(_ body: (VocabularyTables) -> Value) -> Value {
    slots.withUnsafeBufferPointer { slots in
      prints.withUnsafeBufferPointer { prints in
        longWords.withUnsafeBytes { longWords in
          ends.withUnsafeBufferPointer { ends in
            body(VocabularyTables(slots: slots, prints: prints, longWords: longWords, ends: ends))
          }
        }
      }
    }
  }

  /// The word of a number, as it was entered; none for a number that no word has.
  public func word(_ id: WordID) -> String {
    guard id > 0, id <= count else { return "" }
    if let start = prints[Int(id)].shortWord {
      let bytes = (0..<prints[Int(id)].count).map {
        UInt8(truncatingIfNeeded: start.bits >> (8 * $0))
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: longWords[longWord(Int(id))], as: UTF8.self)
  }

  /// The first eight bytes of the word of a number; past its end they are 0.
  public func start(of id: WordID) -> ByteBlock {
    guard id > 0, id <= count else { return ByteBlock(bits: 0) }
    if let word = prints[Int(id)].shortWord { return word }
    return longWords.withUnsafeBytes { ByteBlock($0, inside: longWord(Int(id)).lowerBound) }
  }

  /// Whether a word has no byte beyond ASCII.
  public func isASCII(_ id: WordID) -> Bool {
    guard id > 0, id <= count else { return true }
    if let word = prints[Int(id)].shortWord { return word.bits & ByteBlock.topBits == 0 }
    return longWords[longWord(Int(id))].allSatisfy { $0 < 0x80 }
  }

  /// Whether a number is that of a word, told without looking the word up.
  @inlinable @inline(__always)
  public func isWord(_ id: WordID, _ word: StaticString) -> Bool {
    // Nearly all words that are asked for are short and another.
    guard id > 0, id <= count, prints[Int(id)].mayBe(word) else { return false }
    return isSameWord(id, word)
  }

  @usableFromInline
  func isSameWord(_ id: WordID, _ word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return prints[Int(id)] == Fingerprint(word, folds: false)
      && withTables { $0.isSame(Int(id), word, folds: false) }
  }

  private func longWord(_ id: Int) -> Range<Int> { Int(ends[id - 1])..<Int(ends[id]) }

  @inline(__always)
  private mutating func enter(_ word: UnsafeBufferPointer<UInt8>, folds: Bool) -> WordID {
    let print = Fingerprint(word, folds: folds)
    let slot = find(word, print, folds: folds)
    return slots[slot].isFree ? append(word, print, at: slot, folds: folds) : slots[slot].word
  }

  private mutating func append(
    _ word: UnsafeBufferPointer<UInt8>, _ print: Fingerprint, at slot: Int, folds: Bool
  ) -> WordID {
    if count == WordSlot.mostWords { return 0 }
    if print.shortWord == nil {
      let start = longWords.count
      longWords.append(contentsOf: word)
      if folds {
        for place in start..<longWords.count { longWords[place] = lowered(longWords[place]) }
      }
    }
    ends.append(Int32(longWords.count))
    prints.append(print)
    slots[slot] = WordSlot(WordID(count), print)
    if count * 2 > slots.count { grow() }
    return WordID(count)
  }

  /// The slot that holds the word, or the free one where it belongs.
  @inline(__always)
  private func find(_ word: UnsafeBufferPointer<UInt8>, _ print: Fingerprint, folds: Bool) -> Int {
    withTables { $0.find(word, print, folds: folds) }
  }

  private mutating func grow() {
    slots = Array(repeating: WordSlot(), count: slots.count * 2)
    for id in 1...count {
      var slot = firstSlot(prints[id])
      while !slots[slot].isFree { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = WordSlot(WordID(id), prints[id])
    }
  }

  @inline(__always)
  private func firstSlot(_ print: Fingerprint) -> Int { print.place(among: slots.count) }
}

/// The tables of a vocabulary, lent for a while.
struct VocabularyTables {
  let slots: UnsafeBufferPointer<WordSlot>
  let prints: UnsafeBufferPointer<Fingerprint>
  let longWords: UnsafeRawBufferPointer
  let ends: UnsafeBufferPointer<Int32>

  /// The number of a word given as its bytes, already folded; 0 where it is unknown.
  @inline(__always)
  func lookUp(_ word: UnsafeBufferPointer<UInt8>) -> Vocabulary.WordID {
    slots[find(word, Fingerprint(word, folds: false), folds: false)].word
  }

  /// The number of a word with its ASCII letters in lower case; 0 where it is unknown.
  @inline(__always)
  func lookUp(folding word: UnsafeBufferPointer<UInt8>) -> Vocabulary.WordID {
    slots[find(word, Fingerprint(word, folds: true), folds: true)].word
  }

  /// The number of a word given as text, already folded; 0 where it is unknown.
  func lookUp(_ word: StaticString) -> Vocabulary.WordID {
    lookUp(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// The number of a word of one to fifteen bytes, already folded, past which they are 0; 0 where it
  /// is unknown.
  @inline(__always)
  func lookUp(lowered word: (UInt64, UInt64), count: Int) -> Vocabulary.WordID {
    let isShort = count < 8
    let last = isShort ? 0 : Fingerprint.lastBlock(of: word, count: count)
    let print =
      isShort
      ? Fingerprint(ByteBlock(bits: word.0), count: count)
      : Fingerprint(first: word.0, last: last, count: count)
    var slot = print.place(among: slots.count)
    while true {
      let found = slots[slot]
      if found.isFree { return 0 }
      let id = found.word
      if found.mayHold(print), prints[Int(id)] == print,
        isShort || isSame(Int(id), word.0, last, count)
      {
        return id
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }

  /// Whether a word of eight to fifteen bytes has these as its first and last eight.
  @inline(__always)
  private func isSame(_ id: Int, _ first: UInt64, _ last: UInt64, _ count: Int) -> Bool {
    let (start, end) = (Int(ends[id &- 1]), Int(ends[id]))
    return end &- start == count && ByteBlock(longWords, inside: start).bits == first
      && ByteBlock(longWords, inside: end &- 8).bits == last
  }

  /// The slot that holds the word, or the free one where it belongs.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>, _ print: Fingerprint, folds: Bool) -> Int {
    var slot = print.place(among: slots.count)
    while true {
      let found = slots[slot]
      if found.isFree { return slot }
      let id = Int(found.word)
      if found.mayHold(print), prints[id] == print, isSame(id, word, folds: folds) { return slot }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }

  /// Whether a word with the same print is the same.
  @inline(__always)
  func isSame(_ id: Int, _ word: UnsafeBufferPointer<UInt8>, folds: Bool) -> Bool {
    if word.count < 8 { return true }
    let known = Int(ends[id &- 1])..<Int(ends[id])
    guard known.count == word.count else { return false }
    var start = 0
    while start < word.count {
      let place = min(start, word.count &- 8)
      let block = ByteBlock(UnsafeRawBufferPointer(word), inside: place)
      let same = ByteBlock(longWords, inside: known.lowerBound &+ place)
      if (folds ? block.lowered : block).bits != same.bits { return false }
      start &+= 8
    }
    return true
  }
}

/// A place for a word: its number, and a few bits of its print, so that hardly any other word's print
/// is looked at, which lies far off.
struct WordSlot: Sendable, BitwiseCopyable {
  private var bits: UInt32 = 0

  /// How many words have room.
  static let mostWords = 1 << 21 - 1

  @inline(__always) init() {}

  @inline(__always)
  init(_ word: Vocabulary.WordID, _ print: Fingerprint) {
    bits = UInt32(truncatingIfNeeded: word) | print.tag << 21
  }

  @inline(__always) var isFree: Bool { bits == 0 }

  @inline(__always)
  var word: Vocabulary.WordID { Vocabulary.WordID(truncatingIfNeeded: bits & (1 << 21 - 1)) }

  /// Whether the word may be one with a print.
  @inline(__always)
  func mayHold(_ print: Fingerprint) -> Bool { bits >> 21 == print.tag }
}

extension Fingerprint {
  /// Some bits that its place in no table tells.
  @inline(__always)
  fileprivate var tag: UInt32 {
    UInt32(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 21) & (1 << 11 - 1)
  }

  /// Where a table of so many slots, a power of two, has a word first.
  @inline(__always)
  fileprivate func place(among count: Int) -> Int {
    let mixed = bits &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (count &- 1)
  }
}

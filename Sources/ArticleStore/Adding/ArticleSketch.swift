/// A small likeness of a text, by which near copies are found without reading texts again.
///
/// It has the least of the hashes of all runs of five words (Broder, "On the resemblance and
/// containment of documents"): the share that two sketches have in common is about the share that
/// the texts have. Case, blanks and punctuation do not count.
struct ArticleSketch: Hashable, Sendable {
  /// How many words a run has.
  static let runLength = 5
  static let capacity = 32
  /// So many of the least hashes are looked up; near copies have at least one in common.
  static let keyCount = 5
  /// The share of runs from which two texts are near copies.
  static let threshold = 0.6

  /// In ascending order; none where the text is shorter than a run.
  let hashes: [UInt32]

  init(hashes: [UInt32]) { self.hashes = hashes }

  init(_ text: [UInt8]) { self = text.withUnsafeBufferPointer { ArticleSketch($0) } }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var least = LeastHashes(capacity: Self.capacity)
    var run = WordRun()
    var word: UInt64 = 0
    for byte in text {
      let letter = byte | 0x20
      if letter &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 {
        word = (word ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
        word ^= word >> 29
      } else if word != 0 {
        run.add(word)
        word = 0
        if run.isFull { least.insert(run.hash) }
      }
    }
    if word != 0 {
      run.add(word)
      if run.isFull { least.insert(run.hash) }
    }
    hashes = least.hashes
  }

  /// The hashes to look near copies up by.
  var keys: ArraySlice<UInt32> { hashes.prefix(Self.keyCount) }

  /// About the share of runs that two texts have in common, 0…1.
  func resemblance(to other: ArticleSketch) -> Double {
    let size = min(Self.capacity, max(hashes.count, other.hashes.count))
    guard size > 0 else { return 0 }
    var (i, j, seen, common) = (0, 0, 0, 0)
    while seen < size, i < hashes.count || j < other.hashes.count {
      let mine = i < hashes.count ? hashes[i] : .max
      let theirs = j < other.hashes.count ? other.hashes[j] : .max
      if mine == theirs { common += 1 }
      if mine <= theirs { i += 1 }
      if theirs <= mine { j += 1 }
      seen += 1
    }
    return Double(common) / Double(seen)
  }
}

extension ArticleSketch {
  /// The hashes as bytes, the lowest byte of each first.
  var bytes: [UInt8] {
    hashes.flatMap { hash in
      [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: hash >> UInt32($0)) }
    }
  }

  init(bytes: [UInt8]) {
    hashes = stride(from: 0, to: bytes.count - 3, by: 4).map { start in
      (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }
  }
}

/// The last words of a text, as many as a run has.
private struct WordRun {
  /// The oldest first.
  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
  private var missing = ArticleSketch.runLength

  var isFull: Bool { missing == 0 }

  @inline(__always)
  mutating func add(_ word: UInt64) {
    words = (words.1, words.2, words.3, words.4, word)
    if missing > 0 { missing -= 1 }
  }

  var hash: UInt32 {
    @inline(__always) get {
      var hash = Self.mixed(0, words.0)
      hash = Self.mixed(hash, words.1)
      hash = Self.mixed(hash, words.2)
      hash = Self.mixed(hash, words.3)
      hash = Self.mixed(hash, words.4)
      return UInt32(truncatingIfNeeded: hash >> 16)
    }
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 32
  }
}

/// The least of many numbers, each once.
private struct LeastHashes {
  private(set) var hashes: [UInt32] = []
  private let capacity: Int
  private var limit = UInt32.max

  init(capacity: Int) {
    self.capacity = capacity
    hashes.reserveCapacity(capacity + 1)
  }

  @inline(__always)
  mutating func insert(_ hash: UInt32) {
    if hash < limit { insertLeast(hash) }
  }

  private mutating func insertLeast(_ hash: UInt32) {
    let place = hashes.firstIndex { $0 >= hash } ?? hashes.count
    if place < hashes.count, hashes[place] == hash { return }
    hashes.insert(hash, at: place)
    if hashes.count > capacity { hashes.removeLast() }
    if hashes.count == capacity { limit = hashes[capacity - 1] }
  }
}

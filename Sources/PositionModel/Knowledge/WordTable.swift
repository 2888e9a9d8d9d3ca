import TextMatching

/// A value for each word, by its number.
struct WordTable<Value> {
  private(set) var values: [Value] = []
  /// The value of the words that have none of their own.
  private let none: Value

  init(none: Value) {
    self.none = none
    values.reserveCapacity(1 << 14)
  }

  subscript(word: Vocabulary.WordID) -> Value {
    get { Int(word) < values.count ? values[Int(word)] : none }
    set {
      if Int(word) >= values.count { reach(Int(word) + 64) }
      values[Int(word)] = newValue
    }
  }

  /// The values of so many words at least, and of the one that is unknown.
  func values(of count: Int) -> [Value] {
    var table = self
    if values.count <= count { table.reach(count + 1) }
    return table.values
  }

  private mutating func reach(_ count: Int) {
    values.append(contentsOf: repeatElement(none, count: count - values.count))
  }
}

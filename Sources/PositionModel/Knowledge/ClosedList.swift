import TextMatching

/// The words that a column may hold, and what they mean.
struct ClosedList<Value: RawRepresentable & CaseIterable> where Value.RawValue == String {
  private let values: [Value]
  private var words: Vocabulary

  init(_ type: Value.Type = Value.self) {
    values = Array(Value.allCases)
    words = Vocabulary(capacity: values.count)
    for value in values { _ = words.enter(value.rawValue.utf8) }
  }

  /// What a word means; `nil` where it is not of the list.
  func value(of word: FileBytes) -> Value? {
    let number = Int(words.lookUp(word))
    return number > 0 ? values[number - 1] : nil
  }
}

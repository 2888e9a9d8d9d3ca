/// Plain values one after the other, for a reader that puts up and takes down many in a row.
///
/// Its one owner spares it what an array asks at each step: whether somebody else holds it too.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
  private var items: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init(capacity: Int) { items = .allocate(capacity: max(capacity, 8)) }

  deinit { items.deallocate() }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return items[index]
    }
    set {
      precondition(index >= 0 && index < count)
      items[index] = newValue
    }
  }

  mutating func append(_ item: Element) {
    if count == items.count { grow() }
    items.initializeElement(at: count, to: item)
    count += 1
  }

  /// Adds a range of another's values.
  mutating func append(_ other: borrowing Stack, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count)
    while items.count < count + range.count { grow() }
    for place in range {
      items.initializeElement(at: count, to: other.items[place])
      count &+= 1
    }
  }

  mutating func removeLast() -> Element {
    precondition(count > 0)
    count -= 1
    return items[count]
  }

  mutating func removeAll() { count = 0 }

  /// The values as an array.
  borrowing func array() -> [Element] { Array(items[..<count]) }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: items.count * 2)
    _ = larger.initialize(fromContentsOf: items)
    items.deallocate()
    items = larger
  }
}

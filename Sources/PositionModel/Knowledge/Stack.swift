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

  mutating func removeLast() -> Element {
    precondition(count > 0)
    count -= 1
    return items[count]
  }

  mutating func removeAll() { count = 0 }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: items.count * 2)
    _ = larger.initialize(fromContentsOf: items)
    items.deallocate()
    items = larger
  }
}

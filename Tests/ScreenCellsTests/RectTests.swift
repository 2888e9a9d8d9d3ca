import ScreenCells
import Testing

struct RectTests {
  @Test func `splitting gives two parts that together are the whole`() {
    let whole = Rect(row: 1, column: 2, width: 10, height: 5)
    let (top, below) = whole.split(rows: 2)
    #expect(top == Rect(row: 1, column: 2, width: 10, height: 2))
    #expect(below == Rect(row: 3, column: 2, width: 10, height: 3))
    let (left, right) = whole.split(columns: 20)
    #expect(left == whole)
    #expect(right.isEmpty)
  }

  @Test func `an inset of a block that is too small is empty`() {
    #expect(Rect(row: 0, column: 0, width: 1, height: 1).inset().isEmpty)
  }
}

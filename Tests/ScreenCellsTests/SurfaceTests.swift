import ScreenCells
import TestSupport
import Testing

struct SurfaceTests {
  private func row(_ surface: Surface, _ row: Int) -> String {
    surface[row: row].map(\.text).joined()
  }

  @Test func `text is cut at the edge, never within a wide character`() {
    var surface = Surface(size: Size(width: 5, height: 1))
    #expect(surface.write("ab华为", row: 0, column: 0) == 4)
    #expect(row(surface, 0) == "ab华 ")
    #expect(surface[row: 0, column: 2].width == 2)
    #expect(surface[row: 0, column: 3].width == 0)
  }

  @Test func `text ends after as many columns as it may take`() {
    var surface = Surface(size: Size(width: 10, height: 1))
    #expect(surface.write("华为技术", row: 0, column: 1, maxWidth: 5) == 5)
    #expect(row(surface, 0) == " 华为     ")
  }

  @Test func `writing over half a wide character blanks its other half`() {
    var surface = Surface(size: Size(width: 4, height: 1))
    surface.write("华为", row: 0, column: 0)
    surface.write("x", row: 0, column: 1)
    #expect(row(surface, 0) == " x为")
    surface.write("y", row: 0, column: 2)
    #expect(row(surface, 0) == " xy ")
  }

  @Test func `combining marks share the cell of their character`() {
    var surface = Surface(size: Size(width: 3, height: 1))
    surface.write("e\u{301}a", row: 0, column: 0)
    #expect(surface[row: 0, column: 0].text == "e\u{301}")
    #expect(surface[row: 0, column: 1].text == "a")
  }

  @Test func `nothing is drawn outside, and what begins left of it shows its rest`() {
    var surface = Surface(size: Size(width: 3, height: 1))
    surface.write("abcde", row: 0, column: -2)
    surface.write("x", row: 1, column: 0)
    surface.write("x", row: -1, column: 0)
    #expect(row(surface, 0) == "cde")
  }

  @Test func `a box is drawn around what it holds`() {
    var surface = Surface(size: Size(width: 4, height: 3))
    surface.border(Rect(surface.size), .focusedBorder)
    #expect(surface.dump == "╭──╮\n│  │\n╰──╯\n\n====\n=..=\n====\n")
    #expect(surface.ascii.dump == "+--+\n|  |\n+--+\n\n====\n=..=\n====\n")
  }

  @Test func `a surface put on another is cut where it leaves it`() {
    var part = Surface(size: Size(width: 4, height: 2))
    part.write("华ab", row: 0, column: 0, .ban)
    var surface = Surface(size: Size(width: 4, height: 2))
    surface.blit(part, at: Point(row: 1, column: 2))
    #expect(surface.dump == "    \n  华\n\n....\n..bb\n")
    surface.blit(part, at: Point(row: 0, column: -1))
    #expect(row(surface, 0) == " ab ")
  }

  @Test func `a dump tells the bar of the choice by capitals`() {
    var surface = Surface(size: Size(width: 6, height: 1))
    surface.write("IN", row: 0, column: 0, .selected)
    surface.write("ban", row: 0, column: 3, .ban.selected())
    #expect(surface.dump == "IN ban\n\n##.BBB\n")
  }

  @Test(arguments: [8, 9] as [UInt64])
  func `no text puts a raw character into a cell or breaks the grid`(seed: UInt64) {
    var texts = NastyText(seed: seed)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      var surface = Surface(
        size: Size(
          width: .random(in: 0...9, using: &generator),
          height: .random(in: 0...3, using: &generator)))
      for _ in 0..<4 {
        surface.write(
          texts.next(), row: .random(in: -1...3, using: &generator),
          column: .random(in: -3...9, using: &generator),
          maxWidth: .random(in: -1...9, using: &generator))
      }
      expectWellFormed(surface)
      expectWellFormed(surface.ascii)
      #expect(surface.ascii.dump.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    }
  }

  private func expectWellFormed(_ surface: Surface) {
    for row in 0..<surface.size.height {
      let cells = Array(surface[row: row])
      #expect(cells.count == surface.size.width)
      for (column, cell) in cells.enumerated() {
        #expect(SafeText.line(cell.text) == cell.text)
        #expect(cell.width == cell.text.displayWidth)
        let followsWide = column > 0 && cells[column - 1].width == 2
        #expect((cell.width == 0) == followsWide)
        #expect(cell.width < 2 || column + 1 < cells.count)
      }
    }
  }
}

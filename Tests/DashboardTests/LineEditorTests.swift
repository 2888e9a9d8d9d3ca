import ScreenCells
import TestSupport
import Testing

@testable import Dashboard

struct LineEditorTests {
  // swift-format-ignore
  static let edits: [(keys: String, line: String)] = [
    ("abc", "abc|"), ("abc←←x", "ax|bc"), ("abc⤒x", "x|abc"), ("abc⤒→x⤓y", "axbcy|"),
    ("abc⌫", "ab|"), ("⌫", "|"), ("abc←⌫", "a|c"), ("→→", "|"), ("côt⌫", "cô|"), ("委内←⌫", "|内"),
  ]

  @Test(arguments: edits)
  func `keys edit where the cursor is`(keys: String, line: String) {
    #expect(edited("", typed(keys)) == line)
  }

  // swift-format-ignore
  static let controls: [(keys: [Key], line: String)] = [
    ([.control("w")], "one two |"), ([.control("w"), .control("w")], "one |"), ([.control("u")], "|"),
    ([.home, .control("k")], "|"), ([.control("a"), .delete], "|ne two three"), ([.control("b"), .control("d")], "one two thre|"),
    ([.left, .left, .control("k")], "one two thr|"), ([.control("a"), .control("f"), .control("u")], "|ne two three"),
  ]

  @Test(arguments: controls)
  func `control keys are those of a shell`(keys: [Key], line: String) {
    #expect(edited("one two three", keys) == line)
  }

  @Test func `other keys are left to others`() {
    var editor = LineEditor("a")
    for key in [Key.enter, .escape, .up, .tab, .function(3), .control("x")] {
      let isTaken = editor.take(key)
      #expect(!isTaken)
    }
    #expect(editor.text == "a")
  }

  private func typed(_ keys: String) -> [Key] { ScriptedScreen.keys(keys) }

  private func edited(_ text: String, _ keys: [Key]) -> String {
    var editor = LineEditor(text)
    for key in keys {
      let isTaken = editor.take(key)
      #expect(isTaken)
    }
    return editor.textBeforeCursor + "|" + editor.textAfterCursor
  }
}

import ScreenCells

/// A screen without a terminal: it types what it was told, and keeps what it was shown.
public struct ScriptedScreen: Screen {
  public private(set) var size: Size
  public private(set) var shown: [Surface] = []
  public private(set) var copied: [String] = []
  public private(set) var usesMouse = true
  public private(set) var theme = Theme()
  public private(set) var invalidations = 0
  private var inputs: [Input]

  /// Once all has been typed, the system asks the program to end.
  public init(size: Size, inputs: [Input]) {
    self.size = size
    self.inputs = inputs
  }

  /// Types text, in which `⏎ ⎋ ⇥ ⇤ ⌫ ↑ ↓ ← → ⤒ ⤓ ⇞ ⇟` stand for the keys that they are on.
  public init(size: Size, typing text: String) {
    self.init(size: size, inputs: ScriptedScreen.keys(text).map(Input.key))
  }

  public mutating func present(_ surface: Surface) { shown.append(surface) }
  public mutating func invalidate() { invalidations += 1 }

  public mutating func copy(_ text: String) -> CopyOutcome {
    copied.append(text)
    return .sent(bytes: text.utf8.count)
  }
  public mutating func useMouse(_ isUsed: Bool) { usesMouse = isUsed }
  public mutating func useTheme(_ theme: Theme) { self.theme = theme }

  public mutating func readInput(milliseconds: Int?) -> Input? {
    if milliseconds == 0 { return nil }  // So that every key is drawn.
    guard !inputs.isEmpty else { return .ended(signal: 15) }
    let input = inputs.removeFirst()
    if case .resized(let size) = input { self.size = size }
    return input
  }

  /// The keys that a text stands for.
  public static func keys(_ text: String) -> [Key] {
    let signs: [Character: Key] = [
      "⏎": .enter, "⎋": .escape, "⇥": .tab, "⇤": .backTab, "⌫": .backspace, "↑": .up, "↓": .down,
      "←": .left, "→": .right, "⤒": .home, "⤓": .end, "⇞": .pageUp, "⇟": .pageDown,
    ]
    return text.map { signs[$0] ?? .character($0) }
  }
}

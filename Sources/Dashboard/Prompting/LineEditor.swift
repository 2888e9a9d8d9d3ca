import ScreenCells

/// A line that is being typed, and the place in it where the next character goes.
struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// How many characters stand before the cursor.
  private(set) var cursor: Int

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  var isAtEnd: Bool { cursor == characters.count }
  var textBeforeCursor: String { String(characters[..<cursor]) }
  var textAfterCursor: String { String(characters[cursor...]) }

  /// Puts the cursor before a character, counted from 0, or at the nearest end.
  mutating func moveCursor(to place: Int) { cursor = max(0, min(place, characters.count)) }

  /// Takes a key that edits; false where it is none.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      characters.insert(character, at: cursor)
      cursor += 1
    case .backspace, .control("h"): delete(from: cursor - 1)
    case .delete, .control("d"):
      if cursor < characters.count { characters.remove(at: cursor) }
    case .control("u"): delete(from: 0)
    case .control("k"): characters.removeSubrange(cursor...)
    case .control("w"): delete(from: wordStart)
    case .left, .control("b"): moveCursor(to: cursor - 1)
    case .right, .control("f"): moveCursor(to: cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    default: return false
    }
    return true
  }

  /// Removes what stands between a place and the cursor.
  private mutating func delete(from start: Int) {
    guard start >= 0, start < cursor else { return }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// Where the word before the cursor starts, blanks after it included.
  private var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }
}

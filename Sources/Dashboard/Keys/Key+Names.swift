import ScreenCells

extension Key {
  /// The key that a name means: that of the help, or of an arrow in words; any one character.
  public init?(named name: String) {
    let named: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab,
      .backspace, .delete, .insert, .character(" "),
    ]
    let words = ["up": Key.up, "down": .down, "left": .left, "right": .right]
    let wanted = name.lowercased()
    if let key = words[wanted] ?? named.first(where: { $0.label.lowercased() == wanted }) {
      self = key
    } else if name.count == 2, name.first == "^", let letter = wanted.last {
      self = .control(letter)
    } else if wanted.first == "f", let number = Int(wanted.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else {
      return nil
    }
  }
}

import ScreenCells

/// What some keys do, where they do it, and what the help says of it.
struct KeyBinding: Sendable {
  var keys: [Key]
  var command: Command
  var contexts: Set<KeyContext>
  /// A sentence for the help and the README.
  var summary: String
  /// A word for the line of hints; `nil` keeps it out of there.
  var hint: String?
}

/// The one table that the handler, the help, the hints and the README read.
public struct KeyTable: Sendable {
  /// A heading of the help and what stands under it.
  struct Section: Sendable {
    var title: String
    var bindings: [KeyBinding]
  }

  var sections: [Section]

  /// What a key asks for in a place; `nil` where nothing.
  func command(for key: Key, in context: KeyContext) -> Command? {
    for section in sections {
      for binding in section.bindings
      where binding.contexts.contains(context) && binding.keys.contains(key) {
        return binding.command
      }
    }
    return nil
  }

  /// The keys that ask for a command in a place, the handiest first.
  func keys(for command: Command, in context: KeyContext) -> [Key] {
    sections.flatMap(\.bindings).filter {
      $0.command == command && $0.contexts.contains(context)
    }.flatMap(\.keys)
  }

  /// The places where a key does something.
  func contexts(of key: Key) -> Set<KeyContext> {
    var contexts: Set<KeyContext> = []
    for binding in sections.flatMap(\.bindings) where binding.keys.contains(key) {
      contexts.formUnion(binding.contexts)
    }
    return contexts
  }

  /// A key in the line of hints, a word for what it does, and that itself.
  struct Hint: Hashable {
    var key: String
    var word: String
    var command: Command

    var width: Int { key.displayWidth + 1 + word.displayWidth }
  }

  /// The hints for a place, in the order of the table.
  func hints(in context: KeyContext) -> [Hint] {
    sections.flatMap(\.bindings).compactMap { binding in
      guard let word = binding.hint, binding.contexts.contains(context) else { return nil }
      let isSideways = binding.command == .down && [.map, .matrix].contains(context)
      let key = isSideways ? "←↑↓→" : binding.keys.first.map(\.shortLabel) ?? ""
      return Hint(key: key, word: word, command: binding.command)
    }
  }

  /// The keys as a table for the README.
  public var markdown: String {
    var text = ""
    for section in sections {
      text += "| \(section.title) | |\n|---|---|\n"
      for binding in section.bindings {
        let keys = binding.keys.map { "`\($0.label == "|" ? "\\|" : $0.label)`" }
        text += "| \(keys.joined(separator: " ")) | \(binding.summary) |\n"
      }
      text += "\n"
    }
    return text
  }
}

extension Key {
  /// How the key is written among the hints, where room is short.
  var shortLabel: String {
    switch self {
    case .down: "↑↓"
    default: label
    }
  }

  /// How the key is written in help, hints and the config file.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + String(character).uppercased()
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .function(let number): "F\(number)"
    case .unknown: "this key"
    }
  }
}

import ScreenCells

extension KeyTable {
  /// The table with keys that do something else; a key is taken from what it did in those places.
  public func changed(_ changes: [Settings.KeyChange]) -> KeyTable {
    var table = self
    for change in changes { table.change(change) }
    return table
  }

  private mutating func change(_ change: Settings.KeyChange) {
    let command = change.command.flatMap { Command(word: $0) }
    let places =
      command.map { command in
        sections.flatMap(\.bindings).filter { $0.command == command }
          .reduce(into: Set<KeyContext>()) { $0.formUnion($1.contexts) }
      } ?? KeyContext.all
    for section in sections.indices {
      for index in sections[section].bindings.indices {
        let binding = sections[section].bindings[index]
        if binding.command == command {
          sections[section].bindings[index].keys.removeAll { $0 == change.key }
          sections[section].bindings[index].keys.insert(change.key, at: 0)
        } else if !binding.contexts.isDisjoint(with: places) {
          sections[section].bindings[index].keys.removeAll { $0 == change.key }
        }
      }
      sections[section].bindings.removeAll { $0.keys.isEmpty }
    }
  }
}

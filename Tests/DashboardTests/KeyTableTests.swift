import ScreenCells
import Testing

@testable import Dashboard

struct KeyTableTests {
  @Test func `no key means two things in one place`() {
    for context in KeyContext.allCases {
      var seen: Set<Key> = []
      for binding in KeyTable.standard.sections.flatMap(\.bindings)
      where binding.contexts.contains(context) {
        for key in binding.keys {
          #expect(seen.insert(key).inserted, "\(key) in \(context)")
        }
      }
    }
  }

  @Test func `every command has a key`() {
    let bound = Set(KeyTable.standard.sections.flatMap(\.bindings).map(\.command))
    #expect(Set(Command.allCases).subtracting(bound).isEmpty)
  }

  @Test func `the help and the README have every key`() {
    let help = KeyTable.standard.helpLines.map(\.text).joined(separator: "\n")
    let markdown = KeyTable.standard.markdown
    for binding in KeyTable.standard.sections.flatMap(\.bindings) {
      #expect(help.contains(binding.summary))
      #expect(markdown.contains(binding.summary))
      for key in binding.keys { #expect(help.contains(key.label)) }
    }
  }
}

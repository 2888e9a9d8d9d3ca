import Dashboard
import FilterLanguage
import Foundation
import TestSupport
import Testing

/// What the README says of the program is so.
struct ReadmeTests {
  @Test func `the keys are those of the program`() throws {
    try expectReadmeSection("keys", KeyTable.standard.markdown)
  }

  @Test func `the keys of filters are those of the program`() throws {
    let rows = FilterKey.allCases.map { "| `\($0.rawValue):` | \($0.summary) |\n" }
    try expectReadmeSection("filter keys", "| | |\n|---|---|\n" + rows.joined())
  }

  @Test func `the pictures and the files it names are there`() throws {
    let readme = try House.text("README.md")
    let names = readme.matches(
      of: /\]\(([a-z]+\/[^)]+)\)|`((?:Tests|Sources|\.ci|screenshots)\/[^` ]+)`/
    )
    .compactMap { $0.output.1 ?? $0.output.2 }
    #expect(names.count > 8)
    for name in names {
      #expect(FileManager.default.fileExists(atPath: House.path + "/" + name), "\(name)")
    }
  }

  @Test func `its two commands are scripts that run`() throws {
    for script in [".ci/start", ".ci/test", ".ci/run"] {
      #expect(FileManager.default.isExecutableFile(atPath: House.path + "/" + script))
      #expect(try House.text("README.md").contains(script))
    }
  }

  @Test func `every operator of the lexicon is explained`() throws {
    let readme = try House.text("README.md")
    let rows = try House.text("Sources/CKnowledge/data/operators.lexicon").split(separator: "\n")
    let operators = Set(
      rows.filter { !$0.hasPrefix("#") }.compactMap { row in
        row.split(separator: "#")[0].split(separator: "|").last?.trimmingCharacters(
          in: .whitespaces)
      })
    #expect(operators.count > 15)
    for name in operators { #expect(readme.contains("`\(name)`"), "\(name)") }
  }

  @Test func `every target of the program is on the map`() throws {
    let readme = try House.text("README.md")
    for target in try House.names(in: "Sources") { #expect(readme.contains("`\(target)`")) }
  }
}

import Testing

@testable import PositionModel

/// Words that the rules look for by their letters.
struct SoughtWordsTests {
  @Test func `every word that the code looks for has a number, without which it is never found`()
    throws
  {
    let vocabulary = try Knowledge.embedded().tokenizer.vocabulary
    let folder = "Sources/PositionModel/Deriving/"
    let files = try House.names(in: folder).filter { $0 != "WordStem.swift" }
    #expect(try files.flatMap { try words(in: House.text(folder + $0)) }.count > 500)
    let unknown = try files.flatMap { file in
      try words(in: House.text(folder + file))
        .filter { word in Array(word.utf8).withUnsafeBufferPointer { vocabulary.lookUp($0) } == 0 }
        .map { "\(file): \($0)" }
    }
    #expect(unknown == [])
  }

  /// The words in `isWord(index, "so")` and in lists of words in small letters.
  private func words(in code: String) -> [String] {
    let code = code.replacing(/\/\/.*/, with: "")
    let single = code.matches(of: /(?:isWord|lookUp|id)\(([^\n]*"[a-z0-9']+"[^\n]*)\)/).flatMap {
      $0.1.matches(of: /"([a-z0-9']+)"/).map { String($0.1) }
    }
    let lists = code.matches(of: /\[((?:\s*"[a-z0-9']+",?)+)\s*\]/).flatMap { list in
      list.1.matches(of: /"([a-z0-9']+)"/).map { String($0.1) }
    }
    return (single + lists).filter { !$0.contains("'") }  // no word of a text has one within
  }
}

/// A part of the world or a group of states, by the word that filters have for it.
public struct Region: Hashable, Sendable {
  /// `northern-europe`, `five-eyes`.
  public var word: String
  /// The three digits of the UN's M49 standard; `nil` for a group of states.
  public var m49: String?
  public var name: String
  public var otherWords: [String]
  public var members: Set<CountryCode>
}

/// The regions that filters know.
public struct RegionTable: Sendable {
  /// In the order of the file: each after those that it is made of.
  public private(set) var all: [Region] = []
  private var byWord: [String: Int] = [:]

  /// Reads a file of rows `word | M49 code | name | other words; … | members; …`.
  ///
  /// - Throws: ``KnowledgeError`` at the first row that cannot be read; nothing is skipped.
  public init(_ file: KnowledgeFile) throws(KnowledgeError) {
    var lines: [String: SourceLine] = [:]
    try KnowledgeSources([file]).forEachRow(ofFile: 0) { row throws(KnowledgeError) in
      let column = try row.columns(5)
      for index in [0, 2, 4] where column[index].isEmpty {
        throw .emptyColumn(row.line, index + 1)
      }
      var region = Region(
        word: column[0].text, m49: column[1].isEmpty ? nil : column[1].text, name: column[2].text,
        otherWords: column[3].listItems.texts, members: [])
      for member in column[4].listItems.texts {
        region.members.formUnion(try members(named: member, row.line))
      }
      for word in [region.word] + region.otherWords {
        if let first = lines.updateValue(row.line, forKey: word) {
          throw .duplicate(row.line, word, first: first)
        }
        byWord[word] = all.count
      }
      all.append(region)
    }
  }

  /// The regions built into the program.
  public static func embedded() throws(KnowledgeError) -> RegionTable {
    try RegionTable(KnowledgeFile.regions)
  }

  /// The region that a word means, in any case, with blanks or hyphens.
  public subscript(word: String) -> Region? { byWord[Self.key(word)].map { all[$0] } }

  /// The word that a mistyped one most likely means.
  public func suggestion(for text: String) -> String? {
    nearest(to: Self.key(text), in: all.flatMap { [$0.word] + $0.otherWords })
  }

  private func members(
    named text: String, _ line: SourceLine
  ) throws(KnowledgeError) -> Set<CountryCode> {
    if let code = CountryCode(text), text == code.rawValue { return [code] }
    guard let index = byWord[text] else {
      throw .unknownWord(line, text, known: ["an alpha-2 code or a region above"])
    }
    return all[index].members
  }

  private static func key(_ text: String) -> String {
    String(text.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}

/// One row of a data file: columns parted by `|`, `#` to the end a comment.
struct KnowledgeRow {
  let line: SourceLine
  private let fields: [String]

  /// All rows of a file; blank and comment lines are none.
  static func all(in file: KnowledgeFile) -> [KnowledgeRow] {
    var rows: [KnowledgeRow] = []
    var number = 0
    for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let content = line.prefix { $0 != "#" }
      let fields = content.split(separator: "|", omittingEmptySubsequences: false)
        .map { trimmed($0) }
      if fields.allSatisfy(\.isEmpty) { continue }
      rows.append(KnowledgeRow(line: SourceLine(file: file.name, number: number), fields: fields))
    }
    return rows
  }

  private init(line: SourceLine, fields: [String]) {
    self.line = line
    self.fields = fields
  }

  /// The columns, of which there must be as many as said.
  func columns(_ expected: Int) throws(KnowledgeError) -> [String] {
    guard fields.count == expected else {
      throw .columnCount(line, found: fields.count, expected: expected)
    }
    return fields
  }

  /// A column as one word of a closed list.
  func word<Value: RawRepresentable & CaseIterable>(
    _ text: String, as type: Value.Type
  ) throws(KnowledgeError) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      throw .unknownWord(line, text, known: Value.allCases.map(\.rawValue))
    }
    return value
  }
}

/// The parts of a column that holds a list, parted by `;`.
func listItems(_ column: String) -> [String] {
  column.split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while let first = text.first, first.isWhitespace { text.removeFirst() }
  while let last = text.last, last.isWhitespace { text.removeLast() }
  return String(text)
}

/// One row of a data file: columns parted by `|`, `#` to the end a comment.
struct KnowledgeRow {
  let line: SourceLine
  private let fields: [String]

  /// All rows of a file; blank and comment lines are none.
  static func all(in file: KnowledgeFile) -> [KnowledgeRow] {
    var text = file.text
    return text.withUTF8 { bytes in
      var rows: [KnowledgeRow] = []
      var number = 0
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        number += 1
        let fields = fields(of: bytes, from: start, to: end)
        if !fields.isEmpty {
          rows.append(
            KnowledgeRow(line: SourceLine(file: file.name, number: number), fields: fields))
        }
        start = end + 1
      }
      return rows
    }
  }

  /// The columns of a line up to any comment; none where all are empty.
  private static func fields(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> [String] {
    var fields: [String] = []
    var isEmpty = true
    var at = start
    var first = start
    while true {
      let isOver = at == end || bytes[at] == UInt8(ascii: "#")
      if isOver || bytes[at] == UInt8(ascii: "|") {
        let field = trimmed(UnsafeBufferPointer(rebasing: bytes[first..<at]))
        isEmpty = isEmpty && field.isEmpty
        fields.append(field)
        first = at + 1
      }
      if isOver { return isEmpty ? [] : fields }
      at += 1
    }
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
func listItems(_ column: String) -> [String] { items(of: column, partedBy: UInt8(ascii: ";")) }

/// The parts of a text between separators, without blanks around them; empty ones are left out.
func items(of text: String, partedBy separator: UInt8) -> [String] {
  var text = text
  return text.withUTF8 { bytes in
    bytes.split(separator: separator).compactMap { part in
      let item = trimmed(UnsafeBufferPointer(rebasing: part))
      return item.isEmpty ? nil : item
    }
  }
}

private func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  var start = 0
  var end = bytes.count
  while start < end, bytes[start] <= 0x20 { start += 1 }
  while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
  return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
}

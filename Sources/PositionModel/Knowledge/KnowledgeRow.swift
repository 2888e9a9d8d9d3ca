/// Bytes of a data file, without blanks around them; they last as long as the file is being read.
typealias FileBytes = UnsafeBufferPointer<UInt8>

/// One row of a data file: columns parted by `|`, `#` to the end a comment.
struct KnowledgeRow {
  private let file: String
  private let number: Int
  private let bytes: FileBytes

  /// Reads a file row by row; blank and comment lines are none.
  static func forEach(
    in file: KnowledgeFile, _ body: (KnowledgeRow) throws(KnowledgeError) -> Void
  ) throws(KnowledgeError) {
    let result = file.withBytes { bytes in
      Result { () throws(KnowledgeError) in
        try forEach(in: bytes, of: file.name, body)
      }
    }
    try result.get()
  }

  private static func forEach(
    in bytes: FileBytes, of file: String, _ body: (KnowledgeRow) throws(KnowledgeError) -> Void
  ) throws(KnowledgeError) {
    var number = 0
    var start = 0
    while start < bytes.count {
      number += 1
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "#") {
        end += 1
      }
      let row = FileBytes(rebasing: bytes[start..<end])
      if row.contains(where: { $0 > 0x20 && $0 != UInt8(ascii: "|") }) {
        try body(KnowledgeRow(file: file, number: number, bytes: row))
      }
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      start = end + 1
    }
  }

  private init(file: String, number: Int, bytes: FileBytes) {
    self.file = file
    self.number = number
    self.bytes = bytes
  }

  var line: SourceLine { SourceLine(file: file, number: number) }

  /// The columns, of which there must be as many as said.
  func columns(_ expected: Int) throws(KnowledgeError) -> [FileBytes] {
    var columns: [FileBytes] = []
    columns.reserveCapacity(expected)
    var first = 0
    for at in bytes.indices where bytes[at] == UInt8(ascii: "|") {
      columns.append(trimmed(bytes, first, at))
      first = at + 1
    }
    columns.append(trimmed(bytes, first, bytes.count))
    guard columns.count == expected else {
      throw .columnCount(line, found: columns.count, expected: expected)
    }
    return columns
  }

  /// A column as one word of a closed list.
  func word<Value: RawRepresentable & CaseIterable>(
    _ column: FileBytes, as type: Value.Type
  ) throws(KnowledgeError) -> Value where Value.RawValue == String {
    let text = column.text
    guard let value = Value(rawValue: text) else {
      throw .unknownWord(line, text, known: Value.allCases.map(\.rawValue))
    }
    return value
  }
}

extension FileBytes {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The parts of a column that holds a list, parted by `;`.
  var listItems: ColumnItems { items(partedBy: UInt8(ascii: ";")) }

  /// The parts between separators, without blanks around them; empty ones are left out.
  func items(partedBy separator: UInt8) -> ColumnItems {
    ColumnItems(bytes: self, separator: separator)
  }
}

/// The parts of some bytes, one after the other.
struct ColumnItems: Sequence, IteratorProtocol {
  private let bytes: FileBytes
  private let separator: UInt8
  private var at = 0

  init(bytes: FileBytes, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  var texts: [String] { map { $0.text } }

  mutating func next() -> FileBytes? {
    while at < bytes.count {
      let start = at
      while at < bytes.count, bytes[at] != separator { at += 1 }
      let item = trimmed(bytes, start, at)
      at += 1
      if !item.isEmpty { return item }
    }
    return nil
  }
}

/// A part of some bytes without the blanks at its ends.
private func trimmed(_ bytes: FileBytes, _ start: Int, _ end: Int) -> FileBytes {
  var (start, end) = (start, end)
  while start < end, bytes[start] <= 0x20 { start += 1 }
  while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
  return FileBytes(rebasing: bytes[start..<end])
}

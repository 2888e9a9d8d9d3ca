import CKnowledge

/// Bytes of a data file, without blanks around them; they last as long as the file is being read.
typealias FileBytes = UnsafeBufferPointer<UInt8>

/// One row of a data file: columns parted by `|`, `#` to the end a comment.
struct KnowledgeRow {
  fileprivate let sources: KnowledgeSources
  fileprivate let file: Int
  fileprivate let fileBytes: FileBytes
  fileprivate let bytes: FileBytes
  /// From 1.
  let number: Int

  /// The most columns that a file has.
  static let widest = 6

  var line: SourceLine { SourceLine(file: sources.files[file].name, number: number) }

  /// Where a column stands.
  func span(of column: FileBytes) -> SourceSpan {
    guard let start = column.baseAddress, let first = fileBytes.baseAddress else {
      return SourceSpan(file: Int32(file), start: 0, end: 0)
    }
    return SourceSpan(
      file: Int32(file), start: Int32(start - first), end: Int32(start - first + column.count))
  }

  /// Where the row stands, its comment apart.
  var span: SourceSpan { span(of: bytes) }

  /// The columns, of which there must be as many as said.
  func columns(_ expected: Int) throws(KnowledgeError) -> KnowledgeColumns {
    let columns = bytes.columns
    guard columns.count == expected else {
      throw .columnCount(line, found: columns.count, expected: expected)
    }
    return columns
  }

  /// A column as one word of a closed list.
  func word<Value>(
    _ column: FileBytes, of list: ClosedList<Value>
  ) throws(KnowledgeError) -> Value {
    guard let value = list.value(of: column) else {
      throw .unknownWord(line, column.text, known: Value.allCases.map(\.rawValue))
    }
    return value
  }
}

/// The columns of a row.
struct KnowledgeColumns {
  /// How many the row has; those past the widest are counted and not kept.
  fileprivate(set) var count = 0
  private var items = InlineArray<6, FileBytes>(repeating: FileBytes(start: nil, count: 0))

  subscript(index: Int) -> FileBytes { items[index] }

  fileprivate init(_ row: FileBytes) {
    var start = 0
    while start <= row.count {
      let end = row.place(of: UInt8(ascii: "|"), from: start)
      if count < items.count { items[count] = row.trimmed(start, end) }
      count += 1
      start = end + 1
    }
  }
}

/// The rows of a file, one after the other.
struct KnowledgeRows {
  private let bytes: FileBytes
  private let file: Int
  private let sources: KnowledgeSources
  private var number = 0
  private var start = 0

  init(_ bytes: FileBytes, file: Int, in sources: KnowledgeSources) {
    self.bytes = bytes
    self.file = file
    self.sources = sources
  }

  mutating func next() -> KnowledgeRow? {
    while start < bytes.count {
      number += 1
      let end = bytes.place(of: UInt8(ascii: "\n"), from: start)
      let line = bytes.part(start, end)
      start = end + 1
      let row = line.part(0, line.place(of: UInt8(ascii: "#"), from: 0))
      if row.contains(where: { $0 > 0x20 && $0 != UInt8(ascii: "|") }) {
        return KnowledgeRow(
          sources: sources, file: file, fileBytes: bytes, bytes: row, number: number)
      }
    }
    return nil
  }
}

extension FileBytes {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The columns of a row without blanks around them.
  var columns: KnowledgeColumns { KnowledgeColumns(self) }

  /// The parts of a column that holds a list, parted by `;`, without blanks around them; empty ones
  /// are left out.
  var listItems: ColumnItems { ColumnItems(bytes: self) }

  /// Where a byte stands first, from a place on; the end where it does not.
  fileprivate func place(of byte: UInt8, from start: Int) -> Int {
    guard start < count, let first = baseAddress else { return count }
    return start + ck_find(first + start, count - start, byte)
  }

  /// A part without the blanks at its ends.
  fileprivate func trimmed(_ start: Int, _ end: Int) -> FileBytes {
    var (start, end) = (start, end)
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return part(start, end)
  }

  /// A part that lies within.
  fileprivate func part(_ start: Int, _ end: Int) -> FileBytes {
    precondition(0 <= start && start <= end && end <= count)
    return FileBytes(start: baseAddress.map { $0 + start }, count: end - start)
  }
}

/// The parts of a list, one after the other.
struct ColumnItems: Sequence, IteratorProtocol {
  private let bytes: FileBytes
  private var at = 0

  init(bytes: FileBytes) { self.bytes = bytes }

  var texts: [String] { map { $0.text } }

  mutating func next() -> FileBytes? {
    while at < bytes.count {
      let end = bytes.place(of: UInt8(ascii: ";"), from: at)
      let item = bytes.trimmed(at, end)
      at = end + 1
      if !item.isEmpty { return item }
    }
    return nil
  }
}

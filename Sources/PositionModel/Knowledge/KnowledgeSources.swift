/// A piece of a knowledge file, by the number of the file and its bytes.
struct SourceSpan: Hashable, Sendable {
  var file: Int32
  var start: Int32
  var end: Int32
}

/// The files that knowledge is read from.
///
/// They are kept, so that names that few ever ask for become strings only then.
final class KnowledgeSources: Sendable {
  let files: [KnowledgeFile]

  init(_ files: [KnowledgeFile]) { self.files = files }

  func text(_ span: SourceSpan) -> String { withBytes(span) { $0.text } }

  /// Lends the bytes of a span.
  func withBytes<Result>(_ span: SourceSpan, _ body: (FileBytes) -> Result) -> Result {
    files[Int(span.file)].withBytes {
      body(FileBytes(rebasing: $0[Int(span.start)..<Int(span.end)]))
    }
  }

  /// Reads all files of a name, row by row.
  func forEachRow(
    of name: String, _ body: (KnowledgeRow) throws(KnowledgeError) -> Void
  ) throws(KnowledgeError) {
    for number in files.indices where files[number].name == name {
      try forEachRow(ofFile: number, body)
    }
  }

  /// Reads a file row by row; blank and comment lines are none.
  func forEachRow(
    ofFile number: Int, _ body: (KnowledgeRow) throws(KnowledgeError) -> Void
  ) throws(KnowledgeError) {
    let result = files[number].withBytes { bytes in
      Result { () throws(KnowledgeError) in
        var rows = KnowledgeRows(bytes, file: number, in: self)
        while let row = rows.next() { try body(row) }
      }
    }
    try result.get()
  }
}

/// A row that is read again when somebody asks for what it holds.
struct SourceRow: Sendable {
  private let span: SourceSpan
  private let sources: KnowledgeSources

  init(_ row: KnowledgeRow, in sources: KnowledgeSources) {
    span = row.span
    self.sources = sources
  }

  func text(_ column: Int) -> String { withColumns { $0[column].text } }
  func list(_ column: Int) -> [String] { withColumns { $0[column].listItems.texts } }

  /// Lends the columns.
  func withColumns<Result>(_ body: (KnowledgeColumns) -> Result) -> Result {
    sources.withBytes(span) { body($0.columns) }
  }
}

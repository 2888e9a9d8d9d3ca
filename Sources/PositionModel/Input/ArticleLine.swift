extension Article {
  /// Reads one line of JSON lines: an object with `text`, and what else it says of the article.
  ///
  /// Keys that nobody knows are passed over.
  /// The line is `range` of the bytes, without its end; an article without an `id` is `nameless`.
  init(
    line: [UInt8], in range: Range<Int>, nameless: @autoclosure () -> String
  ) throws(InputError) {
    var reader = JSONReader(line, in: range)
    guard reader.peek() == UInt8(ascii: "{") else {
      try reader.skipValue()
      throw .notAnObject
    }
    var text: String?
    var isRecord = false
    var fields = LineFields()
    try reader.members { reader, key throws(InputError) in
      switch key {
      case "text":
        guard case .string(let value) = try reader.value() else {
          throw .wrongType("text", expected: "a string")
        }
        text = value
      case "id": try fields.readID(from: &reader)
      case "date": fields.date = try LineFields.string(key, from: &reader)
      case "title": fields.title = try LineFields.string(key, from: &reader)
      case "source": fields.source = try LineFields.string(key, from: &reader)
      case "url": fields.url = try LineFields.string(key, from: &reader)
      case "bandstand":
        isRecord = true
        try reader.skipValue()
      default: try reader.skipValue()
      }
    }
    try reader.expectEnd()
    guard let text else { throw isRecord ? .record : .missing("text") }
    self.init(
      id: ArticleID(fields.id ?? nameless()), text: text, day: try fields.day(),
      title: fields.title, source: fields.source, url: fields.url, idIsNumber: fields.idIsNumber)
  }
}

/// What a line says of its article beside the text.
private struct LineFields {
  var id: String?
  var idIsNumber = false
  var date: String?
  var title: String?
  var source: String?
  var url: String?

  mutating func readID(from reader: inout JSONReader) throws(InputError) {
    switch try reader.value() {
    case .string(let value): (id, idIsNumber) = (value, false)
    case .number(let value): (id, idIsNumber) = (value, true)
    case .null: (id, idIsNumber) = (nil, false)
    default: throw .wrongType("id", expected: "a string or a number")
    }
  }

  /// An empty date is as absent.
  func day() throws(InputError) -> Day? {
    guard let date, !date.isEmpty else { return nil }
    guard let day = Day(date) else { throw .notADay(date) }
    return day
  }

  static func string(
    _ key: String, from reader: inout JSONReader
  ) throws(InputError) -> String? {
    switch try reader.value() {
    case .string(let value): return value
    case .null: return nil
    default: throw .wrongType(key, expected: "a string")
    }
  }
}

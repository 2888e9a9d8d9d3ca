import TextMatching

/// One line of JSON lines: an object with `text`, and what else it says of the article.
///
/// It has been read to its end and is well-formed; the text is decoded only when it is asked for,
/// since most news can be passed over without.
struct ArticleLine {
  /// The article without its text.
  let head: Article
  private let reader: JSONReader
  private let text: JSONString

  /// Reads a line: `range` of the bytes, without its end; an article without an `id` is `nameless`.
  ///
  /// Keys that nobody knows are passed over.
  init(
    _ line: [UInt8], in range: Range<Int>, nameless: @autoclosure () -> String
  ) throws(InputError) {
    var reader = JSONReader(line, in: range)
    guard reader.peek() == UInt8(ascii: "{") else {
      try reader.skipValue()
      throw .notAnObject
    }
    var text: JSONString?
    var isRecord = false
    var fields = LineFields()
    try reader.members { reader, key throws(InputError) in
      switch key {
      case "text":
        guard reader.peek() == UInt8(ascii: "\"") else {
          try reader.skipValue()
          throw .wrongType("text", expected: "a string")
        }
        text = try reader.skipString()
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
    self.reader = reader
    self.text = text
    head = Article(
      id: ArticleID(fields.id ?? nameless()), text: "", day: try fields.day(),
      title: fields.title, source: fields.source, url: fields.url, idIsNumber: fields.idIsNumber)
  }

  /// The article with its text.
  var article: Article {
    var article = head
    article.text = reader.decoded(text)
    return article
  }

  /// The article with so many bytes of its text and some more, or all of them, mended.
  ///
  /// Mending makes no text shorter, and the last letter may be half of one.
  func article(upTo count: Int) -> Article {
    var article = head
    article.text = String(decoding: reader.unescaped(text, upTo: count + 4), as: UTF8.self)
    return article
  }

  /// How many bytes the text has as it is written, which is no less than it has.
  var textLength: Int { text.range.count }

  /// Lends the first bytes of the text, so many or all; `nil` where they are not well-formed, so
  /// that only the whole text tells how they are mended.
  func withStart<Result>(
    of count: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    if text.hasEscapes {
      return reader.unescaped(text, upTo: count + 4).withUnsafeBufferPointer {
        Self.wellFormed($0, upTo: count).map(body)
      }
    }
    return reader.bytes.withUnsafeBufferPointer { bytes in
      let start = UnsafeBufferPointer(rebasing: bytes[text.range.prefix(count + 4)])
      return Self.wellFormed(start, upTo: count).map(body)
    }
  }

  /// The line as it is written.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    reader.bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[reader.start..<reader.end]))
    }
  }

  /// So many bytes, where they are well-formed UTF-8 but for a letter that the end cuts.
  private static func wellFormed(
    _ bytes: UnsafeBufferPointer<UInt8>, upTo count: Int
  ) -> UnsafeBufferPointer<UInt8>? {
    guard bytes.count > count else { return WellFormedText.isUTF8(bytes) ? bytes : nil }
    var end = count
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    guard WellFormedText.isUTF8(UnsafeBufferPointer(rebasing: bytes[..<end])) else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[..<count])
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

import TextMatching

/// Some whole articles of one stream, not yet read: any thread can read them.
public struct ArticleChunk: Sendable {
  enum Content: Sendable {
    /// JSON lines, of which the first has this number in its stream.
    case lines(first: Int, limit: Int)
    case text
    /// One JSON object, which may have line ends in it.
    case object
    case refused(line: Int?, InputError)
  }

  /// What the stream is called.
  public let name: String
  let content: Content
  /// UTF-8, but not necessarily well-formed.
  let bytes: [UInt8]
  /// Those of them that are the chunk's.
  private let range: Range<Int>
  private let namesLinesByContent: Bool
  /// The bytes as they came, where they are others.
  let original: [UInt8]?

  init(name: String, content: Content, bytes: [UInt8] = [], original: [UInt8]? = nil) {
    self.name = name
    self.content = content
    self.bytes = bytes
    self.original = original
    namesLinesByContent = false
    range = 0..<bytes.count
  }

  /// JSON lines within some bytes, which other chunks may share.
  init(
    name: String, lines: Range<Int>, of bytes: [UInt8], first: Int, limit: Int,
    namesLinesByContent: Bool
  ) {
    self.name = name
    self.namesLinesByContent = namesLinesByContent
    content = .lines(first: first, limit: limit)
    self.bytes = bytes
    original = nil
    range = lines
  }

  /// One JSON object of a stream that is none of JSON lines.
  ///
  /// `name` is what its article is called where it has no `id`.
  public static func object(_ bytes: [UInt8], called name: String) -> ArticleChunk {
    ArticleChunk(name: name, content: .object, bytes: bytes)
  }

  /// How much there is to read.
  public var byteCount: Int { range.count }

  /// Reads each article, or says why it cannot be read, in order.
  public func readings() -> [ChunkReading] {
    var all: [ChunkReading] = []
    forEachReading { all.append($0) }
    return all
  }

  /// Reads the articles one after the other.
  public func forEachReading(_ body: (ChunkReading) -> Void) {
    switch content {
    case .refused(let line, let error):
      body(ChunkReading(line: line, result: .failure(error), original: []))
    case .text:
      let article = Article(id: ArticleID(name), text: String(decoding: bytes, as: UTF8.self))
      body(ChunkReading(line: nil, result: .success(article), original: (original ?? bytes)[...]))
    case .object:
      let result = Result { () throws(InputError) in
        try ArticleLine(bytes, in: 0..<bytes.count, nameless: name).article
      }
      body(ChunkReading(line: nil, result: result, original: bytes[...]))
    case .lines(let first, let limit):
      readLines(first: first, limit: limit, body)
    }
  }

  private func readLines(first: Int, limit: Int, _ body: (ChunkReading) -> Void) {
    forEachLine(first: first) { number, range in
      let result = Result { () throws(InputError) in
        try line(number, in: range, limit: limit).article
      }
      body(ChunkReading(line: number, result: result, original: bytes[range]))
    }
  }

  /// Hands over the lines that are not blank, with their numbers.
  func forEachLine(first: Int, _ body: (_ number: Int, Range<Int>) -> Void) {
    var number = first
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.withUnsafeBytes { bytes in
        let lines = UnsafeRawBufferPointer(rebasing: bytes[..<range.upperBound])
        return ByteSearch.lineEnd(in: lines, from: start)
      }
      if !bytes[start..<end].allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
        body(number, start..<end)
      }
      number += 1
      start = end + 1
    }
  }

  func line(_ number: Int, in range: Range<Int>, limit: Int) throws(InputError) -> ArticleLine {
    guard range.count <= limit else { throw InputError.tooLong(limit: limit) }
    return try ArticleLine(
      bytes, in: range,
      nameless: "\(name):\(namesLinesByContent ? fingerprint(of: range) : "\(number)")")
  }

  private func fingerprint(of range: Range<Int>) -> String {
    bytes.withUnsafeBytes { bytes in
      var hash = ByteHash()
      hash.add(UnsafeRawBufferPointer(rebasing: bytes[range]))
      return String(hash.value, radix: 16)
    }
  }
}

/// One article that was read, or why it was not.
public struct ChunkReading: Sendable {
  /// The line in its stream, from 1; `nil` for a text.
  public let line: Int?
  public let result: Result<Article, InputError>
  /// The bytes that it was read from, as they came.
  public let original: ArraySlice<UInt8>

  /// Whether those are well-formed UTF-8.
  public var isUTF8: Bool {
    original.withUnsafeBufferPointer(WellFormedText.isUTF8)
  }

  /// Whether it is a record of a library's export, and no article.
  public var isRecord: Bool {
    if case .failure(.record) = result { true } else { false }
  }
}

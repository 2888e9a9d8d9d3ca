import TextMatching

/// Cuts a stream of bytes into chunks that can be read apart, in bounded memory.
///
/// JSON lines give chunks of whole lines; anything else is one article of text.
public struct ArticleSplitter: Sendable {
  /// The most bytes that one article may have; more is an error of that article alone.
  public static let defaultLimit = 16 << 20

  /// How the stream is written.
  public enum Form: Sendable { case lines, text }

  private let name: String
  private let limit: Int
  private let namesLinesByContent: Bool
  private var decoder = TextDecoder()
  /// `nil` until the first byte that is not blank.
  private var form: Form?
  /// Decoded bytes that are not in a chunk yet.
  private var pending: [UInt8] = []
  /// The bytes as they came, kept for a text whose decoding changes them.
  private var original: [UInt8] = []
  private var nextLine = 1
  private var refusal: InputError?

  /// - Parameters:
  ///   - name: What the stream is called: a file's base name.
  ///   - limit: The most bytes that one article may have.
  ///   - namesLinesByContent: Whether an article without a name of its own is called by a fingerprint
  ///     of its line rather than by the line's number, so that it is called the same whatever part of
  ///     a stream it comes in.
  public init(
    name: String, limit: Int = ArticleSplitter.defaultLimit, namesLinesByContent: Bool = false
  ) {
    self.name = name
    self.namesLinesByContent = namesLinesByContent
    self.limit = limit
    let lowered = name.lowercased()
    if lowered.hasSuffix(".jsonl") || lowered.hasSuffix(".ndjson") { form = .lines }
  }

  /// Whether nothing that may still come can change what ``finish()`` gives.
  public var isDecided: Bool { form == .text && refusal != nil }

  /// Takes in the next bytes and gives the chunks that they complete.
  public mutating func take(_ bytes: [UInt8]) -> [ArticleChunk] {
    if isDecided { return [] }
    if form != .lines, original.count <= limit { original += bytes }
    return consume(decoder.decode(bytes))
  }

  /// Gives what is left at the end of the stream.
  public mutating func finish() -> [ArticleChunk] {
    var chunks = consume(decoder.finish())
    if form == .lines {
      if !pending.isEmpty || refusal != nil { chunks += consume([0x0A]) }
    } else if let refusal {
      chunks.append(ArticleChunk(name: name, content: .refused(line: nil, refusal)))
    } else {
      chunks.append(
        ArticleChunk(
          name: name, content: .text, bytes: pending,
          original: decoder.changesBytes ? original : nil))
    }
    pending = []
    return chunks
  }

  private mutating func consume(_ decoded: [UInt8]) -> [ArticleChunk] {
    if form == nil, let first = decoded.first(where: { !isBlank($0) }) {
      form = first == UInt8(ascii: "{") ? .lines : .text
    }
    switch form {
    case .lines:
      original = []
      return lines(decoded)
    case .text, nil:
      keep(decoded)
      return []
    }
  }

  private mutating func keep(_ decoded: [UInt8]) {
    guard refusal == nil else { return }
    if let offset = decoded.firstIndex(of: 0) {
      refusal = .binary(offset: pending.count + offset)
    } else if pending.count + decoded.count > limit {
      refusal = .tooLong(limit: limit)
    } else {
      pending += decoded
    }
    if refusal != nil {
      (pending, original) = ([], [])
      form = .text
    }
  }

  private mutating func lines(_ decoded: [UInt8]) -> [ArticleChunk] {
    guard let last = decoded.lastIndex(of: 0x0A) else {
      hold(decoded[...])
      return []
    }
    var chunks: [ArticleChunk] = []
    var complete = decoded[...last]
    if let refusal {  // The line that was too long ends in here.
      chunks.append(ArticleChunk(name: name, content: .refused(line: nextLine, refusal)))
      self.refusal = nil
      nextLine += 1
      complete = complete[((complete.firstIndex(of: 0x0A) ?? last) + 1)...]
    }
    if !pending.isEmpty, let end = complete.firstIndex(of: 0x0A) {
      // The line that began before: the others stay where they are, as they are many.
      let line = pending + complete[...end]
      pending = []
      chunks.append(chunk(of: line, in: 0..<line.count))
      complete = complete[(end + 1)...]
    }
    if !complete.isEmpty {
      chunks.append(chunk(of: decoded, in: complete.startIndex..<complete.endIndex))
    }
    hold(decoded[(last + 1)...])
    return chunks
  }

  /// The next chunk: whole lines of some bytes.
  private mutating func chunk(of bytes: [UInt8], in range: Range<Int>) -> ArticleChunk {
    defer {
      nextLine += bytes.withUnsafeBytes {
        ByteSearch.lineEndCount(in: UnsafeRawBufferPointer(rebasing: $0[range]))
      }
    }
    return ArticleChunk(
      name: name, lines: range, of: bytes, first: nextLine, limit: limit,
      namesLinesByContent: namesLinesByContent)
  }

  /// Keeps the start of a line, up to the limit.
  private mutating func hold(_ part: ArraySlice<UInt8>) {
    guard refusal == nil else { return }
    if pending.count + part.count > limit {
      refusal = .tooLong(limit: limit)
      pending = []
    } else {
      pending += part
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

import PositionModel

/// Cuts one file, or one entry of an archive, into chunks as its bytes come in.
struct EntrySplitter {
  private enum Part {
    case lines(ArticleSplitter)
    case objects(ObjectSplitter)
    case messages(MailboxSplitter)
    /// A form that has to be there as a whole.
    case whole([UInt8])
    case tooLong
  }

  private let form: FileForm
  private let name: String
  private let place: String
  private let limit: Int
  private var part: Part
  private var count = 0

  /// `name` is what its articles are called where they have no names of their own, `place` what the
  /// reader is told, `limit` the most bytes that one article may have.
  init(_ form: FileForm, name: String, place: String, limit: Int) {
    self.form = form
    self.name = name
    self.place = place
    self.limit = limit
    part =
      switch form {
      case .lines:
        .lines(ArticleSplitter(name: name.hasSuffix("l") ? name : name + ".jsonl", limit: limit))
      case .json: .objects(ObjectSplitter(limit: limit))
      case .mailbox: .messages(MailboxSplitter(limit: limit))
      default: .whole([])
      }
  }

  /// Whether nothing that may still come changes what ``finish()`` gives.
  var isDecided: Bool { if case .tooLong = part { true } else { false } }

  mutating func take(_ bytes: [UInt8]) -> [ImportChunk] {
    let part = part
    self.part = .tooLong  // One owner, so that no bytes are copied at each turn.
    switch part {
    case .lines(var splitter):
      let chunks = splitter.take(bytes).map { ImportChunk(place: place, .lines($0)) }
      self.part = .lines(splitter)
      return chunks
    case .objects(var splitter):
      let objects = splitter.take(bytes)
      self.part = .objects(splitter)
      return objects.map { numbered($0, .object) }
    case .messages(var splitter):
      let messages = splitter.take(bytes)
      self.part = .messages(splitter)
      return messages.map { numbered($0.bytes, .mail, arrived: $0.arrived) }
    case .whole(var whole):
      // A feed has many articles, and a page much that is none.
      guard whole.count + bytes.count <= 4 * limit else { return [] }
      whole += bytes
      self.part = .whole(whole)
      return []
    case .tooLong: return []
    }
  }

  mutating func finish() -> [ImportChunk] {
    switch part {
    case .lines(var splitter):
      return splitter.finish().map { ImportChunk(place: place, .lines($0)) }
    case .objects(let splitter):
      if splitter.isUnfinished { return [failure(.unreadable("the last object has no end"))] }
      return count == 0 ? [failure(.unreadable("no JSON objects in it"))] : []
    case .messages(var splitter):
      let chunks = splitter.finish().map { numbered($0.bytes, .mail, arrived: $0.arrived) }
      return chunks.isEmpty && count == 0 ? [failure(.unreadable("no messages in it"))] : chunks
    case .whole(let bytes):
      return [ImportChunk(place: place, .file(form, name: name, bytes))]
    case .tooLong: return [failure(.input(.tooLong(limit: limit)))]
    }
  }

  private enum Numbered { case object, mail }

  /// An object or message with its number in the file.
  private mutating func numbered(
    _ bytes: [UInt8]?, _ kind: Numbered, arrived: Day? = nil
  ) -> ImportChunk {
    count += 1
    let own = "\(name):\(count)"
    guard let bytes else {
      return ImportChunk(place: "\(place): \(count)", .failure(.input(.tooLong(limit: limit))))
    }
    return ImportChunk(
      place: "\(place): \(count)",
      kind == .object
        ? .lines(.object(bytes, called: own))
        : .file(.mail, name: own, bytes, arrived: arrived))
  }

  private func failure(_ error: ImportError) -> ImportChunk {
    ImportChunk(place: place, .failure(error))
  }
}
